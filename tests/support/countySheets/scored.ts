import type { CountySheet, TrueReport, Values } from './truth.ts';

/** A report as it was read: numbers, null for blanks; what was asked or left out has no key. */
export interface ReadReport {
  readonly authority: string;
  readonly county: string | null;
  readonly year: number;
  readonly values: Values;
}

/** What a reading is worth against the truth of a file. */
export interface Scored {
  /** Certain cells that the file has, and how many of them were read. */
  readonly cells: number;
  readonly right: number;
  /** Numbers that are wrong, invented or of nobody, and units that are none, each as a sentence. */
  readonly faults: readonly string[];
}

const nameOf = ({ county, authority, year }: Omit<ReadReport, 'values'>) =>
  `${county ?? '–'} ${authority} ${year}`;
const isSame = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9);

/** Parts of a report (a sheet, a block each) as one; a second number for a cell is a fault. */
function joined(reports: readonly ReadReport[], faults: string[]): ReadReport[] {
  const whole = new Map<string, { report: ReadReport; values: Map<string, number | null> }>();
  for (const report of reports) {
    const key = nameOf(report);
    const old = whole.get(key) ?? { report, values: new Map<string, number | null>() };
    whole.set(key, old);
    for (const [id, value] of Object.entries(report.values)) {
      const before = old.values.get(id) ?? null;
      if (before !== null && value !== null && !isSame(before, value))
        faults.push(`${key}: ${id} both ${before} and ${value}`);
      if (before === null) old.values.set(id, value);
    }
  }
  return [...whole.values()].map(({ report, values }) => ({
    ...report,
    values: Object.fromEntries(values),
  }));
}

function compare(want: TrueReport, got: ReadReport, faults: string[]): number {
  let right = 0;
  for (const [id, value] of Object.entries(want.values)) {
    const read = got.values[id];
    if (read === undefined) right += value === null ? 1 : 0;
    else if (isSame(read, value)) right++;
    else faults.push(`${nameOf(want)}: ${id} is ${value ?? 'blank'}, read as ${read ?? 'blank'}`);
  }
  for (const [id, read] of Object.entries(got.values)) {
    if (id in want.values || read === null) continue;
    const may = want.may?.[id] ?? null;
    if (!isSame(may, read)) faults.push(`${nameOf(want)}: ${id} is not certain, read as ${read}`);
  }
  return right;
}

/** Reports that are in the truth, cell by cell; others are of nobody. */
export function scored(sheet: CountySheet, reports: readonly ReadReport[]): Scored {
  const faults: string[] = [];
  const got = joined(
    reports.filter(
      ({ authority, values }) => authority !== '' || Object.values(values).some((v) => v !== null),
    ),
    faults,
  );
  const left = new Set(got);
  let cells = 0;
  let right = 0;
  for (const want of sheet.reports) {
    const same = got.filter((one) => one.authority === want.authority && one.year === want.year);
    const namesakes = sheet.reports.filter(
      (one) => one.authority === want.authority && one.year === want.year,
    );
    const found =
      same.find(({ county }) => county === want.county) ??
      (namesakes.length === 1 ? same.find(({ county }) => county === null) : undefined);
    cells += Object.keys(want.values).length;
    if (found === undefined) continue;
    left.delete(found);
    right += compare(want, found, faults);
  }
  for (const report of left) faults.push(`a report of nobody: ${nameOf(report)}`);
  return { cells, right, faults };
}
