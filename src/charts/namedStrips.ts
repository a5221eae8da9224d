import type { CustomSeriesOption } from 'echarts';
import type { AuthorityId } from '#domain/authority.ts';
import type { CellKey, Row } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { gridOf, group } from './shapes.ts';
import { MOST_CHIPS, stripHeight, stripWords } from './strip.ts';
import type { StripPlan } from './strip.ts';
import type { Hit, Theme } from './types.ts';

/** Units that share one word, named side by side. */
export interface NamedStrip {
  readonly label: string;
  readonly zero: boolean;
  readonly units: readonly StripUnit[];
}
export interface StripUnit {
  readonly authority: AuthorityId;
  readonly name: string;
  readonly focus: boolean;
  readonly pinned: boolean;
  readonly say: readonly string[];
  readonly cells: readonly CellKey[];
}

/** A unit of a strip, with the lines that its chip says under its name. */
export function stripUnit(
  row: Row<unknown>,
  name: string,
  say: readonly string[],
  cells: readonly CellKey[],
): StripUnit {
  const { authority, focus, pinned } = row;
  return { authority, name, focus, pinned, say: [name, ...say], cells };
}

/** Those that are named; focus and pinned ones always are. */
function namedOf({ units }: NamedStrip): readonly StripUnit[] {
  const called = units.filter((unit) => unit.focus || unit.pinned);
  const others = units.filter((unit) => !unit.focus && !unit.pinned);
  const kept = new Set([...called, ...others].slice(0, MOST_CHIPS));
  return units.filter((unit) => kept.has(unit));
}

/** Strips below each other under the plot, and the height of all; strips without a unit are left out by the caller. */
export function stripPlans(
  strips: readonly NamedStrip[],
  width: number,
  theme: Theme,
  words: Words,
): { readonly plans: readonly StripPlan[]; readonly height: number } {
  const gap = Math.round(theme.base * 0.6);
  let offset = gap;
  const plans = strips.map((strip): StripPlan => {
    const named = namedOf(strip);
    const more = strip.units.length - named.length;
    const plan = {
      label: strip.label,
      chips: named.map(({ name, focus }) => ({ text: name, focus })),
      more: more === 0 ? '' : fill(words.charts.bars.more, { n: more }),
      edge: strip.zero ? theme.colours.zeroEdge : theme.colours.peerLine,
      offset,
    };
    offset += stripHeight(plan.chips, plan.more, width, theme) + gap;
    return plan;
  });
  return { plans, height: strips.length === 0 ? 0 : offset };
}

/** One hit a chip; `first` is the index of the series of the first strip. */
export function stripHits(
  strips: readonly NamedStrip[],
  year: number,
  first: number,
): readonly Hit[] {
  return strips.flatMap((strip, at) =>
    namedOf(strip).map((unit, dataIndex): Hit => ({
      seriesIndex: first + at,
      dataIndex,
      say: unit.say,
      authority: unit.authority,
      year,
      cells: unit.cells,
    })),
  );
}

/** Words beside the strips as a silent mark, for charts whose own frame does not draw them; the last series. */
export function stripLabels(
  plans: readonly StripPlan[],
  right: number,
  theme: Theme,
): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params) => {
      const plot = gridOf(params);
      return group(plans.flatMap((plan) => stripWords(plan, plot, right, theme)));
    },
  };
}
