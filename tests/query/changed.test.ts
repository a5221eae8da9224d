import { describe, expect, test } from 'vitest';
import { changedLines, changedText } from '#charts/changedText.ts';
import type { FormId } from '#domain/forms/types.ts';
import { en } from '#i18n/en.ts';
import { zh } from '#i18n/zh.ts';
import type { Words } from '#i18n/zh.ts';
import { changed } from '#query/changed.ts';
import { frameWith, sampleFrame, selectionIn } from '../support/frames.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';

const units = (
  n: number,
  year: number,
  valuesOf: (at: number) => SmallValues,
  form: FormId = 's2014',
): SmallReport[] =>
  Array.from({ length: n }, (_, at) => ({
    unit: `甲${at + 1}镇`,
    year,
    form,
    values: valuesOf(at),
  }));

const said = (reports: readonly SmallReport[], year: number, words: Words = zh) =>
  changedLines(
    changed(frameWith([reports]), { ...selectionIn(frameWith([reports])), year }),
    words,
  ).map(({ parts }) => parts.map(({ text }) => text).join(''));

describe('what changed since last year', () => {
  test('sums are of the units that have a number in both years', () => {
    const lines = said(
      [
        ...units(7, 2016, (at) => ({ 'request.received': at === 6 ? null : 2 })),
        ...units(7, 2017, () => ({ 'request.received': 5 })),
      ],
      2017,
    );
    expect(lines).toEqual([
      '2017 年已导入 7 份，2016 年 7 份（没有名录，不知道谁应报）。',
      '2017 年 7 份年报共空白 0 格；2016 年 7 份共 1 格。',
      '收到申请件数：两年都有数的 6 个单位合计 30 件，上年 12 件，多 18 件；6 个单位多了，0 个少了。',
    ]);
  });

  test('five units are too few to compare', () => {
    const lines = said(
      [
        ...units(5, 2016, () => ({ 'request.received': 2 })),
        ...units(5, 2017, () => ({ 'request.received': 50 })),
      ],
      2017,
    );
    expect(lines[2]).toBe('两年都有数的单位最多 5 个，不足 6 个，不比数值。');
    expect(lines).toHaveLength(3);
  });

  test('a rate is of all cases of both years, and needs 30 of them', () => {
    const year = (y: number, cases: number, inTime: number) =>
      units(6, y, () => ({ 'request.completed': cases, 'request.completed.on_time': inTime }));
    expect(said([...year(2016, 10, 9), ...year(2017, 10, 5)], 2017)[2]).toBe(
      '按时办结率：两年都有数的 6 个单位合计 50.0% (30/60)，上年 90.0% (54/60)，低 40.0 个百分点。',
    );
    expect(said([...year(2016, 4, 4), ...year(2017, 4, 1)], 2017).join('')).not.toContain('办结率');
  });

  test('an equal rate on other numbers of cases is the same rate, and said to be one', () => {
    const year = (y: number, cases: number, inTime: number) =>
      units(6, y, () => ({ 'request.completed': cases, 'request.completed.on_time': inTime }));
    const reports = [...year(2016, 9, 3), ...year(2017, 21, 7)];
    expect(said(reports, 2017).slice(2)).toEqual(['另有 1 项的合计数或合计率与上年相同。']);
    expect(said(reports, 2017, en).slice(2)).toEqual([
      '1 more row has the same sum or rate as the year before.',
    ]);
  });

  test('over a change of the form only what the crosswalk joins is compared', () => {
    const lines = said(
      [
        ...units(6, 2020, () => ({ 'application.new.total': 3, 'normative.made_new': 4 }), 'm2019'),
        ...units(6, 2021, () => ({ 'application.new.total': 4, 'normative.issued': 9 }), 'm2021'),
      ],
      2021,
    );
    expect(lines.slice(2)).toEqual([
      '2021 年多数用2021年表，2020 年多数用2019年表，两张表只有 1 项能合起来比，其余不比。',
      '收到申请件数：两年都有数的 6 个单位合计 24 件，上年 18 件，多 6 件；6 个单位多了，0 个少了；两张表的表述略有不同。',
    ]);
  });

  test('what is not on the form of the year before is not compared with it', () => {
    const lines = said(
      [
        ...units(6, 2018, () => ({ 'org.staff': 3, 'disclosure.total': 40 })),
        ...units(6, 2019, () => ({ 'normative.made_new': 4 }), 'm2019'),
      ],
      2019,
    );
    expect(lines.slice(2)).toEqual([
      '2019 年多数用2019年表，2018 年多数用2014年表，没有一项有足够的单位可以合起来比。',
      '两年都有数的单位最多 0 个，不足 6 个，不比数值。',
    ]);
  });

  test('a year before without any report gives no sentence', () => {
    const frame = frameWith([units(6, 2017, () => ({ 'request.received': 1 }))]);
    expect(changed(frame, selectionIn(frame))).toEqual({
      year: 2017,
      before: null,
      changes: [],
      compared: 0,
    });
  });

  test('the sample has five sentences in both languages, always the same, with all places filled', () => {
    const frame = sampleFrame();
    const source = { dataSet: { label: '示例县', fictional: true }, fingerprint: 'abc' };
    for (const words of [zh, en]) {
      for (const year of [2015, 2018, 2019, 2021, 2024]) {
        const found = changed(frame, selectionIn(frame, { year }));
        expect(changedLines(found, words)).toHaveLength(5);
        const text = changedText(found, words, source);
        expect(text).not.toMatch(/[{}]|NaN|undefined|null/);
        expect(text).toContain(words.charts.fictional);
        expect(
          changedText(changed(sampleFrame(), selectionIn(frame, { year })), words, source),
        ).toBe(text);
      }
    }
  });

  test('every number of a sentence leads to the cells it was added up from', () => {
    const frame = sampleFrame();
    const found = changed(frame, selectionIn(frame, { year: 2017 }));
    const numbers = found.changes.flatMap((change) => (change.kind === 'numbers' ? [change] : []));
    expect(numbers.length).toBeGreaterThan(0);
    for (const { now, units: n } of numbers) expect(now.cells.length).toBeGreaterThanOrEqual(n);
  });
});
