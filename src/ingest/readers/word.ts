import { readDocx } from './docx.ts';
import { isOleFile, readOldWord } from './oldWord.ts';
import type { Reader } from './types.ts';

/** Reads .docx, .doc and .wps: by what the file is, not by its name, as many bear the wrong ending. */
export const readWord: Reader = (bytes, name, signal) =>
  (isOleFile(bytes) ? readOldWord : readDocx)(bytes, name, signal);
