import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { entriesOf } from '#analysis/entries.ts';
import type { EntryKind } from '#analysis/entries.ts';
import { entryFacts } from '#analysis/entryFacts.ts';
import type { EntryFacts } from '#analysis/entryFacts.ts';
import { peerCells } from '#analysis/peerCells.ts';
import { fairnessOf, gapMeasureName } from '#charts/gaps/gapMeasure.ts';
import { gapNotes } from '#charts/gaps/gapNotes.ts';
import { gapPicture } from '#charts/gaps/gapPicture.ts';
import { gapKindWord, gapParts, gapSentence } from '#charts/gaps/gapSentence.ts';
import { yearRuns } from '#charts/yearRuns.ts';
import type { Frame } from '#domain/frame.ts';
import { forms } from '#domain/forms/index.ts';
import { mainCounts } from '#domain/measures/mainCounts.ts';
import { wordsOf } from '#i18n/words.ts';
import { frameYears } from '#query/reports.ts';
import { frameWith, idOf, rosterLine, sampleFrame } from '../support/frames.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';

const zh = wordsOf('zh');
const en = wordsOf('en');

function factsIn(frame: Frame, kind: EntryKind | null = null): readonly EntryFacts[] {
  const years = frameYears(frame);
  return entriesOf(analyse(frame).counties, years[years.length - 1] ?? 0)
    .filter((entry) => kind === null || entry.kind === kind)
    .map((entry) => entryFacts(frame, entry));
}
const sentences = (frame: Frame, kind: EntryKind, words = zh) =>
  factsIn(frame, kind).map((facts) => gapSentence(facts, words));

/** A report without a blank. */
function whole(unit: string, year: number, values: SmallValues = {}): SmallReport {
  const zeros = Object.fromEntries(forms.s2014.indicators.map(({ id }) => [id, 0]));
  return { unit, year, values: { ...zeros, ...values } };
}
const towns = (n: number) => Array.from({ length: n }, (_, i) => `甲${i + 1}镇`);

test.each([
  [[], ''],
  [[2017], '2017'],
  [[2016, 2017, 2018], '2016–2018'],
  [[2014, 2016, 2017, 2020], '2014、2016–2017、2020'],
])('years %j read %s', (years, text) => {
  expect(yearRuns(years, zh)).toBe(text);
});

describe('zero', () => {
  const year = (of: number) =>
    towns(14).map((unit, i) =>
      whole(unit, of, { 'disclosure.channel.wechat': i === 0 ? 0 : 40 + i }),
    );

  test('names peers, how many of them have some, and the median of the group', () => {
    expect(sentences(frameWith([year(2017)]), 'zero')).toEqual([
      '甲1镇 2017 年微信公开条数 0 条；同类乡镇（14 个有数）中 13 个大于 0，中位数 46.5 条',
    ]);
    expect(sentences(frameWith([year(2017)]), 'zero', en)).toEqual([
      '甲1镇 2017, Items on WeChat: 0 items; peer townships (14 with a value): 13 above 0, median 46.5 items',
    ]);
  });

  test('of several years is one sentence with the numbers of the newest', () => {
    const frame = frameWith([[...year(2015), ...year(2016), ...year(2018)]]);
    expect(sentences(frame, 'zero')).toEqual([
      '甲1镇 2015–2016、2018 年微信公开条数填 0；2018 年同类乡镇（14 个有数）中 13 个大于 0，中位数 46.5 条',
    ]);
  });

  test('of a unit among fewer than 5 peers is not told', () => {
    const few = year(2017).slice(0, 5);
    expect(sentences(frameWith([few]), 'zero')).toEqual([]);
  });
});

describe('level', () => {
  test('of a rate names its cases, the group together and the limits', () => {
    const reports = towns(12).map((unit, i) =>
      whole(unit, 2017, {
        'request.completed': 40,
        'request.completed.on_time': i === 0 ? 4 : 38 + (i % 2),
        'request.completed.extended': i === 0 ? 36 : 2 - (i % 2),
      }),
    );
    const [facts, ...others] = factsIn(frameWith([reports]), 'level').filter(
      ({ around }) => around?.kind === 'rate',
    );
    expect(others).toEqual([]);
    if (facts === undefined) throw new Error('no level gap');
    expect(gapSentence(facts, zh)).toMatch(
      /^甲1镇 2017 年按时办结率 10\.0%（4\/40），低于同类；同类乡镇（12 个能比）合计 \d\d\.\d%，界限 \d\d\.\d%–100%$/,
    );
    expect(gapSentence(facts, en)).toMatch(
      /\(4\/40\), lower than peers; peer townships together \(12 that can be compared\)/,
    );
    expect(gapNotes(facts, zh)).toContain('界限按漏斗图（99.8%，n=40）');
    expect(gapNotes(facts, zh)).toContain('比较时注意：依法延期不是违规。');
    expect(gapPicture(facts, zh)).toMatchObject({ kind: 'peers', strokes: { length: 11 } });
  });

  test('says higher, never better', () => {
    const [facts] = factsIn(sampleFrame(), 'level');
    if (facts === undefined || facts.entry.kind === 'trend') throw new Error('no level gap');
    expect(gapKindWord(facts.entry, zh)).toBe('高于同类');
    expect(gapSentence(facts, zh)).toBe(
      '金沙镇 2015–2017 年其他方式公开条数高于同类；2017 年 192 条，同类乡镇（10 个有数）中位数 23 条，界限 4–112.9',
    );
    expect(gapNotes(facts, zh)).toContain('各年：2015 年 188 条；2016 年 196 条；2017 年 192 条');
  });
});

