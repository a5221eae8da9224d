import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile, bookFile, csvFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { printOf } from '../layout.ts';
import type { Print } from '../layout.ts';
import {
  applicantHead,
  applicants,
  idsOfRow,
  idsOfRows,
  officialMatrix,
  requestName,
  requestRows,
} from '../matrix.ts';
import type { NewForm } from '../matrix.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { stacked, under } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly form: NewForm;
  readonly county: County;
  readonly year: number;
  readonly rows: readonly string[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

/** A row that only the one form has is always among them, so that the sheet tells its form. */
function settingOf(chance: Chance, form: NewForm, units: number, count?: number): Setting {
  const county = countyOf(chance, units);
  const year = form === 'm2019' ? chance.int(2019, 2020) : chance.int(2021, 2024);
  const telling =
    form === 'm2019'
      ? 'application.result.other_handling'
      : 'application.result.other_handling.not_corrected';
  const all = requestRows(form);
  const some =
    count === undefined
      ? all
      : chance.some(
          all.filter((row) => row !== telling),
          count - 1,
        );
  const rows = all.filter((row) => row === telling || some.includes(row));
  return {
    form,
    county,
    year,
    rows,
    reports: reportsOf(chance, county, [year], form, idsOfRows(rows)),
    print: printOf(chance),
  };
}

const file = (chance: Chance, at: Setting, sheet: Sheet) =>
  anyFile(
    chance,
    framed(chance, titleOf(chance, at.county.name, at.year), sheet, at.county.name, at.year),
  );
const sevenOf = (report: TrueReport, row: string, print: Print): Cell[] =>
  idsOfRow(row).map((id) => print(report.values[id]));
const overSeven = (text: string): Cell[] => [text, ...Array.from({ length: 6 }, () => null)];
const shift = (spans: readonly Span[], row: number, column: number): Span[] =>
  spans.map((span) => ({ ...span, row: span.row + row, column: span.column + column }));

/** Townships down; a request's row over its seven applicants. */
function townshipsDown(chance: Chance, form: NewForm, levels: 1 | 2): CountySheet {
  const at = settingOf(chance, form, chance.int(4, 6), 3);
  const head = applicantHead(levels);
  const spans = [
    { row: 0, column: 0, rows: levels + 1, columns: 1 },
    ...at.rows.flatMap((_, i) => [
      { row: 0, column: 1 + i * 7, rows: 1, columns: 7 },
      ...shift(head.spans, 1, 1 + i * 7),
    ]),
  ];
  const rows = [
    ['单位名称', ...at.rows.flatMap((row) => overSeven(requestName(form, row)))],
    ...head.rows.map((cells): Cell[] => [null, ...at.rows.flatMap(() => cells)]),
    ...at.reports.map((report): Cell[] => [
      report.authority,
      ...at.rows.flatMap((row) => sevenOf(report, row, at.print)),
    ]),
  ];
  return {
    ...file(chance, at, { rows, spans }),
    reports: at.reports,
    about: 'townships down, rows of requests over their applicants',
  };
}

/** Labels down; a township over its seven applicants. */
function townshipsOver(chance: Chance, form: NewForm, levels: 1 | 2): CountySheet {
  const at = settingOf(chance, form, 3, levels === 1 ? undefined : 9);
  const head = applicantHead(levels);
  const spans = [
    { row: 0, column: 0, rows: levels + 1, columns: 1 },
    ...at.reports.flatMap((_, i) => [
      { row: 0, column: 1 + i * 7, rows: 1, columns: 7 },
      ...shift(head.spans, 1, 1 + i * 7),
    ]),
  ];
  const rows = [
    ['项目', ...at.county.units.flatMap(overSeven)],
    ...head.rows.map((cells): Cell[] => [null, ...at.reports.flatMap(() => cells)]),
    ...at.rows.map((row): Cell[] => [
      requestName(form, row),
      ...at.reports.flatMap((report) => sevenOf(report, row, at.print)),
    ]),
  ];
  return {
    ...file(chance, at, { rows, spans }),
    reports: at.reports,
    about: 'labels down, townships over their applicants',
  };
}

/** The name of the township beside its rows of requests, once or in each row. */
function rowsPerTownship(chance: Chance, form: NewForm, once: boolean): CountySheet {
  const at = settingOf(chance, form, 4, 7);
  const spans: Span[] = [];
  const body = at.reports.flatMap((report, i): Cell[][] => {
    if (once)
      spans.push({ row: 1 + i * at.rows.length, column: 0, rows: at.rows.length, columns: 1 });
    return at.rows.map((row, r) => [
      once && r > 0 ? null : report.authority,
      requestName(form, row),
      ...sevenOf(report, row, at.print),
    ]);
  });
  const rows = [['乡镇（街道）', '申请情况', ...applicants.map(([, name]) => name)], ...body];
  return {
    ...file(chance, at, { rows, spans }),
    reports: at.reports,
    about: `rows of requests below each other, the township ${once ? 'once' : 'in each row'}`,
  };
}

/** One row of requests a block: townships down, applicants across, the row in the line above. */
function blockPerRow(chance: Chance, form: NewForm): CountySheet {
  const at = settingOf(chance, form, 4, 3);
  const blocks = at.rows.map((row, i): Sheet => ({
    rows: [
      [`（${'一二三'[i] ?? ''}）${requestName(form, row)}`],
      ['单位', ...applicants.map(([, name]) => name)],
      ...at.reports.map((report): Cell[] => [report.authority, ...sevenOf(report, row, at.print)]),
      [],
    ],
  }));
  const first: Sheet = { rows: [[titleOf(chance, at.county.name, at.year)]] };
  return {
    ...anyFile(chance, blocks.reduce(stacked, first)),
    reports: at.reports,
    about: 'a block for each row of requests, its name in the line above',
  };
}

/** Applicants in a lane: requests merged over their seven rows, townships across. */
function applicantsDown(chance: Chance, form: NewForm): CountySheet {
  const at = settingOf(chance, form, 4, 4);
  const spans = at.rows.map((_, i): Span => ({ row: 1 + i * 7, column: 0, rows: 7, columns: 1 }));
  const body = at.rows.flatMap((row) =>
    applicants.map(([key, name], i): Cell[] => [
      i === 0 ? requestName(form, row) : null,
      name,
      ...at.reports.map(({ values }) => at.print(values[`${row}.${key}`])),
    ]),
  );
  const rows = [['指标', '申请人', ...at.county.units], ...body];
  return {
    ...file(chance, at, { rows, spans }),
    reports: at.reports,
    about: 'applicants below each other, townships across',
  };
}

/** The table of the form for each township: a sheet each, or one below another. */
function official(chance: Chance, form: NewForm, how: 'sheets' | 'titles' | 'lines'): CountySheet {
  const at = settingOf(chance, form, 3);
  const title = (unit: string) =>
    `${at.county.name}${unit}${at.year}年收到和处理政府信息公开申请情况`;
  if (how === 'sheets') {
    const sheets = at.reports.map((report): Sheet => ({
      ...under([[title(report.authority)]], officialMatrix(report, at.print)),
      name: report.authority,
    }));
    return {
      ...bookFile(chance, ...sheets),
      reports: at.reports,
      about: 'the table of requests of each township on a sheet of its own',
    };
  }
  const blocks = at.reports.map((report): Sheet => {
    const line = how === 'titles' ? title(report.authority) : `填报单位：${report.authority}`;
    return stacked(under([[line]], officialMatrix(report, at.print)), { rows: [[]] });
  });
  const first: Sheet = {
    rows:
      how === 'titles' ? [] : [[`${at.county.name}${at.year}年度收到和处理政府信息公开申请情况`]],
  };
  return {
    ...(chance.flip()
      ? bookFile(chance, blocks.reduce(stacked, first))
      : csvFile(chance, blocks.reduce(stacked, first))),
    reports: at.reports,
    about: `tables of requests one below another, the unit in ${how}`,
  };
}

/** Sheets with all seven columns of the table of requests. */
export const applicantSheets: Family = {
  letter: 'J',
  title: 'all seven applicant columns of each township',
  make: (chance) => [
    townshipsDown(chance, 'm2021', 1),
    townshipsDown(chance, 'm2019', 2),
    townshipsOver(chance, 'm2021', 1),
    townshipsOver(chance, 'm2021', 2),
    rowsPerTownship(chance, 'm2021', true),
    rowsPerTownship(chance, 'm2019', false),
    blockPerRow(chance, 'm2021'),
    applicantsDown(chance, 'm2021'),
    official(chance, 'm2021', 'sheets'),
    official(chance, 'm2019', 'titles'),
    official(chance, 'm2021', 'lines'),
  ],
};
