import { describe, expect, test } from 'vitest';
import { countSpread } from '#analysis/countSpread.ts';
import { mixAgainst } from '#analysis/mixAgainst.ts';
import { profileStrip } from '#analysis/profileStrip.ts';
import { rateLevels } from '#analysis/rateLevels.ts';
import { toMedian } from '#analysis/toMedian.ts';
import { funnel } from '#charts/funnel/funnel.ts';
import { limitBands } from '#charts/ranking/limitBands.ts';
import { mixAgainst as mixChart } from '#charts/mix/mixAgainst.ts';
import { profileStrip as stripChart } from '#charts/profileStrip/profileStrip.ts';
import { spreadTicks } from '#charts/spread/spreadTicks.ts';
import { themes } from '#charts/theme.ts';
import { toMedianChart } from '#charts/ranking/toMedian.ts';
import { frameWith, idOf, oneYear, selectionIn } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { brokenIn, contextOf, madeNames } from './county.ts';
import { allPeerBuilders, peerFrame, unitBuilders } from './peers.ts';
import type { PeerPattern } from './peers.ts';

const patterns: readonly PeerPattern[] = ['usual', 'skewed', 'fewCases', 'zeros'];
const sizes = [1, 5, 24, 300, 1500].flatMap((units) =>
  patterns.filter((p) => units < 300 || p === 'usual').map((pattern) => ({ units, pattern })),
);
const builders = new Map([...allPeerBuilders, ...unitBuilders]);

describe.each(sizes)('$units units, $pattern', ({ units, pattern }) => {
  const frame = peerFrame(madeNames(units), pattern);
  test.each([...builders.keys()])('%s says what it draws', (name) => {
    const draw = builders.get(name);
    for (const [language, profile, at] of [
      ['zh', 'screen', 0],
      ['en', 'projector', null],
      ['en', 'narrow', 1],
    ] as const) {
      const focus = at === null ? null : (frame.authorities[at]?.id ?? null);
      const selection = selectionIn(frame, { year: 2017, focus });
      const model = draw?.(frame, selection, contextOf(language, profile, true));
      if (model === undefined) throw new Error(name);
      expect(brokenIn(model)).toEqual([]);
      expect(model.title).not.toBe('');
      if (allPeerBuilders.has(name)) expect(model.table.rows.length).toBeGreaterThanOrEqual(units);
      if (model.empty !== null) continue;
      expect(model.names.length).toBeLessThanOrEqual(themes[profile].maxRows + 4);
      expect(model.height).toBeLessThan(5000);
    }
  });
});

/** Closed in time of closed, unit by unit. */
const onTime = (of: readonly (readonly [number, number])[]): SmallReport[] =>
  of.map(([y, n], i) => ({
    unit: `甲${i + 1}镇`,
    year: 2017,
    values: { 'request.received': n, 'request.completed': n, 'request.completed.on_time': y },
  }));
const zh = contextOf('zh', 'screen');
const usual = [
  [40, 50],
  [41, 50],
  [39, 50],
  [42, 50],
  [38, 50],
  [40, 50],
  [41, 50],
  [39, 50],
] as const;

describe('rates', () => {
  const draw = (of: readonly (readonly [number, number])[], focus: string | null) => {
    const frame = frameWith([onTime(of)]);
    const selection = selectionIn(frame, { focus: focus === null ? null : idOf(focus) });
    return limitBands(rateLevels(frame, selection, 'd.on_time_rate'), zh);
  };

  test('a unit below its limits is told with its limits in words, and by name', () => {
    const model = draw([...usual, [20, 50]], '甲9镇');
    expect(model.title).toBe(
      '甲9镇 2017 年按时办结率 40.0%（20/50）；和同类乡镇比（9 个能比）：突出（低）',
    );
    expect(model.notes.join()).toContain('突出：甲9镇。');
    const row = model.table.rows.find(({ name }) => name === '甲9镇');
    expect(row?.cells[5]?.text).toBe('▼突出（低）');
  });

  test('below 8 units with 5 cases nothing is claimed, and it is said why', () => {
    const model = draw([...usual.slice(0, 6), [1, 50]], '甲7镇');
    expect(model.title).not.toContain('界限');
    expect(model.notes.join()).toContain('不足 8 个');
    expect(model.hits.flatMap(({ say }) => say).join()).not.toContain('界限');
  });

  test('few cases are not ranked, fewer are no rate, none is no case', () => {
    const model = draw([...usual, [10, 20], [1, 3], [0, 0]], null);
    const cell = (unit: string, at: number) =>
      model.table.rows.find(({ name }) => name === unit)?.cells[at]?.text;
    expect(cell('甲9镇', 6)).toBe('–');
    expect(cell('甲10镇', 0)).toBe('1/3 件（不计率）');
    expect(cell('甲11镇', 0)).toBe('无案例');
    expect(model.title).toContain('9 个单位');
  });

  test('a rate that is not tested is shown without a claim', () => {
    const frame = frameWith([onTime(usual)]);
    const rows = rateLevels(frame, selectionIn(frame), 'd.completion_rate');
    expect(rows.without).toBe('untested');
    expect(limitBands(rows, zh).notes.join()).toContain('不检验高低');
  });

  test('a funnel needs limits; too few units are a sentence', () => {
    const frame = frameWith([onTime(usual.slice(0, 7))]);
    const model = funnel(rateLevels(frame, selectionIn(frame), 'd.on_time_rate'), zh);
    expect(model.empty).toContain('不足 8 个');
  });
});

