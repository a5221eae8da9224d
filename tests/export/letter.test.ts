import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { entriesOf } from '#analysis/entries.ts';
import type { Entry } from '#analysis/entries.ts';
import { entryFacts } from '#analysis/entryFacts.ts';
import { keptItems, letterDefaults, letterItems, letterOf } from '#export/letter.ts';
import type { LetterCommon, LetterEdits } from '#export/letter.ts';
import { letterBlocks } from '#export/letterBlocks.ts';
import { chineseNumber, dayText, partNumber } from '#export/letterNumbers.ts';
import { entryOfYear, gapsOf, letterPlans, missingReports } from '#export/letterPlans.ts';
import { wordsOf } from '#i18n/words.ts';
import { frameWith, idOf, sampleFrame, sampleUnit } from '../support/frames.ts';
import { fixedLetters, noCommon, noEdits, sampleSource } from '../support/letters.ts';

const frame = sampleFrame();
const entries = entriesOf(analyse(frame).counties, 2018);
const zh = wordsOf('zh');
const en = wordsOf('en');

function planOf(unit: string, list: readonly Entry[] = gapsOf(entries, sampleUnit(unit), null)) {
  const [plan] = letterPlans(frame, list, 'unit', zh);
  if (plan === undefined) throw new Error(`nothing about ${unit}`);
  return plan;
}
/** A unit with two blanks at least. */
function planWithBlanks() {
  const plans = letterPlans(frame, gapsOf(entries, null, null), 'unit', zh);
  const plan = plans.find((each) => each.entries.filter(({ kind }) => kind === 'data').length > 1);
  if (plan === undefined) throw new Error('no unit with two blanks');
  return plan;
}
function itemsOf(plan: ReturnType<typeof planOf>, words = zh) {
  return letterItems(plan, (entry) => entryFacts(frame, entry), words);
}
function letter(
  plan: ReturnType<typeof planOf>,
  {
    edits = {},
    common = {},
    words = zh,
    source = sampleSource,
  }: {
    edits?: Partial<LetterEdits>;
    common?: Partial<LetterCommon>;
    words?: typeof zh;
    source?: typeof sampleSource;
  } = {},
) {
  const all = { ...noCommon, ...common };
  return letterOf(plan, itemsOf(plan, words), { ...noEdits, ...edits }, all, words, source);
}
const textsOf = (of: ReturnType<typeof letter>, words = zh) =>
  letterBlocks(of, words).flatMap((block) => (block.kind === 'text' ? [block.text] : []));

describe('what letters are about', () => {
  test('missing reports of one year are told of that year alone', () => {
    const all = missingReports(entries, null);
    const one = missingReports(entries, 2018);
    expect(one.length).toBeGreaterThan(0);
    expect(one.every(({ years }) => years.join() === '2018')).toBe(true);
    expect(all.every(({ kind }) => kind === 'report')).toBe(true);
    expect(missingReports(entries, 1999)).toEqual([]);
  });

  test('an entry of several years has in one of them a key of its own, one of one year stays', () => {
    const many = entries.find((entry) => entry.kind === 'level' && entry.years.length > 1);
    const year = many?.years[0] ?? 0;
    if (many === undefined) throw new Error('no entry of several years');
    expect(entryOfYear(many, year)).toMatchObject({ key: `${many.key}@${year}`, years: [year] });
    const single = entries.find((entry) => entry.kind !== 'trend' && entry.years.length === 1);
    if (single === undefined) throw new Error('no entry of one year');
    expect(entryOfYear(single, single.years[0] ?? 0)).toBe(single);
  });

  test('trends and rows that no form asks for are no gaps of a unit', () => {
    const kinds = new Set(gapsOf(entries, null, null).map(({ kind }) => kind));
    expect(kinds).not.toContain('trend');
    expect(kinds).not.toContain('collection');
  });

  test('each unit gets one letter in the order of the data, a county one for all', () => {
    const list = gapsOf(entries, null, null);
    const units = letterPlans(frame, list, 'unit', zh).map(({ name }) => name);
    const order = frame.authorities.map(({ name }) => name).filter((name) => units.includes(name));
    expect(units).toEqual(order);
    expect(letterPlans(frame, list, 'county', zh)).toMatchObject([
      { name: '示例县', entries: list, purpose: 'gaps' },
    ]);
  });

  test('what a county does as a whole is in no letter to a unit', () => {
    const whole = entries.filter(({ authority }) => authority === null);
    expect(whole.length).toBeGreaterThan(0);
    expect(letterPlans(frame, whole, 'unit', zh)).toEqual([]);
    expect(letterPlans(frame, whole, 'county', zh)).toHaveLength(1);
  });

  test('units of several counties go by their county', () => {
    const reports = [
      { unit: '甲镇', year: 2014, county: '东县' },
      { unit: '甲镇', year: 2016, county: '东县' },
      { unit: '乙镇', year: 2014, county: '西县' },
    ];
    const values = { 'disclosure.total': 1 };
    const two = frameWith([reports.map((report) => ({ ...report, values }))]);
    const gaps = entriesOf(analyse(two).counties, 2016).filter(({ kind }) => kind === 'report');
    const own = gaps.filter(({ authority }) => authority === idOf('甲镇', '东县'));
    expect(letterPlans(two, own, 'unit', zh).map(({ name }) => name)).toEqual(['东县甲镇']);
    expect(letterPlans(two, own, 'unit', en).map(({ name }) => name)).toEqual(['东县 甲镇']);
  });
});