describe('what is missing', () => {
  const units = ['青石镇', '花桥镇', '石桥镇'];
  const roster = units.map((unit) => rosterLine(unit));

  test('reports of several years are one sentence; one year has no number', () => {
    const reports = [
      ...[2014, 2015, 2016, 2017, 2018].map((year) => whole('青石镇', year)),
      ...[2014, 2015, 2018].map((year) => whole('花桥镇', year)),
      ...[2014, 2015, 2016, 2017].map((year) => whole('石桥镇', year)),
    ];
    const frame = frameWith([reports], roster);
    expect([...sentences(frame, 'report')].sort()).toEqual([
      '石桥镇缺 2018 年年报',
      '花桥镇缺 2016–2017 年年报，共 2 份',
    ]);
    expect(sentences(frame, 'report', en)).toContain('花桥镇: no reports for 2016–2017 (2)');
    const facts = factsIn(frame, 'report').find(({ name }) => name === '花桥镇');
    if (facts === undefined) throw new Error('no report gap');
    // three years with a report, two that are marked
    expect(gapPicture(facts, zh)).toMatchObject({ strokes: { length: 3 }, dots: { length: 2 } });
    expect(gapPicture(facts, zh).label).toBe('2014–2018 年，标出 2016–2017 年');
    expect(facts.cells).toEqual([]);
  });

  test.each([
    [{ 'org.budget': null }, '青石镇 2017 年公开专项经费空白'],
    [
      { 'org.budget': null, 'org.staff': null },
      '青石镇 2017 年 2 项空白：公开工作人员数、公开专项经费',
    ],
    [
      { 'org.budget': null, 'org.staff': null, 'training.meetings': null },
      '青石镇 2017 年 3 项空白：公开工作人员数等',
    ],
  ] as const)('blank rows are named as far as there is room', (values, text) => {
    const frame = frameWith([[whole('青石镇', 2017, values)]]);
    expect(sentences(frame, 'data')).toEqual([text]);
    const [facts] = factsIn(frame, 'data');
    expect(facts?.cells).toHaveLength(Object.keys(values).length);
    expect(facts?.cells[0]).toMatchObject({ authority: idOf('青石镇'), year: 2017 });
  });

  test('a report that is mostly blank is one sentence', () => {
    const blank = Object.fromEntries(forms.s2014.indicators.map(({ id }) => [id, null]));
    const frame = frameWith([[{ unit: '青石镇', year: 2017, values: blank }]]);
    expect(sentences(frame, 'data')).toEqual(['青石镇 2017 年年报多数项空白或缺行']);
  });
});

test('the mix names the channel that differs most and its share in the group', () => {
  const [facts] = factsIn(sampleFrame(), 'structure');
  if (facts === undefined) throw new Error('no structure gap');
  expect(gapSentence(facts, zh)).toBe(
    '金沙镇 2014–2018 年渠道构成突出；2018 年“其他方式”占 72.0%（共 275 条），同类乡镇（8 个能比）合计 17.9%；差异 28.6，上限 14.8',
  );
  expect(facts.cells).toHaveLength(5);
});

test('a trend says its years, p and yearly change; its picture is the course', () => {
  const all = factsIn(sampleFrame(), 'trend');
  const own = all.find(({ name }) => name === '杏花镇');
  const county = all.find(({ entry }) => entry.authority === null);
  if (own === undefined || county === undefined) throw new Error('no trend');
  expect(gapSentence(own, zh)).toMatch(
    /^杏花镇.+ 2014–2018 年呈下降（同一张表 5 年，p=0\.017），约每年 −[\d.]+ 条$/,
  );
  expect(gapSentence(county, zh)).toMatch(/^示例县整体：.+（14 个单位，同一张表 5 年，p=0\.017）/);
  expect(gapPicture(own, zh)).toMatchObject({ kind: 'series', dots: { length: 5 } });
  expect(own.cells).toHaveLength(5);
});

