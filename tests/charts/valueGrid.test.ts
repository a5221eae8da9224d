import { describe, expect, test } from 'vitest';
import { valuesByYear as byYear, valuesInYear as inYear } from '#charts/grid/valueGrid.ts';
import type { Frame } from '#domain/frame.ts';
import { valuesByYear, valuesInYear } from '#query/valueGrid.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import { frameWith, rosterLine, sampleFrame, selectionIn } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { contextOf, textsOf } from './county.ts';
import { valueBuilders } from './newForms.ts';

const zh = contextOf('zh', 'screen');

const reports: SmallReport[] = [
  { unit: '青石镇', year: 2017, values: { 'request.received': 3, 'org.staff': 0 } },
  { unit: '青石镇', year: 2019, form: 'm2019', values: { 'application.new.total': 5 } },
  { unit: '花桥镇', year: 2017, values: { 'request.received': null, 'org.staff': 2 } },
  { unit: '花桥镇', year: 2018, values: { 'request.received': 0, 'org.staff': 2 } },
  { unit: '花桥镇', year: 2019, form: 'm2019', values: { 'application.new.total': 0 } },
];
const frame = frameWith([reports], [rosterLine('青石镇'), rosterLine('花桥镇')]);

const table = (subject: SubjectId, of: Frame = frame, change: Partial<Selection> = {}) => {
  const model = byYear(valuesByYear(of, { ...selectionIn(of), ...change }, subject), zh);
  return model.table.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);
};

describe('one subject over the years', () => {
  test('a blank, a zero, a missing report and a number of another form stand as what they are', () => {
    expect(table('series.requests.received')).toEqual([
      ['青石镇', '3', '缺年报', '5'],
      ['花桥镇', '空白', '0', '0'],
    ]);
  });

  test('years whose form lacks the subject say so, and are never 0', () => {
    expect(table('org.staff')).toEqual([
      ['青石镇', '0', '缺年报', '本表未采集'],
      ['花桥镇', '2', '2', '本表未采集'],
    ]);
  });

  test('a rate on few cases is x of n, without cases it is no number', () => {
    const rates = frameWith([
      [
        {
          unit: '青石镇',
          year: 2017,
          values: { 'request.replied': 4, 'request.replied.refused': 1 },
        },
        {
          unit: '花桥镇',
          year: 2017,
          values: { 'request.replied': 0, 'request.replied.refused': 0 },
        },
        {
          unit: '柳河乡',
          year: 2017,
          values: { 'request.replied': 8, 'request.replied.refused': 2 },
        },
      ],
    ]);
    expect(table('d.refusal_rate', rates)).toEqual([
      ['青石镇', '1/4 件（不计率）'],
      ['花桥镇', '无案例'],
      ['柳河乡', '25.0% (2/8)'],
    ]);
  });

  test('forms that may not be looked at together are refused with the reason', () => {
    const model = byYear(valuesByYear(frame, selectionIn(frame), 'series.normative.stock'), zh);
    expect(model.empty).toMatch(/^规范性文件.*不画在一张图里/);
    expect(model.table.rows).toEqual([]);
  });
});

describe('all rows of one year', () => {
  test('units on another form and without a report are named, not drawn', () => {
    const mixed = frameWith(
      [
        [
          ...['青石镇', '花桥镇'].map((unit) => ({
            unit,
            year: 2021,
            form: 'm2021' as const,
            values: { 'application.new.total': 2 },
          })),
          { unit: '柳河乡', year: 2021, form: 'm2019', values: { 'application.new.total': 4 } },
        ],
      ],
      ['青石镇', '花桥镇', '柳河乡', '大坪镇'].map((unit) => rosterLine(unit, 2021)),
    );
    const model = inYear(valuesInYear(mixed, selectionIn(mixed)), zh);
    expect(model.title).toBe('2021 年 4 个单位的各项数（2021年表）');
    expect(model.notes).toContain('用别的表，不在这里：柳河乡。');
    expect(model.notes.join('\n')).toMatch(/缺年报.*大坪镇/);
    const at = model.table.head.findIndex((head) => head.startsWith('新收申请'));
    expect(model.table.rows.map(({ cells }) => cells[at - 1]?.text)).toEqual([
      '2',
      '2',
      '用另一表式（2019年表）',
      '缺年报',
    ]);
  });

  test('without a national form there is nothing to draw', () => {
    const text = frameWith([[{ unit: '青石镇', year: 2010, form: 'none', values: {} }]]);
    expect(inYear(valuesInYear(text, selectionIn(text)), zh).empty).toBe(
      '2010 年没有带统计表的年报。',
    );
  });
});

test.each([...valueBuilders])(
  '%s of the sample says what it draws in every profile',
  (_name, draw) => {
    const sample = sampleFrame();
    for (const profile of ['screen', 'projector', 'narrow'] as const) {
      for (const language of ['zh', 'en'] as const) {
        const model = draw(
          sample,
          selectionIn(sample, { year: 2017 }),
          contextOf(language, profile, true),
        );
        for (const text of textsOf(model)) expect(text).not.toMatch(/[{}]|NaN|undefined|null/);
        expect(model.hits.every(({ say }) => say.length > 0)).toBe(true);
      }
    }
  },
);
