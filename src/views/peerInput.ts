import { peerSelection } from '#query/peers.ts';
import type { Frame } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { counties } from '#query/selection.ts';
import type { Selection } from '#query/types.ts';
import { groupName } from './chartInput.ts';
import type { ChartInput } from './chartSpec.ts';

/**
 * The input of a chart that compares peers: units of one county and type unless a group was picked by hand. The group is
 * named on the chart, with its county where that was not chosen.
 */
export function peerInput(input: ChartInput): ChartInput {
  const selection = peerSelection(input.frame, input.selection);
  const { words } = input.context;
  return {
    ...input,
    selection,
    context: { ...input.context, ...peerName(input.frame, input.selection, selection, words) },
  };
}

/** Name of the peers that stand for a selection. */
export function peerName(
  frame: Frame,
  chosen: Selection,
  used: Selection,
  words: Words,
): { readonly group?: string } {
  const named = groupName(used.group, words);
  if (used.county === chosen.county) return named;
  const county = counties(frame).find(({ key }) => key === used.county)?.county ?? '';
  const group = named.group ?? words.charts.wholeCounty;
  return { group: fill(words.compare.groupIn, { county, group }) };
}
