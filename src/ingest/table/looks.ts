import { allForms } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import { UNIT_OR_AUTHORITY, headRole, isDash, isGroupHead, unitWord } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { aspectOf } from '../lexicon/aspects.ts';
import type { Aspect } from '../lexicon/aspects.ts';
import { Naming, lexiconOf } from '../lexicon/formLexicon.ts';
import { labelKey } from '../lexicon/labelKey.ts';
import { labelPath } from '../lexicon/labelPath.ts';
import { saidYear, timeSaid } from '../lexicon/times.ts';
import type { TimeSaid } from '../lexicon/times.ts';
import { looksLikeAuthority } from '../names.ts';
import { isBlankText, squeezed, trimmed } from '../plainText.ts';
import { COVERED, NO_CELL, uncovered } from '../readers/types.ts';
import { isValueText } from '../valueText.ts';

/** What can be told of the text of one cell without its neighbours. */
export interface Look {
  readonly text: string;
  /** `mark`: 无, a dash; `value`: a number, sure or damaged. */
  readonly kind: 'blank' | 'mark' | 'value' | 'words';
  readonly year: number | null;
  readonly role: HeadRole | null;
  /** 单位: the unit of measure or the authority, as its cells decide. */
  readonly isUnitHead: boolean;
  readonly unit: string | null;
  readonly aspect: Aspect | null;
  readonly time: TimeSaid | null;
  readonly isName: boolean;
  readonly isCounty: boolean;
  readonly isGroup: boolean;
  /** How it names indicators on any form, all ways together; 0: it is no label. */
  readonly naming: number;
  /** 2021年 in front of a label, 计划数 behind one; null: it has no time of its own. */
  readonly dated: { readonly time: string; readonly label: string } | null;
}

const COUNTY = /^[\u4e00-\u9fff]{1,12}(?:自治县|自治旗|县|区|市|旗)$/;
/** Words that end like a county and are none. */
const NO_COUNTY =
  /^(?:[全各本我]|市|县|区|旗|县区|区县|县市区|市县|地市|所[属在]|社区|园区|开发区|新区|示范区|辖区|地区|城区|郊区|市区|山区|老区|特区)/;
const NO_COUNTY_END = /(?:社区|园区|开发区|示范区|风景区|管理区|新区|工业区|度假区)$/;

/** @returns whether a text is the name of a county, district or county-level city and nothing else */
export function isCountyName(text: string): boolean {
  const bare = squeezed(text);
  return COUNTY.test(bare) && bare.length > 2 && !NO_COUNTY.test(bare) && !NO_COUNTY_END.test(bare);
}

const BLANK: Look = {
  text: '',
  kind: 'blank',
  year: null,
  role: null,
  isUnitHead: false,
  unit: null,
  aspect: null,
  time: null,
  isName: false,
  isCounty: false,
  isGroup: false,
  naming: 0,
  dated: null,
};

/** So many different texts keep their looks. */
const KEPT = 20_000;
const kept = new Map<string, Look>();

/** @returns what a printed text is; covered cells have the look of the text that covers them */
export function lookOf(cell: string): Look {
  if (cell === '' || cell === NO_CELL) return BLANK;
  const there = kept.get(cell);
  if (there !== undefined) return there;
  if (kept.size >= KEPT) kept.clear();
  const made = read(uncovered(cell));
  kept.set(cell, made);
  return made;
}

/** @returns whether a merged cell covers this one */
export const isCovered = (cell: string | undefined): boolean => cell?.startsWith(COVERED) === true;

