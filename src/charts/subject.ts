import { indicatorOf } from '#domain/forms/index.ts';
import { s2014Measures } from '#domain/measures/s2014.ts';
import type { Measure } from '#domain/measures/types.ts';
import type { Words } from '#i18n/zh.ts';
import type { SubjectId } from '#query/types.ts';
import { grouped, percent } from './numbers.ts';

/** How one indicator or measure is named and printed. */
export interface Subject {
  readonly name: string;
  /** Word of the unit, empty for shares and plain ratios. */
  readonly unit: string;
  /** Unit of the cases of a rate. */
  readonly caseUnit: string;
  /** A proportion: drawn with its interval, printed as x/n when n is small. */
  readonly rate: boolean;
  readonly whole: boolean;
  readonly direction: string | null;
  /** With unit: 6,484 条, 27.7%. */
  readonly print: (value: number) => string;
  /** Without unit, for labels beside marks. */
  readonly figure: (value: number) => string;
}

const measures: ReadonlyMap<string, Measure> = new Map(s2014Measures.map((m) => [m.id, m]));

/** @returns names and formats of an indicator or measure. */
export function subjectOf(id: SubjectId, words: Words): Subject {
  const measure = measures.get(id);
  return measure === undefined ? ofIndicator(id, words) : ofMeasure(measure, words);
}

function nameIn(section: Readonly<Record<string, unknown>>, id: string, other: string): string {
  const name = section[id];
  return typeof name === 'string' ? name : other;
}

function ofIndicator(id: string, words: Words): Subject {
  const row = indicatorOf(id);
  const label = row === null ? id : words.language === 'zh' ? row.label : row.labelEn;
  const unit = row === null ? '' : words.units[row.unit];
  const money = row !== null && row.kind === 'money';
  const figure = (value: number) => grouped(value, money ? 4 : 1);
  return {
    name: nameIn(words.indicators, id, label),
    unit,
    caseUnit: unit,
    rate: false,
    whole: !money,
    direction: null,
    figure,
    print: (value) => withUnit(figure(value), unit),
  };
}

function ofMeasure(measure: Measure, words: Words): Subject {
  const { unit } = measure;
  const share = unit === '%';
  const word = share
    ? ''
    : unit === 'ratio' || unit === 'per100' || unit === 'yuan'
      ? words.charts.units[unit]
      : words.units[unit];
  const figure = (value: number) =>
    share ? percent(value, measure.decimals) : grouped(value, measure.decimals);
  return {
    name: nameIn(words.measures, measure.id, measure.id),
    unit: word,
    caseUnit: caseUnitOf(measure, words),
    rate: measure.kind === 'proportion',
    whole: false,
    direction: measure.direction === 'none' ? null : words.charts.direction[measure.direction],
    figure,
    print: (value) => withUnit(figure(value), word),
  };
}

function caseUnitOf(measure: Measure, words: Words): string {
  if (!('denominator' in measure)) return '';
  const first = measure.denominator[0];
  const row = first === undefined ? null : indicatorOf(first.indicator);
  return row === null ? '' : words.units[row.unit];
}

function withUnit(figure: string, unit: string): string {
  return unit === '' ? figure : `${figure} ${unit}`;
}
