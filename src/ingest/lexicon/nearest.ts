import { forms, isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import { editDistance, squeezed } from '../plainText.ts';
import { labelKey } from './labelKey.ts';

/** Indicators whose labels resemble a text that is none. */
export interface Nearest {
  /** One or two characters off, or a label with a note of its own. */
  readonly isClose: boolean;
  /** Likeliest first; at most five. */
  readonly ids: readonly IndicatorId[];
}

const MOST = 5;

interface Keyed {
  readonly key: string;
  readonly pairs: ReadonlySet<string>;
  readonly id: IndicatorId;
}

const keysByForm = new Map<TableFormId, readonly Keyed[]>();

function keysOf(form: TableFormId): readonly Keyed[] {
  const there = keysByForm.get(form);
  if (there !== undefined) return there;
  const { rows, indicators } = forms[form];
  const textsOf = ({ label, labelEn, aliases }: FormRow) => [label, labelEn, ...aliases];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const made = indicators.flatMap((indicator) => {
    const item = indicator.grid === undefined ? undefined : byId.get(indicator.grid.row);
    const texts = [...textsOf(indicator), ...(item === undefined ? [] : textsOf(item))];
    return [...new Set(texts.map((text) => labelKey(text).key))].map((key) => ({
      key,
      pairs: pairsOf(key),
      id: indicator.id,
    }));
  });
  keysByForm.set(form, made);
  return made;
}

/** @returns whether a text is the label of a row of a form that has no number of its own */
export function namesHeading(text: string, form: TableFormId): boolean {
  const { key } = labelKey(text);
  return forms[form].rows.some(
    ({ id, label, aliases }) =>
      !isIndicatorId(id) && [label, ...aliases].some((own) => labelKey(own).key === key),
  );
}

/** @returns indicators whose labels a text shortens, or resembles by a character or two */
export function labelsLike(text: string, form: TableFormId): readonly IndicatorId[] {
  const { key } = labelKey(text);
  const near = nearestLabels(text, form);
  return near.isClose ? near.ids : ids(keysOf(form).filter((own) => own.key.includes(key)));
}

/**
 * Looks for the labels of a form that are most like a text.
 * @param mayBe indicators that what else is printed allows
 */
export function nearestLabels(
  text: string,
  form: TableFormId,
  mayBe: (id: IndicatorId) => boolean = () => true,
): Nearest {
  const keys = keysOf(form).filter(({ id }) => mayBe(id));
  const { key } = labelKey(text);
  const bare = labelKey(squeezed(text).replace(/\([^()]*\)/g, '')).key;
  if (bare !== key && bare !== '') {
    const noted = keys.filter((own) => own.key === bare);
    if (noted.length > 0) return { isClose: true, ids: ids(noted) };
  }
  if (key.length < 3) return { isClose: false, ids: [] };
  const limit = key.length < 5 ? 1 : 2;
  const pairs = pairsOf(key);
  const scored = keys.map((own) => ({
    id: own.id,
    distance: editDistance(key, own.key, limit),
    share: sharedPairs(pairs, own.pairs),
  }));
  const close = scored
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const loose = scored.filter(({ share }) => share >= 0.5).sort((a, b) => b.share - a.share);
  return { isClose: close.length > 0, ids: ids([...close, ...loose]) };
}

const ids = (found: readonly Pick<Keyed, 'id'>[]) =>
  [...new Set(found.map(({ id }) => id))].slice(0, MOST);

/** Neighbouring characters of a text, two by two. */
const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** Dice coefficient of pairs of neighbouring characters, 0 to 1. */
function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return (2 * both) / (a.size + b.size);
}
