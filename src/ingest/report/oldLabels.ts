import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import { labelKey } from '../lexicon/labelKey.ts';
import { nearestLabels } from '../lexicon/nearest.ts';
import { LabelRun } from '../table/labelRun.ts';
import { meaningOf, toldBy } from '../table/meaning.ts';
import { onlyIdOf } from './oldRows.ts';
import type { OldRow } from './oldRows.ts';

/** What a label of the older table means among its neighbours. */
export type OldMatch =
  | { readonly kind: 'indicator'; readonly id: IndicatorId }
  | { readonly kind: 'heading'; readonly order: number }
  | { readonly kind: 'unplaced'; readonly candidates: readonly IndicatorId[] };

const { rows } = forms.s2014;
const orders = new Map<string, number>(rows.map(({ id }, i) => [id, i]));
const headings = new Map(
  rows.flatMap((row, i) =>
    row.heading ? [row.label, ...row.aliases].map((text) => [labelKey(text).key, i] as const) : [],
  ),
);

/** @returns one match for each row of one table, in their order */
export function matchesOf(table: readonly OldRow[]): OldMatch[] {
  const lexicon = lexiconOf('s2014');
  const printed = new Set(table.flatMap((row) => onlyIdOf(row) ?? []));
  const run = new LabelRun(lexicon, printed);
  return table.map(({ label, isExact }): OldMatch => {
    if (!isExact) {
      const { isClose, ids } = nearestLabels(label, 's2014');
      return { kind: 'unplaced', candidates: isClose ? ids : [] };
    }
    const meaning = meaningOf([run.next(toldBy([{ text: label, soft: false }], lexicon))], false);
    switch (meaning.kind) {
      case 'one':
        run.found(meaning.id);
        return { kind: 'indicator', id: meaning.id };
      case 'several': {
        const id = run.inFamily(meaning.ids);
        run.found(id);
        return id === null
          ? { kind: 'unplaced', candidates: meaning.ids }
          : { kind: 'indicator', id };
      }
      case 'group':
        return { kind: 'heading', order: headings.get(labelKey(label).key) ?? -1 };
      default:
        return { kind: 'unplaced', candidates: meaning.kind === 'heading' ? meaning.ids : [] };
    }
  });
}

/** @returns position of a placed label on the form; -1 for one that is not placed */
export function orderOf(match: OldMatch | undefined): number {
  if (match === undefined || match.kind === 'unplaced') return -1;
  return match.kind === 'heading' ? match.order : (orders.get(match.id) ?? -1);
}

/** @returns whether only headings stand on the form between two positions, the second behind the first */
export function followsOn(here: number, there: number): boolean {
  return there > here && rows.slice(here + 1, there).every(({ heading }) => heading);
}

/** @returns whether a position is that of the row in front of another or of its parent */
export function leadsTo(before: number, here: number): boolean {
  const parent = rows[here]?.parent ?? null;
  return before === here - 1 || (parent !== null && before === orders.get(parent));
}

/** Position of the last row of the form. */
export const LAST_ROW = rows.length - 1;
