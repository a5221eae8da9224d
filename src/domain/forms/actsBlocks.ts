import type { ActsBlock } from './acts.ts';
import { m2019Acts } from './m2019.ts';
import { m2021Acts } from './m2021.ts';
import type { FormId } from './types.ts';

/** @returns the blocks of the table of acts as printed on a form; none on forms without that table */
export function actsBlocks(form: FormId): readonly ActsBlock[] {
  return form === 'm2019' ? m2019Acts : form === 'm2021' ? m2021Acts : [];
}