describe('counts', () => {
  const spread = (values: readonly (number | null)[], focus: string) => {
    const frame = frameWith([oneYear('disclosure.total', values)]);
    const selection = selectionIn(frame, { focus: idOf(focus) });
    return spreadTicks(countSpread(frame, selection, 'disclosure.total'), zh);
  };
  const twelve = [40, 42, 44, 45, 46, 47, 48, 50, 52, 54, 55];

  test('a count beyond the limits is told in the title', () => {
    const model = spread([...twelve, 900], '甲12镇');
    expect(model.title).toBe(
      '甲12镇 2017 年主动公开条数 900 条，突出（高）；同类乡镇（12 个有数）中位数 47.5 条',
    );
  });

  test('a zero where most have some is told, and stands apart', () => {
    const model = spread([...twelve, 0], '甲12镇');
    expect(model.title).toContain('0 条，突出（填 0，同类多有）');
    expect(model.hits.filter(({ seriesIndex }) => seriesIndex === 2)).toHaveLength(1);
  });

  test('with fewer than five peers there is no median', () => {
    const model = spread([40, 42, 44, 45, 900], '甲5镇');
    expect(model.title).toBe('甲5镇 2017 年主动公开条数 900 条；连它在内同类乡镇有数 5 个');
    expect(model.notes.join()).toContain('不足 6 个');
  });

  test('a blank is no zero', () => {
    const model = spread([...twelve, null], '甲12镇');
    expect(model.title).toBe('甲12镇 2017 年主动公开条数：空白');
    expect(model.hits.some(({ seriesIndex }) => seriesIndex === 2)).toBe(false);
  });
});

describe('how far to the median', () => {
  test.each([
    [
      '甲1镇',
      '甲1镇 2017 年主动公开条数 40 条，比同类乡镇（6 个有数）的中位数（44.5 条）少 4.5 条',
    ],
    [
      '甲6镇',
      '甲6镇 2017 年主动公开条数 60 条，比同类乡镇（6 个有数）的中位数（44.5 条）多 15.5 条',
    ],
  ])('%s', (focus, title) => {
    const frame = frameWith([oneYear('disclosure.total', [40, 42, 44, 45, 46, 60])]);
    const selection = selectionIn(frame, { focus: idOf(focus) });
    const model = toMedianChart(toMedian(frame, selection, 'disclosure.total'), zh);
    expect(model.title).toBe(title);
    expect(model.notes.join()).toContain('不是目标');
  });

  test('of rates in percentage points, with the cases', () => {
    const frame = frameWith([onTime([...usual, [20, 50]])]);
    const selection = selectionIn(frame, { focus: idOf('甲9镇') });
    const model = toMedianChart(toMedian(frame, selection, 'd.on_time_rate'), zh);
    expect(model.title).toBe(
      '甲9镇 2017 年按时办结率 40.0%（20/50）；同类乡镇（9 个有数）中位数 80.0%，相差 40.0 个百分点',
    );
    const own = model.hits.find(({ authority }) => authority === idOf('甲9镇'));
    expect(own?.say.join()).toContain('若为中位数水平，相差 40.0 个百分点（共 50 件）');
  });

  test('fewer than five peers: no difference', () => {
    const frame = frameWith([oneYear('disclosure.total', [40, 42, 44, 45, 46])]);
    const model = toMedianChart(toMedian(frame, selectionIn(frame), 'disclosure.total'), zh);
    expect(model.title).toBe('2017 年主动公开条数：乡镇有数 5 个，太少，不比较');
    expect(model.table.rows.every(({ cells }) => cells[1]?.text === '–')).toBe(true);
  });
});

