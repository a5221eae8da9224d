import type { Chance } from '../chance.ts';
import type { NewForm } from '../matrix.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { groupSpans } from '../sheet.ts';
import type { CountySheet } from '../truth.ts';
import { settingOf, file, valuesIn } from './actsSetting.ts';

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const REVIEWS = '因政府信息公开被申请行政复议、提起行政诉讼情况';

/** Townships down under the three head rows of the form. */
export function disputesAcross(chance: Chance, form: NewForm, levels: 2 | 3): CountySheet {
  const at = settingOf(chance, form, 'disputes', chance.int(4, 7));
  const five: Cell[] = [null, null, null, null];
  const top: Cell[] = ['单位', '行政复议', ...five, '行政诉讼', ...five, ...five, null];
  const middle: Cell[] = [null, null, ...five, '未经复议直接起诉', ...five, '复议后起诉', ...five];
  const flat: Cell[] = [
    '单位',
    '行政复议',
    ...five,
    '行政诉讼（未经复议直接起诉）',
    ...five,
    '行政诉讼（复议后起诉）',
    ...five,
  ];
  const low: Cell[] = [null, ...results, ...results, ...results];
  const three = levels === 3;
  const sheet: Sheet = {
    rows: [
      ...(three ? [top, middle] : [flat]),
      low,
      ...at.reports.map((report): Cell[] => [
        report.authority,
        ...valuesIn(report, at.ids, at.print),
      ]),
    ],
    spans: three
      ? [
          { row: 0, column: 0, rows: 3, columns: 1 },
          { row: 0, column: 1, rows: 2, columns: 5 },
          { row: 0, column: 6, rows: 1, columns: 10 },
          { row: 1, column: 6, rows: 1, columns: 5 },
          { row: 1, column: 11, rows: 1, columns: 5 },
        ]
      : [{ row: 0, column: 0, rows: 2, columns: 1 }, ...groupSpans(0, flat, 1)],
  };
  return {
    ...file(chance, at, sheet, REVIEWS),
    reports: at.reports,
    about: `disputes, townships down, ${levels} head rows`,
  };
}

/** Disputes down in label columns, townships across. */
export function disputesDown(chance: Chance, form: NewForm): CountySheet {
  const at = settingOf(chance, form, 'disputes', chance.int(4, 6));
  const groups: readonly (readonly [string, string | null])[] = [
    ['行政复议', null],
    ['行政诉讼', '未经复议直接起诉'],
    ['行政诉讼', '复议后起诉'],
  ];
  const spans: Span[] = [
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 1, column: 0, rows: 5, columns: 2 },
    { row: 6, column: 0, rows: 10, columns: 1 },
    { row: 6, column: 1, rows: 5, columns: 1 },
    { row: 11, column: 1, rows: 5, columns: 1 },
  ];
  const body = groups.flatMap(([first, second], g) =>
    results.map((result, i): Cell[] => [
      i === 0 && g !== 2 ? first : null,
      i === 0 ? second : null,
      result,
      ...at.reports.map(({ values }) => at.print(values[at.ids[g * 5 + i] ?? ''])),
    ]),
  );
  const sheet: Sheet = { rows: [['情形', null, null, ...at.county.units], ...body], spans };
  return {
    ...file(chance, at, sheet, REVIEWS),
    reports: at.reports,
    about: 'disputes in three label columns, townships across',
  };
}
