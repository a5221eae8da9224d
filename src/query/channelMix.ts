import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { groupRows } from './group.ts';
import { pointReader, worstOf } from './point.ts';
import { doubtfulIn, valuesOf } from './spread.ts';
import type { MixData, MixRows, Point, Selection } from './types.ts';
import { mixOrder } from './types.ts';

/** Stands for the whole group where a single unit has its id. */
export const GROUP_TOTAL = '' as AuthorityId;

/** The indicator of each channel, in the fixed order of all mixes. */
export const mixIndicators: readonly IndicatorId[] = mixOrder.map(
  (channel) => `disclosure.channel.${channel}` as const,
);

/**
 * The five channels of the year of the selection, in the order of the frame. `sum` and `shown` of a unit: null and the
 * reason when a channel has no number. The total adds up the units of the group whose five channels are all known.
 */
export function channelMix(frame: Frame, selection: Selection): MixRows {
  const read = mixReader(frame);
  const { year } = selection;
  const rows = groupRows(frame, selection, (at) => read(at, year));
  const mixes = rows.members.map((row) => row.data);
  const whole = mixes.filter((mix) => mix.sum !== null);
  const doubtful = doubtfulIn(mixes.filter((mix) => mix.sum === null));
  return { ...rows, year, county: totalOf(whole, year), countyUnits: whole.length, doubtful };
}

/** Gives the mix of a unit and year. */
export function mixReader(frame: Frame): (at: number, year: number) => MixData {
  const readers = mixIndicators.map((indicator) => pointReader(frame, indicator));
  return (at, year) => mixOf(readers.map((read) => read(at, year)));
}

function mixOf(points: readonly Point[]): MixData {
  let sum: number | null = 0;
  for (const { value } of points) sum = sum === null || value === null ? null : sum + value;
  return { points, sum, shown: worstOf(points.map((point) => point.shown)) };
}

function totalOf(units: readonly MixData[], year: number): MixData {
  return mixOf(
    mixIndicators.map((_, channel): Point => {
      const points = units.flatMap((unit) => unit.points[channel] ?? []);
      const value = valuesOf(points).reduce((sum, count) => sum + count, 0);
      const forms = new Set(points.map((point) => point.form));
      const [form = null] = forms;
      return {
        authority: GROUP_TOTAL,
        year,
        form: forms.size === 1 ? form : null,
        value: points.length === 0 ? null : value,
        shown: points.length === 0 ? 'noReport' : value === 0 ? 'zero' : 'value',
        rate: null,
        cells: points.flatMap((point) => point.cells),
      };
    }),
  );
}
