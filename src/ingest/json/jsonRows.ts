import type { OwnWords } from '#domain/ownWords.ts';
import { isIndicatorId } from '#domain/forms/index.ts';
import { UNIT_OR_AUTHORITY, headRole, unitWord } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { saidYear } from '../lexicon/times.ts';
import { looksLikeAuthority } from '../names.ts';

/** A JSON object, by its own keys. */
export type JsonObject = OwnWords<unknown>;

/** @returns whether a JSON value is an object (no array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A row of the table that a JSON value is: an object with values of its own, with what stands around it. */
export interface JsonRow {
  /** One for each head; a hole where the object has no such key: that is no blank. */
  readonly cells: readonly string[];
  /** Pointer (RFC 6901) of the object. */
  readonly pointer: string;
  /** The key of the number where the object names its indicator: 数值; null: the heads are the keys. */
  readonly valueKey: string | null;
}

/** A JSON value as a table. */
export interface JsonTable {
  /** Roles, then keys on the way ('' where they are no years), then keys of values. */
  readonly heads: readonly string[];
  readonly rows: readonly JsonRow[];
  /** Columns before this one hold roles and keys on the way. */
  readonly firstValue: number;
}

/** Keys that hold a list or an object of reports and say nothing themselves. */
const WRAPPERS = new Set(
  'values data reports report items item list rows records record result results content body payload 数据 明细 报告 报表 列表 指标 指标数据 指标值 结果 内容 清单 各乡镇 单位数据 年报'.split(
    ' ',
  ),
);
/** Keys that say something of the file and are no numbers of reports. */
const ASIDE = new Set(
  'notes note headings order period_text township_full value_column units source raw file title batch when kind msg message success ok status_code total count size page pages timestamp time version generated index 备注 说明 记录数 总记录数 总条数 页码 页数 状态码 消息 填报人 审核人 联系电话 序号'.split(
    ' ',
  ),
);

const ROLES: readonly HeadRole[] = [
  'authority',
  'county',
  'prefecture',
  'province',
  'code',
  'year',
  'period',
  'form',
  'indicatorId',
  'indicator',
  'unit',
  'value',
];

interface Found {
  readonly roles: ReadonlyMap<HeadRole, string>;
  readonly path: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly pointer: string;
  readonly valueKey: string | null;
}

/**
 * A JSON value as one table: each object with values of its own is a row, its keys and those above it are heads and lanes.
 * An absent key is no cell, null is a blank one.
 */
export function jsonTable(value: unknown): JsonTable {
  const found: Found[] = [];
  walk(value, new Map(), [], '', found);
  const roles = ROLES.filter((role) => found.some((one) => one.roles.has(role)));
  const depth = found.reduce((most, { path }) => Math.max(most, path.length), 0);
  const keys = [...new Set(found.flatMap(({ values }) => [...values.keys()]))];
  const onWay = Array.from({ length: depth }, (_, level) =>
    found.every(({ path }) => path[level] === undefined || saidYear(path[level]) !== null)
      ? 'year'
      : '',
  );
  const firstValue = roles.length + depth;
  const columns = new Map(keys.map((key, i) => [key, firstValue + i]));
  return {
    heads: [...roles, ...onWay, ...keys],
    firstValue,
    rows: found.map(({ roles: own, path, values, pointer, valueKey }) => {
      const cells = new Array<string>(firstValue + keys.length);
      roles.forEach((role, i) => (cells[i] = own.get(role) ?? ''));
      for (let level = 0; level < depth; level++) cells[roles.length + level] = path[level] ?? '';
      for (const [key, text] of values) {
        const at = columns.get(key);
        if (at !== undefined) cells[at] = text;
      }
      return { cells, pointer, valueKey };
    }),
  };
}

const MOST_DEEP = 32;

function walk(
  value: unknown,
  above: ReadonlyMap<HeadRole, string>,
  path: readonly string[],
  pointer: string,
  found: Found[],
): void {
  if (Array.isArray(value)) {
    value.forEach((one: unknown, i) => walk(one, above, path, `${pointer}/${i}`, found));
    return;
  }
  if (!isObject(value) || pointer.split('/').length > MOST_DEEP) return;
  const roles = new Map(above);
  const values = new Map<string, string>();
  const inner: [string, unknown][] = [];
  let valueKey: string | null = null;
  for (const [key, one] of Object.entries(value)) {
    if (ASIDE.has(key.toLowerCase())) continue;
    if (typeof one === 'object' && one !== null) {
      if (isNoTable(one)) values.set(key, JSON.stringify(one));
      else inner.push([key, one]);
      continue;
    }
    const role = roleOf(key, one, value);
    if (role === 'aside') continue;
    if (role === null || (role === 'value' && !Object.keys(value).some(isNaming)))
      values.set(key, printedText(one));
    else if (role === 'value') {
      values.set('value', printedText(one));
      valueKey = key;
    } else if (one !== null) roles.set(role, printedText(one));
  }
  if (values.size > 0) found.push({ roles, path, values, pointer, valueKey });
  for (const [key, one] of inner) {
    const next = isWrapper(key) ? path : [...path, key];
    walk(one, roles, next, `${pointer}/${escaped(key)}`, found);
  }
}

/** 单位, 年度 over a list or an object of units, of years: a head, no name and no year. */
const isWrapper = (key: string) =>
  WRAPPERS.has(key.toLowerCase()) || key === UNIT_OR_AUTHORITY || headRole(key) !== null;

/** {}, [] and [3] hold no reports: where a number belongs they are something that cannot be read. */
const isNoTable = (value: object) =>
  Object.values(value).length === 0 ||
  (Array.isArray(value) && value.every((one: unknown) => typeof one !== 'object'));

const isNaming = (key: string) => {
  const role = headRole(key);
  return role === 'indicator' || role === 'indicatorId';
};

/** What a key says besides indicators; `aside`: nothing. 单位 and name are the authority or something else, as the value decides. */
function roleOf(key: string, value: unknown, of: JsonObject): HeadRole | 'aside' | null {
  const text = typeof value === 'string' ? value : '';
  const role = headRole(key);
  if (key === UNIT_OR_AUTHORITY || role === 'unit')
    return unitWord(text) !== null || (role === 'unit' && !looksLikeAuthority(text))
      ? 'unit'
      : 'authority';
  if (key.toLowerCase() === 'name' && looksLikeAuthority(text)) return 'authority';
  if (role === 'indicatorId' && !isIndicatorId(text)) return 'aside';
  if (role === 'note' || role === 'number' || role === 'status' || role === 'group') return 'aside';
  return role === 'value' && Object.keys(of).length === 1 ? null : role;
}

/** @returns a value as it is shown to people: texts without quotes, null as a blank, everything else as JSON. */
export function printedText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? decimal(value) : JSON.stringify(value);
}

/** A number without the exponent that JSON may print. */
function decimal(value: number): string {
  return /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);
}

/** A key within a JSON pointer (RFC 6901). */
export const escaped = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');
