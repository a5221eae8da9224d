import { isObject } from './dataset.ts';

const ARRAYS = ['Uint8Array', 'Int32Array', 'ArrayBuffer'] as const;
type ArrayName = (typeof ARRAYS)[number];

/** @returns JSON in which typed arrays stand as `{"$": name, "base64": bytes}`. */
export function binaryJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Uint8Array) return packedText('Uint8Array', part);
    if (part instanceof Int32Array) return packedText('Int32Array', bytesOf(part));
    return part instanceof ArrayBuffer ? packedText('ArrayBuffer', new Uint8Array(part)) : part;
  });
}

/**
 * @returns what `binaryJson` was given
 * @throws SyntaxError when the text is no JSON or an array in it cannot be read
 */
export function fromBinaryJson(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    if (!isObject(part) || !('$' in part)) return part;
    const { $: name, base64 } = part;
    if (!isArrayName(name) || typeof base64 !== 'string') throw new SyntaxError('unknown array');
    return arrayOf(name, bytesIn(base64));
  });
}

function packedText(name: ArrayName, bytes: Uint8Array) {
  return { $: name, base64: base64Of(bytes) };
}

function bytesOf(array: Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function isArrayName(name: unknown): name is ArrayName {
  return ARRAYS.some((known) => known === name);
}

function arrayOf(name: ArrayName, bytes: Uint8Array<ArrayBuffer>) {
  if (name === 'Uint8Array') return bytes;
  if (name === 'ArrayBuffer') return bytes.buffer;
  if (bytes.length % 4 !== 0) throw new SyntaxError('array cut off');
  return new Int32Array(bytes.buffer);
}

/** Bytes turned into text at a time: `fromCharCode` takes only so many arguments. */
const STEP = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  }
  return btoa(parts.join(''));
}

function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    throw new SyntaxError('no base64');
  }
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
