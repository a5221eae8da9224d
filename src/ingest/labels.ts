import { allForms, forms, isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import { unitWord } from './headWords.ts';
import { editDistance, squeezed } from './plainText.ts';

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

/** So many labels keep their keys: those of a file come again for each form, row and head that is tried. */
const KEPT_KEYS = 5000;
const keptKeys = new Map<string, LabelKey>();

/** @returns the key of a printed label (formats.md §3); key '' when nothing but numbering is left. */
export function labelKey(printed: string): LabelKey {
  const there = keptKeys.get(printed);
  if (there !== undefined) return there;
  const made = keyOf(printed);
  if (keptKeys.size >= KEPT_KEYS) keptKeys.clear();
  keptKeys.set(printed, made);
  return made;
}

function keyOf(printed: string): LabelKey {
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

const PATH = /[/／>＞|｜→]/;

const anyRow: ReadonlyMap<string, FormRow> = new Map(
  Object.values(forms).flatMap((form) => form.rows.map((row) => [row.id, row])),
);

const narrativeLabels: ReadonlySet<string> = new Set(
  forms.none.rows.flatMap(({ label, labelEn }) => [label, labelEn]),
);

/** The labels of one form: what a printed text means on it. */
export class FormLabels {
  readonly form: TableFormId;
  readonly rows: readonly FormRow[];
  /** The form has tables of rows and columns. */
  readonly hasGrid: boolean;
  readonly #order: ReadonlyMap<string, number>;
  readonly #byId: ReadonlyMap<string, FormRow>;
  readonly #byKey: ReadonlyMap<string, readonly FormRow[]>;

  constructor(form: TableFormId) {
    const { rows } = forms[form];
    this.form = form;
    this.rows = rows;
    this.hasGrid = rows.some((row) => !row.heading && row.grid !== undefined);
    this.#order = new Map(rows.map((row, i) => [row.id, i]));
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#byKey = keyIndex(rows, this.#byId);
  }

  /**
   * Reads one label: an id (of any form), a label, an alias, or a path of them (依申请公开/收到申请数).
   * `similar`: one or two characters off, or a label with a note of its own: for the user to decide.
   * @param above printed texts from the outermost heading to the label (carried over merged cells); they only narrow a
   * label that fits several rows
   */
  read(text: string, above: readonly string[] = []): LabelReading {
    const exact = this.exact(text, above);
    if (exact !== null) return exact;
    const parts = text.split(PATH).filter((part) => part.trim() !== '');
    return this.#nearest(parts[parts.length - 1] ?? text, labelKey(text).unit);
  }

  /** As `read`, without looking for labels that are merely similar: null when the text is no label of the form. */
  exact(text: string, above: readonly string[] = []): LabelReading | null {
    if (/^[\d.,\s]*$/.test(text)) return null;
    const bare = text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
    const idRow = this.#byId.get(bare) ?? anyRow.get(bare);
    if (idRow !== undefined) return { kind: 'one', row: idRow, unit: null, by: 'id' };
    const whole = labelKey(text);
    const direct = this.#byKey.get(whole.key);
    if (direct !== undefined && whole.key !== '')
      return this.#narrowed(direct, above, whole.unit, 'label');
    const parts = text
      .replace(/增[/／]减/, '增减')
      .split(PATH)
      .filter((part) => part.trim() !== '');
    const last = parts[parts.length - 1];
    if (parts.length < 2 || last === undefined) return null;
    const { key, unit } = labelKey(last);
    const found = this.#byKey.get(key);
    if (found === undefined) return null;
    const path = parts.slice(0, -1);
    const fitting = found.filter((row) => this.#fitsPath(row, path));
    const [first] = fitting;
    if (first !== undefined && fitting.length === 1)
      return { kind: 'one', row: first, unit, by: 'path' };
    return fitting.length > 1
      ? { kind: 'several', rows: fitting, unit }
      : { kind: 'similar', candidates: idsOf(found), unit };
  }

  /** @returns position of an indicator or heading on the form; -1 for an id that is not on it */
  order(id: string): number {
    return this.#order.get(id) ?? -1;
  }

  /** @returns whether an id is one of the headings or parents of a row */
  isAbove(id: string, row: FormRow): boolean {
    for (let up = row.parent; up !== null; up = this.#parentOf(up)) if (up === id) return true;
    return false;
  }

  /** @returns the rows that share a label with another row */
  ambiguousRows(): FormRow[] {
    return [...new Set([...this.#byKey.values()].filter((found) => found.length > 1).flat())];
  }

  #parentOf(id: string): string | null {
    return this.#byId.get(id)?.parent ?? null;
  }

  #narrowed(
    found: readonly FormRow[],
    printed: readonly string[],
    unit: string | null,
    by: 'label' | 'path',
  ): LabelReading {
    const [first] = found;
    if (first !== undefined && found.length === 1) return { kind: 'one', row: first, unit, by };
    const above = printed.filter((text) => text.trim() !== '');
    const fitting = above.length === 0 ? [] : found.filter((row) => this.#fitsPath(row, above));
    const [only] = fitting;
    return only !== undefined && fitting.length === 1
      ? { kind: 'one', row: only, unit, by: 'path' }
      : { kind: 'several', rows: found, unit };
  }

  /** Each heading of the path is an ancestor of the row, in order; a heading may be its number alone (三). */
  #fitsPath(row: FormRow, path: readonly string[]): boolean {
    let above = row.parent === null ? undefined : this.#byId.get(row.parent);
    for (let i = path.length - 1; i >= 0; i--) {
      const text = path[i] ?? '';
      while (above !== undefined && !isHeading(above, text)) {
        above = above.parent === null ? undefined : this.#byId.get(above.parent);
      }
      if (above === undefined) return false;
      above = above.parent === null ? undefined : this.#byId.get(above.parent);
    }
    return true;
  }

  #nearest(text: string, unit: string | null): LabelReading {
    const { key } = labelKey(text);
    const without = squeezed(text).includes('(')
      ? labelKey(squeezed(text).replace(/\([^()]*\)/g, '')).key
      : key;
    if (without !== key && without !== '') {
      const found = this.#byKey.get(without);
      if (found !== undefined) return { kind: 'similar', candidates: idsOf(found), unit };
    }
    if (key.length < 3) return { kind: 'none', candidates: [], unit };
    const limit = key.length < 5 ? 1 : 2;
    const close = new Map<string, number>();
    const loose = new Map<string, number>();
    for (const [other, found] of this.#byKey) {
      const distance = editDistance(key, other, limit);
      const share = sharedPairs(key, other);
      for (const id of idsOf(found)) {
        const best = close.get(id);
        if (distance <= limit && (best === undefined || distance < best)) close.set(id, distance);
        const seen = loose.get(id);
        if (share >= 0.5 && (seen === undefined || share > seen)) loose.set(id, share);
      }
    }
    const ids = (scores: ReadonlyMap<string, number>, sign: number) =>
      [...scores]
        .sort((a, b) => sign * (a[1] - b[1]) || this.order(a[0]) - this.order(b[0]))
        .map(([id]) => id)
        .filter(isIndicatorId)
        .slice(0, 5);
    const candidates = [...new Set([...ids(close, 1), ...ids(loose, -1)])].slice(0, 5);
    return close.size > 0
      ? { kind: 'similar', candidates, unit }
      : { kind: 'none', candidates: ids(loose, -1), unit };
  }
}

const made = new Map<TableFormId, FormLabels>();

/** @returns the labels of a form, made once */
export function labelsOf(form: TableFormId): FormLabels {
  const there = made.get(form);
  if (there !== undefined) return there;
  const labels = new FormLabels(form);
  made.set(form, labels);
  return labels;
}

/** @returns whether a text is a label or an id of any form */
export function isAnyLabel(text: string): boolean {
  return (
    narrativeLabels.has(text.trim()) || allForms.some(({ id }) => labelsOf(id).exact(text) !== null)
  );
}

function keyIndex(
  rows: readonly FormRow[],
  byId: ReadonlyMap<string, FormRow>,
): Map<string, FormRow[]> {
  const index = new Map<string, FormRow[]>();
  for (const row of rows) {
    for (const key of new Set(textsOf(row, byId).map((text) => labelKey(text).key))) {
      const there = index.get(key);
      if (there === undefined) index.set(key, [row]);
      else there.push(row);
    }
  }
  return index;
}

/** Printed forms of a label; a cell of rows and columns is also named by both, without a stroke between them. */
function textsOf(row: FormRow, byId: ReadonlyMap<string, FormRow>): string[] {
  const own = [row.label, row.labelEn, ...row.aliases];
  if (row.heading || row.grid === undefined || row.parent === null) return own;
  const above = byId.get(row.parent);
  if (above === undefined) return own;
  const joint = [above.label, ...above.aliases].flatMap((r) =>
    row.aliases.flatMap((c) => [`${r}${c}`, `${r}/${c}`]),
  );
  return [...own, ...joint];
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

/** @returns ids of the rows that carry a value */
export function idsOf(found: readonly FormRow[]): IndicatorId[] {
  return found.map((row) => row.id).filter(isIndicatorId);
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
