import type { IndicatorId } from '#domain/forms/index.ts';
import type { HeadRole } from '../headWords.ts';
import type { Aspect } from '../lexicon/aspects.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import { labelKey } from '../lexicon/labelKey.ts';
import { mayBeTownship } from '../lexicon/townshipParts.ts';
import type { TimeSaid } from '../lexicon/times.ts';
import type { Look } from './looks.ts';

/** What a lane or a head row holds; null: each text says itself what it is. */
export type LineRole = HeadRole;

/** What is known of a lane or head row as a whole before its texts are read. */
export interface LineHint {
  readonly role: LineRole | null;
  /** Unknown words in it are names of units. */
  readonly names: boolean;
  /** Its counties are units themselves, as in a prefecture's table. */
  readonly countiesAreUnits: boolean;
  /** Its counties lead the townships behind them. */
  readonly countiesLead?: boolean;
  /** Most of its names have no kind: 杨村 is one of them, and no village. */
  readonly leavesOutKinds?: boolean;
  /** Rows or columns of the tables since 2019 stand in it: 总计 is one of them. */
  readonly grid: boolean;
}

/** A text of a stack. */
export interface Heading {
  readonly look: Look;
  readonly hint: LineHint;
  /** Continued over a blank, not printed at its place: it may be wrong. */
  readonly soft: boolean;
}

/** A text that may name an indicator, from the outside in. */
export interface LabelText {
  readonly text: string;
  readonly soft: boolean;
  /** What the user said that it is; absent: its text says. */
  readonly given?: IndicatorId;
}

/** What one row or one column says of its numbers: the coordinates that it carries. */
export interface Axis {
  readonly name: string | null;
  readonly county: string | null;
  readonly prefecture: string | null;
  readonly province: string | null;
  readonly code: string | null;
  readonly year: number | null;
  /** What is printed in a place for years; '' where there is none. */
  readonly yearText: string;
  readonly labels: readonly LabelText[];
  /** Unit of measure, as printed. */
  readonly unit: string | null;
  readonly aspect: Aspect | null;
  readonly aspectText: string;
  readonly time: TimeSaid | null;
  readonly timeText: string;
  readonly form: string;
  readonly status: string;
  /** A remark, a number of the row: no numbers of reports. */
  readonly isAside: boolean;
  /** 乡镇, 街道: the head of a group of units. */
  readonly isGroup: boolean;
}

type Growing = { -readonly [K in keyof Axis]: Axis[K] } & { labels: LabelText[] };

const empty = (): Growing => ({
  name: null,
  county: null,
  prefecture: null,
  province: null,
  code: null,
  year: null,
  yearText: '',
  labels: [],
  unit: null,
  aspect: null,
  aspectText: '',
  time: null,
  timeText: '',
  form: '',
  status: '',
  isAside: false,
  isGroup: false,
});

/**
 * The coordinates that a stack of texts carries: the head texts over a column, or the lane texts of a row. The same for
 * both, so that a table turned on its side reads alike.
 * @param stack from the outside in, without blanks
 */
export function axisOf(stack: readonly Heading[]): Axis {
  const axis = empty();
  for (const heading of stack) take(axis, heading);
  return axis;
}

function take(axis: Growing, { look, hint, soft }: Heading): void {
  switch (hint.role) {
    case null:
      takeAny(axis, look, hint, soft);
      return;
    case 'authority':
      takeName(axis, look, hint);
      return;
    case 'county':
    case 'prefecture':
    case 'province':
      if (look.aspect !== null && !look.isCounty) takeAspect(axis, look);
      else axis[hint.role] = look.text;
      return;
    case 'code':
      axis.code = look.text;
      return;
    case 'year':
    case 'period':
      takeTime(axis, look, hint);
      return;
    case 'indicator':
    case 'indicatorId':
      takeLabel(axis, look, hint, soft);
      return;
    case 'unit':
      axis.unit = look.text;
      return;
    case 'form':
    case 'status':
      axis[hint.role] = look.text;
      return;
    case 'village':
      takeVillage(axis, look);
      return;
    case 'group':
    case 'number':
      if (look.aspect !== null && !isOfWhich(look)) takeAspect(axis, look);
      return;
    case 'value':
      return;
    case 'note':
      axis.isAside = true;
      return;
    default:
      hint.role satisfies never;
  }
}

