import type { Chance } from '../chance.ts';
import { reportsOf, without } from '../figures.ts';
import { anyFile, csvFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { nameLane, namedOf, wide } from '../layout.ts';
import type { Named } from '../layout.ts';
import { escaped, pageOf } from '../pageFiles.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { stacked } from '../sheet.ts';
import { textOf } from '../textFiles.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
}

/** Columns of counts only; amounts have their own rules. */
function settingOf(chance: Chance, units = 6, ids = 9): Setting {
  const county = countyOf(chance, units);
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', ids).filter(
    ({ id }) => !/^(?:org\.budget|fee)/.test(id),
  );
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
    0,
  );
  return { county, year, columns, reports };
}

const file = (chance: Chance, at: Setting, sheet: Sheet) =>
  anyFile(chance, framed(chance, titleOf(chance, at.county.name, at.year), sheet, null, at.year));

/** Some cells of values, as [unit, column]; the first column and the first unit stay as they are. */
const someCells = (chance: Chance, at: Setting, count: number): [number, number][] => {
  const all = at.reports.flatMap((_, r) => at.columns.map((_, c): [number, number] => [r, c]));
  return chance.some(
    all.filter(([r, c]) => r > 0 && c > 0),
    count,
  );
};

/** The table with some of its cells written otherwise. */
function rewritten(
  at: Setting,
  cells: readonly (readonly [number, number])[],
  write: (value: number, i: number) => Cell,
): Sheet {
  const { rows } = wide(at.reports, [nameLane('填报单位')], at.columns);
  return {
    rows: rows.map((row, r) =>
      row.map((cell, c) => {
        const i = cells.findIndex(([unit, column]) => unit === r - 1 && column === c - 1);
        return i < 0 || typeof cell !== 'number' ? cell : write(cell, i);
      }),
    ),
  };
}

/** Cells of which nobody can be sure: they are asked; or they may be read as printed. */
function asked(
  chance: Chance,
  write: (value: number, i: number) => string,
  may: boolean,
  about: string,
): CountySheet {
  const at = settingOf(chance);
  const cells = someCells(chance, at, 3);
  const sheet = rewritten(at, cells, write);
  const reports = at.reports.map((report, r) => {
    const ids = cells
      .filter(([unit]) => unit === r)
      .map(([, column]) => at.columns[column]?.id ?? '');
    if (ids.length === 0) return report;
    const left = without(report, ids);
    return may
      ? { ...left, may: Object.fromEntries(ids.map((id) => [id, report.values[id] ?? null])) }
      : left;
  });
  const [[unit, column] = [0, 0]] = cells;
  const first = sheet.rows[unit + 1]?.[column + 1] ?? null;
  return { ...file(chance, at, sheet), reports, ...(may ? {} : { ask: textOf(first) }), about };
}

/** Marks that lead to a note below: they are no part of the number. */
function marks(chance: Chance, list: readonly string[]): CountySheet {
  const at = settingOf(chance);
  const sheet = rewritten(at, someCells(chance, at, 2), (value, i) => `${value}${list[i] ?? ''}`);
  const below: Cell[][] = [
    [`注：${list[0] ?? ''} 含合并前3个村的12条；${list[1] ?? ''} 其中2016年转入5件。`],
  ];
  return {
    ...file(chance, at, stacked(sheet, { rows: below })),
    reports: at.reports,
    about: `numbers with ${list.join(' ')}`,
  };
}

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

/** Numbers with their unit of measure, in full width, with blanks around. */
function dressed(chance: Chance): CountySheet {
  const at = settingOf(chance);
  const wideDigits = (value: number) =>
    String(value).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  const sheet = rewritten(
    at,
    someCells(chance, at, 12),
    (value, i) => [` ${value} `, wideDigits(value), `${value}.00`, `${value}`][i % 4] ?? value,
  );
  return {
    ...csvFile(
      chance,
      framed(chance, titleOf(chance, at.county.name, at.year), sheet, null, at.year),
    ),
    reports: at.reports,
    about: 'numbers in full width, with blanks, with .00',
  };
}

/** A page whose cells hold struck, raised and hidden text beside the number. */
function styled(chance: Chance, before: readonly string[], after: readonly string[]): CountySheet {
  const at = settingOf(chance);
  const cells = someCells(chance, at, before.length);
  const { rows } = wide(at.reports, [nameLane()], at.columns);
  const lines = rows.map((row, r) => {
    const tds = row.map((cell, c) => {
      const i = cells.findIndex(([unit, column]) => unit === r - 1 && column === c - 1);
      const text = escaped(textOf(cell));
      return `<td>${i < 0 ? text : `${before[i] ?? ''}${text}${after[i] ?? ''}`}</td>`;
    });
    return `<tr>${tds.join('')}</tr>`;
  });
  const title = titleOf(chance, at.county.name, at.year);
  const reports = at.reports.map((report, r) => {
    const ids = cells
      .filter(([unit]) => unit === r)
      .map(([, column]) => at.columns[column]?.id ?? '');
    const left = without(report, ids);
    return ids.length === 0
      ? report
      : { ...left, may: Object.fromEntries(ids.map((id) => [id, report.values[id] ?? null])) };
  });
  return {
    name: '汇总表.html',
    bytes: pageOf(title, `<p>${title}</p><table border=1>${lines.join('\n')}</table>`),
    reports,
    about: `${before.join(' ')} … ${after.join(' ')} in cells`,
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
