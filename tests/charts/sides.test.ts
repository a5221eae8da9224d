import { describe, expect, test } from 'vitest';
import { twoYears } from '#charts/sides/twoYears.ts';
import { unitSides } from '#charts/sides/unitSides.ts';
import type { Frame } from '#domain/frame.ts';
import { twoYears as yearRows, unitSides as sideRows } from '#query/sides.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import { frameWith, idOf, sampleFrame, selectionIn } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { contextOf, textsOf } from './county.ts';

const zh = contextOf('zh', 'screen');
const years = (
  frame: Frame,
  subject: SubjectId,
  change: Partial<Selection> = {},
  other: number | null = null,
) => twoYears(yearRows(frame, { ...selectionIn(frame), ...change }, subject, other), zh);
const rowsOf = ({ table }: ReturnType<typeof years>) =>
  table.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);

const count = (unit: string, year: number, value: number | null): SmallReport => ({
  unit,
  year,
  values: { 'disclosure.total': value },
});

describe('two years side by side', () => {
  const frame = frameWith([
    [
      ...[count('甲1镇', 2016, 10), count('甲1镇', 2017, 4)],
      ...[count('甲2镇', 2016, 3), count('甲2镇', 2017, 9)],
      ...[count('甲3镇', 2016, null), count('甲3镇', 2017, 7)],
      ...[count('甲4镇', 2015, 1), count('甲4镇', 2016, 0), count('甲4镇', 2017, 0)],
    ],
  ]);

  test('stand from the largest rise to the largest fall; a blank is no 0', () => {
    const model = years(frame, 'disclosure.total');
    expect(model.title).toBe('主动公开条数 2016 年与 2017 年：3 个单位中 1 个多了，1 个少了');
    expect(rowsOf(model)).toEqual([
      ['甲2镇', '3 条', '9 条', '多 6 条'],
      ['甲4镇', '0 条', '0 条', '相同'],
      ['甲1镇', '10 条', '4 条', '少 6 条'],
      ['甲3镇', '空白', '7 条', '–'],
    ]);
    expect(model.hits).toHaveLength(3);
    expect(model.notes).toContain('2016 年空白：甲3镇。');
  });

  test('any other year can be chosen, earlier or later', () => {
    expect(years(frame, 'disclosure.total', {}, 2015).title).toContain('2015 年与 2017 年');
    expect(years(frame, 'disclosure.total', { year: 2015 }, 2017).title).toContain(
      '2015 年与 2017 年',
    );
  });

  test('numbers of forms that do not go together have no difference', () => {
    const forms = frameWith([
      [
        {
          unit: '甲1镇',
          year: 2018,
          values: { 'request.replied': 50, 'request.replied.refused': 5 },
        },
        {
          unit: '甲1镇',
          year: 2019,
          form: 'm2019',
          values: { 'application.result.total.total': 50, 'application.new.total': 50 },
        },
      ],
    ]);
    const model = years(forms, 'd.refusal_rate');
    expect(model.empty).toBe('不予公开率：2018 年与 2019 年没有一个单位两年都有可比的数。');
    const changed = frameWith([
      [
        { unit: '甲1镇', year: 2020, form: 'm2019', values: { 'normative.public_total': 5 } },
        { unit: '甲1镇', year: 2021, form: 'm2021', values: { 'normative.in_force': 7 } },
      ],
    ]);
    const stock = years(changed, 'series.normative.stock');
    expect(stock.empty).toMatch(/不画在一张图里/);
  });

  test('rates differ by percentage points of what is printed', () => {
    const rate = (year: number, x: number): SmallReport => ({
      unit: '甲1镇',
      year,
      values: { 'request.replied': 40, 'request.replied.refused': x },
    });
    const model = years(frameWith([[rate(2016, 3), rate(2017, 10)]]), 'd.refusal_rate', {
      focus: idOf('甲1镇'),
    });
    expect(model.title).toBe('甲1镇不予公开率 2016 年 7.5%，2017 年 25.0%，高 17.5 个百分点');
  });
});

describe('units side by side', () => {
  const draw = (frame: Frame, focus: string, ...pinned: readonly string[]) =>
    unitSides(
      sideRows(frame, {
        ...selectionIn(frame),
        year: 2017,
        focus: idOf(focus),
        pinned: pinned.map((unit) => idOf(unit)),
      }),
      zh,
    );
  const of = (unit: string, total: number | null, requests: number): SmallReport => ({
    unit,
    year: 2017,
    values: { 'disclosure.total': total, 'request.received': requests, 'org.staff': 2 },
  });
  const frame = frameWith([[of('甲1镇', 100, 1), of('甲2镇', 90, 8), of('甲3镇', null, 3)]]);

  test('stand with the measure first that differs most', () => {
    const model = draw(frame, '甲1镇', '甲2镇');
    expect(model.title).toBe('2017 年 甲1镇、甲2镇：收到申请件数相差最多');
    expect(rowsOf(model).slice(0, 2)).toEqual([
      ['收到申请件数', '1 件', '8 件', '多 7 件'],
      ['主动公开条数', '100 条', '90 条', '少 10 条'],
    ]);
    expect(model.notes.join('')).toContain('另有 1 项相同');
  });

  test('with three units the largest less the smallest is told, a blank is none of them', () => {
    const [requests, total] = rowsOf(draw(frame, '甲1镇', '甲2镇', '甲3镇'));
    expect(requests).toEqual(['收到申请件数', '1 件', '8 件', '3 件', '7 件']);
    expect(total).toEqual(['主动公开条数', '100 条', '90 条', '空白', '10 条']);
  });

  test('one unit is asked for others', () => {
    expect(draw(frame, '甲1镇').empty).toMatch(/并列/);
  });

  test('say nothing unfilled for the sample, in any profile', () => {
    const sample = sampleFrame();
    const pinned = sample.authorities.slice(0, 4).map(({ id }) => id);
    for (const language of ['zh', 'en'] as const)
      for (const profile of ['screen', 'projector', 'narrow'] as const)
        for (const year of [2017, 2021]) {
          const selection = { ...selectionIn(sample), year, pinned };
          const context = contextOf(language, profile, true);
          for (const model of [
            unitSides(sideRows(sample, selection), context),
            twoYears(yearRows(sample, selection, 'series.requests.received', null), context),
          ])
            for (const text of textsOf(model)) expect(text).not.toMatch(/[{}]|NaN|undefined|null/);
        }
  });
});