describe('the strip of one unit', () => {
  const counts = (units: number, own: Readonly<Record<string, number | null>>): SmallReport[] =>
    Array.from({ length: units }, (_, i) => ({
      unit: `甲${i + 1}镇`,
      year: 2017,
      values:
        i === 0
          ? { 'disclosure.total': 30, 'request.received': 3, 'request.completed': 3, ...own }
          : { 'disclosure.total': 100 + i, 'request.received': i % 3, 'request.completed': 3 },
    }));
  const draw = (
    units: number,
    own: Readonly<Record<string, number | null>> = {},
    { unit = '甲1镇', year = 2017 } = {},
  ) => {
    const frame = frameWith([counts(units, own)]);
    const selection = { ...selectionIn(frame, { focus: idOf(unit) }), year };
    return stripChart(profileStrip(frame, selection), zh);
  };

  test('names the measures outside their limits', () => {
    expect(draw(12).title).toBe(
      '甲1镇 2017 年和同类乡镇比：2 项中突出 1 项（主动公开条数▼），平常 1 项，不能判断 0 项',
    );
  });

  test('claims nothing with fewer than five peers, and says so on each line; least and most are of all, the unit too', () => {
    const model = draw(5);
    expect(model.title).toBe('甲1镇 2017 年和同类乡镇比：2 项都不能判断，只列数值');
    expect(model.table.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '30 条',
      '–',
      '–',
      '–',
      '不能判断（有数的不足 6 个）',
      '–',
      '5',
      '30',
      '104',
    ]);
  });

  test('a blank has no line, and no rate is made of three cases', () => {
    const model = draw(12, { 'disclosure.total': null, 'request.completed.on_time': 3 });
    expect(model.table.rows[0]?.name).toBe('收到申请件数');
    expect(model.notes.join('\n')).toMatch(/空白，不在图上：主动公开条数/);
    expect(model.notes.join('\n')).toMatch(/不足 5 件，不在图上：按时办结率/);
  });

  test('without a report there is nothing to draw', () => {
    expect(draw(12, {}, { year: 2016 }).empty).toBe('甲1镇 2016 年没有带统计表的年报。');
    expect(draw(12, {}, { unit: '乙镇' }).empty).toBe('先在上方“关注单位”里选一个单位。');
  });
});

describe('channel mixes against the group', () => {
  const mixed = (of: readonly (readonly [number, number | null])[]): SmallReport[] =>
    of.map(([website, wechat], i) => ({
      unit: `甲${i + 1}镇`,
      year: 2017,
      values: {
        'disclosure.channel.website': website,
        'disclosure.channel.wechat': wechat,
        'disclosure.channel.weibo': 0,
        'disclosure.channel.gazette': 0,
        'disclosure.channel.other': 0,
      },
    }));
  const draw = (of: readonly (readonly [number, number | null])[]) => {
    const frame = frameWith([mixed(of)]);
    return mixChart(mixAgainst(frame, selectionIn(frame)), zh);
  };
  const alike = Array.from({ length: 8 }, (_, i) => [60 + i, 40 - i] as const);

  test('names the unit beyond the limit with its share and that of the group', () => {
    const model = draw([...alike, [5, 95]]);
    expect(model.title).toBe(
      '2017 年渠道构成突出：甲9镇（“政府网站” 5.0%，同类合计 57.0%）（9 个比过，平常 8 个，不能判断 0 个）',
    );
    expect(model.table.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '5.0%（−52.0）',
      '95.0%（+52.0）',
      '0%（0.0）',
      '0%（0.0）',
      '0%（0.0）',
      '100',
      expect.any(String),
      '突出',
    ]);
  });

  test('few items and a blank channel stand below; with 7 units nothing is claimed', () => {
    const model = draw([...alike.slice(0, 7), [20, 5], [40, null], [0, 0]]);
    expect(model.title).toBe('2017 年各单位的渠道构成与同类合计之差（不下结论）');
    expect(model.table.rows).toHaveLength(7);
    const said = model.hits.map(({ say }) => say.join(' ')).join('\n');
    expect(said).toContain('甲8镇');
    expect(said).toContain('甲9镇');
    expect(model.table.rows.flatMap(({ cells }) => cells.slice(-1))[0]?.text).toBe(
      '不能判断（能比的不足 8 个）',
    );
  });
});
