import type { Chance } from '../chance.ts';
import { reportsOf, sumOf, without } from '../figures.ts';
import { anyFile, bookFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { indicatorIn } from '../indicators.ts';
import { nameLane, namedInAnyOrder, numberLane, wide, yearLane } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { under } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

const words = ['未报', '未上报', '未报送', '没有上报', '逾期未报', '未填报'];

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  /** Positions of the units that did not report. */
  readonly silent: readonly number[];
}

function settingOf(chance: Chance, silent: number): Setting {
  const county = countyOf(chance, chance.int(6, 8));
  const year = chance.int(2014, 2018);
  const columns = namedInAnyOrder(chance, 's2014', chance.int(6, 10));
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  return {
    county,
    year,
    columns,
    reports,
    silent: chance.some(
      reports.map((_, i) => i),
      silent,
    ),
  };
}

const heard = ({ reports, silent }: Setting) => reports.filter((_, i) => !silent.includes(i));
const names = ({ reports, silent }: Setting) => silent.map((i) => reports[i]?.authority ?? '');

/** How the row of a unit that did not report looks. */
type Look = 'first' | 'all' | 'blank' | 'merged' | 'note';

function rowsOf(chance: Chance, look: Look, sum: boolean): CountySheet {
  const at = settingOf(chance, chance.int(1, 2));
  const word = chance.pick(words);
  const note = look === 'note';
  const table = wide(at.reports, [numberLane(), nameLane(), yearLane()], at.columns);
  const spans: Span[] = [];
  const rows = table.rows.map((row, r): Cell[] => {
    const head = row.slice(0, 3);
    if (r === 0) return note ? [...row, '备注'] : [...row];
    if (!at.silent.includes(r - 1)) return note ? [...row, null] : [...row];
    if (look === 'merged') spans.push({ row: r, column: 3, rows: 1, columns: at.columns.length });
    const values = at.columns.map((_, i): Cell =>
      look === 'all' || (i === 0 && (look === 'first' || look === 'merged')) ? word : null,
    );
    return note ? [...head, ...values, word] : [...head, ...values];
  });
  const total: Cell[][] = sum
    ? [[null, '合计', at.year, ...at.columns.map(({ id }) => sumOf(heard(at), id))]]
    : [];
  const sheet: Sheet = framed(
    chance,
    titleOf(chance, at.county.name, at.year),
    { rows: [...rows, ...total], spans },
    at.county.name,
    at.year,
  );
  const file = look === 'merged' ? bookFile(chance, sheet) : anyFile(chance, sheet);
  return {
    ...file,
    reports: heard(at),
    neverUnits: sum ? ['合计'] : [],
    ask: look === 'blank' ? (names(at)[0] ?? '') : word,
    about: `${names(at).join(' ')} did not report: ${look}`,
  };
}

/** Labels down; the column of a unit that did not report is blank, or says so. */
function columnsOf(chance: Chance, look: 'blank' | 'all' | 'first'): CountySheet {
  const at = settingOf(chance, 1);
  const word = chance.pick(words);
  const cell = (report: TrueReport, i: number, id: string, row: number): Cell =>
    !at.silent.includes(i)
      ? (report.values[id] ?? null)
      : look === 'all' || (look === 'first' && row === 0)
        ? word
        : null;
  const sheet: Sheet = {
    rows: [
      ['统计指标', '单位', ...at.county.units, '合计'],
      ...at.columns.map(({ id, name }, row): Cell[] => [
        name,
        indicatorIn('s2014', id).unit,
        ...at.reports.map((report, i) => cell(report, i, id, row)),
        sumOf(heard(at), id),
      ]),
    ],
  };
  const file = anyFile(
    chance,
    framed(chance, titleOf(chance, at.county.name, at.year), sheet, at.county.name, at.year),
  );
  return {
    ...file,
    reports: heard(at),
    neverUnits: ['合计'],
    ask: look === 'blank' ? (names(at)[0] ?? '') : word,
    about: `the column of ${names(at).join(' ')} did not report: ${look}`,
  };
}

/** Single cells that say that they were not reported; the rest of the row is there. */
function singleCells(chance: Chance): CountySheet {
  const at = settingOf(chance, 0);
  const word = chance.pick(['未报', '未统计', '待核', '暂缺']);
  const column = chance.int(2, at.columns.length - 1);
  const rows = chance.some(
    at.reports.map((_, i) => i),
    2,
  );
  const table = wide(at.reports, [nameLane('填报单位')], at.columns);
  const marked = table.rows.map((row, r) =>
    row.map((cell, c) => (rows.includes(r - 1) && c === column + 1 ? word : cell)),
  );
  const id = at.columns[column]?.id ?? '';
  const reports = at.reports.map((report, i) =>
    rows.includes(i) ? without(report, [id]) : report,
  );
  return {
    ...anyFile(chance, under([[titleOf(chance, at.county.name, at.year)]], { rows: marked })),
    reports,
    ask: word,
    about: `${word} in single cells`,
  };
}

/** A list of those that did not report, below the table of the others. */
function listBelow(chance: Chance): CountySheet {
  const at = settingOf(chance, 2);
  const table = wide(heard(at), [nameLane('报送单位')], at.columns);
  const line = chance.pick([
    `未报送单位：${names(at).join('、')}`,
    `注：${names(at).join('、')}未上报，共${names(at).length}个。`,
  ]);
  const sheet: Sheet = { rows: [...table.rows, [], [line]] };
  return {
    ...anyFile(
      chance,
      framed(chance, titleOf(chance, at.county.name, at.year), sheet, null, at.year),
    ),
    reports: heard(at),
    neverUnits: [line],
    about: 'who did not report stands in a line below',
  };
}

/** Units that did not report. */
export const notReported: Family = {
  letter: 'L',
  title: 'units that did not report',
  make: (chance) => [
    rowsOf(chance, 'first', false),
    rowsOf(chance, 'all', true),
    rowsOf(chance, 'blank', true),
    rowsOf(chance, 'merged', false),
    rowsOf(chance, 'note', true),
    columnsOf(chance, 'blank'),
    columnsOf(chance, 'all'),
    columnsOf(chance, 'first'),
    singleCells(chance),
    listBelow(chance),
  ],
};
