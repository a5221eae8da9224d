import { describe, expect, test } from 'vitest';
import { allForms, indicatorOf } from '#domain/forms/index.ts';
import { problemCodes } from '#domain/problem.ts';
import { fill } from '#i18n/fill.ts';
import { isoDate, isoMinute } from '#i18n/format.ts';
import { unitWord } from '#i18n/unitWord.ts';
import { method as englishMethod } from '#i18n/en/method.ts';
import { method as chineseMethod } from '#i18n/zh/method.ts';
import { wordsOf } from '#i18n/words.ts';
import type { Words } from '#i18n/zh.ts';

type Entry = readonly [path: string, text: string];

/** Every text of a language with its place, such as `charts.titles.T1`. */
function textsIn(section: unknown, path: string): Entry[] {
  if (typeof section === 'string') return [[path, section]];
  if (typeof section !== 'object' || section === null) return [];
  return Object.entries(section).flatMap(([key, value]) =>
    textsIn(value, path === '' ? key : `${path}.${key}`),
  );
}
const withoutUnits = ({ unitWords: _, ...words }: Words) => words;
const texts = {
  zh: textsIn({ ...withoutUnits(wordsOf('zh')), method: chineseMethod }, ''),
  en: textsIn({ ...withoutUnits(wordsOf('en')), method: englishMethod }, ''),
};
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

/** Texts that are rightly empty, with the reason. */
const emptyOnPurpose: Readonly<Record<string, string>> = {
  'data.batches.sentenceSeparator': 'Chinese sentences follow each other without a blank',
  'charts.units.ratio': 'a plain ratio has no unit',
  'evidence.statuses.value': 'a number needs no word',
};
/** Signs of cells, not sentences. */
const exclamationOnPurpose: ReadonlySet<string> = new Set(['charts.signs.suspect']);

/** Templates that each language fills in its own way, with the reason. */
const filledOtherwise: Readonly<Record<string, string>> = {
  'charts.line.tied':
    'Chinese counts all units that share a place, English those beside the named one',
};
/** English texts that have to hold Chinese, with the reason. */
const chineseInEnglish: Readonly<Record<string, string>> = {
  'shell.otherLanguage': 'the other language by its own name',
  'imports.authority.typeHint': 'an example of a name as it stands in reports',
};

test('English quotes are straight: Chinese fonts draw curly ones as wide as a character', () => {
  expect(texts.en.filter(([, text]) => /[“”‘’]/.test(text))).toEqual([]);
});

test('both languages have the same keys', () => {
  expect(texts.en.map(([path]) => path).sort()).toEqual(texts.zh.map(([path]) => path).sort());
});

describe('both languages have the same places to fill', () => {
  const english = new Map(texts.en);

  test.each(texts.zh.filter(([, text]) => text.includes('{')))('%s', (path, text) => {
    if (path in filledOtherwise) return;
    const there = english.get(path) ?? '';
    // A text for one thing may write it out: "1 file", "the other unit".
    const forOne = /\b(1|one|the other)\b/.test(there) && !there.includes('{n}');
    const zh = namesIn(text).filter((name) => !(forOne && name === 'n'));
    expect([...new Set(namesIn(there))]).toEqual([...new Set(zh)]);
  });

  test('and none that Chinese does not have', () => {
    const chinese = new Map(texts.zh);
    const more = texts.en.filter(
      ([path, text]) => text.includes('{') && !chinese.get(path)?.includes('{'),
    );
    expect(more).toEqual([]);
  });
});

describe.each(['zh', 'en'] as const)('every text of %s', (language) => {
  test('says something, but for those that are empty on purpose', () => {
    const empty = texts[language].filter(([, text]) => text === '');
    expect(empty.map(([path]) => path).filter((path) => !(path in emptyOnPurpose))).toEqual([]);
  });

  test('is calm', () => {
    const loud = texts[language].filter(
      ([path, text]) => /[!！]/.test(text) && !exclamationOnPurpose.has(path),
    );
    expect(loud).toEqual([]);
  });

  test('has braces only around a name', () => {
    const odd = texts[language].filter(([, text]) => /[{}]/.test(text.replace(/\{\w+\}/g, '')));
    expect(odd).toEqual([]);
  });
});

