import { allForms, indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import { Naming, lexiconOf } from '../lexicon/formLexicon.ts';
import type { Denotation } from '../lexicon/formLexicon.ts';
import { isHarmlessHeading } from '../lexicon/formWords.ts';
import { labelKey } from '../lexicon/labelKey.ts';
import type { LabelText } from './axis.ts';
import { KnownMeanings } from './knownMeanings.ts';
import { toldBy } from './toldTexts.ts';
import type { Told } from './toldTexts.ts';

export { toldBy } from './toldTexts.ts';
export type { Told } from './toldTexts.ts';

/** What the texts over and beside a number mean together. */
export type Meaning =
  | {
      readonly kind: 'one';
      readonly id: IndicatorId;
      readonly byId: boolean;
      readonly unit: string | null;
    }
  /** Several indicators are left, the likeliest first. */
  | { readonly kind: 'several'; readonly ids: readonly IndicatorId[] }
  /** The innermost text is no label of the form. */
  | { readonly kind: 'unknown'; readonly text: string }
  /** A text above the label may be of another time or level, or contradicts the label. */
  | { readonly kind: 'heading'; readonly text: string; readonly ids: readonly IndicatorId[] }
  /** A heading of the form, which has no number of its own. */
  | { readonly kind: 'group' }
  | { readonly kind: 'none' };

const known = { total: new KnownMeanings(), cells: new KnownMeanings() };

/**
 * The meaning of the texts of a row and of a column, and of what stands around the table: the intersection of what they
 * allow, kept to what is told completely – by one text in full, or by two different texts as row and column of a table.
 * @param stacks each from the outside in; the innermost text of each must be a label
 * @param impliesTotal no applicant stands in the block: then the row of a table of requests is its total
 */
export function meaningOf(stacks: readonly (readonly Told[])[], impliesTotal: boolean): Meaning {
  return (impliesTotal ? known.total : known.cells).of(stacks, () => workOut(stacks, impliesTotal));
}

function workOut(stacks: readonly (readonly Told[])[], impliesTotal: boolean): Meaning {
  const used = stacks.filter((stack) => stack.length > 0);
  if (used.length === 0) return { kind: 'none' };
  for (const stack of used) {
    const inner = stack[stack.length - 1];
    if (inner !== undefined && inner.ids === null) return { kind: 'unknown', text: inner.text };
  }
  const told = used.flat();
  const blocking = told.find(({ ids, text }) => ids === null && !isHarmlessHeading(text));
  const known = knownIn(told);
  const inmost = toldIn(knownIn(used.flatMap((stack) => stack.slice(-1))));
  const common =
    intersected(known) ??
    intersected(known.filter(({ from }) => from !== 'before')) ??
    intersected(known.filter(({ from }) => from === 'here'));
  if (common === null) {
    const inner = known[known.length - 1];
    const [outer] = known;
    return {
      kind: 'heading',
      text: outer?.text ?? '',
      ids: inmost.length > 0 || inner === undefined ? inmost : fullIn(inner.ids),
    };
  }
  const found = withoutHeading(completed(common, known, impliesTotal), common, known);
  if (found.kind === 'several' && isOfHeading(used, found.ids)) return { kind: 'group' };
  const meaning =
    found.kind === 'several' ? { ...found, ids: [...new Set([...inmost, ...found.ids])] } : found;
  if (blocking === undefined || meaning.kind === 'group') return meaning;
  return { kind: 'heading', text: blocking.text, ids: idsIn(meaning) };
}

/**
 * What texts mean on the other forms, where this one does not know them: files may hold reports of several forms.
 * @param labels printed texts of the row and of the column, each from the outside in
 * @returns the indicator that every form that knows the texts tells; null when none does, or several differ
 */
export function meaningElsewhere(
  labels: readonly (readonly LabelText[])[],
  form: TableFormId,
  impliesTotal: boolean,
): Meaning | null {
  const others = allForms.flatMap(({ id }) => {
    if (id === form) return [];
    const lexicon = lexiconOf(id);
    const meaning = meaningOf(
      labels.map((texts) => toldBy(texts, lexicon)),
      impliesTotal,
    );
    return meaning.kind === 'one' ? [meaning] : [];
  });
  const [first, ...more] = others;
  return first !== undefined && more.every(({ id }) => id === first.id) ? first : null;
}

/**
 * 总计 behind 法人或其他组织, in the row （七）总计: what a heading of the columns before, continued over a blank or not, leaves over
 * is not told completely, and the texts printed here are. Then the heading has ended.
 */
function withoutHeading(
  meaning: Meaning,
  common: readonly IndicatorId[],
  known: readonly (Told & { readonly ids: Denotation })[],
): Meaning {
  const printed = known.filter(({ from }) => from === 'here');
  if (meaning.kind !== 'several' || printed.length === known.length) return meaning;
  if (common.some((id) => isTold(id, known))) return meaning;
  const told = toldIn(printed);
  const [only] = told;
  return only !== undefined && told.length === 1 ? one(only, printed) : meaning;
}

/** What texts tell completely. */
const toldIn = (known: readonly { readonly ids: Denotation }[]): IndicatorId[] =>
  intersected(known)?.filter((id) => isTold(id, known)) ?? [];

function idsIn(meaning: Meaning): readonly IndicatorId[] {
  if (meaning.kind === 'one') return [meaning.id];
  return meaning.kind === 'several' ? meaning.ids : [];
}

const fullIn = (ids: Denotation): IndicatorId[] =>
  [...ids].flatMap(([id, how]) => ((how & Naming.full) !== 0 ? [id] : [])).slice(0, 5);

/** 不予公开 with sums of its own beside or over 自然人: a heading has no number. */
function isOfHeading(stacks: readonly (readonly Told[])[], ids: readonly IndicatorId[]): boolean {
  const inner = knownIn(
    stacks.flatMap((stack) => stack.filter(({ from }) => from === 'here').slice(-2)),
  );
  const areAll = (how: number) =>
    inner.some((told) => ids.every((id) => (howOf(told.ids, id) & ~how) === 0));
  return areAll(Naming.above) && areAll(Naming.facet);
}

const knownIn = (told: readonly Told[]) =>
  told.filter((one): one is Told & { ids: Denotation } => one.ids !== null);

/** @returns the ids that all texts allow; null when there is none */
function intersected(known: readonly { readonly ids: Denotation }[]): IndicatorId[] | null {
  const [first, ...more] = known;
  if (first === undefined) return null;
  const ids = [...first.ids.keys()].filter((id) => more.every((one) => one.ids.has(id)));
  return ids.length === 0 ? null : ids;
}

function completed(
  ids: readonly IndicatorId[],
  known: readonly (Told & { readonly ids: Denotation })[],
  impliesTotal: boolean,
): Meaning {
  const whole = ids.filter((id) => isTold(id, known));
  const [only] = whole;
  if (only !== undefined && whole.length === 1) return one(only, known);
  if (whole.length > 1) return { kind: 'several', ids: whole };
  const items = ids.filter((id) => isNamed(id, known, Naming.item));
  if (items.length > 0) {
    const total = items.find((id) => isTotalOfRequests(id));
    if (impliesTotal && total !== undefined && areOfOneRow(items)) return one(total, known);
    return { kind: 'several', ids: totalFirst(items) };
  }
  const facets = ids.filter((id) => isNamed(id, known, Naming.facet));
  if (facets.length > 0) return { kind: 'several', ids: facets };
  return { kind: 'group' };
}

function one(id: IndicatorId, known: readonly Told[]): Meaning {
  const inner = known[known.length - 1];
  const units = known.flatMap(({ text }) => labelKey(text).unit ?? []);
  const byId = inner !== undefined && known.some(({ text }) => text.trim() === id);
  return { kind: 'one', id, byId, unit: units[units.length - 1] ?? null };
}

/** Ways in which a text names an indicator; none: 0. */
function howOf(ids: Denotation, id: IndicatorId): number {
  const how = ids.get(id);
  return how === undefined ? 0 : how;
}

/** One text names it in full, or two different texts name its row and its column. */
function isTold(id: IndicatorId, known: readonly { readonly ids: Denotation }[]): boolean {
  const ways = known.map(({ ids }) => howOf(ids, id));
  if (ways.some((how) => (how & Naming.full) !== 0)) return true;
  return ways.some(
    (how, i) =>
      (how & Naming.item) !== 0 && ways.some((other, j) => i !== j && (other & Naming.facet) !== 0),
  );
}

const isNamed = (id: IndicatorId, known: readonly { readonly ids: Denotation }[], how: number) =>
  known.some(({ ids }) => (howOf(ids, id) & how) !== 0);

function isTotalOfRequests(id: IndicatorId): boolean {
  const grid = indicatorOf(id)?.grid;
  return grid?.table === 'matrix' && grid.column === 'total';
}

function areOfOneRow(ids: readonly IndicatorId[]): boolean {
  return new Set(ids.map((id) => indicatorOf(id)?.grid?.row)).size === 1;
}

function totalFirst(ids: readonly IndicatorId[]): IndicatorId[] {
  const isTotal = (id: IndicatorId) => indicatorOf(id)?.grid?.column === 'total';
  return [...ids.filter(isTotal), ...ids.filter((id) => !isTotal(id))];
}
