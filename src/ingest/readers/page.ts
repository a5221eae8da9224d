import { looksLikeMhtml } from '../sniff.ts';
import { htmlPart } from './html.ts';
import { GivenUp } from './limits.ts';
import { readMhtml } from './mhtml.ts';
import type { Reader } from './types.ts';

/** Reads a web page in UTF-8, or one in a file with its pictures (.mhtml) in the encodings that it declares. */
export const readPage: Reader = (bytes, file) => {
  const text = new TextDecoder().decode(bytes);
  if (looksLikeMhtml(text)) return readMhtml(bytes, file);
  try {
    return Promise.resolve({ ok: true, parts: [htmlPart(text)] });
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    return Promise.resolve({ ok: false, problem: error.problemOf(file) });
  }
};
