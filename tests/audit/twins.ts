import type { ChartModel } from '#charts/types.ts';
import { tableCsv } from '#export/tableCsv.ts';
import { wordsOf } from '#i18n/words.ts';
import type { CellKey } from '#query/types.ts';
import { numbersIn } from './claims.ts';
import { csvLines, numberOf } from './records.ts';
import type { Report } from './records.ts';
import type { View } from './views.ts';

/** Looks up the exported cell that a mark leads to. */
export class Cells {
  readonly #reports: ReadonlyMap<string, Report>;
  constructor(reports: readonly Report[]) {
    const id = ({ place, unit, year, form }: Report) => `${place}/${unit} ${year} ${form}`;
    this.#reports = new Map(reports.map((report) => [id(report), report]));
  }
  find({ authority, year, form }: CellKey): Report | undefined {
    return this.#reports.get(`${authority} ${year} ${form}`);
  }
}

/** Why an exported cell has no number, in the word of the page; null where it has one or is in doubt. */
export function lackingWord({ cells, notLoaded }: Report, id: string): string | null {
  if (!cells.has(id)) return notLoaded.has(id) ? '文件里没有' : '缺行';
  return cells.get(id) === null ? '空白' : null;
}

/** Tables of these print something else than the number of the one cell behind it: a difference, a share. */
const derived = /^(mixAgainst|channelMix|outcome|applicants|requests|unitSides|carried|disputes)/;

/** Numbers of the table twin and of the tooltips against the exported cells that they lead to. */
export function twinDifferences({ zh }: View, cells: Cells): string[] {
  const found: string[] = [];
  for (const { name, cells: row } of zh.table.rows)
    for (const { raw, text, cells: keys } of row) {
      for (const key of keys)
        if (cells.find(key) === undefined) found.push(`${name}: ${text} leads to no report`);
      const [key, ...more] = keys;
      if (key === undefined || more.length > 0) continue;
      const report = cells.find(key);
      const word = report === undefined ? null : lackingWord(report, key.indicator);
      if (word !== null && text !== word) found.push(`${name}: ${text}: the cell is ${word}`);
      if (derived.test(zh.id)) continue;
      const value = numberOf(cells.find(key), key.indicator);
      if (raw !== value) found.push(`${name}: ${text}: exported ${String(value)}`);
    }
  for (const { say, cells: keys } of zh.hits) {
    const [key, ...more] = keys;
    if (key === undefined || more.length > 0) continue;
    const report = cells.find(key);
    const word = report === undefined ? null : lackingWord(report, key.indicator);
    const told = say.join(' | ');
    if (word !== null && !told.includes(word)) found.push(`tooltip ${told}: the cell is ${word}`);
    if (derived.test(zh.id)) continue;
    const value = numberOf(cells.find(key), key.indicator);
    const numbers = numbersIn(say.join(' '));
    if (value !== null && !numbers.some((n) => Math.abs(Number(n) - Math.abs(value)) <= 0.005))
      found.push(`tooltip ${say.join(' | ')}: exported ${value}`);
  }
  return found;
}

/** The CSV of a chart against its table twin: numbers as numbers, what is missing as its word. */
export function csvDifferences({ zh }: View): string[] {
  const lines = csvLines(tableCsv(zh, wordsOf('zh'), '2026-01-01'));
  return zh.table.rows.flatMap(({ name, cells }, r) => {
    const line = lines[r + 1] ?? [];
    const missing = cells.filter(({ raw, text }) => {
      const printed = raw === null ? text : String(raw);
      return !line.includes(printed) || (raw === null && /^0?$/.test(text) && text !== '');
    });
    const said = missing.map(({ text }) => `${name}: ${text} is not in ${line.join()}`);
    return line[0] === name ? said : [...said, `${name}: the line of ${line[0] ?? '-'}`];
  });
}

type Axis = { readonly type?: string; readonly min?: unknown; readonly max?: unknown };
type Drawn = { readonly type?: string; readonly data?: readonly unknown[] };

/** Charts whose data are numbers on axes; those of the others are positions of boxes. */
const onAxes = /^(countBars|channelMix|limitBands|funnel|spreadTicks|toMedian|twoYears|focusLine)$/;

/** Every number that is drawn lies on its axis. */
export function axisDifferences({ zh }: View): string[] {
  if (zh.empty !== null || !onAxes.test(zh.id)) return [];
  const { xAxis, yAxis, series } = zh.option as Record<string, unknown>;
  const axes = [xAxis, yAxis] as (Axis | undefined)[];
  return (Array.isArray(series) ? (series as Drawn[]) : []).flatMap(({ data = [] }) =>
    data.flatMap((one) => {
      const value = (one as { value?: unknown } | null)?.value ?? one;
      if (!Array.isArray(value)) return [];
      return axes.flatMap((axis, i) => {
        const at: unknown = value[i];
        if (axis?.type !== 'value' || typeof at !== 'number') return [];
        const { min, max } = axis;
        const isOff =
          (typeof min === 'number' && at < min - 1e-9) ||
          (typeof max === 'number' && at > max + 1e-9);
        return isOff ? [`${String(at)} lies off ${String(min)}–${String(max)}`] : [];
      });
    }),
  );
}

export type { ChartModel };
