import type { Chance } from '../chance.ts';
import { nameLane, wide } from '../layout.ts';
import type { Cell } from '../sheet.ts';
import { stacked } from '../sheet.ts';
import type { CountySheet, Family } from '../truth.ts';
import { asked, marks, dressed, styled } from './notesInCells.ts';
import { settingOf, file } from './notesSetting.ts';

/** Names of units with a mark or a note. */
function markedNames(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const table = wide(at.reports, [nameLane('乡镇')], at.columns);
  const at1 = chance.int(1, 3);
  const name = at.reports[at1]?.authority ?? '';
  const rows = table.rows.map((row, r) => (r === at1 + 1 ? [`${name}*`, ...row.slice(1)] : row));
  const note = `*${name}数据为估算`;
  return {
    ...file(chance, at, { rows: [...rows, [note]] }),
    reports: at.reports,
    neverUnits: [note],
    about: 'a name with *, and a note below that begins with it',
  };
}

/** A last column of remarks with numbers in them. */
function remarks(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const words = [
    '其中微信12条',
    '迟报2天',
    '2016年撤并',
    '含农家书屋3处',
    '数据已核',
    '1人兼职',
    '12.31前补报',
  ];
  const [head = [], ...body] = wide(at.reports, [nameLane()], at.columns).rows;
  const rows = body.map((row): Cell[] => [...row, chance.flip(0.6) ? chance.pick(words) : null]);
  return {
    ...file(chance, at, { rows: [[...head, '备注'], ...rows] }),
    reports: at.reports,
    about: 'remarks with numbers',
  };
}

/** Notes below the table, each with numbers, some of them in several cells. */
function footnotes(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const table = wide(at.reports, [nameLane()], at.columns);
  const below: Cell[][] = [
    [],
    [`注：1.本表统计截止${at.year + 1}年1月5日。`],
    ['2.全县8个乡镇、126个村已全部上报，合计1560条。'],
    ['3.主动公开政府信息数比上年增加', 35, '条', '增长', '12.5%'],
    ['咨询电话', '0719-6230147', '邮编', 442300],
  ];
  return {
    ...file(chance, at, stacked(table, { rows: below })),
    reports: at.reports,
    neverUnits: ['3.主动公开政府信息数比上年增加', '咨询电话'],
    about: 'notes with numbers in cells of their own',
  };
}

/** Numbers with something beside them. */
export const notes: Family = {
  letter: 'Q',
  title: 'notes with numbers, marks, two numbers in a cell',
  make: (chance) => [
    marks(chance, ['①', '②']),
    marks(chance, ['*', '*']),
    marks(chance, ['[1]', '[2]']),
    asked(
      chance,
      (value, i) => `${value}（含${i + 1}件转办）`,
      true,
      'a part in brackets behind the number',
    ),
    asked(chance, (value) => `${value}(${Math.ceil(value / 2)})`, false, 'two numbers in a cell'),
    asked(
      chance,
      (value) => `${value}/${Math.ceil(value / 3) + 1}`,
      false,
      'two numbers with a stroke between',
    ),
    asked(
      chance,
      (value, i) => [`${value}%`, 'O', '1.23E+03'][i] ?? '',
      false,
      'a percentage, a letter for a zero, a number that a spreadsheet has cut',
    ),
    asked(
      chance,
      (_value, i) => ['#REF!', '2-Mar', '######'][i] ?? '',
      false,
      'damage by a spreadsheet',
    ),
    markedNames(chance),
    remarks(chance),
    footnotes(chance),
    dressed(chance),
    styled(
      chance,
      ['<del>99</del>', '<span style="text-decoration:line-through">8</span>', '<s>7</s>'],
      ['', '', ''],
    ),
    styled(
      chance,
      ['', '<span style="display:none">3</span>', '<span style="font-size:0">5</span>'],
      ['<sup>1</sup>', '', ''],
    ),
  ],
};
