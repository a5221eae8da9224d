import type { Chance } from '../chance.ts';
import { reportOf, reportsOf } from '../figures.ts';
import { anyFile, bookFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { down, nameLane, namedInAnyOrder, printOf, wide } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Sheet } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  /** The unit that stands twice, and its second set of numbers. */
  readonly twin: number;
  readonly second: TrueReport;
  readonly print: Print;
}

function settingOf(chance: Chance, equal: boolean): Setting {
  const county = countyOf(chance, 6);
  const year = chance.int(2014, 2018);
  const columns = namedInAnyOrder(chance, 's2014', 8);
  const wanted = columns.map(({ id }) => id);
  const reports = reportsOf(chance, county, [year], 's2014', wanted, 0);
  const twin = chance.int(0, 3);
  const first = reports[twin];
  if (first === undefined) throw new Error('no unit');
  return {
    county,
    year,
    columns,
    reports,
    twin,
    second: equal ? first : otherThan(chance, first),
    print: printOf(chance),
  };
}

/** Other numbers for the same unit; a few are the same, as in a corrected report. */
function otherThan(chance: Chance, first: TrueReport): TrueReport {
  const other = reportOf(chance, first, Object.keys(first.values), 0);
  const ids = Object.keys(first.values);
  const values = Object.fromEntries(
    ids.map((id, i) => [
      id,
      i % 4 === 3 ? (first.values[id] ?? null) : unlike(other.values[id], first.values[id]),
    ]),
  );
  return { ...first, values };
}

const unlike = (value: number | null | undefined, old: number | null | undefined): number =>
  value === null || value === undefined || value === old ? (old ?? 0) + 1 : value;

/** What is certain: all other units; of the twin nothing, but where both say the same it may be read. */
function truthOf({ reports, twin, second }: Setting): TrueReport[] {
  return reports.map((report, i) => {
    if (i !== twin) return report;
    const same = Object.entries(report.values).filter(([id, value]) => second.values[id] === value);
    return { ...report, values: {}, may: Object.fromEntries(same), optional: true };
  });
}

const name = ({ reports, twin }: Setting) => reports[twin]?.authority ?? '';
const made = (at: Setting, chance: Chance, sheet: Sheet, about: string): CountySheet => ({
  ...anyFile(
    chance,
    framed(chance, titleOf(chance, at.county.name, at.year), sheet, at.county.name, at.year),
  ),
  reports: truthOf(at),
  ask: name(at),
  about: `${name(at)} twice: ${about}`,
});

/** A unit in two rows: side by side, far apart or under its long name. */
function rows(chance: Chance, equal: boolean, how: 'next' | 'last' | 'long'): CountySheet {
  const at = settingOf(chance, equal);
  const long = /街道$/.test(name(at)) ? `${name(at)}办事处` : `${name(at)}人民政府`;
  const again = how === 'long' ? { ...at.second, authority: long } : at.second;
  const order =
    how === 'next'
      ? [...at.reports.slice(0, at.twin + 1), again, ...at.reports.slice(at.twin + 1)]
      : [...at.reports, again];
  return made(
    at,
    chance,
    wide(order, [nameLane()], at.columns, at.print),
    `${equal ? 'equal' : 'other'} numbers, ${how} row`,
  );
}

/** A unit in two columns. */
function columns(chance: Chance, equal: boolean): CountySheet {
  const at = settingOf(chance, equal);
  const order = [...at.reports.slice(0, at.twin + 1), at.second, ...at.reports.slice(at.twin + 1)];
  return made(
    at,
    chance,
    down(order, at.columns, { print: at.print }),
    `${equal ? 'equal' : 'other'} numbers in two columns`,
  );
}

/** Two sheets of the same county and year. */
function twoSheets(chance: Chance): CountySheet {
  const at = settingOf(chance, false);
  const title = titleOf(chance, at.county.name, at.year);
  const other = at.reports.map((report, i) => (i === at.twin ? at.second : report));
  const sheets = [at.reports, other].map((reports, i): Sheet => ({
    ...framed(chance, title, wide(reports, [nameLane()], at.columns, at.print), null, at.year),
    name: ['1月报', '3月更正'][i] ?? '',
  }));
  return {
    ...bookFile(chance, ...sheets),
    reports: truthOf(at),
    ask: name(at),
    about: `two sheets, ${name(at)} with other numbers on the second`,
  };
}

/** A unit that stands twice. */
export const twice: Family = {
  letter: 'P',
  title: 'a unit twice with equal or other values',
  make: (chance) => [
    rows(chance, false, 'next'),
    rows(chance, true, 'next'),
    rows(chance, false, 'last'),
    rows(chance, true, 'last'),
    rows(chance, false, 'long'),
    columns(chance, false),
    columns(chance, true),
    twoSheets(chance),
  ],
};
