import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { namedOf, printOf } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countiesOf } from '../places.ts';
import type { County } from '../places.ts';
import type { TrueReport } from '../truth.ts';

/** Reports of counties that have a 城关镇 each, where there are two. */
export interface Setting {
  readonly counties: readonly County[];
  readonly years: readonly number[];
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

/** Reports of one county or of two, for some years. */
export function settingOf(
  chance: Chance,
  counties: number,
  years: readonly number[],
  form: 's2014' | 'm2021' = 's2014',
): Setting {
  const made = countiesOf(
    chance,
    ...Array.from({ length: counties }, () => (counties > 1 ? 3 : 5)),
  );
  const shared =
    counties > 1 ? made.map((county) => ({ ...county, units: ['城关镇', ...county.units] })) : made;
  const columns = namedOf(chance, form, 11);
  const wanted = columns.map(({ id }) => id);
  const reports = shared.flatMap((county) => reportsOf(chance, county, years, form, wanted));
  return { counties: shared, years, columns, reports, print: printOf(chance) };
}

/** Name of the first county. */
export const first = ({ counties }: Setting) => counties[0]?.name ?? '';

/** The first year. */
export const only = ({ years }: Setting) => years[0] ?? 0;
