import { comparisonBounds } from '#domain/checks/comparisons.ts';
import { totalBounds } from '#domain/checks/listForm.ts';
import { sumRules } from '#domain/checks/sums.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { randomOf } from '../samples/random.ts';
import { printedSum } from './checksum.ts';

/** Sizes of the data that the benchmark is run on. */
export const tiers = {
  county: { counties: 1, units: 20, years: 12 },
  city: { counties: 12, units: 25, years: 12 },
  province: { counties: 120, units: 25, years: 12 },
} as const;
export type Tier = keyof typeof tiers;
interface Size {
  readonly counties: number;
  readonly units: number;
  readonly years: number;
}

/** A CSV of invented reports, with what a right reading of it must give. */
export interface BenchFile {
  readonly csv: string;
  /** Reports, sum of all numbers, blanks: see `checksum`. */
  readonly expected: string;
}

interface InventedReport {
  /** Unit, county, prefecture. */
  readonly names: readonly [string, string, string];
  readonly year: number;
  /** null: a blank. */
  readonly values: ReadonlyMap<IndicatorId, number | null>;
}

const FIRST_YEAR = 2010;
const { indicators } = forms.s2014;

/** The same wide file for the same tier, every time: a row a report. */
export function benchFile(tier: Tier): BenchFile {
  const reports = invented(tiers[tier]);
  const head = ['authority', 'county', 'prefecture', 'year', ...indicators.map(({ id }) => id)];
  const rows = reports.map(({ names, year, values }) => [
    ...names,
    year,
    ...indicators.map(({ id }) => values.get(id) ?? ''),
  ]);
  return { csv: csvOf([head, ...rows]), expected: expectedOf(reports) };
}

/** 400,200 rows, one a number: too long to be kept, so its bytes are read slice by slice. */
export function rowsFile(): BenchFile {
  const reports = invented({ counties: 23, units: 25, years: 12 });
  const head = ['authority', 'county', 'prefecture', 'year', 'indicator', 'value'];
  const rows = reports.flatMap(({ names, year, values }) =>
    [...values].map(([id, value]) => [...names, year, id, value ?? '']),
  );
  return { csv: csvOf([head, ...rows]), expected: expectedOf(reports) };
}

/** About one cell in fifty is blank, most counts are small, and nine reports in ten do not contradict themselves. */
function invented({ counties, units, years }: Size): readonly InventedReport[] {
  const random = randomOf(20_140_418);
  const cell = (kind: string): number | null => {
    if (random.next() < 0.02) return null;
    if (kind === 'money') return random.whole(0, 40) / 4;
    return random.next() < 0.6 ? 0 : random.whole(1, random.next() < 0.9 ? 60 : 4000);
  };
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
  return upTo(counties).flatMap((c) =>
    upTo(units).flatMap((u) =>
      upTo(years).map((y): InventedReport => ({
        names: [
          `第${inWords(u + 1)}乡`,
          `虚构${inWords(c + 1)}县`,
          `虚构${inWords(Math.floor(c / 10) + 1)}市`,
        ],
        year: FIRST_YEAR + y,
        values: consistent(
          new Map(indicators.map(({ id, kind }) => [id, cell(kind)])),
          random.next() < 0.9,
        ),
      })),
    ),
  );
}

type Values = ReadonlyMap<IndicatorId, number | null>;

/** The numbers with totals that are what their parts come to, innermost first, and no part above its whole. */
function consistent(values: Values, isSo: boolean): Values {
  if (!isSo) return values;
  const made = new Map(values);
  const sumOf = (ids: readonly IndicatorId[]) =>
    ids.reduce((sum, id) => sum + (made.get(id) ?? NaN), 0);
  const lower = (id: IndicatorId, to: number) => {
    const value = made.get(id);
    if (value !== null && value !== undefined && value > to) made.set(id, to);
  };
  for (const { total, parts } of [...sumRules('s2014')].reverse()) {
    const value = made.get(total);
    const known = parts.filter((id) => made.get(id) !== null);
    const sum = sumOf(known);
    if (value !== null && value !== undefined)
      made.set(total, known.length < parts.length ? Math.max(value, sum) : sum);
  }
  for (const { parts, whole } of [...comparisonBounds, ...totalBounds])
    for (const part of parts) lower(part, sumOf(whole));
  return made;
}

const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.join(',')}\r\n`).join('');

function expectedOf(reports: readonly InventedReport[]): string {
  const values = reports.flatMap((report) => [...report.values.values()]);
  const numbers = values.filter((value) => value !== null);
  const sum = numbers.reduce((total, value) => total + value, 0);
  return printedSum(reports.length, sum, values.length - numbers.length);
}

/** Names have no digits: 12 is 一二. */
export const inWords = (number: number): string =>
  [...String(number)].map((digit) => '零一二三四五六七八九'.charAt(Number(digit))).join('');
