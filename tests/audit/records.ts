import { forms } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';

/** What is printed in a row of a report: a number, null for a blank, `doubt` for something that is no usable number. */
export type Printed = number | null | 'doubt';

/** One report as a plain record; a row that its file does not have is no key. */
export interface Report {
  /** Prefecture and county, or '' where the report does not say. */
  readonly place: string;
  readonly county: string;
  readonly unit: string;
  readonly kind: 'township' | 'street' | 'other';
  readonly year: number;
  readonly form: string;
  readonly cells: ReadonlyMap<string, Printed>;
  /** Rows that the file of the report has for none of its reports. */
  readonly notLoaded: ReadonlySet<string>;
  /** Counts that are printed with a minus sign. */
  readonly signed: ReadonlySet<string>;
}

/** What the export has no word for. */
export type Unsaid = Pick<Report, 'notLoaded' | 'signed'>;
export type Said = Omit<Report, keyof Unsaid>;

/** A row with a value of a form. */
export type Row = Extract<FormRow, { heading: false }>;

/** Rows of each form, from the catalogue. */
export const rowsOf: ReadonlyMap<string, readonly Row[]> = new Map(
  Object.values(forms).map(({ id, rows }) => [
    id,
    rows.flatMap((row) => (row.heading ? [] : [row])),
  ]),
);

export const rowsOn = (form: string): readonly Row[] => rowsOf.get(form) ?? [];
export const hasRow = (form: string, id: string): boolean => rowsOn(form).some((r) => r.id === id);

/** The forms, newest first: of two reports of one year the newer speaks. */
export const newestFirst = ['m2021', 'm2019', 's2014'] as const;

/** Of the table of requests the column of totals alone speaks; the others are its parts. */
export const isSpeaking = ({ grid }: Row): boolean =>
  grid === undefined || grid.table !== 'matrix' || grid.column === 'total';

export function kindOf(unit: string): Report['kind'] {
  if (unit.endsWith('街道') || unit.endsWith('街')) return 'street';
  return ['乡', '镇', '苏木'].some((end) => unit.endsWith(end)) ? 'township' : 'other';
}

export const placeOf = (county: string, prefecture: string): string =>
  prefecture === '' ? county : `${prefecture}/${county}`;

/** A usable number; null for anything else. */
export function numberOf(report: Report | undefined, id: string): number | null {
  const printed = report?.cells.get(id);
  return typeof printed === 'number' ? printed : null;
}

/** Lines of cells of a CSV text (RFC 4180). */
export function csvLines(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    line.push(cell);
    cell = '';
  };
  const endLine = () => {
    endCell();
    lines.push(line);
    line = [];
  };
  const chars = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  for (let i = 0; i < chars.length; i++) {
    const c = chars[i] ?? '';
    if (isQuoted && c === '"' && chars[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (c === '"') isQuoted = !isQuoted;
    else if (!isQuoted && c === ',') endCell();
    else if (!isQuoted && c === '\n') endLine();
    else cell += c;
  }
  if (cell !== '' || line.length > 0) endLine();
  return lines;
}

/** Reports of the exported table of everything, with what else is known of them. */
export function exportedReports(csv: string, unsaid: (report: Said) => Unsaid): Report[] {
  const [head = [], , ...lines] = csvLines(csv);
  return lines.map((line) => {
    const by = new Map(head.map((id, i) => [id, line[i] ?? '']));
    const said = new Map(
      (by.get('status') ?? '')
        .split(';')
        .map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
    );
    const form = by.get('form') ?? '';
    const cells = new Map<string, Printed>();
    for (const { id } of rowsOn(form)) {
      const text = by.get(id);
      const status = said.get(id) ?? '';
      if (text === undefined || /rowMissing/.test(status)) continue;
      if (text !== '') cells.set(id, Number(text));
      else cells.set(id, /ambiguous|unitUnknown|disputed/.test(status) ? 'doubt' : null);
    }
    const county = by.get('county') ?? '';
    const unit = by.get('authority') ?? '';
    const report = {
      ...{ place: placeOf(county, by.get('prefecture') ?? ''), county, unit, kind: kindOf(unit) },
      ...{ year: Number(by.get('year')), form, cells },
    };
    return { ...report, ...unsaid(report) };
  });
}
