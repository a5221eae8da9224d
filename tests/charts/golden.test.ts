import { init } from 'echarts';
import { expect, test } from 'vitest';
import { sampleReports, sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { builders, contextOf } from './county.ts';

const frame = frameOf(sampleReports(), { entries: sampleRoster() });
const idOf = (name: string) => frame.authorities.find((unit) => unit.name === name)?.id ?? null;

/** Looked at by a person when they change: `vitest -u` writes them anew. */
test.each([
  ['coverage', '青石镇', 'screen', 900],
  ['channelMix', '金沙镇', 'screen', 900],
  ['countBars of request.received', '花桥镇', 'screen', 900],
  ['countBars of d.on_time_rate', '花桥镇', 'narrow', 360],
  ['focusLine of disclosure.total', '云溪镇', 'projector', 1760],
] as const)('%s of %s, %s, is drawn as before', async (name, focus, profile, width) => {
  const selection = {
    county: null,
    group: 'all',
    years: [2014, 2018],
    year: 2017,
    focus: idOf(focus),
    pinned: [],
  } as const;
  const model = builders.get(name)?.(frame, selection, contextOf('zh', profile, true));
  if (model === undefined) throw new Error(name);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: model.height });
  chart.setOption(model.option);
  // ids and classes count the charts of the process
  const svg = chart
    .renderToSVGString()
    .replace(/zr\d+-/g, 'zr-')
    .replace(/></g, '>\n<');
  chart.dispose();
  const file = name.replace(/[^a-zA-Z]+/g, '-');
  await expect(`${svg}\n`).toMatchFileSnapshot(`golden/${file}.svg`);
});
