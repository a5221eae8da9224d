import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import { lanesOf } from './plan.ts';
import type { Plan } from './plan.ts';
import type { RowLook } from './rowLook.ts';
import { namedIn } from './toldTexts.ts';

/** @returns indicators that labels of a table name, each label alone */
export function printedIds(
  plan: Plan,
  sample: readonly RowLook[],
  lexicon: FormLexicon,
): ReadonlySet<IndicatorId> {
  const printed = new Set<IndicatorId>();
  const add = (text: string) => {
    const id = namedIn(text, lexicon);
    if (id !== null) printed.add(id);
  };
  for (const { axis } of plan.columns) for (const { text } of axis.labels) add(text);
  for (const { at } of lanesOf(plan, 'indicator', 'indicatorId'))
    for (const { looks } of sample) add(looks[at]?.text ?? '');
  return printed;
}
