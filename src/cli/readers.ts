import type { Readers } from '#ingest/readers/types.ts';

/** Readers of documents in the terminal; their libraries are loaded when the first such file comes. */
export const readers: Readers = {
  sheets: async (...given) => (await import('#ingest/readers/sheets.ts')).readSheets(...given),
  pdf: async (...given) => (await import('#ingest/readers/pdf.ts')).readPdf(...given),
  word: async (...given) => (await import('#ingest/readers/word.ts')).readWord(...given),
  page: async (...given) => (await import('#ingest/readers/page.ts')).readPage(...given),
};