/** Whatever stands in a place for villages is one, but for the sums of them. */
function takeVillage(axis: Growing, look: Look): void {
  takeAspect(axis, look);
  axis.aspect ??= 'village';
}

function takeAspect(axis: Growing, look: Look): void {
  axis.aspect = look.aspect;
  axis.aspectText = look.text;
}

function takeName(axis: Growing, look: Look, hint: LineHint): void {
  const isName = hint.leavesOutKinds === true && mayBeTownship(look.text);
  if (look.aspect !== null && !isName) takeAspect(axis, look);
  else if (look.time === 'other' || look.time === 'part') takeTime(axis, look, hint);
  else if (look.isGroup) axis.isGroup = true;
  else if (look.isCounty && !hint.countiesAreUnits) {
    axis.aspect = 'own';
    axis.aspectText = look.text;
  } else axis.name = look.text;
}

function takeTime(axis: Growing, look: Look, hint: LineHint): void {
  if (look.time !== null && look.year === null) {
    axis.time = look.time;
    axis.timeText = look.text;
    return;
  }
  if (look.aspect !== null && look.year === null) {
    takeAspect(axis, look);
    return;
  }
  if (hint.role === 'period' && look.year === null) {
    // 2 in a column of quarters or months
    axis.time = 'part';
    axis.timeText = look.text;
    return;
  }
  axis.year = look.year;
  axis.yearText = look.text;
}

/** A column of the tables since 2019 that is also a word for sums: 总计, 合计. */
const isOnlyFacet = (look: Look) => look.naming === Naming.facet;

function takeLabel(axis: Growing, look: Look, hint: LineHint, soft: boolean): void {
  if (isOfWhich(look)) return;
  const isSumWord =
    look.aspect !== null &&
    !isPartOfLabel(look) &&
    (look.naming === 0 || (isTotal(look) && !hint.grid));
  if (isSumWord) takeAspect(axis, look);
  else if (look.naming === 0 && look.time !== null) takeTime(axis, look, hint);
  else axis.labels.push({ text: look.text, soft });
}

/** 其中 over or beside the parts of a label says nothing of them; in a line of names it is no unit. */
const isOfWhich = ({ text }: Look) => /^其\s*中[:：]?$/.test(text);

/** 其中：政务抖音公开数 among labels: a part of the label before it, no sum of units. */
const isPartOfLabel = ({ text }: Look) => /^其中[:：]?[^:：]/.test(text);

/**
 * 总计 and 合计 without more: the sum of units, unless the line is one of the tables since 2019. （七）总计 with the number of
 * its row is that row.
 */
const isTotal = (look: Look) =>
  look.aspect !== null &&
  look.naming !== Naming.item &&
  (look.naming & ~(Naming.facet | Naming.item)) === 0 &&
  look.text.length <= 5;

function takeAny(axis: Growing, look: Look, hint: LineHint, soft: boolean): void {
  if (isOfWhich(look) && !hint.names) return;
  if (look.year !== null) takeTime(axis, look, hint);
  else if (look.naming !== 0 && !(isOnlyFacet(look) && look.aspect !== null && !hint.grid))
    takeLabel(axis, look, hint, soft);
  else if (look.time !== null) takeTime(axis, look, hint);
  else if (
    look.aspect !== null &&
    (hint.names || !(/总数$/.test(look.text) || isPartOfLabel(look)))
  )
    takeAspect(axis, look);
  else if (look.unit !== null) axis.unit = look.text;
  else if (look.role === 'value') axis.unit ??= labelKey(look.text).unit;
  else if (look.role === 'note' || look.role === 'number') axis.isAside = true;
  else if (look.isGroup) axis.isGroup = true;
  else if (look.isName) axis.name = look.text;
  else if (look.isCounty) takeCounty(axis, look, hint);
  else if (hint.names) axis.name = look.text;
  else axis.labels.push({ text: look.text, soft });
}

function takeCounty(axis: Growing, look: Look, hint: LineHint): void {
  if (!hint.names) axis.county = look.text;
  else takeName(axis, look, hint);
}