describe.each(['zh', 'en'] as const)('all sentences of the sample in %s', (language) => {
  const words = wordsOf(language);
  const all = factsIn(sampleFrame());

  test('are the same each time, say something and leave nothing to fill in', () => {
    const told = all.map((facts) => gapSentence(facts, words));
    expect(factsIn(sampleFrame()).map((facts) => gapSentence(facts, words))).toEqual(told);
    expect(told.filter((text) => /[{}]|NaN|undefined|null/.test(text))).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
    const notes = all.flatMap((facts) => gapNotes(facts, words));
    expect(notes.filter((text) => /[{}]|NaN|undefined|null/.test(text))).toEqual([]);
  });

  test('neither explain nor praise nor blame', () => {
    const forbidden =
      language === 'zh'
        ? /因为|由于|导致|得益于|反映出|说明|大幅|良好|落后|先进|垫底|好于|差于/
        : /because|due to|thanks to|caused|owing to|reflects|sharply|dramatic|excellent|poor|lagging|leading|worst|best|better|worse/i;
    const templates = Object.values(words.gaps.sentences);
    expect(templates.filter((text) => forbidden.test(text))).toEqual([]);
  });

  test('that compare with peers say when that is not fair', () => {
    const compared = all.filter(({ around }) => around !== null);
    expect(compared.length).toBeGreaterThan(0);
    expect(compared.filter(({ gap }) => fairnessOf(gap?.measure ?? null, words) === null)).toEqual(
      [],
    );
  });
});

test('the pieces of a sentence make the sentence, and lead to as many cells as they say', () => {
  const frame = sampleFrame();
  for (const facts of factsIn(frame)) {
    const parts = gapParts(facts, zh);
    expect(parts.map(({ text }) => text).join('')).toBe(gapSentence(facts, zh));
    const { around, gap, entry } = facts;
    if (around === null || gap === null) continue;
    const peers = peerCells(frame, gap);
    const units = new Set(peers.map(({ authority }) => authority));
    expect(units.size).toBe(around.others.length);
    expect(peers.filter(({ authority }) => authority === entry.authority)).toEqual([]);
    expect(new Set(peers.map(({ year }) => year))).toEqual(new Set([gap.year]));
    expect(parts.filter(({ of }) => of === 'peers').length).toBeGreaterThan(0);
  }
});

test('every main count says when comparing it is not fair', () => {
  expect(mainCounts.filter((id) => fairnessOf(id, zh) === null)).toEqual([]);
  expect(fairnessOf('request.completed', zh)).toBeNull();
});

test('where there are several counties each unit is named with its own', () => {
  const [a, b, c] = ['甲县', '乙县', '乙县'].map((county, i) => ({
    ...whole('青石镇', 2017, { 'org.budget': null }),
    ...{ county, prefecture: i === 2 ? '东市' : '西市' },
  }));
  if (a === undefined || b === undefined || c === undefined) throw new Error('no reports');
  expect([...sentences(frameWith([[a, b]]), 'data')].sort()).toEqual([
    '乙县青石镇 2017 年公开专项经费空白',
    '甲县青石镇 2017 年公开专项经费空白',
  ]);
  expect(sentences(frameWith([[a, b, c]]), 'data')).toContain(
    '东市乙县青石镇 2017 年公开专项经费空白',
  );
});

test('a series over the forms goes by its name', () => {
  expect(gapMeasureName('old.training', zh)).toBe('会议、培训');
  expect(gapMeasureName('disclosure.channel', zh)).toBe('渠道构成');
});

test('an entry of a unit that the frame does not have goes by its id', () => {
  const [facts] = factsIn(sampleFrame(), 'zero');
  if (facts === undefined) throw new Error('no zero gap');
  const elsewhere = entryFacts(frameWith([[whole('青石镇', 2017)]]), facts.entry);
  expect(elsewhere.around).toBeNull();
  expect(gapSentence(elsewhere, zh)).toBe('示例市/示例县/红岩乡 2017 年政府网站公开条数填 0');
});

test('without a roster a hole is no report that is due, and the sentence says so', () => {
  const holes = [2014, 2017, 2018].map((year) => whole('甲1镇', year));
  const reports = [...holes, ...[2014, 2015, 2016, 2017, 2018].map((year) => whole('甲2镇', year))];
  const frame = frameWith([reports]);
  expect(sentences(frame, 'report')).toEqual([
    '甲1镇中间缺 2 年年报：2015–2016 年（没有名录，不知道是否应报）',
  ]);
  const listed = frameWith([reports], [rosterLine('甲1镇', 2014), rosterLine('甲2镇', 2014)]);
  expect(sentences(listed, 'report')).toEqual(['甲1镇缺 2015–2016 年年报，共 2 份']);
});
