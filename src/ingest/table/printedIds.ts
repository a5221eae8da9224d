import type { IndicatorId } from '#domain/forms/index.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import { labelPath } from '../lexicon/labelPath.ts';
import { lanesOf } from './plan.ts';
import type { Plan } from './plan.ts';
import type { RowLook } from './rowLook.ts';

/** @returns indicators that labels of a table name, each label alone */
export function printedIds(
  plan: Plan,
  sample: readonly RowLook[],
  lexicon: FormLexicon,
): ReadonlySet<IndicatorId> {
  const printed = new Set<IndicatorId>();
  const add = (text: string) => {
    const path = labelPath(text, lexicon);
    const ids = lexicon.denote(path[path.length - 1] ?? '');
    const [only, ...more] = [...(ids ?? [])].filter(([, how]) => (how & Naming.full) !== 0);
    if (only !== undefined && more.length === 0) printed.add(only[0]);
  };
  for (const { axis } of plan.columns) for (const { text } of axis.labels) add(text);
  for (const { at } of lanesOf(plan, 'indicator', 'indicatorId'))
    for (const { looks } of sample) add(looks[at]?.text ?? '');
  return printed;
}
