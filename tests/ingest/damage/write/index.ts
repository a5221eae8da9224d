import type { Book } from '../sheet.ts';
import { letter } from './docx.ts';
import { page } from './html.ts';
import { aligned, barred, gapped, listed, separated } from './text.ts';
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
  /** Blank cells leave no trace: only for reports as printed. */
  readonly loose: boolean;
  readonly write: (book: Book) => string | Uint8Array;
}

const text = { ragged: true, spans: false, runs: false, sheets: false, loose: false } as const;

export const formatNames = [
  'csv',
  'tsv',
  'bars',
  'gaps',
  'list',
  'html',
  'docx',
  'xlsx',
  'aligned',
] as const;
export type FormatName = (typeof formatNames)[number];

export const formats: Readonly<Record<FormatName, Format>> = {
  csv: { ...text, ending: 'csv', write: separated(',') },
  tsv: { ...text, ending: 'tsv', write: separated('\t') },
  bars: { ...text, ending: 'txt', write: barred },
  aligned: { ...text, ending: 'txt', write: aligned },
  gaps: { ...text, ending: 'txt', loose: true, write: gapped },
  list: { ...text, ending: 'txt', loose: true, write: listed },
  html: { ...text, ending: 'html', spans: true, runs: true, write: page },
  docx: { ...text, ending: 'docx', spans: true, runs: true, write: letter },
  xlsx: {
    ...text,
    ending: 'xlsx',
    ragged: false,
    spans: true,
    runs: true,
    sheets: true,
    write: workbook,
  },
};
