import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { OwnWords } from '#domain/ownWords.ts';

/** Roles of a column, or of a row where the table lies on its side, that a user can give. */
export const MAPPED_ROLES = ['authority', 'county', 'year', 'indicator', 'unit'] as const;
export type MappedRole = (typeof MAPPED_ROLES)[number];

/** What a column or a row is: the numbers of an indicator, names, sums of others, or nothing of the report. */
export type LineSaid =
  | { readonly is: 'values'; readonly id: IndicatorId }
  | { readonly is: 'role'; readonly role: MappedRole }
  | { readonly is: 'sum' }
  | { readonly is: 'ignore' };

/** Whose the numbers below a line are. */
export type BlockSaid =
  | { readonly is: 'authority' | 'county'; readonly name: string }
  | { readonly is: 'year'; readonly year: number };

/** One thing that the user said of a table. It is bound to printed texts, never to numbers of rows. */
export type Saying =
  | {
      readonly at: 'column';
      /** Texts over the column, from the outside in. */
      readonly path: readonly string[];
      /** Which of the columns with this path, from 0. */
      readonly nth: number;
      /** All texts of the row in which the innermost stands: that row is a head. */
      readonly head: readonly string[];
      readonly said: LineSaid;
    }
  /** `path`: the texts of its labels, from the outside in, or its name. */
  | { readonly at: 'row'; readonly path: readonly string[]; readonly said: LineSaid }
  | { readonly at: 'line'; readonly text: string; readonly said: BlockSaid };

/** What the user said of a table by hand: denotations for texts that no rule knows. */
export type Mapping = readonly Saying[];

/** @returns the same mapping with one more saying, which takes the place of an earlier one about the same texts */
export function withSaying(mapping: Mapping, saying: Saying): Mapping {
  return [...withoutSaying(mapping, saying), saying];
}

/** @returns the mapping without what it says of the same texts */
export function withoutSaying(mapping: Mapping, saying: Saying): Mapping {
  const key = subjectOf(saying);
  return mapping.filter((one) => subjectOf(one) !== key);
}

/** @returns the texts that a saying is about, as one key */
export function subjectOf(saying: Saying): string {
  switch (saying.at) {
    case 'column':
      return JSON.stringify(['column', saying.path, saying.nth]);
    case 'row':
      return JSON.stringify(['row', saying.path]);
    case 'line':
      return JSON.stringify(['line', saying.text]);
  }
}

/** @returns the mapping that a value from outside holds; null: it holds none, or says something that is not known here */
export function mappingIn(value: unknown): Mapping | null {
  if (!Array.isArray(value)) return null;
  const said = value.map(sayingIn);
  return said.every((one) => one !== null) ? said : null;
}

function sayingIn(value: unknown): Saying | null {
  if (!isObject(value)) return null;
  const { at, path, nth, head, text, said } = value;
  if (at === 'line') {
    const block = blockIn(said);
    return typeof text === 'string' && block !== null ? { at, text, said: block } : null;
  }
  const line = lineIn(said);
  if (line === null || !isTexts(path) || path.length === 0) return null;
  if (at === 'row') return { at, path, said: line };
  if (at !== 'column' || !isTexts(head) || typeof nth !== 'number' || nth < 0) return null;
  return Number.isInteger(nth) ? { at, path, nth, head, said: line } : null;
}

function lineIn(value: unknown): LineSaid | null {
  if (!isObject(value)) return null;
  const { is, id, role } = value;
  if (is === 'sum' || is === 'ignore') return { is };
  if (is === 'values' && typeof id === 'string') {
    const known = indicatorOf(id)?.id;
    return known === undefined ? null : { is, id: known };
  }
  const known = MAPPED_ROLES.find((one) => one === role);
  return is === 'role' && known !== undefined ? { is, role: known } : null;
}

function blockIn(value: unknown): BlockSaid | null {
  if (!isObject(value)) return null;
  const { is, name, year } = value;
  if (is === 'year') return Number.isInteger(year) ? { is, year: Number(year) } : null;
  const isName = typeof name === 'string' && name !== '';
  return (is === 'authority' || is === 'county') && isName ? { is, name } : null;
}

const isObject = (value: unknown): value is OwnWords<unknown> =>
  typeof value === 'object' && value !== null;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
