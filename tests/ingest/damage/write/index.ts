import type { Book } from '../sheet.ts';
import { page } from './html.ts';
import { barred, separated } from './text.ts';
import { workbook } from './xlsx.ts';

/** A kind of file that tables are written as, with what it can say. */
export interface Format {
  readonly ending: string;
  /** Rows may have more or fewer cells than others. */
  readonly ragged: boolean;
  /** Merged cells are told. */
  readonly spans: boolean;
  /** Parts of a cell may be struck out or raised. */
  readonly runs: boolean;
  readonly sheets: boolean;
  readonly write: (book: Book) => string | Uint8Array;
}

export const formats = {
  csv: {
    ending: 'csv',
    ragged: true,
    spans: false,
    runs: false,
    sheets: false,
    write: separated(','),
  },
  tsv: {
    ending: 'tsv',
    ragged: true,
    spans: false,
    runs: false,
    sheets: false,
    write: separated('\t'),
  },
  bars: { ending: 'txt', ragged: true, spans: false, runs: false, sheets: false, write: barred },
  html: { ending: 'html', ragged: true, spans: true, runs: true, sheets: false, write: page },
  xlsx: { ending: 'xlsx', ragged: false, spans: true, runs: true, sheets: true, write: workbook },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export const formatNames: readonly FormatName[] = ['csv', 'tsv', 'bars', 'html', 'xlsx'];