describe('a letter', () => {
  test('asks for reports under the title of a reminder with the years', () => {
    const plan = planOf('双塔街道', missingReports(entries, 2018));
    const told = letter(plan, {
      source: { ...sampleSource, dataSet: { label: '某县', fictional: false } },
    });
    expect(told.title).toBe('关于催报2018年政府信息公开工作年度报告的函');
    expect(textsOf(told)).toContain('（一）你单位缺 2018 年年报。');
    expect(textsOf(told).join()).not.toContain('虚构');
  });

  test('numbers kinds, entries and notes, and has every blank that is to be filled in', () => {
    const texts = textsOf(letter(planOf('石桥镇')));
    expect(texts).toContain('石桥镇：');
    expect(texts).toContain('一、空白或缺行的项，请核对后补齐或说明');
    expect(texts).toContain('二、填 0，请核对');
    expect(texts).toContain(
      '（一）你单位 2018 年微博公开条数 0 条；同类乡镇（8 个有数）中 7 个大于 0，中位数 15 条。',
    );
    expect(texts).toContain('2. 有数的同类的下四分位是 10.5 条');
    expect(texts).toContain('请于＿＿＿＿年＿＿月＿＿日前反馈核对情况。');
    expect(texts).toContain('以上内容按已收集的年度报告整理，仅供核对，不作评价依据。');
    expect(texts.slice(-3)).toEqual([
      '＿＿＿＿＿＿＿＿（盖章）',
      '＿＿＿＿年＿＿月＿＿日',
      '（联系人及电话：＿＿＿＿＿＿＿＿）',
    ]);
  });

  test('prints what the user wrote for all letters', () => {
    const common = {
      signer: '示例县政府办',
      contact: '王某 0000',
      opening: '现将核对事项列出。\n请逐条核对。',
      deadline: '2026-03-31',
      date: '2026-01-05',
    };
    const texts = textsOf(letter(planOf('石桥镇'), { common }));
    expect(texts).toContain('现将核对事项列出。');
    expect(texts).toContain('请逐条核对。');
    expect(texts).toContain('请于2026年3月31日前反馈核对情况。');
    expect(texts.slice(-3)).toEqual([
      '示例县政府办',
      '2026年1月5日',
      '（联系人及电话：王某 0000）',
    ]);
  });

  test('takes changed texts, leaves out removed items, and keeps an order of one kind', () => {
    const plan = planWithBlanks();
    const items = itemsOf(plan);
    const blanks = items.filter(({ kind }) => kind === 'data').map(({ key }) => key);
    const others = items.filter(({ kind }) => kind !== 'data').map(({ key }) => key);
    const kept = keptItems(items, {
      text: (field, given) => (field === blanks[blanks.length - 1] ? '改过的文字。' : given),
      removed: (key) => others.includes(key),
      order: [...blanks].reverse(),
    });
    expect(kept.map(({ key }) => key)).toEqual([...blanks].reverse());
    expect(kept[0]?.text).toBe('改过的文字。');
  });

  test('names in its title only the years that are left in it', () => {
    const plan = planOf('双塔街道', missingReports(entries, null));
    const [item] = itemsOf(plan);
    expect(letterDefaults(plan, itemsOf(plan), zh).title).toContain('2018');
    expect(letter(plan, { edits: { removed: (key) => key === item?.key } }).sections).toEqual([]);
  });

  test('a changed opening of one letter comes before that of all', () => {
    const edits = {
      text: (field: string, given: string) => (field === 'opening' ? '只此一份。' : given),
    };
    expect(letter(planOf('石桥镇'), { edits, common: { opening: '各份。' } }).opening).toBe(
      '只此一份。',
    );
  });

  test('keeps the word fictional in a title that was changed', () => {
    const edits = {
      text: (field: string, given: string) => (field === 'title' ? '自拟标题' : given),
    };
    expect(letter(planOf('石桥镇'), { edits }).title).toBe('自拟标题\n（虚构示例）');
  });

  test('figures that a point does not have are null, never 0', () => {
    const blank = itemsOf(planOf('石桥镇')).find(({ kind }) => kind === 'data');
    expect(blank).toMatchObject({ value: null, middle: null, peers: null, low: null, high: null });
    const zero = itemsOf(planOf('石桥镇')).find(({ kind }) => kind === 'zero');
    expect(zero).toMatchObject({ value: 0, middle: 15, peers: 7, low: null, high: null });
  });

  test('to a county has the units in sentences and every point in a table behind it', () => {
    const [, , county] = fixedLetters(zh);
    if (county === undefined) throw new Error('no letter');
    const blocks = letterBlocks(county, zh);
    const table = blocks[blocks.length - 1];
    const points = county.sections.reduce((sum, { items }) => sum + items.length, 0);
    expect(table?.kind === 'table' ? table.rows : []).toHaveLength(points);
    expect(textsOf(county)).toContain('附件：逐条清单');
    expect(textsOf(county).some((text) => /^涉及 \d+ 个单位：.+。逐条见附件。$/.test(text))).toBe(
      true,
    );
  });

  test('lists several attachments with numbers', () => {
    const edits = {
      text: (field: string, given: string) => (field === 'attachments' ? '甲表\n\n 乙表' : given),
    };
    const texts = textsOf(letter(planOf('石桥镇'), { edits }));
    expect(texts).toContain('附件：1. 甲表');
    expect(texts).toContain('2. 乙表');
  });

  test('is in English throughout but for names', () => {
    const texts = textsOf(letter(planOf('石桥镇'), { words: en }), en);
    expect(texts).toContain(
      '(1) Your unit 2018, Items on Weibo: 0 items; peer townships (8 with a value): 7 above 0, median 15 items.',
    );
    const names = /石桥镇|示例县/g;
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text.replace(names, '')))).toEqual([]);
  });

  test('blames nobody and names no cause', () => {
    const all = fixedLetters(zh).flatMap((each) => textsOf(each));
    const loud = all.filter((text) =>
      /因为|由于|导致|未履行|违反|责令|通报|批评|落后|问责|[!！]/.test(text),
    );
    expect(loud).toEqual([]);
  });
});

describe('numbers and days', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
    [0, '0'],
  ])('%d is %s', (n, text) => expect(chineseNumber(n, zh.letters.numbers.signs)).toBe(text));

  const levels = ['first', 'second', 'third'] as const;

  test('levels go 一、（一）1. and in English 1. (1) (a)', () => {
    expect(levels.map((level) => partNumber(level, 2, zh))).toEqual(['二、', '（二）', '2. ']);
    expect(levels.map((level) => partNumber(level, 2, en))).toEqual(['2. ', '(2) ', '(b) ']);
    expect(partNumber('third', 27, en)).toBe('(27) ');
  });

  test('a day that is none leaves a blank', () => {
    expect(dayText('2026-03-05', zh)).toBe('2026年3月5日');
    expect(dayText('2026-03-05', en)).toBe('2026-03-05');
    expect(dayText('', zh)).toBe('＿＿＿＿年＿＿月＿＿日');
    expect(dayText('soon', en)).toBe('____________');
  });
});
