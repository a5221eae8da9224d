import type { OwnWords } from '#domain/ownWords.ts';
import { formsOfSeries, seriesOfId, termsOn } from '#domain/crosswalk/series.ts';
import type { Series } from '#domain/crosswalk/series.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import { isRate } from '#domain/measures/evaluate.ts';
import { measureOf } from '#domain/measures/index.ts';
import type { Measure } from '#domain/measures/types.ts';
import { unitWord } from '#i18n/unitWord.ts';
import type { Words } from '#i18n/zh.ts';
import type { SubjectId } from '#query/types.ts';
import { amount, axisMoney, axisNumber, grouped, padded, percent } from './numbers.ts';

/** How one indicator or measure is named and printed. */
export interface Subject {
  readonly name: string;
  /** Word of the unit, empty for shares and plain ratios. */
  readonly unit: string;
  /** Unit of that many cases of a rate. */
  readonly caseUnit: (cases: number) => string;
  /** On cases: drawn as a dot with x/n, never as a bar; printed as x/n alone when n is small. */
  readonly rate: boolean;
  /** A part of a whole, 0…1: differences are percentage points. */
  readonly share: boolean;
  /** Axis ticks are whole numbers. */
  readonly whole: boolean;
  readonly direction: string | null;
  /** With unit: 6,484 条, 27.7%. */
  readonly print: (value: number) => string;
  /** Without unit, for labels beside marks. */
  readonly figure: (value: number) => string;
  /** A limit, without its unit: of whole numbers to the tenth, more would be false precision. */
  readonly limit: (value: number) => string;
  /** Short, for axes. */
  readonly tick: (value: number) => string;
  /** Of several units together: x of n on the scale of the values. */
  readonly pooled: (x: number, n: number) => number;
}

/** @returns names and formats of an indicator, measure or series. */
export function subjectOf(id: SubjectId, words: Words): Subject {
  const series = seriesOfId(id);
  if (series !== null) return ofSeries(series, words);
  const measure = measureOf(id);
  return measure === null ? ofIndicator(id, words) : ofMeasure(measure, words);
}

function nameIn(section: OwnWords<unknown>, id: string, other: string): string {
  const name = section[id];
  return typeof name === 'string' ? name : other;
}

function ofIndicator(id: string, words: Words): Subject {
  const row = indicatorOf(id);
  const label = row === null ? id : words.language === 'zh' ? row.label : row.labelEn;
  const unitOf = (n: number) => (row === null ? '' : unitWord(row, n, words));
  const unit = unitOf(2);
  const money = row !== null && row.kind === 'money';
  const figure = (value: number) => amount(value, money ? 4 : 2);
  return {
    name: nameIn(words.indicators, id, label),
    unit,
    caseUnit: () => unit,
    rate: false,
    share: false,
    whole: !money,
    direction: null,
    figure,
    limit: money ? figure : (value) => grouped(value, 1),
    print: (value) =>
      money && words.language === 'en' && Math.abs(value) < 1 && value !== 0
        ? withUnit(amount(inYuan(value), 2), words.charts.units.yuan)
        : withUnit(figure(value), unitOf(value)),
    tick: (value) => (money ? axisMoney : axisNumber)(value, words.language),
    pooled: (x, n) => x / n,
  };
}

/** 万元 as 元, to the hundredth: English has no word for ten thousand, and 0.5 of it reads badly. */
const inYuan = (value: number) => Math.round(value * 1_000_000) / 100;

/** A series counts in the unit of its forms; where they count in different ones, numbers stand alone. */
function ofSeries(series: Series, words: Words): Subject {
  const firsts = formsOfSeries(series).map((form) => termsOn(series, form)[0]?.indicator ?? '');
  const units = new Set(firsts.map((id) => indicatorOf(id)?.unit));
  const own = ofIndicator(firsts[firsts.length - 1] ?? '', words);
  const plain = units.size > 1 ? { unit: '', caseUnit: () => '', print: own.figure } : {};
  return { ...own, ...plain, name: words.crosswalk.names[series.key] };
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
    share ? percent(value, measure.decimals) : padded(value, measure.decimals);
  const factor = 'factor' in measure ? measure.factor : 1;
  return {
    name: nameIn(words.measures, measure.id, measure.id),
    unit: word,
    caseUnit: caseUnitOf(measure, words),
    rate: isRate(measure),
    share,
    whole: measure.kind === 'count',
    direction: measure.direction === 'none' ? null : words.charts.direction[measure.direction],
    figure,
    limit: measure.kind === 'count' ? (value) => grouped(value, 1) : figure,
    print: (value) => withUnit(figure(value), word),
    tick: (value) => (share ? `${grouped(value * 100, 1)}%` : axisNumber(value, words.language)),
    pooled: (x, n) => (x / n) * factor,
  };
}

function caseUnitOf(measure: Measure, words: Words): (cases: number) => string {
  const first = 'denominator' in measure ? measure.denominator[0] : undefined;
  const row = first === undefined ? null : indicatorOf(first.indicator);
  if (row === null) return () => '';
  return (cases) => unitWord(row, cases, words);
}

/** A printed number with the word of its unit, where it has one. */
export function withUnit(figure: string, unit: string): string {
  return unit === '' ? figure : `${figure} ${unit}`;
}
