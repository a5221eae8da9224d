import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import type { Frame } from '#domain/frame.ts';
import { MIN_PEERS } from '#domain/statistics/limits.ts';
import { channelMix as mixRows } from '#query/channelMix.ts';
import { ranking } from '#query/ranking.ts';
import { trend } from '#query/trend.ts';
import { coverage as coverageRows } from '#query/coverage.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import { channelMix } from '#charts/mix/channelMix.ts';
import { coverage } from '#charts/coverage/coverage.ts';
import { countBars } from '#charts/ranking/countBars.ts';
import { focusLine } from '#charts/line/focusLine.ts';
import type { ChartModel } from '#charts/types.ts';
import { en } from '#i18n/en.ts';
import { zh } from '#i18n/zh.ts';
import { sampleReports, sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { frameWith, idOf, oneYear, rosterLine, selectionIn } from '../support/frames.ts';
import { contextOf } from './county.ts';

const frame = frameOf(sampleReports(), { entries: sampleRoster() });

function selected(focus: string | null, more?: Partial<Selection>): Selection {
  return {
    county: null,
    group: 'all',
    years: [2014, 2018],
    year: 2017,
    focus: frame.authorities.find(({ name }) => name === focus)?.id ?? null,
    pinned: [],
    ...more,
  };
}
const bars = (subject: SubjectId, selection: Selection, language: 'zh' | 'en' = 'zh') =>
  countBars(ranking(frame, selection, subject), contextOf(language, 'screen', true));
const line = (subject: SubjectId, selection: Selection, language: 'zh' | 'en' = 'zh') =>
  focusLine(trend(frame, selection, subject), contextOf(language, 'screen', true));
const mix = (selection: Selection, language: 'zh' | 'en' = 'zh') =>
  channelMix(mixRows(frame, selection), contextOf(language, 'screen', true));

describe('coverage', () => {
  const cover = (from: Frame, selection: Selection, language: 'zh' | 'en' = 'zh') =>
    coverage(coverageRows(from, selection), contextOf(language, 'screen', true));

  test('speaks of the chosen year', () => {
    expect(cover(frame, selected(null)).title).toBe('2017 年 14 个单位中 14 个有年报，1 格空白');
    expect(cover(frame, selected(null, { year: 2018 })).title).toContain('11 个有年报');
  });

  test('counts reports that the roster does not ask for apart, and says so', () => {
    const some = frameWith(
      [[...oneYear('org.staff', [1, 2]), ...oneYear('org.staff', [1, 2], 2014)]],
      [rosterLine('甲1镇', 2014, 2015), rosterLine('甲1镇', 2017)],
    );
    const model = cover(some, selectionIn(some));
    expect(model.title).toBe('2017 年 1 个单位中 1 个有年报，0 格空白');
    const reports = model.table.rows.map((row) => row.cells[row.cells.length - 4]?.text);
    expect(reports).toEqual(['2/3', '2']);
    expect(model.notes).toContain('2 份年报是名录没有要求的：格内照列，不计入份数。');
    expect(model.table.rows.map(({ cells }) => cells[cells.length - 4])).toMatchObject([
      { raw: 2, parts: { due: 3 } },
      { raw: 2 },
    ]);
    expect(model.table.rows[1]?.cells.at(-4)?.parts).toBeUndefined();
  });

  test('calls no report complete that has no table', () => {
    const text = { unit: '甲镇', year: 2018, form: 'none', values: {} } as const;
    const some = frameWith([[text, ...oneYear('org.staff', [1, 2], 2018)]]);
    const model = cover(some, selectionIn(some));
    expect(model.table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['无统计表', '1/1', '1/1']);
    expect(model.legend.map(({ label }) => label)).toEqual(['填全 2']);
    const warned = coverage(
      coverageRows(some, selectionIn(some)),
      contextOf('zh', 'screen', true),
      (unit) => (unit === idOf('甲1镇') ? 0 : 1),
    );
    expect(warned.legend.map(({ label }) => label)).toEqual(['填全 2', '核对不符 1']);
  });

  test('counts in its key all reports, those too that have no room', () => {
    const many = frameWith([oneYear('org.staff', new Array<number>(20).fill(1), 2018)]);
    const model = coverage(
      coverageRows(many, selectionIn(many)),
      contextOf('zh', 'projector', true),
      () => 1,
    );
    expect(model.names).toHaveLength(14);
    expect(model.legend.map(({ label }) => label)).toEqual(['填全 20', '核对不符 20']);
  });
});

test('the title of the coverage names cells in doubt beside the blanks', () => {
  const [columns] = frame.blocks.values();
  const whole = Object.fromEntries([...(columns?.columns.keys() ?? [])].map((id) => [id, 0]));
  const doubt = { status: Status.ambiguous, value: null, marks: 0 } as const;
  const values = { ...whole, 'org.staff': doubt, 'training.meetings': null };
  const odd = frameWith([[{ unit: '甲镇', year: 2018, values }]]);
  const title = (language: 'zh' | 'en') =>
    coverage(coverageRows(odd, selectionIn(odd)), contextOf(language, 'screen', true)).title;
  expect(title('zh')).toMatch(/1 格空白，1 格存疑$/);
  expect(title('en')).toMatch(/blank cells: 1; cells in doubt: 1$/);
});

describe('titles of counts', () => {
  test.each<[string, SubjectId, string | null, Partial<Selection>, RegExp]>([
    [
      'place and median',
      'disclosure.total',
      '云溪镇',
      {},
      /251 条；同类乡镇（10 个有数）中位数 203 条$/,
    ],
    ['no focus: the median', 'disclosure.total', null, {}, /：同类乡镇（10 个有数）中位数 203 条$/],
    [
      'mostly zero: how many are above',
      'request.received',
      '花桥镇',
      {},
      /3 件；14 个有数的单位中 3 个大于零$/,
    ],
    ['mostly zero, no focus', 'request.received', null, {}, /14 个有数的单位中 3 个.*大于零$/],
    [
      'a zero among peers',
      'request.received',
      '青石镇',
      {},
      /填 0；同类乡镇其余 9 个有数，1 个大于零$/,
    ],
    ['all zero', 'response.press_conference', '青石镇', {}, /14 个有数的单位全部填 0$/],
    ['a blank is a word', 'org.budget', '梅岭乡', {}, /：空白$/],
    ['a missing report is a word', 'org.staff', '柳河乡', { year: 2018 }, /：缺年报$/],
    [
      'fewer than five peers: the value alone',
      'disclosure.total',
      '城关街道',
      { group: 'street' },
      /477 条$/,
    ],
    [
      'a unit outside the group has no place',
      'disclosure.total',
      '城关街道',
      { group: 'township' },
      /477 条$/,
    ],
    ['one to four cases: no rate', 'd.on_time_rate', '花桥镇', {}, /只有 3 件，列 3\/3，不计率$/],
    ['no cases', 'd.on_time_rate', '青石镇', {}, /：无案例$/],
    [
      'a rate on 5 to 29 cases is not compared',
      'd.on_time_rate',
      '城关街道',
      {},
      /91\.7%（11\/12）$/,
    ],
    [
      'a rate with peers',
      'd.channel_share.wechat',
      '青石镇',
      {},
      /16\.7%（48\/287）；全县合计（14 个单位）17\.4%$/,
    ],
  ])('%s', (_, subject, focus, more, title) => {
    expect(bars(subject, selected(focus, more)).title).toMatch(title);
  });
});

test('an interval is spoken of only where one is drawn', () => {
  const share = bars('d.on_time_rate', selected(null));
  expect(share.subtitle).toContain('95% 区间');
  expect(share.footer).toContain('95% Wilson 区间');
  const perHundred = frameWith([
    Array.from({ length: 7 }, (_, i) => ({
      unit: `甲${i}镇`,
      year: 2017,
      values: { 'request.received': 40, 'reconsideration.total': i, 'litigation.total': 0 },
    })),
  ]);
  const rows = ranking(perHundred, selectionIn(perHundred), 'd.dispute_rate');
  const model = countBars(rows, contextOf('zh', 'screen'));
  expect([model.subtitle, ...model.footer].join('')).not.toContain('95%');
});

describe('titles of the mix', () => {
  test('speaks of the channel where the focus differs most, and sorts by it', () => {
    const model = mix(selected('金沙镇', { year: 2015 }));
    expect(model.title).toBe('金沙镇 2015 年 77.7% 的发布记在“其他方式”，全县合计 15.2%');
    expect(model.subtitle).toContain('按“其他方式”占比排序');
    const shares = model.table.rows.slice(1).map((row) => row.cells[4]?.text ?? '');
    expect(shares[0]).toContain('77.7%');
    expect(model.table.rows[1]?.name).toBe('金沙镇');
  });

  test('without focus speaks of the biggest channel of the county', () => {
    expect(mix(selected(null)).title).toMatch(/^2017 年全县合计：[\d.]+% 的发布记在“政府网站”$/);
  });

  test('a blank channel is named instead of a bar', () => {
    const model = mix(selected('白杨街道', { year: 2015 }));
    const say = model.hits.find((hit) => hit.say[0] === '白杨街道')?.say;
    expect(say).toContain('政务微信空白');
  });
});

describe('titles of lines say what the verdict allows', () => {
  test.each<[string, SubjectId, string | null, Partial<Selection>, RegExp]>([
    [
      'five years up',
      'disclosure.total',
      '云溪镇',
      {},
      /呈上升（同一张表 5 年，p=0\.017），约每年 \+47\.75 条$/,
    ],
    [
      'five years down',
      'disclosure.total',
      '杏花镇',
      {},
      /呈下降（同一张表 5 年，p=0\.017），约每年 −/,
    ],
    [
      'five years without a trend',
      'org.staff',
      '青石镇',
      {},
      /2 人 → 2018 年 4 人：无明显趋势（同一张表 5 年，p=/,
    ],
    [
      'four years are never a trend',
      'disclosure.total',
      '云溪镇',
      { years: [2014, 2017] },
      /逐年增加：118 条 → 251 条（仅 4 年，不作趋势判断）$/,
    ],
    [
      'two years are a difference',
      'disclosure.total',
      '云溪镇',
      { years: [2017, 2018] },
      /2018 年比 2017 年多 67 条$/,
    ],
    [
      'two equal years',
      'org.staff',
      '青石镇',
      { years: [2017, 2018] },
      /2018 年与 2017 年相同：4 人$/,
    ],
    [
      'rates are not tested',
      'd.channel_share.wechat',
      '青石镇',
      {},
      /%（?.*→ .*同类乡镇（.* 个有数）中位数 .*% → .*%$/,
    ],
    ['always zero', 'request.received', '青石镇', {}, /有数的 5 年都填 0$/],
    [
      'no focus',
      'disclosure.total',
      null,
      {},
      /^主动公开条数 2014–2018 年：同类乡镇（8–10 个有数）中位数 \d+(\.5)? 条 → \d+(\.5)? 条$/,
    ],
    ['one year', 'disclosure.total', '云溪镇', { years: [2018, 2018] }, /2018 年.*318 条$/],
  ])('%s', (_, subject, focus, more, title) => {
    expect(line(subject, selected(focus, more)).title).toMatch(title);
  });

  test('one year is no line, and says so', () => {
    const model = line('disclosure.total', selected('云溪镇', { years: [2018, 2018] }));
    expect(model.empty).toContain('只有 2018 年有数');
    expect(model.table.rows.length).toBe(15);
  });
});

describe('one number everywhere', () => {
  const say = (model: ChartModel, name: string, year: number) =>
    model.hits.find((hit) => hit.say[0] === name && hit.year === year)?.say.join('\n') ?? '';

  test.each([
    ['disclosure.total', '云溪镇', '251', 0],
    ['org.budget', '城关街道', '3.5', 0],
    ['d.channel_share.wechat', '青石镇', '16.7%', 0],
    ['d.overlap', '青石镇', '1.12', 0],
  ] as const)('bars of %s', (subject, name, number, column) => {
    for (const language of ['zh', 'en'] as const) {
      const model = bars(subject, selected(name), language);
      expect(model.title).toContain(number);
      expect(model.table.rows.find((row) => row.name === name)?.cells[column]?.text).toBe(number);
      expect(say(model, name, 2017)).toContain(number);
    }
  });

  test('lines', () => {
    for (const language of ['zh', 'en'] as const) {
      const model = line('disclosure.total', selected('云溪镇', { years: [2014, 2017] }), language);
      expect(model.title).toContain('251');
      expect(model.table.rows.find((row) => row.name === '云溪镇')?.cells[3]?.text).toBe('251');
      expect(say(model, '云溪镇', 2017)).toContain('251');
    }
  });

  test('the mix', () => {
    for (const language of ['zh', 'en'] as const) {
      const model = mix(selected('金沙镇', { year: 2015 }), language);
      expect(model.title).toContain('77.7%');
      expect(model.table.rows[1]?.cells[4]?.text).toContain('77.7%');
      expect(say(model, '金沙镇', 2015)).not.toBe('');
      expect(model.hits.map((hit) => hit.say.join()).join()).toContain('77.7%');
    }
  });
});

test('with fewer than five peers nothing is compared', () => {
  const few = selected('城关街道', { group: 'street' });
  expect(MIN_PEERS).toBe(5);
  for (const model of [bars('disclosure.total', few), line('disclosure.total', few)])
    expect(model.notes.join()).toMatch(/街道有数 [34] 个，太少，不比较。/);
  for (const model of [bars('disclosure.total', few), line('disclosure.total', few), mix(few)]) {
    expect(model.title).not.toMatch(/中位数|第 \d|合计/);
  }
});

const forbidden = /因为|由于|导致|得益于|反映出|说明|大幅|良好|落后|先进|垫底/;
test.each(Object.entries(zh.charts.titles))(
  'title %s names no cause and gives no praise',
  (_, text) => {
    expect(text).not.toMatch(forbidden);
  },
);

test('both languages fill the same places in titles', () => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  const other: Readonly<Record<string, string>> = en.charts.titles;
  for (const [id, text] of Object.entries(zh.charts.titles))
    expect({ id, places: places(other[id] ?? '') }).toEqual({ id, places: places(text) });
});
