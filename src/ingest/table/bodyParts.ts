import type { BodyMeanings } from './bodyMeanings.ts';
import type { BodySetting } from './bodySetting.ts';
import type { ReadColumn } from './columns.ts';
import type { Meaning } from './meaning.ts';
import type { Placing } from './placing.ts';
import type { RowAxis } from './rowAxis.ts';
import type { RowLabels } from './rowLabels.ts';
import type { SumRows } from './sumRows.ts';

/** What all that reads the rows of one table shares. */
export interface BodyParts {
  readonly set: BodySetting;
  readonly columns: readonly ReadColumn[];
  readonly labels: RowLabels;
  readonly meanings: BodyMeanings;
  readonly placing: Placing;
  readonly sums: SumRows;
}

/** @returns what a number of a row means, with what the user said of its labels */
export function settledAt(
  { placing, meanings }: Pick<BodyParts, 'placing' | 'meanings'>,
  said: RowAxis,
  column: ReadColumn,
): Meaning {
  return placing.settled(said, column, meanings.at(said, column));
}