function read(printed: string): Look {
  if (isBlankText(printed)) return BLANK;
  const text = trimmed(printed);
  const isMark = isDash(text) || /^(?:无|无此项|未发生|空)$/.test(squeezed(text));
  if (isMark) return { ...BLANK, text, kind: 'mark' };
  const year = saidYear(printed.trim());
  if (!GUARDED.test(printed) && isValueText(text) && !/^["“]?\d+["”]?年/.test(squeezed(text)))
    return { ...BLANK, text, kind: 'value', year };
  const time = timeSaid(text) ?? timeInBrackets(text);
  const role = headRole(text) ?? (headRole(labelKey(text).key) === 'value' ? 'value' : null);
  if (DAMAGED.test(squeezed(text)) && role === null && time === null && year === null)
    return { ...BLANK, text, kind: 'value' };
  const naming = namingOf(text);
  const dated = naming === 0 ? (datedLabel(text) ?? plannedLabel(text)) : null;
  return {
    // without its stroke '16年 is no year
    text: year === null ? text : printed.trim(),
    kind: 'words',
    year,
    role,
    isUnitHead: squeezed(text) === UNIT_OR_AUTHORITY,
    unit: unitWord(text),
    aspect: role === 'value' ? null : aspectOf(text),
    time,
    isName: looksLikeAuthority(text),
    isCounty: isCountyName(text),
    isGroup: isGroupHead(text),
    naming: dated === null ? naming : namingOf(dated.label),
    dated,
  };
}

/** A text that exports keep from being taken for a formula: no number that a formula failed to give. */
const GUARDED = /^\s*'[=＝]/;

/** A number with something beside it that a clerk must clear up: 3l, O, 12(3), 约30, 5件左右; what JSON has in place of one. */
const DAMAGED =
  /^(?:[OoQ]|true|false|\{.*\}|\[.*\]|[约近超逾]?\d[\d,.]*(?:[A-Za-z]\d*|[*＊①-⑳]+|[(（].*|[余多]?[件条次人个篇项起册份]?(?:左右|以上|以内)?))$/;

/** 白杨街道（1-6月）: a part of a year or another time behind a name. */
function timeInBrackets(text: string): TimeSaid | null {
  const inside = /[（(]([^（()）]+)[)）]$/.exec(text.trim())?.[1];
  const said = inside === undefined ? null : timeSaid(inside);
  return said === 'whole' ? null : said;
}

/** 2021年本年制发件数, 收到申请数（2018年）, 收到申请数2018年; what is carried over from a year is of the next one. */
function datedLabel(text: string): Look['dated'] {
  const bare = squeezed(text);
  const [, before, behind] = /^(20\d\d年度?)(.+)$/.exec(bare) ?? [];
  const [, front, after] =
    /^(.+)[(（](20\d\d年度?)[)）]$/.exec(bare) ?? /^(.+?)[-_]?(20\d\d年度?)$/.exec(bare) ?? [];
  const [year, label] = [before ?? after, behind ?? front];
  if (year === undefined || label === undefined || /结转|上一?年|去年/.test(label)) return null;
  return namingOf(label) === 0 ? null : { time: year, label };
}

const PLANNED = /^(.+?)((?:本年|上年|去年|年度)?(?:计划|目标|任务|实际)?(?:完成)?(?:任务)?数)$/;

/** 收到申请数计划数, 收到申请数完成数: two columns or rows of one label, of which one is the year's. */
function plannedLabel(text: string): Look['dated'] {
  const [, label, time] = PLANNED.exec(squeezed(text)) ?? [];
  if (label === undefined || time === undefined || timeSaid(time) === null) return null;
  return namingOf(label) === 0 ? null : { time, label };
}

/** Longer texts are running text. */
const LONGEST_LABEL = 120;

function namingOf(text: string): number {
  if (text.length > LONGEST_LABEL) return 0;
  let bits = 0;
  for (const { id } of allForms) bits |= namingOn(text, id);
  return bits;
}

/** @returns bits of `Naming` by which a text, or the path written in it, names indicators of a form */
export function namingOn(text: string, form: TableFormId): number {
  const lexicon = lexiconOf(form);
  const path = labelPath(text, lexicon);
  const last = path[path.length - 1];
  const ids = last === undefined ? null : lexicon.denote(last);
  if (ids === null) return 0;
  let bits = 0;
  for (const how of ids.values()) bits |= how;
  return path.length > 1 ? bits | Naming.full : bits;
}
