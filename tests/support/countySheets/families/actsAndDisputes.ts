import { actBlocks, actRows } from '../acts.ts';
import type { Chance } from '../chance.ts';
import { anyFile, bookFile } from '../files.ts';
import type { NewForm } from '../matrix.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { groupSpans, stacked, under } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';
import { disputesAcross, disputesDown } from './disputes.ts';
import { settingOf, file, valuesIn } from './actsSetting.ts';

/** Townships down, acts over their columns. */
function actsAcross(chance: Chance, form: NewForm, items: boolean): CountySheet {
  const at = settingOf(chance, form, 'acts', chance.int(4, 6));
  const rows = actRows(form);
  const fill = (text: string, width: number): Cell[] => [
    text,
    ...Array.from({ length: width - 1 }, () => null),
  ];
  const widths = actBlocks(form).map((block) => block.flatMap(({ columns }) => columns).length);
  const tops = actBlocks(form).map(([row]) => row?.item ?? '');
  const top: Cell[] = [null, ...tops.flatMap((item, i) => fill(item, widths[i] ?? 1))];
  const upper: Cell[] = [
    '乡镇',
    ...rows.flatMap(({ label, columns }) => fill(label, columns.length)),
  ];
  const lower: Cell[] = [null, ...rows.flatMap(({ columns }) => columns.map(({ label }) => label))];
  const first = items
    ? [
        ['乡镇', ...top.slice(1)],
        [null, ...upper.slice(1)],
      ]
    : [upper];
  const sheet: Sheet = {
    rows: [
      ...first,
      lower,
      ...at.reports.map((report): Cell[] => [
        report.authority,
        ...valuesIn(report, at.ids, at.print),
      ]),
    ],
    spans: [
      { row: 0, column: 0, rows: first.length + 1, columns: 1 },
      ...(items ? groupSpans(0, top, 1) : []),
      ...groupSpans(items ? 1 : 0, upper, 1),
    ],
  };
  return {
    ...file(chance, at, sheet, '主动公开政府信息情况'),
    reports: at.reports,
    about: `acts, townships down${items ? ', articles above' : ''}`,
  };
}

/** The blocks of the form as printed, one township below another or each on a sheet. */
function officialActs(chance: Chance, form: NewForm, sheets: boolean): CountySheet {
  const at = settingOf(chance, form, 'acts', 3);
  const tableOf = (report: TrueReport): Sheet => ({
    rows: actBlocks(form).flatMap((block): Cell[][] => [
      [block[0]?.item ?? ''],
      ['信息内容', ...(block[0]?.columns ?? []).map(({ label }) => label)],
      ...block.map(({ label, columns }): Cell[] => [
        label,
        ...columns.map(({ id }) => at.print(report.values[id])),
      ]),
    ]),
  });
  const title = (unit: string) => `${at.county.name}${unit}${at.year}年主动公开政府信息情况`;
  const about = `the blocks of acts as printed, ${sheets ? 'a sheet' : 'a title'} for each township`;
  if (sheets) {
    const made = at.reports.map((report) => ({
      ...under([[title(report.authority)]], tableOf(report)),
      name: report.authority,
    }));
    return { ...bookFile(chance, ...made), reports: at.reports, about };
  }
  const blocks = at.reports.map((report) =>
    under([[title(report.authority)]], stacked(tableOf(report), { rows: [[]] })),
  );
  return { ...anyFile(chance, blocks.reduce(stacked, { rows: [] })), reports: at.reports, about };
}

/** Acts down in two label columns, townships across. */
function actsDown(chance: Chance, form: NewForm): CountySheet {
  const at = settingOf(chance, form, 'acts', chance.int(4, 6));
  let row = 0;
  const spans: Span[] = [];
  const body = actRows(form).flatMap(({ label, columns }) => {
    if (columns.length > 1)
      spans.push({ row: row + 1, column: 0, rows: columns.length, columns: 1 });
    row += columns.length;
    return columns.map(({ id, label: name, unit }, i): Cell[] => [
      i === 0 ? label : null,
      name,
      unit,
      ...at.reports.map(({ values }) => at.print(values[id])),
    ]);
  });
  const sheet: Sheet = { rows: [['事项', '内容', '单位', ...at.county.units], ...body], spans };
  return {
    ...file(chance, at, sheet, '主动公开政府信息情况'),
    reports: at.reports,
    about: 'acts in two label columns, townships across',
  };
}

/** The tables of acts and of disputes since 2019. */
export const actsAndDisputes: Family = {
  letter: 'K',
  title: 'acts and disputes since 2019',
  make: (chance) => [
    disputesAcross(chance, 'm2021', 3),
    disputesAcross(chance, 'm2019', 3),
    disputesAcross(chance, 'm2021', 2),
    disputesDown(chance, 'm2021'),
    actsAcross(chance, 'm2019', false),
    actsAcross(chance, 'm2021', true),
    actsAcross(chance, 'm2019', true),
    officialActs(chance, 'm2021', false),
    officialActs(chance, 'm2019', true),
    actsDown(chance, 'm2019'),
    actsDown(chance, 'm2021'),
  ],
};
