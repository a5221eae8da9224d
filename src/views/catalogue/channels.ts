import { mixAgainst } from '#analysis/mixAgainst.ts';
import { channelMix as channelMixChart } from '#charts/mix/channelMix.ts';
import { mixAgainst as mixAgainstChart } from '#charts/mix/mixAgainst.ts';
import { mixCollected } from '#query/collected.ts';
import type { ChartSection, ChartSpec } from '../chartSpec.ts';
import { peerInput } from '../peerInput.ts';
import { chart, ranked, followed } from './builders.ts';

/** The mix of each unit against that of its peers of one type. */
const againstGroup: ChartSpec = {
  id: 'mixAgainst',
  page: 'channels',
  wide: true,
  dated: 'disclosure.channel.website',
  prepare: (input) => {
    const among = peerInput(input);
    const rows = mixAgainst(among.frame, among.selection);
    return (theme) => mixAgainstChart(rows, { ...among.context, theme });
  },
};

/** Charts of the page of channels. */
export const channels: readonly ChartSection[] = [
  {
    id: 'total',
    title: (words) => words.channels.sections.total,
    charts: ranked('channels', ['disclosure.total']),
  },
  {
    id: 'mix',
    title: (words) => words.channels.sections.mix,
    charts: [
      chart(
        'mix',
        'channels',
        ({ frame, selection }) => mixCollected(frame, selection),
        channelMixChart,
        { wide: true, dated: 'disclosure.channel.website' },
      ),
      againstGroup,
      ...ranked('channels', ['d.overlap', 'd.eff_channels']),
    ],
  },
  {
    id: 'documents',
    title: (words) => words.channels.sections.documents,
    charts: [
      ...ranked('channels', ['d.normative_open_rate']),
      ...followed('channels', 'disclosure.normative_issued', 'series.normative.issued'),
      ...followed('channels', 'disclosure.normative_public', 'series.normative.published'),
    ],
  },
];
