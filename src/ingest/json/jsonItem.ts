import { isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { headRole } from '../headWords.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import { escaped, isObject, printedText } from './jsonRows.ts';
import type { JsonObject } from './jsonRows.ts';

/** Where a number stands in an item of a JSON file, for files that were stored item by item. */
export interface JsonCell {
  readonly pointer: string;
  readonly label: string;
  readonly text: string;
  readonly around: readonly string[];
}

/** So many keys are shown before and behind the one that is meant. */
const NEIGHBOURS = 2;

/** @returns null when the item has no key for the indicator */
export function jsonCell(
  item: unknown,
  indicator: IndicatorId,
  label: string,
  form: FormId,
): JsonCell | null {
  if (!isObject(item)) return null;
  const nested = isObject(item['values']);
  const inner: JsonObject = isObject(item['values']) ? item['values'] : item;
  const keys = Object.keys(inner).filter((key) => nested || headRole(key) === null);
  const key = keyOf(inner, keys, indicator, label, form);
  if (key === null) return null;
  const at = keys.indexOf(key);
  return {
    pointer: `${nested ? '/values' : ''}/${escaped(key)}`,
    label: key,
    text: printedText(inner[key]),
    around: keys
      .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
      .map((k) => `${k}: ${JSON.stringify(inner[k])}`),
  };
}

/** The key of the item: as in the first item, else the one that names the indicator. */
function keyOf(
  values: JsonObject,
  keys: readonly string[],
  indicator: IndicatorId,
  label: string,
  form: FormId,
): string | null {
  if (Object.prototype.hasOwnProperty.call(values, label)) return label;
  if (form === 'none') return null;
  const named = keys.find((key) => {
    const ids = lexiconOf(form).denote(key);
    const [only, ...more] = ids === null ? [] : [...ids.keys()];
    return more.length === 0 && only !== undefined && isIndicatorId(only) && only === indicator;
  });
  return named ?? null;
}
