import { seriesOfId } from '#domain/crosswalk/series.ts';
import { isMeasureId, measureOf } from '#domain/measures/index.ts';
import type { Term } from '#domain/measures/types.ts';
import { RATES } from './gaps.ts';
import { funnelOf, medianOf, mixesOf, robustOf, twoCounts, zeroOf } from './numbers.ts';
import type { Part } from './numbers.ts';
import { hasRow, newestFirst, numberOf } from './records.ts';
import type { Report } from './records.ts';

/** A number of one report, and what it is a part of. */
export interface Figure {
  /** Null without a number that may be compared. */
  readonly value: number | null;
  /** Of a rate with cases, also of one with too few. */
  readonly part: Part | null;
}
const NONE: Figure = { value: null, part: null };

function total(report: Report, terms: readonly Term[]): number | null {
  let sum = 0;
  for (const { indicator, sign = 1 } of terms) {
    const n = numberOf(report, indicator);
    if (n === null) return null;
    sum += sign * n;
  }
  return sum;
}

/** What a report has of an indicator, a derived measure or a series. */
export function figureOf(report: Report | undefined, subject: string): Figure {
  if (report === undefined) return NONE;
  const form = newestFirst.find((one) => one === report.form) ?? null;
  const series = seriesOfId(subject);
  if (series !== null) {
    const terms = form === null ? [] : series.terms[form];
    const sum = terms.length === 0 ? null : total(report, terms);
    return { value: sum !== null && sum < 0 ? null : sum, part: null };
  }
  if (!isMeasureId(subject)) return { value: numberOf(report, subject), part: null };
  const measure = measureOf(subject, form);
  if (measure === null) return NONE;
  if (measure.kind === 'count') return { value: numberOf(report, measure.indicator), part: null };
  if ('parts' in measure) {
    const counts = measure.parts.map((id) => numberOf(report, id));
    const sum = counts.reduce((a: number, b) => a + (b ?? NaN), 0);
    const index = counts.reduce((a: number, b) => a + ((b ?? NaN) / sum) ** 2, 0);
    if (!(sum > 0)) return NONE;
    return { value: measure.kind === 'concentration' ? index : 1 / index, part: null };
  }
  const [y, n] = [total(report, measure.numerator), total(report, measure.denominator)];
  if (y === null || n === null || n <= 0) return NONE;
  const isRate = measure.kind === 'proportion' || measure.unit === 'per100';
  return {
    value: isRate && n < 5 ? null : (y / n) * measure.factor,
    part: isRate ? { y, n } : null,
  };
}

/** Whether a form has a subject at all. */
export function isOn(form: string, subject: string): boolean {
  const series = seriesOfId(subject);
  const id = newestFirst.find((one) => one === form);
  if (id === undefined) return false;
  if (series !== null) return series.terms[id].length > 0;
  return isMeasureId(subject) ? measureOf(subject, id) !== null : hasRow(form, subject);
}

/** One unit's figure in a group. */
export interface Member extends Figure {
  readonly unit: string;
  readonly report: Report;
}

/** The units of a county. */
export class County {
  readonly reports: readonly Report[];
  constructor(reports: readonly Report[], place: string) {
    this.reports = reports.filter((report) => report.place === place);
  }

  /** The report of a unit and year: on that form where there is one, else on the newest. */
  report(unit: string, year: number, form: string | null = null): Report | undefined {
    const own = this.reports.filter((r) => r.unit === unit && r.year === year);
    return [form, ...newestFirst].flatMap((one) => own.find((r) => r.form === one) ?? [])[0];
  }

  /** The form that most units of a kind have a subject on in a year; null without any, and where two have as many. */
  formOf(kind: string, subject: string, year: number): string | null {
    const units = new Set(this.reports.filter((r) => r.kind === kind).map(({ unit }) => unit));
    const forms = [...units]
      .map((unit) => this.report(unit, year)?.form ?? '')
      .filter((form) => isOn(form, subject));
    const counted = newestFirst.map((form) => ({
      form,
      n: forms.filter((one) => one === form).length,
    }));
    const most = Math.max(...counted.map(({ n }) => n));
    const first = counted.filter(({ n }) => n === most && n > 0);
    return first.length === 1 ? (first[0]?.form ?? null) : null;
  }

  /** The units of a kind that have a number of a subject on a form. */
  group(kind: string, subject: string, year: number, form: string): Member[] {
    return this.reports
      .filter((r) => r.kind === kind && r.year === year && r.form === form)
      .map((report) => ({ ...figureOf(report, subject), unit: report.unit, report }));
  }
}

export const valuesOf = (group: readonly Member[]): number[] =>
  group.flatMap(({ value }) => value ?? []);

/** Place from the top of each unit; none for 0, for a value that more than a third share, among fewer than six. */
export function placesOf(group: readonly Member[]): ReadonlyMap<string, readonly [number, number]> {
  const able = group.filter(({ value, part }) => value !== null && (part === null || part.n >= 30));
  const places = new Map<string, readonly [number, number]>();
  if (able.length < 6 || able[0]?.report.place === '') return places;
  for (const { unit, value } of able) {
    const alike = able.filter((other) => other.value === value).length;
    const above = able.filter((other) => (other.value ?? NaN) > (value ?? NaN)).length;
    if (value !== 0 && alike <= able.length / 3) places.set(unit, [above + 1, able.length]);
  }
  return places;
}

/** A verdict as one word. */
export type Level = 'high' | 'low' | 'other' | 'ordinary' | 'cannot';

export function countLevels(values: readonly number[], isMoney: boolean): Level[] {
  if (values.length < 6) return values.map(() => 'cannot');
  const robust = robustOf(values, isMoney);
  const middle = medianOf(values);
  return values.map((value, i) => {
    const score = robust?.scores[i] ?? NaN;
    if (zeroOf(values, value, score, isMoney)) return 'low';
    const z = Math.abs(twoCounts(middle, value));
    if (robust !== null && Math.abs(score) > robust.cut && (isMoney || z > 3.09))
      return score < 0 ? 'low' : 'high';
    const isNear = middle > 0 ? value >= middle / 2 && value <= 2 * middle : value === 0;
    return isNear || (!isMoney && z <= 1.96) ? 'ordinary' : 'cannot';
  });
}

export function rateLevels(parts: readonly Part[]): Level[] {
  const taking = parts.filter(({ y, n }) => n >= 5 && y >= 0 && y <= n);
  const [alarm, alert] = [funnelOf(taking, 3.0902), funnelOf(taking, 1.96)];
  return parts.map((part) => {
    const at = taking.indexOf(part);
    const [outer, inner] = [alarm?.[at], alert?.[at]];
    if (outer === undefined || inner === undefined) return 'cannot';
    if (outer.side !== null) return outer.side;
    const rate = part.y / part.n;
    return rate >= inner.low && rate <= inner.high ? 'ordinary' : 'cannot';
  });
}

export function mixLevels(mixes: readonly (readonly number[])[]): Level[] {
  const sumOf = (mix: readonly number[]) => mix.reduce((a, b) => a + b, 0);
  const taking = mixes.filter((mix) => sumOf(mix) >= 30);
  const found = mixesOf(taking);
  return mixes.map((mix) => {
    const score = found?.scores[taking.indexOf(mix)];
    if (found === null || score === undefined) return 'cannot';
    if (score > found.limit) return 'other';
    return score < found.ordinary ? 'ordinary' : 'cannot';
  });
}

/** Whether the level of a rate is tested on a form. */
export const isTestedRate = (form: string, id: string): boolean => id in (RATES[form] ?? {});
