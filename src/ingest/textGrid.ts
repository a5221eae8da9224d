import type { Identity } from './draft.ts';
import { csvRows } from './parse/csv.ts';
import type { CsvRow, Separator } from './parse/csv.ts';
import type { KnownFile } from './readTable.ts';
import { endsInBars, textRows } from './readers/text.ts';
import { spacedRows } from './readers/textColumns.ts';

/** A page or a report in one text; a whole book is smaller. */
export const LARGEST_DOCUMENT = 32 * 1024 * 1024;
/** Separator and kind of a text show in so many characters. */
const SAMPLE = 64 * 1024;

/** @returns the first whole lines of a text */
export function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const cut = text.slice(0, SAMPLE);
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('\r'));
  return end > 0 ? cut.slice(0, end + 1) : cut;
}

/** A text that may be a table with separators, or a report in lines; cut either way when that is first asked for. */
export class TextGrid {
  readonly kind = 'text';
  readonly known: KnownFile;
  readonly outside: Identity;
  readonly text: string;
  readonly separator: Separator;
  #rows: readonly CsvRow[] | null = null;
  #lines: readonly (readonly string[])[] | null = null;
  #columns: { readonly rows: readonly (readonly string[])[] | null } | null = null;

  constructor(known: KnownFile, outside: Identity, text: string, separator: Separator) {
    this.known = known;
    this.outside = outside;
    this.text = text;
    this.separator = separator;
  }

  /** Rows cut at the separator. */
  get rows(): readonly CsvRow[] {
    return (this.#rows ??= csvRows(this.text, this.separator));
  }

  /** Whether blanks at the ends of `rows`, or of `lines`, cannot have been cut off: a sign stands behind them. */
  isExact(cut: 'rows' | 'lines'): boolean {
    return cut === 'rows' ? this.separator !== '\t' : endsInBars(this.text);
  }

  /** Rows cut at tabs, bars and wide gaps, one a line. */
  get lines(): readonly (readonly string[])[] {
    return (this.#lines ??= textRows(this.text));
  }

  /** Rows whose tables are cut into columns set by spaces; null where there are none. */
  get columns(): readonly (readonly string[])[] | null {
    this.#columns ??= { rows: spacedRows(this.text) };
    return this.#columns.rows;
  }
}
