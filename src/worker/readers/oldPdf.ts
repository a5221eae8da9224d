// Fill-ins that pdf.js needs in Chromium 78 to 123 besides those of old.ts.

/** Copies plain data: what pdf.js sends to itself inside one worker. */
function copyOf(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (known.has(value)) return known.get(value);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Error)
    return value;
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [key, copyOf(item, known)]));
  if (value instanceof Set) return new Set(value);
  const copy: object = Array.isArray(value) ? [] : {};
  known.set(value, copy);
  for (const [key, item] of Object.entries(value))
    Object.defineProperty(copy, key, {
      value: copyOf(item, known),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return copy;
}

async function* chunksOf(this: ReadableStream<unknown>): AsyncGenerator<unknown> {
  const reader = this.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

if (typeof structuredClone === 'undefined')
  Object.defineProperty(self, 'structuredClone', {
    value: (value: unknown) => copyOf(value, new Map()),
    configurable: true,
    writable: true,
  });
if (!(Symbol.asyncIterator in ReadableStream.prototype))
  Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, {
    value: chunksOf,
    configurable: true,
    writable: true,
  });

export {};
