import type { Chance } from '../chance.ts';
import { reportsOf, without } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed } from '../frames.ts';
import { bare, indicatorIn } from '../indicators.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

const MONEY = 'org.budget';
const ids = [
  'disclosure.total',
  'request.received',
  'org.staff.full_time',
  MONEY,
  'training.trainees',
];

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly reports: readonly TrueReport[];
}

/** Amounts in steps of 0.05 万元, so that they are whole numbers in 元. */
function settingOf(chance: Chance): Setting {
  const county = countyOf(chance, 6);
  const year = chance.int(2014, 2018);
  const reports = reportsOf(chance, county, [year], 's2014', ids, 0).map((report) => ({
    ...report,
    values: { ...report.values, [MONEY]: chance.int(1, 96) / 20 },
  }));
  return { county, year, reports };
}

const yuan = (amount: number | null | undefined) =>
  amount === null || amount === undefined ? null : Math.round(amount * 10_000);
const nameOf = (id: string) => bare(indicatorIn('s2014', id).label);

/** How the amount of a unit is printed. */
type Show = (amount: number, unit: number) => Cell;

/** Townships down; the head of the amounts is given. */
function rows(at: Setting, head: string, show: Show): Sheet {
  return {
    rows: [
      ['单位名称', ...ids.map((id) => (id === MONEY ? head : nameOf(id)))],
      ...at.reports.map(({ authority, values }, unit): Cell[] => [
        authority,
        ...ids.map((id) => (id === MONEY ? show(values[id] ?? 0, unit) : (values[id] ?? null))),
      ]),
    ],
  };
}

/** Labels down with their units of measure; that of the amounts is given. */
function labels(at: Setting, measure: string, show: Show): Sheet {
  return {
    rows: [
      ['统计指标', '单位', ...at.county.units],
      ...ids.map((id): Cell[] => [
        nameOf(id),
        id === MONEY ? measure : indicatorIn('s2014', id).unit,
        ...at.reports.map(({ values }, unit) =>
          id === MONEY ? show(values[id] ?? 0, unit) : (values[id] ?? null),
        ),
      ]),
    ],
  };
}

const inYuan: Show = (amount) => yuan(amount);
const titled = (chance: Chance, at: Setting, sheet: Sheet, below: string | null = null) => {
  const title = `${at.county.name}${at.year}年度政府信息公开情况汇总表`;
  const whole = below === null ? sheet : { rows: [[below], ...sheet.rows] };
  return anyFile(chance, framed(chance, title, whole, null, at.year));
};
const made = (
  chance: Chance,
  about: string,
  sheetOf: (at: Setting) => Sheet,
  below?: string,
): CountySheet => {
  const at = settingOf(chance);
  return { ...titled(chance, at, sheetOf(at), below), reports: at.reports, about };
};

/** Bare amounts, one of them far above the others: all of them are asked. */
function bareInYuan(chance: Chance, across: boolean): CountySheet {
  const at = settingOf(chance);
  const odd = chance.int(0, 5);
  const show: Show = (amount, unit) => (unit === odd ? yuan(amount) : amount);
  const sheet = across ? rows(at, nameOf(MONEY), show) : rows(at, nameOf(MONEY), inYuan);
  return {
    ...titled(chance, at, sheet),
    reports: at.reports.map((report) => without(report, [MONEY])),
    ask: nameOf(MONEY),
    about: `bare amounts ${across ? 'of which one is far above the others' : 'in 元'}`,
  };
}

/** Amounts of money. */
export const money: Family = {
  letter: 'm',
  title: 'amounts in 元 and 万元, said in the head, beside, above or in the cell',
  make: (chance) => [
    made(chance, 'the head says 元', (at) => rows(at, `${nameOf(MONEY)}（元）`, inYuan)),
    made(chance, 'the head says 万元', (at) =>
      rows(at, `${nameOf(MONEY)}（万元）`, (amount) => amount),
    ),
    made(chance, 'the unit beside the label is 元', (at) => labels(at, '元', inYuan)),
    made(chance, 'the unit beside the label is 万元', (at) =>
      labels(at, '万元', (amount) => amount),
    ),
    made(chance, 'the cells say 元 or 万元', (at) =>
      rows(at, nameOf(MONEY), (amount, unit) =>
        unit % 2 === 0 ? `${amount}万元` : `${String(yuan(amount))}元`,
      ),
    ),
    made(chance, 'grouped amounts in 元 under a head that says so', (at) =>
      rows(at, `${nameOf(MONEY)}（单位：元）`, (amount) =>
        (yuan(amount) ?? 0).toLocaleString('en-US'),
      ),
    ),
    made(chance, 'bare amounts that all stay small', (at) =>
      rows(at, nameOf(MONEY), (amount) => amount),
    ),
    bareInYuan(chance, false),
    bareInYuan(chance, true),
  ],
};
