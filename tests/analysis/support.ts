import { analyse } from '#analysis/analyse.ts';
import type { CountyAnalysis, Gap, GapKind, TrendRecord } from '#analysis/types.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';

/** The gaps of one kind, or all. */
export function gapsIn(frame: Frame, kind: GapKind | null = null): Gap[] {
  const gaps = analyse(frame).counties.flatMap((county) => county.gaps);
  return kind === null ? gaps : gaps.filter((gap) => gap.kind === kind);
}

export function trendsIn(frame: Frame): TrendRecord[] {
  return analyse(frame).counties.flatMap((county) => county.trends);
}

/** The analysis of a frame of one county. */
export function onlyCounty(frame: Frame): CountyAnalysis {
  const [county, ...others] = analyse(frame).counties;
  if (county === undefined || others.length > 0) throw new Error('not one county');
  return county;
}

/** A gap in short: unit, year, what it is about, side. */
export function inShort({ authority, county, year, measure, side }: Gap): string {
  const unit = authority === null ? county : (authority.split('/').pop() ?? '');
  return [unit, year, measure ?? 'all', side ?? []].flat().join(' ');
}

/** A report with 0 in every row of its form, but for what is given. */
export function filled(
  unit: string,
  year: number,
  values: SmallValues = {},
  form: FormId = 's2014',
): SmallReport {
  const zeros = Object.fromEntries(forms[form].indicators.map(({ id }) => [id, 0]));
  return { unit, year, form, values: { ...zeros, ...values } };
}

/** One report a row of values, unit by unit (甲1镇, 甲2镇 …), all in one year. */
export function rowsOf(
  rows: readonly Readonly<Partial<Record<IndicatorId, number | null>>>[],
  form: FormId = 's2014',
  year = 2017,
): SmallReport[] {
  return rows.map((values, i) => ({ unit: `甲${i + 1}镇`, year, form, values }));
}
