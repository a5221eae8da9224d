import type { Readers } from '#ingest/readers/types.ts';
import { nestedReader } from './nestedReader.ts';
import PageWorker from './page.worker.ts?worker';
import PdfWorker from './pdf.worker.ts?worker';
import SheetsWorker from './sheets.worker.ts?worker';
import WordWorker from './word.worker.ts?worker';

/**
 * Readers with heavy libraries, each in a worker of its own that this one starts when the first such file comes: in a
 * classic worker everything it imports is loaded with it, also what is imported later.
 */
export function nestedReaders(): Readers {
  return {
    sheets: nestedReader(() => new SheetsWorker()),
    pdf: nestedReader(() => new PdfWorker()),
    word: nestedReader(() => new WordWorker()),
    page: nestedReader(() => new PageWorker()),
  };
}
