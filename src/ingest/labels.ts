import { forms, isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import { unitWord } from './headWords.ts';
import { editDistance, squeezed } from './plainText.ts';

const { rows } = forms.s2014;
const order: ReadonlyMap<string, number> = new Map(rows.map((row, i) => [row.id, i]));
const rowById: ReadonlyMap<string, FormRow> = new Map(rows.map((row) => [row.id, row]));

const NUMBERING =
  /^(?:[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）][、.．,，:：]?|[一二三四五六七八九十]{1,3}\s*[、.．,，:：]|\d{1,2}\s*(?:[、．）)]|[.,，](?!\d)))/u;
/** Notes that the form itself prints behind a label; any other note in brackets changes what a row says. */
const OFFICIAL_NOTE = /^(?:不同|同一|不包括|不含|相同|注:|如)|计1[条次件]/;

/** A label made comparable. */
export interface LabelKey {
  /** Without numbering, official notes, 其中：, punctuation and unit. */
  readonly key: string;
  /** Unit printed behind the label: 收到申请数（件）. */
  readonly unit: string | null;
}

/** @returns the key of a printed label (formats.md §3); key '' when nothing but numbering is left. */
export function labelKey(printed: string): LabelKey {
  let text = printed.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
  for (let cut = text.replace(NUMBERING, ''); cut !== text; cut = text.replace(NUMBERING, ''))
    text = cut;
  text = squeezed(text).replace(/^其中[:,]?/, '');
  for (let cut = text.replace(NUMBERING, ''); cut !== text; cut = text.replace(NUMBERING, ''))
    text = cut;
  let unit: string | null = null;
  text = text.replace(/\(([^()]*)\)|\[([^[\]]*)\]/g, (whole, round?: string, square?: string) => {
    const inside = round ?? square ?? '';
    const word = unitWord(inside);
    if (word !== null) {
      unit = word;
      return '';
    }
    return OFFICIAL_NOTE.test(inside) ? '' : whole;
  });
  const key = text
    .replace(/其它/g, '其他')
    .replace(/网上/g, '网络')
    .replace(/做出/g, '作出')
    .replace(/[、，,。.;；:：'"“”‘’`《》<>〈〉«»「」『』()[\]\-—–―_·・*~]/g, '');
  return { key, unit };
}

const byKey: ReadonlyMap<string, readonly FormRow[]> = keyIndex();

function keyIndex(): Map<string, FormRow[]> {
  const index = new Map<string, FormRow[]>();
  for (const row of rows) {
    const texts = [row.label, row.labelEn, ...row.aliases];
    for (const key of new Set(texts.map((text) => labelKey(text).key))) {
      const there = index.get(key);
      if (there === undefined) index.set(key, [row]);
      else there.push(row);
    }
  }
  return index;
}

/** What a label says taken alone, before its neighbours are asked. */
export type LabelReading =
  | {
      readonly kind: 'one';
      readonly row: FormRow;
      readonly unit: string | null;
      readonly by: 'id' | 'label' | 'path';
    }
  | { readonly kind: 'several'; readonly rows: readonly FormRow[]; readonly unit: string | null }
  | {
      readonly kind: 'similar';
      readonly candidates: readonly IndicatorId[];
      readonly unit: string | null;
    }
  | {
      readonly kind: 'none';
      readonly candidates: readonly IndicatorId[];
      readonly unit: string | null;
    };

/**
 * Reads one label: an id, a label, an alias, or a path of them (依申请公开/收到申请数).
 * `similar`: one or two characters off, or a label with a note of its own: for the user to decide.
 * @param path printed texts from the outermost heading to the label; `weak` headings (carried over merged cells) only
 * narrow a label that fits several rows
 */
export function readLabel(text: string, weak: readonly string[] = []): LabelReading {
  const exact = exactReading(text, weak);
  if (exact !== null) return exact;
  const parts = text.split(PATH).filter((part) => part.trim() !== '');
  return nearest(parts[parts.length - 1] ?? text, labelKey(text).unit);
}

const PATH = /[/／>＞|｜→]/;

/** As `readLabel`, without looking for labels that are merely similar: null when the text is no label of the form. */
export function exactReading(text: string, weak: readonly string[] = []): LabelReading | null {
  if (/^[\d.,\s]*$/.test(text)) return null;
  const bare = text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
  const idRow = rowById.get(bare);
  if (idRow !== undefined) return { kind: 'one', row: idRow, unit: null, by: 'id' };
  const whole = labelKey(text);
  const direct = byKey.get(whole.key);
  if (direct !== undefined && whole.key !== '') return narrowed(direct, weak, whole.unit, 'label');
  const parts = text.split(PATH).filter((part) => part.trim() !== '');
  const last = parts[parts.length - 1];
  if (parts.length > 1 && last !== undefined) {
    const { key, unit } = labelKey(last);
    const found = byKey.get(key);
    if (found !== undefined) {
      const above = parts.slice(0, -1);
      const fitting = found.filter((row) => fitsPath(row, above));
      const [first] = fitting;
      if (first !== undefined && fitting.length === 1)
        return { kind: 'one', row: first, unit, by: 'path' };
      if (fitting.length > 1) return { kind: 'several', rows: fitting, unit };
      return { kind: 'similar', candidates: idsOf(found), unit };
    }
  }
  return null;
}

function narrowed(
  found: readonly FormRow[],
  weak: readonly string[],
  unit: string | null,
  by: 'label' | 'path',
): LabelReading {
  const [first] = found;
  if (first !== undefined && found.length === 1) return { kind: 'one', row: first, unit, by };
  const above = weak.filter((text) => text.trim() !== '');
  const fitting = above.length === 0 ? [] : found.filter((row) => fitsPath(row, above));
  const [only] = fitting;
  return only !== undefined && fitting.length === 1
    ? { kind: 'one', row: only, unit, by: 'path' }
    : { kind: 'several', rows: found, unit };
}

/** Each heading of the path is an ancestor of the row, in order; a heading may be its number alone (三). */
function fitsPath(row: FormRow, path: readonly string[]): boolean {
  let above = row.parent === null ? undefined : rowById.get(row.parent);
  for (let i = path.length - 1; i >= 0; i--) {
    const text = path[i] ?? '';
    while (above !== undefined && !isHeading(above, text)) {
      above = above.parent === null ? undefined : rowById.get(above.parent);
    }
    if (above === undefined) return false;
    above = above.parent === null ? undefined : rowById.get(above.parent);
  }
  return true;
}

const core = (key: string) => key.replace(/(?:的?情况|数量|总数|数)$/, '');

function isHeading(row: FormRow, text: string): boolean {
  const key = core(labelKey(text).key);
  if (key === '') {
    const number = squeezed(text).replace(/[^一二三四五六七八九十\d]/g, '');
    const own = NUMBERING.exec(row.label)?.[0].replace(/[^一二三四五六七八九十\d]/g, '');
    return number !== '' && number === own;
  }
  const bareNumber = /^[一二三四五六七八九十]{1,3}$/.exec(key)?.[0];
  if (bareNumber !== undefined) return NUMBERING.exec(row.label)?.[0].includes(bareNumber) === true;
  return [row.label, row.labelEn, ...row.aliases].some((label) => {
    const own = core(labelKey(label).key);
    return own === key || (key.length >= 3 && own.startsWith(key) && own.length - key.length <= 4);
  });
}

/** @returns whether an id is one of the headings or parents of a row */
export function isAbove(id: string, row: FormRow): boolean {
  for (let up = row.parent; up !== null; up = rowById.get(up)?.parent ?? null) {
    if (up === id) return true;
  }
  return false;
}

/** @returns the rows that share a label with another row. */
export function ambiguousRows(): FormRow[] {
  return [...new Set([...byKey.values()].filter((found) => found.length > 1).flat())];
}

/** @returns ids of the rows that carry a value */
export function idsOf(found: readonly FormRow[]): IndicatorId[] {
  return found.map((row) => row.id).filter(isIndicatorId);
}

function nearest(text: string, unit: string | null): LabelReading {
  const { key } = labelKey(text);
  const without = squeezed(text).includes('(')
    ? labelKey(squeezed(text).replace(/\([^()]*\)/g, '')).key
    : key;
  if (without !== key && without !== '') {
    const found = byKey.get(without);
    if (found !== undefined) return { kind: 'similar', candidates: idsOf(found), unit };
  }
  if (key.length < 3) return { kind: 'none', candidates: [], unit };
  const limit = key.length < 5 ? 1 : 2;
  const close = new Map<string, number>();
  const loose = new Map<string, number>();
  for (const [other, found] of byKey) {
    const distance = editDistance(key, other, limit);
    for (const id of idsOf(found)) {
      const best = close.get(id);
      if (distance <= limit && (best === undefined || distance < best)) close.set(id, distance);
      const share = sharedPairs(key, other);
      const seen = loose.get(id);
      if (share >= 0.5 && (seen === undefined || share > seen)) loose.set(id, share);
    }
  }
  const ids = (scores: ReadonlyMap<string, number>, sign: number) =>
    [...scores]
      .sort((a, b) => sign * (a[1] - b[1]) || (order.get(a[0]) ?? -1) - (order.get(b[0]) ?? -1))
      .map(([id]) => id)
      .filter(isIndicatorId)
      .slice(0, 5);
  return close.size > 0
    ? {
        kind: 'similar',
        candidates: [...new Set([...ids(close, 1), ...ids(loose, -1)])].slice(0, 5),
        unit,
      }
    : { kind: 'none', candidates: ids(loose, -1), unit };
}

/** Dice coefficient of the pairs of neighbouring characters, 0 to 1. */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [x, y] = [pairs(a), pairs(b)];
  if (x.size === 0 || y.size === 0) return 0;
  let both = 0;
  for (const pair of x) if (y.has(pair)) both++;
  return (2 * both) / (x.size + y.size);
}

/** @returns position of an indicator or heading on the form; -1 for an unknown id. */
export function orderOf(id: string): number {
  return order.get(id) ?? -1;
}
