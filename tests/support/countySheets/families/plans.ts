import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { indicatorIn } from '../indicators.ts';
import { namedInAnyOrder, printOf } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { groupSpans } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

function settingOf(chance: Chance, units: number, ids: number): Setting {
  const county = countyOf(chance, units);
  const year = chance.int(2015, 2018);
  const columns = namedInAnyOrder(chance, 's2014', ids);
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
  anyFile(
    chance,
    framed(chance, titleOf(chance, at.county.name, at.year), sheet, at.county.name, at.year),
  );

/** What stands beside the year's number, and where. */
interface Beside {
  readonly words: readonly string[];
  /** Position of the year's own number. */
  readonly own: number;
}

const besides = [
  { words: ['年初计划', '实际完成', '完成率'], own: 1 },
  { words: ['年度目标', '完成数', '完成率（%）'], own: 1 },
  { words: ['上年数', '本年数', '增减', '增长率'], own: 1 },
  { words: ['本年', '上年', '同比'], own: 0 },
  { words: ['计划数', '实际数'], own: 1 },
  { words: ['目标任务', '实际完成数', '完成比例', '排名'], own: 1 },
] as const satisfies readonly Beside[];

const rounded = (number: number) => Math.round(number * 10) / 10;

/** A plan or the number of last year near a value, so that only their heads tell them apart; rates that fit. */
function cellsOf(chance: Chance, { words, own }: Beside, value: Cell): Cell[] {
  const isSmall = typeof value === 'number' && !Number.isInteger(value);
  const near =
    typeof value !== 'number'
      ? chance.int(1, 60)
      : isSmall
        ? rounded(value + 0.4)
        : value + chance.int(-9, 25);
  const other = Math.max(1, near);
  return words.map((word, i): Cell => {
    if (i === own) return value;
    if (word === '排名') return chance.int(1, 8);
    if (!/率|比例|同比|增减/.test(word)) return other;
    if (typeof value !== 'number') return null;
    if (word === '增减') return rounded(value - other);
    const share = /增长|同比/.test(word) ? (value - other) / other : value / other;
    return `${(share * 100).toFixed(1)}%`;
  });
}

const over = (text: string, width: number): Cell[] => [
  text,
  ...Array.from({ length: width - 1 }, () => null),
];

/** Under each indicator its plan, the year's number and more; townships down. */
function underIndicators(chance: Chance, beside: Beside): CountySheet {
  const at = settingOf(chance, 5, 4);
  const head: Cell[] = [
    '单位名称',
    ...at.columns.flatMap(({ name }) => over(name, beside.words.length)),
  ];
  const sheet: Sheet = {
    rows: [
      head,
      [null, ...at.columns.flatMap(() => beside.words)],
      ...at.reports.map((report): Cell[] => [
        report.authority,
        ...at.columns.flatMap(({ id }) => cellsOf(chance, beside, report.values[id] ?? null)),
      ]),
    ],
    spans: [{ row: 0, column: 0, rows: 2, columns: 1 }, ...groupSpans(0, head, 1)],
  };
  return {
    ...file(chance, at, sheet),
    reports: at.reports,
    about: `${beside.words.join(' ')} under each indicator`,
  };
}

/** Labels down; under each township its plan, the year's number and more. */
function underTownships(chance: Chance, beside: Beside): CountySheet {
  const at = settingOf(chance, 3, 9);
  const head: Cell[] = [
    '指标',
    '单位',
    ...at.county.units.flatMap((unit) => over(unit, beside.words.length)),
  ];
  const sheet: Sheet = {
    rows: [
      head,
      [null, null, ...at.county.units.flatMap(() => beside.words)],
      ...at.columns.map(({ id, name }): Cell[] => [
        name,
        indicatorIn('s2014', id).unit,
        ...at.reports.flatMap(({ values }) => cellsOf(chance, beside, values[id] ?? null)),
      ]),
    ],
    spans: [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      ...groupSpans(0, head, 2),
    ],
  };
  return {
    ...file(chance, at, sheet),
    reports: at.reports,
    about: `${beside.words.join(' ')} under each township`,
  };
}

/** One township, label by label, beside last year or the plan. */
function oneTownship(chance: Chance, beside: Beside): CountySheet {
  const at = settingOf(chance, 1, 18);
  const [report] = at.reports;
  if (report === undefined) throw new Error('no report');
  const sheet: Sheet = {
    rows: [
      ['统计指标', '单位', ...beside.words],
      ...at.columns.map(({ id, name }): Cell[] => [
        name,
        indicatorIn('s2014', id).unit,
        ...cellsOf(chance, beside, report.values[id] ?? null),
      ]),
    ],
  };
  const title = `${at.county.name}${report.authority}${at.year}年度政府信息公开情况统计表`;
  return {
    ...anyFile(chance, framed(chance, title, sheet, null, at.year)),
    reports: at.reports,
    about: `one township, ${beside.words.join(' ')}`,
  };
}

/** A column of targets of the county before the townships. */
function targetColumn(chance: Chance): CountySheet {
  const at = settingOf(chance, 5, 9);
  const word = chance.pick(['全县目标', '年度目标', '计划数', '目标值']);
  const sheet: Sheet = {
    rows: [
      ['指标', '单位', word, ...at.county.units],
      ...at.columns.map(({ id, name }): Cell[] => [
        name,
        indicatorIn('s2014', id).unit,
        chance.int(50, 90),
        ...at.reports.map(({ values }) => at.print(values[id])),
      ]),
    ],
  };
  return {
    ...file(chance, at, sheet),
    reports: at.reports,
    neverUnits: [word],
    about: `a column ${word} among the townships`,
  };
}

/** Rows of targets and rates below the townships. */
function targetRows(chance: Chance): CountySheet {
  const at = settingOf(chance, 6, 8);
  const words = ['年度目标', '完成率', '上年实绩'];
  const sheet: Sheet = {
    rows: [
      ['乡镇', ...at.columns.map(({ name }) => name)],
      ...at.reports.map(({ authority, values }): Cell[] => [
        authority,
        ...at.columns.map(({ id }) => at.print(values[id])),
      ]),
      ...words.map((word): Cell[] => [
        word,
        ...at.columns.map(() =>
          word === '完成率' ? `${chance.int(50, 120)}.${chance.int(0, 9)}%` : chance.int(10, 90),
        ),
      ]),
    ],
  };
  return {
    ...file(chance, at, sheet),
    reports: at.reports,
    neverUnits: words,
    about: 'rows of targets and rates',
  };
}

/** Plans, targets and last year beside the year. */
export const plans: Family = {
  letter: 'N',
  title: 'plan and target columns, last year beside this',
  make: (chance) => [
    ...besides.map((beside) => underIndicators(chance, beside)),
    underTownships(chance, besides[1]),
    underTownships(chance, besides[2]),
    oneTownship(chance, besides[2]),
    oneTownship(chance, besides[0]),
    targetColumn(chance),
    targetRows(chance),
  ],
};
