import type { Chance } from '../chance.ts';
import { reportsOf, without } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { indicatorIn } from '../indicators.ts';
import { nameLane, namedOf, printOf } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { groupSpans } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

/** What counties count beyond the form. */
const locals = [
  '村务公开栏更新次数',
  '微信公众号粉丝数',
  '接待来访群众人次',
  '公开栏个数',
  '政务服务大厅办件量',
  '平均办理天数',
  '辖区村（居）数',
  '农家书屋数',
  '培训材料份数',
];

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

function settingOf(chance: Chance, ids: number): Setting {
  const county = countyOf(chance, 6);
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', ids);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  return { county, year, columns, reports, print: printOf(chance) };
}
const file = (chance: Chance, at: Setting, sheet: Sheet) =>
  anyFile(chance, framed(chance, titleOf(chance, at.county.name, at.year), sheet, null, at.year));

/** A column of the form, or one of the county's own. */
type Column = Named | { readonly local: string };
const headOf = (column: Column): string => ('local' in column ? column.local : column.name);

/** The form's columns with local ones in between. */
function between(chance: Chance, columns: readonly Named[], count: number): Column[] {
  const made: Column[] = [...columns];
  for (const local of chance.some(locals, count))
    made.splice(chance.int(1, made.length), 0, { local });
  return made;
}
const cellOf = (chance: Chance, report: TrueReport, column: Column, print: Print): Cell =>
  'local' in column ? chance.int(1, 300) : print(report.values[column.id]);

/** Local columns among those of the form. */
function columns(chance: Chance, count: number): CountySheet {
  const at = settingOf(chance, 7);
  const all = between(chance, at.columns, count);
  const lane = nameLane('乡镇（街道）');
  const sheet: Sheet = {
    rows: [
      [lane.head, ...all.map(headOf)],
      ...at.reports.map((report): Cell[] => [
        report.authority,
        ...all.map((column) => cellOf(chance, report, column, at.print)),
      ]),
    ],
  };
  return { ...file(chance, at, sheet), reports: at.reports, about: `${count} local columns` };
}

/** Local rows among those of the form. */
function rows(chance: Chance, count: number): CountySheet {
  const at = settingOf(chance, 10);
  const all = between(chance, at.columns, count);
  const measure = (column: Column) =>
    'local' in column ? chance.pick(['次', '个', '人次']) : indicatorIn('s2014', column.id).unit;
  const sheet: Sheet = {
    rows: [
      ['统计指标', '单位', ...at.county.units],
      ...all.map((column): Cell[] => [
        headOf(column),
        measure(column),
        ...at.reports.map((report) => cellOf(chance, report, column, at.print)),
      ]),
    ],
  };
  return { ...file(chance, at, sheet), reports: at.reports, about: `${count} local rows` };
}

/** Under a known head a part that the form does not have, beside the number itself. */
function parts(chance: Chance, words: readonly [string, string], isTotal: boolean): CountySheet {
  const at = settingOf(chance, 3);
  const head: Cell[] = ['单位', ...at.columns.flatMap(({ name }): Cell[] => [name, null])];
  const sheet: Sheet = {
    rows: [
      head,
      [null, ...at.columns.flatMap(() => words)],
      ...at.reports.map(({ authority, values }): Cell[] => [
        authority,
        ...at.columns.flatMap(({ id }): Cell[] => {
          const value = values[id] ?? null;
          return [at.print(value), value === null ? null : Math.floor(value / 3)];
        }),
      ]),
    ],
    spans: [{ row: 0, column: 0, rows: 2, columns: 1 } satisfies Span, ...groupSpans(0, head, 1)],
  };
  const reports = at.reports.map((report): TrueReport => ({
    ...report,
    values: {},
    optional: true,
    ...(isTotal ? { may: report.values } : {}),
  }));
  return {
    ...file(chance, at, sheet),
    reports,
    ask: words[1],
    about: `${words.join(' and ')} under each indicator`,
  };
}

/** A colloquial head that is near to several labels: asked with candidates, never read. */
function nearlyKnown(chance: Chance, head: string): CountySheet {
  const at = settingOf(chance, 6);
  const [first] = at.columns;
  const sheet: Sheet = {
    rows: [
      ['乡镇', ...at.columns.map(({ id, name }) => (id === first?.id ? head : name))],
      ...at.reports.map(({ authority, values }): Cell[] => [
        authority,
        ...at.columns.map(({ id }) => at.print(values[id])),
      ]),
    ],
  };
  const reports = at.reports.map((report) => without(report, [first?.id ?? '']));
  return { ...file(chance, at, sheet), reports, ask: head, about: `a column ${head}` };
}

/** Columns and rows that the form does not have. */
export const localColumns: Family = {
  letter: 'o',
  title: 'local columns and rows, colloquial heads',
  make: (chance) => [
    columns(chance, 1),
    columns(chance, 3),
    rows(chance, 2),
    rows(chance, 4),
    parts(chance, ['总数', '其中：村级'], true),
    parts(chance, ['本级', '下属单位'], false),
    nearlyKnown(chance, '总数'),
    nearlyKnown(chance, '公开信息'),
    nearlyKnown(chance, '信息条数'),
  ],
};
