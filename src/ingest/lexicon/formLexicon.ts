import { allForms, forms, isIndicatorId } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId, TableFormId } from '#domain/forms/index.ts';
import { narrativeRows } from '#domain/forms/none.ts';
import type { FormRow } from '#domain/forms/types.ts';
import { tableHeadings } from './headings.ts';
import { labelKey, numberInFront } from './labelKey.ts';

/** How a text names an indicator; several ways may hold at once. */
export const Naming = {
  /** Alone: its label, an alias, its id, or row and column written together. */
  full: 1,
  /** The row of a table of rows and columns: 行政许可, 予以公开. */
  item: 2,
  /** The column of such a table: 自然人, 本年制发件数. */
  facet: 4,
  /** A heading or parent above it. */
  above: 8,
} as const;

/** The indicators of a form that a text allows, each with how it is named (bits of `Naming`). */
export type Denotation = ReadonlyMap<IndicatorId, number>;

/** Shorter labels are words of titles by chance. */
const SHORTEST_IN_TITLE = 5;

/** Figures of the running text by their ids and labels, as exports write them: they stand beside the cells of any form. */
const ofText: ReadonlyMap<string, Denotation> = new Map(
  narrativeRows.flatMap(({ id, label, labelEn }) =>
    [id, label, labelEn].map((text): [string, Denotation] => [text, new Map([[id, Naming.full]])]),
  ),
);

type Index = Map<string, Map<IndicatorId, number>>;

/** What printed texts mean on one form. */
export class FormLexicon {
  readonly form: TableFormId;
  readonly #index: Index = new Map();
  readonly #headings: Index = new Map();
  readonly #rows: ReadonlyMap<string, FormRow>;
  readonly #cache = new Map<string, Denotation | null>();

  constructor(form: TableFormId) {
    const { rows, indicators } = forms[form];
    this.form = form;
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    for (const indicator of indicators) this.#addIndicator(indicator);
    for (const { labels, table, rows: own, columns } of tableHeadings) {
      const below = indicators.filter(
        ({ grid }) =>
          grid?.table === table &&
          (own === undefined || own.includes(grid.row)) &&
          (columns === undefined || columns.includes(grid.column)),
      );
      for (const { id } of below) for (const label of labels) this.#addHeading(label, id);
    }
  }

  /**
   * @returns what a text allows; null when it is no label, heading, id or column of the form. A path written in one cell is
   *   not taken apart here (`labelPath`)
   */
  denote(text: string): Denotation | null {
    const there = this.#cache.get(text) ?? ofText.get(text);
    if (there !== undefined) return there;
    const made = this.#read(text);
    this.#cache.set(text, made);
    return made;
  }

