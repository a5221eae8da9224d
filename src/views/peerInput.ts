import { peersName } from '#charts/peerWords.ts';
import type { Frame } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { comparedSelection, leadKey } from '#query/peers.ts';
import { counties } from '#query/selection.ts';
import type { Selection } from '#query/types.ts';
import type { ChartInput } from './chartSpec.ts';

/** The input of a chart that compares: the whole group that the page speaks of, by name. */
export function peerInput(input: ChartInput): ChartInput {
  const { frame, selection, context } = input;
  return {
    ...input,
    selection: comparedSelection(frame, selection),
    context: { ...context, group: peerName(frame, selection, context.words) },
  };
}

/** Name of the group that a page speaks of, with its county where the data have several. */
export function peerName(frame: Frame, selection: Selection, words: Words): string {
  const key = leadKey(frame, selection);
  if (key === null) return words.charts.wholeCounty;
  const group = peersName(key, words);
  const all = counties(frame);
  const county = all.find((each) => each.key === key.county)?.county ?? '';
  return all.length < 2 ? group : fill(words.peers.inCounty, { county, group });
}
