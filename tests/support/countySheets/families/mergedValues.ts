import type { Chance } from '../chance.ts';
import { reportsOf, without } from '../figures.ts';
import { bookFile, pageFile } from '../files.ts';
import { titleOf } from '../frames.ts';
import { down, nameLane, namedOf, wide } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { under } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';
import { documentOf } from '../wordFiles.ts';

/** Over which cells one value goes, counted within the values: units and indicators. */
interface Over {
  readonly unit: number;
  readonly units: number;
  readonly label: number;
  readonly labels: number;
}

interface Made {
  readonly sheet: Sheet;
  readonly reports: readonly TrueReport[];
  readonly value: string;
  readonly title: string;
}

/** A sheet in which one printed value stands in a cell that is merged over several. */
function mergedSheet(
  chance: Chance,
  labelsDown: boolean,
  { units, labels }: Pick<Over, 'units' | 'labels'>,
): Made {
  const county = countyOf(chance, chance.int(5, 7));
  const year = chance.int(2014, 2018);
  const columns = namedOf(chance, 's2014', chance.int(6, 10));
  const all = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const over: Over = {
    unit: chance.int(0, all.length - units),
    units,
    label: chance.int(1, columns.length - labels),
    labels,
  };
  const value = chance.int(3, 95);
  const plain = labelsDown
    ? down(all, columns, { unit: '单位' })
    : wide(all, [nameLane()], columns);
  const spread = withOneValue(plain, over, value, labelsDown ? 'down' : 'across');
  const lost = columns.slice(over.label, over.label + labels).map(({ id }) => id);
  const reports = all.map((report, i) =>
    i >= over.unit && i < over.unit + units ? without(report, lost) : report,
  );
  const title = titleOf(chance, county.name, year);
  return { sheet: spread, reports, value: String(value), title };
}

function withOneValue(sheet: Sheet, over: Over, value: number, labels: 'down' | 'across'): Sheet {
  const span: Span =
    labels === 'down'
      ? { row: 1 + over.label, column: 2 + over.unit, rows: over.labels, columns: over.units }
      : { row: 1 + over.unit, column: 1 + over.label, rows: over.units, columns: over.labels };
  const inside = (r: number, c: number) =>
    r >= span.row && r < span.row + span.rows && c >= span.column && c < span.column + span.columns;
  const cellAt = (cell: Cell, r: number, c: number): Cell =>
    !inside(r, c) ? cell : r === span.row && c === span.column ? value : null;
  return {
    rows: sheet.rows.map((row, r) => row.map((cell, c) => cellAt(cell, r, c))),
    spans: [span],
  };
}

type Kind = 'book' | 'page' | 'word';

async function one(
  chance: Chance,
  kind: Kind,
  labelsDown: boolean,
  units: number,
  labels: number,
): Promise<CountySheet> {
  const { sheet, reports, value, title } = mergedSheet(chance, labelsDown, { units, labels });
  const about = `${value} in one cell merged over ${units} units and ${labels} indicators`;
  const whole = under([[title]], sheet);
  if (kind === 'word')
    return {
      name: '汇总表.docx',
      bytes: await documentOf([title, sheet]),
      reports,
      ask: value,
      about,
    };
  const file = kind === 'book' ? bookFile(chance, whole) : pageFile(chance, whole);
  return { ...file, reports, ask: value, about };
}

/** One report, label by label, in which two labels share one cell of values. */
function sharedByLabels(chance: Chance): CountySheet {
  const county = countyOf(chance, 1);
  const [authority = ''] = county.units;
  const year = chance.int(2014, 2018);
  const labels: readonly Named[] = namedOf(chance, 's2014', 24);
  const [whole] = reportsOf(
    chance,
    county,
    [year],
    's2014',
    labels.map(({ id }) => id),
  );
  if (whole === undefined) throw new Error('no report');
  const at = chance.int(3, 18);
  const sheet = withOneValue(
    down([whole], labels),
    { unit: 0, units: 1, label: at, labels: 2 },
    37,
    'down',
  );
  const named = {
    ...sheet,
    rows: sheet.rows.map((row, i) => (i === 0 ? ['统计指标', '单位', '统计数'] : row)),
  };
  const file = bookFile(
    chance,
    under([[`${county.name}${authority}${year}年度政府信息公开情况统计表`]], named),
  );
  const lost = labels.slice(at, at + 2).map(({ id }) => id);
  return {
    ...file,
    reports: [without(whole, lost)],
    ask: '37',
    about: '37 in one cell merged over two labels',
  };
}

/** One value in a cell merged over several units or indicators: for whom it counts is not said. */
export const mergedValues: Family = {
  letter: 'C',
  title: 'one value merged over several units or indicators',
  make: (chance) =>
    Promise.all([
      one(chance, 'book', true, 3, 1),
      one(chance, 'book', false, 2, 1),
      one(chance, 'page', true, 2, 1),
      one(chance, 'page', false, 3, 1),
      one(chance, 'word', true, 2, 1),
      one(chance, 'word', false, 2, 1),
      one(chance, 'book', false, 1, 2),
      one(chance, 'book', true, 1, 2),
      one(chance, 'page', false, 2, 2),
      one(chance, 'book', true, 5, 1),
      sharedByLabels(chance),
    ]),
};
