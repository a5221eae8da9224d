import { Naming } from '../lexicon/formLexicon.ts';
import type { ReadColumn } from './columns.ts';

/**
 * A row of heads is gone where one label stands over several numbers: then a label that has parts
 * (不同意公开答复数) may have stood over one of them (涉及国家秘密), and its number is that of the part.
 * @returns columns (from 0) whose numbers may be those of a part of their label
 */
export function mayBeOfParts(columns: readonly ReadColumn[]): ReadonlySet<number> {
  const own = columns.filter(({ axis }) => axis.aspect === null && !axis.isAside);
  const isLost = own.some((column, i) => column.off === 'overBoth' || isSame(column, own[i + 1]));
  return new Set(isLost ? own.flatMap((column) => (isParent(column) ? [column.at] : [])) : []);
}

const innerOf = ({ told }: ReadColumn) => told[told.length - 1]?.ids ?? null;

/** Two columns side by side below the same label, which is continued over a blank or merged. */
function isSame(column: ReadColumn, next: ReadColumn | undefined): boolean {
  return (
    next !== undefined &&
    column.off === 'twin' &&
    next.off === 'twin' &&
    column.path === next.path &&
    next.axis.labels.at(-1)?.text === column.axis.labels.at(-1)?.text
  );
}

/** The innermost text names an indicator, and is a heading over others. */
function isParent(column: ReadColumn): boolean {
  const how = [...(innerOf(column)?.values() ?? [])];
  return (
    how.some((bits) => (bits & Naming.full) !== 0) && how.some((bits) => bits === Naming.above)
  );
}
