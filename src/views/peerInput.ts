import { peerSelection } from '#query/peers.ts';
import { groupName } from './chartInput.ts';
import type { ChartInput } from './chartSpec.ts';

/** The input of a chart that compares peers: units of one type unless a group was chosen, which is named on the chart. */
export function peerInput(input: ChartInput): ChartInput {
  const selection = peerSelection(input.frame, input.selection);
  const { words } = input.context;
  return {
    ...input,
    selection,
    context: { ...input.context, ...groupName(selection.group, words) },
  };
}
