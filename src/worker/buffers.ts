import type { OwnWords } from '#domain/ownWords.ts';

/**
 * Buffers of the frame in an answer (`Opened`, or an answer with an `opened`), to be handed over instead of copied.
 * Drafts are left alone: the worker goes on using them.
 */
export function frameBuffers(answer: unknown): ArrayBuffer[] {
  const opened = fieldOf(answer, 'opened') ?? answer;
  const blocks = fieldOf(fieldOf(opened, 'frame'), 'blocks');
  return valuesOf(blocks).flatMap((block) => [
    ...bufferOf(fieldOf(block, 'present')),
    ...bufferOf(fieldOf(fieldOf(block, 'lacking'), 'of')),
    ...valuesOf(fieldOf(block, 'columns')).flatMap((column) => bufferOf(fieldOf(column, 'values'))),
  ]);
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields: OwnWords<unknown> = { ...value };
  return fields[name];
}

function valuesOf(map: unknown): unknown[] {
  return map instanceof Map ? [...map.values()] : [];
}

function bufferOf(array: unknown): ArrayBuffer[] {
  return ArrayBuffer.isView(array) && array.buffer instanceof ArrayBuffer ? [array.buffer] : [];
}