test('English holds no Chinese where it need not', () => {
  const chinese = texts.en.filter(([, text]) => /\p{Script=Han}/u.test(text));
  expect(chinese.map(([path]) => path).filter((path) => !(path in chineseInEnglish))).toEqual([]);
});

/** Words of cause, praise and blame: a title says what the numbers are. */
const forbidden = {
  zh: ['因为', '由于', '导致', '得益于', '反映出', '说明', '大幅', '良好', '落后', '先进', '垫底'],
  en: [
    'because',
    'due to',
    'thanks to',
    'caused',
    'owing to',
    'reflects',
    'sharply',
    'dramatic',
    'excellent',
    'poor',
    'backward',
    'lagging',
    'leading',
    'worst',
    'best',
  ],
} as const;

test.each(
  (['zh', 'en'] as const).flatMap((language) =>
    texts[language]
      .filter(([path]) => path.startsWith('charts.titles.') || path.startsWith('findings.'))
      .map(([path, text]) => [language, path, text] as const),
  ),
)('in %s, %s neither explains nor praises', (language, _path, text) => {
  const words = text.toLowerCase();
  expect(forbidden[language].filter((word) => words.includes(word))).toEqual([]);
});

test('each indicator has a name of its own, clearer than what the forms print', () => {
  const unnamed = allForms.flatMap((form) =>
    form.indicators.filter(
      ({ id, label, labelEn }) =>
        wordsOf('zh').indicators[id] === label && wordsOf('en').indicators[id] === labelEn,
    ),
  );
  expect(unnamed.map(({ id }) => id)).toEqual([]);
});

describe.each(['zh', 'en'] as const)('names in %s', (language) => {
  const { indicators, measures } = wordsOf(language);

  test('of indicators and measures are clear when they stand alone: no two are equal', () => {
    const names = [...Object.values(indicators), ...Object.values(measures)];
    expect(new Set(names).size).toBe(names.length);
  });

  test('are short', () => {
    const most = language === 'zh' ? 17 : 40;
    const alone = Object.entries(indicators)
      .filter(([id]) => {
        const column = indicatorOf(id)?.grid?.column;
        return column === undefined || column === 'total';
      })
      .map(([, name]) => name);
    const long = [...alone, ...Object.values(measures)];
    expect(long.filter((name) => name.length > most)).toEqual([]);
  });
});

test.each(['zh', 'en'] as const)('every problem has a sentence in %s', (language) => {
  expect(Object.keys(wordsOf(language).problems)).toEqual(
    expect.arrayContaining([...problemCodes]),
  );
});

describe('filling a template', () => {
  test.each([
    ['{u} {y} 年', { u: '青石镇', y: 2018 }, '青石镇 2018 年'],
    ['{a}{a}', { a: 0 }, '00'],
    ['{a} {b}', { a: '{b}', b: 1 }, '{b} 1'],
    ['{missing} stays', {}, '{missing} stays'],
  ])('%s', (template, values, text) => {
    expect(fill(template, values)).toBe(text);
  });
});

test('days and moments are written the same way in every language', () => {
  const moment = new Date(2018, 0, 5, 7, 3);
  expect([isoDate(moment), isoMinute(moment.getTime())]).toEqual([
    '2018-01-05',
    '2018-01-05 07:03',
  ]);
});

test.each([
  ['disclosure.normative_issued', 1, '件', 'document'],
  ['disclosure.normative_issued', 4, '件', 'documents'],
  ['training.courses', 2, '次', 'courses'],
  ['request.received', 1, '件', 'case'],
  ['org.staff', 0, '人', 'people'],
])('the unit of %s after %d is %s, in English %s', (id, n, zh, en) => {
  const row = indicatorOf(id);
  if (row === null) throw new Error(id);
  expect(unitWord(row, n, wordsOf('zh'))).toBe(zh);
  expect(unitWord(row, n, wordsOf('en'))).toBe(en);
});

test('units of single indicators are those of indicators that exist', () => {
  expect(Object.keys(wordsOf('en').unitWords).filter((id) => indicatorOf(id) === null)).toEqual([]);
});
