import type { Chance } from '../chance.ts';
import { without } from '../figures.ts';
import { csvFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { nameLane, wide } from '../layout.ts';
import { escaped, pageOf } from '../pageFiles.ts';
import type { Cell } from '../sheet.ts';
import { stacked } from '../sheet.ts';
import { textOf } from '../textFiles.ts';
import type { CountySheet } from '../truth.ts';
import { settingOf, file, someCells, rewritten } from './notesSetting.ts';

/** Cells of which nobody can be sure: they are asked; or they may be read as printed. */
export function asked(
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
export function marks(chance: Chance, list: readonly string[]): CountySheet {
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

/** Numbers with their unit of measure, in full width, with blanks around. */
export function dressed(chance: Chance): CountySheet {
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
export function styled(
  chance: Chance,
  before: readonly string[],
  after: readonly string[],
): CountySheet {
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
