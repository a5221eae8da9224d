import type { Reader } from './types.ts';

/** Reads PDF documents. */
export const readPdf: Reader = (_bytes, name) =>
  Promise.resolve({ ok: false, problem: { code: 'file.kind.pdf', params: { file: name } } });
