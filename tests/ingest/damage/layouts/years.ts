import { behind, laid, measureOf, nested, unitNames, yearNames } from '../axes.ts';
import { labelNames } from '../labelAxes.ts';
import type { TableForm } from '../labels.ts';
import { pivot } from '../pivot.ts';
import type { Entry } from '../pivot.ts';
import type { Random } from '../random.ts';
import type { Book } from '../sheet.ts';
import { countyBook, worldOf } from '../world.ts';
import { corners, withSum } from './county.ts';

const worldOfYears = (random: Random, form: TableForm, most: number) =>
  worldOf(random, form, { units: [3, 6], years: [2, 3], indicators: [2, most] });

/** Units down; across, the years of each indicator or the indicators of each year. */
export function yearsBeside(random: Random, form: TableForm): Book {
  const world = worldOfYears(random, form, 7);
  const labels = labelNames(world, 1, random.pick(['asPrinted', 'bare', 'short']), true);
  const years = yearNames(world);
  const columns = random.chance(0.5) ? nested(labels, years) : nested(years, labels);
  const rows = laid(withSum(unitNames(world), random), corners(random));
  return countyBook(world, [
    pivot({
      rows,
      columns: { ...columns, corner: [] },
      reports: world.reports,
      print: world.print,
    }),
  ]);
}

/** Labels down; across, the years of each unit. */
export function yearsOfUnits(random: Random, form: TableForm): Book {
  const world = worldOf(random, form, { units: [2, 4], years: [2, 3], indicators: [4, 30] });
  const labels = labelNames(world, 1, random.pick(['asPrinted', 'bare']), false);
  const rows = laid(
    random.chance(0.6) ? behind(labels, 'measure', measureOf) : labels,
    corners(random),
  );
  const units = unitNames(world);
  const years = yearNames(world);
  const columns = random.chance(0.7) ? nested(units, years) : nested(years, units);
  return countyBook(world, [
    pivot({
      rows,
      columns: { ...columns, corner: [] },
      reports: world.reports,
      print: world.print,
    }),
  ]);
}

/** A block for each year below a line that tells it. */
export function yearsStacked(random: Random, form: TableForm): Book {
  const world = worldOfYears(random, form, 12);
  const words = corners(random);
  const units = withSum(unitNames(world), random);
  const columns = {
    ...labelNames(world, 1, random.pick(['asPrinted', 'bare', 'short']), false),
    corner: [],
  };
  const after = random.pick(['年', '年度']);
  const tables = world.years.flatMap((year) => {
    const entries = units.entries.map((e): Entry => ({ ...e, said: { ...e.said, year } }));
    const rows = laid({ ...units, entries }, words);
    return [
      `${year}${after}`,
      pivot({ rows, columns, reports: world.reports, print: world.print }),
    ];
  });
  return countyBook(world, tables);
}

/** The years of each unit below one another. */
export function yearsNested(random: Random, form: TableForm): Book {
  const world = worldOfYears(random, form, 12);
  const units = { ...unitNames(world), merged: random.chance(0.8) };
  const rows = laid(nested(units, yearNames(world)), corners(random));
  const columns = {
    ...labelNames(world, random.pick([1, 2]), random.pick(['asPrinted', 'bare', 'short']), true),
    corner: [],
  };
  return countyBook(world, [pivot({ rows, columns, reports: world.reports, print: world.print })]);
}

/** Share, rank and change beside each count. */
export function ranks(random: Random, form: TableForm): Book {
  const world = worldOf(random, form, { units: [4, 8], indicators: [2, 6] });
  const asides: readonly (readonly [string, () => string])[] = [
    [random.pick(['占比', '占比（%）', '占全县比重']), () => `${random.int(0, 999) / 10}%`],
    ['排名', () => String(random.int(1, world.places.length))],
    [
      random.pick(['比上年增减', '增减']),
      () => `${random.chance(0.5) ? '+' : '-'}${random.int(0, 90)}`,
    ],
  ];
  const chosen = random.some(asides, random.int(1, 3));
  const columns = {
    kinds: ['label', 'group'] as const,
    corner: [],
    merged: true,
    entries: labelNames(
      world,
      1,
      random.pick(['asPrinted', 'bare', 'short']),
      true,
    ).entries.flatMap((e): Entry[] => [
      { ...e, texts: [...e.texts, random.pick(['数量'])] },
      ...chosen.map(([text, prints]): Entry => ({
        texts: [...e.texts, text],
        said: {},
        role: 'foreign',
        block: e.block ?? '',
        prints,
      })),
    ]),
  };
  const rows = laid(withSum(unitNames(world), random), corners(random));
  return countyBook(world, [pivot({ rows, columns, reports: world.reports, print: world.print })]);
}