  /**
   * The label that a title contains: an indicator may be named there alone.
   * @returns the longest one; null where there is none, or several that are no parts of each other
   */
  labelWithin(title: string): string | null {
    const { key } = labelKey(title);
    const found = [...this.#index]
      .filter(
        ([own, ids]) =>
          (own === key || (own.length >= SHORTEST_IN_TITLE && key.includes(own))) &&
          [...ids.values()].some((how) => (how & (Naming.full | Naming.item)) !== 0),
      )
      .map(([own]) => own)
      .sort((a, b) => b.length - a.length);
    const [longest, ...others] = found;
    return longest !== undefined && others.every((own) => longest.includes(own)) ? longest : null;
  }

  /** @returns position of an indicator or heading on the form; -1 for one that is not on it */
  order(id: string): number {
    return this.#orders.get(id) ?? -1;
  }

  readonly #orders = new Map<string, number>();

  /** @returns id of the row or heading above an indicator; null for one at the top or on another form */
  parentOf(id: string): string | null {
    return this.#rows.get(id)?.parent ?? null;
  }

  #read(text: string): Denotation | null {
    if (/^[\d.,\s]*$/.test(text)) return null;
    const bare = text.replace(/[\s\u200b-\u200f\u2060-\u2064\ufeff]+/g, '');
    if (isIndicatorId(bare) && this.#orders.has(bare)) return new Map([[bare, Naming.full]]);
    const { key } = labelKey(text);
    if (key === '') return this.#byNumber(text);
    const own = asNumbered(this.#index.get(key), key, numberInFront(text));
    const heading = this.#headings.get(core(key)) ?? this.#byPrefix(core(key));
    if (own === undefined) return heading ?? this.#byNumber(text);
    if (heading === undefined) return own;
    const both = new Map(own);
    for (const [id, how] of heading) add(both, id, how);
    return both;
  }

  /** A heading that the sheet shortens by a few characters: 回应解读 for 回应解读情况. */
  #byPrefix(key: string): Denotation | undefined {
    if (key.length < 3) return undefined;
    const found = [...this.#headings].filter(
      ([own]) => own.startsWith(key) && own.length - key.length <= 4,
    );
    if (found.length === 0) return undefined;
    const all = new Map<IndicatorId, number>();
    for (const [, ids] of found) for (const [id, how] of ids) add(all, id, how);
    return all;
  }

  /** A heading that is its number alone (三, （一）). */
  #byNumber(text: string): Denotation | null {
    const number = /^[（(]?([一二三四五六七八九十]{1,3})[)）]?[、.]?$/.exec(text.trim())?.[1];
    return number === undefined ? null : (this.#headings.get(`#${number}`) ?? null);
  }

  #addIndicator(row: Indicator): void {
    this.#orders.set(row.id, this.#orders.size);
    const { grid } = row;
    const texts = grid === undefined ? [row.label, row.labelEn, ...row.aliases] : [row.label];
    for (const text of texts) this.#add(text, row.id, Naming.full);
    if (grid !== undefined) this.#addCell(row, grid);
    for (let up = row.parent; up !== null; up = this.parentOf(up)) {
      const above = this.#rows.get(up);
      if (above === undefined) break;
      if (!this.#orders.has(above.id)) this.#orders.set(above.id, this.#orders.size);
      if (grid?.row === above.id) continue;
      for (const label of [above.label, above.labelEn, ...above.aliases]) {
        this.#addHeading(label, row.id);
        // a heading over its own total: 申请答复 over 申请答复数 and its parts
        if (isIndicatorId(above.id)) this.#addHeading(label, above.id);
      }
    }
  }

  #addCell(row: Indicator, grid: NonNullable<Indicator['grid']>): void {
    const above = this.#rows.get(grid.row);
    const items = above === undefined ? [] : [above.label, above.labelEn, ...above.aliases];
    const facets = [grid.columnLabel, ...row.aliases];
    for (const item of items) this.#add(item, row.id, Naming.item);
    for (const facet of facets) {
      this.#add(facet, row.id, Naming.facet);
      for (const item of items) this.#add(`${item}／${facet}`, row.id, Naming.full);
    }
  }

  #add(text: string, id: IndicatorId, how: number): void {
    const { key } = labelKey(text);
    if (key === '') return;
    add(oneOf(this.#index, key), id, how);
  }

  #addHeading(label: string, id: IndicatorId): void {
    const key = core(labelKey(label).key);
    if (key !== '') add(oneOf(this.#headings, key), id, Naming.above);
    const number = numberInFront(label);
    if (number !== null) add(oneOf(this.#headings, `#${number}`), id, Naming.above);
  }
}

function oneOf(index: Index, key: string): Map<IndicatorId, number> {
  const there = index.get(key);
  if (there !== undefined) return there;
  const made = new Map<IndicatorId, number>();
  index.set(key, made);
  return made;
}

function add(ids: Map<IndicatorId, number>, id: IndicatorId, how: number): void {
  const there = ids.get(id);
  ids.set(id, there === undefined ? how : there | how);
}

/** Rows of all forms that have a number, by number and key. */
const numberedRows: ReadonlySet<string> = new Set(
  allForms.flatMap(({ rows }) =>
    rows.flatMap(({ label }) => {
      const number = numberInFront(label);
      return number === null ? [] : [`${number} ${labelKey(label).key}`];
    }),
  ),
);

/**
 * （七）总计 and 3.其他 are the rows that have this number, no columns of that name: columns have no numbers. On a form without
 * such a row they are nothing.
 */
function asNumbered(
  own: Denotation | undefined,
  key: string,
  number: string | null,
): Denotation | undefined {
  if (own === undefined || number === null || !numberedRows.has(`${number} ${key}`)) return own;
  const left = [...own].map(([id, how]): [IndicatorId, number] => [id, how & ~Naming.facet]);
  const rows = left.filter(([, how]) => how !== 0);
  return rows.length === 0 ? undefined : new Map(rows);
}

/** A heading without the words that sheets leave out or add. */
const core = (key: string) => key.replace(/(?:的?情况|数量|总数|数)$/, '');

const made = new Map<TableFormId, FormLexicon>();

/** @returns the lexicon of a form, made once */
export function lexiconOf(form: TableFormId): FormLexicon {
  const there = made.get(form);
  if (there !== undefined) return there;
  const lexicon = new FormLexicon(form);
  made.set(form, lexicon);
  return lexicon;
}
