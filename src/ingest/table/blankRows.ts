import { allForms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { Naming, lexiconOf } from '../lexicon/formLexicon.ts';
import type { Denotation } from '../lexicon/formLexicon.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import type { RowLook } from './rowLook.ts';

/** @returns whether a row is a heading and a row of a national table below it, whose cells are blank: （三）不予公开 | 1.属于国家秘密 */
export function isBlankPath({ looks, row, roles, filled }: RowLook): boolean {
  const [outer, inner] = looks.filter(
    ({ kind }, c) => kind !== 'blank' && !isCovered(row.cells[c]),
  );
  if (roles > 0 || filled !== 2 || outer === undefined || inner === undefined) return false;
  const isHeading = (outer.naming & Naming.above) !== 0;
  const hasNumber = (outer.naming & (Naming.full | Naming.facet)) !== 0;
  return isHeading && !hasNumber && (inner.naming & Naming.item) !== 0 && inner.aspect === null;
}

/** @returns whether a row holds columns of a national table and nothing else, so that it is a head whatever stands below it */
export function isRowOfColumns({ looks, filled }: RowLook): boolean {
  return (
    filled > 2 && looks.every((look) => look.kind === 'blank' || hasNaming(look, Naming.facet))
  );
}

/** @returns whether a line is a row of the national table under that head, whose cells are blank: （七）总计 below 自然人 … 总计 */
export function isBlankRow({ line, first }: RowLook, head: readonly RowLook[]): boolean {
  if (line === null || (line.naming & Naming.item) === 0) return false;
  const heads = head.flatMap(({ looks }) => looks.filter((look) => hasNaming(look, Naming.facet)));
  const isLane = head.every(({ looks }) => mayHeadLabels(looks[first]));
  return isLane && heads.some(({ text }) => isCellOfForm(line.text, text));
}

/** Neither a column of numbers nor one of names. */
const mayHeadLabels = (look: Look | undefined) =>
  !hasNaming(look, Naming.facet) &&
  look?.isUnitHead !== true &&
  (look?.role ?? 'indicator') === 'indicator';

const hasNaming = (look: Look | undefined, how: number) =>
  look !== undefined && (look.naming & how) !== 0;

function isCellOfForm(item: string, facet: string): boolean {
  return allForms.some(({ id }) => {
    const lexicon = lexiconOf(id);
    const cells = idsNamed(lexicon.denote(facet), Naming.facet);
    return idsNamed(lexicon.denote(item), Naming.item).some((cell) => cells.includes(cell));
  });
}

const idsNamed = (ids: Denotation | null, how: number): IndicatorId[] =>
  [...(ids ?? [])].flatMap(([id, own]) => ((own & how) !== 0 ? [id] : []));
