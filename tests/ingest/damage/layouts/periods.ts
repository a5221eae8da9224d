import { laid, nested, unitNames } from '../axes.ts';
import type { Names } from '../axes.ts';
import { labelNames } from '../labelAxes.ts';
import type { TableForm } from '../labels.ts';
import { pivot } from '../pivot.ts';
import type { Random } from '../random.ts';
import type { Book } from '../sheet.ts';
import { countyBook, worldOf } from '../world.ts';
import type { World } from '../world.ts';
import { corners, withSum } from './county.ts';

/** Parts of the year before the whole; only the whole is a report's. */
function periodNames({ random, numbers, years }: World): Names {
  const [year = 0] = years;
  const [parts, whole] = random.pick([
    [['一季度', '二季度', '三季度', '四季度'], '全年'],
    [['上半年', '下半年'], '全年'],
    [['上半年'], '全年'],
    [['1-6月'], '1-12月'],
    [['年度计划'], '全年完成'],
    [['上年同期'], '本年'],
  ] as const);
  const prints = () => String(numbers.count());
  return {
    kinds: ['year'],
    merged: true,
    entries: [
      ...parts.map((text) => ({ texts: [text], said: {}, role: 'foreign' as const, prints })),
      { texts: [whole], said: { year }, role: 'value' as const },
    ],
  };
}

const worldOfPeriods = (random: Random, form: TableForm) =>
  worldOf(random, form, { units: [2, 5], indicators: [2, 8] });

/** A lane 时间 with the unit on its first row only. */
export function periodsDown(random: Random, form: TableForm): Book {
  const world = worldOfPeriods(random, form);
  const units = { ...unitNames(world), merged: random.chance(0.8) };
  const words = corners(random);
  const rows = laid(nested(units, periodNames(world)), (kind) =>
    kind === 'year' ? random.pick(['时间', '时期', '']) : words(kind),
  );
  const columns = { ...labelNames(world, 1, 'bare', true), corner: [] };
  return countyBook(world, [pivot({ rows, columns, reports: world.reports, print: world.print })]);
}

/** The parts of the year under each label, or under each unit. */
export function periodsAcross(random: Random, form: TableForm): Book {
  const world = worldOfPeriods(random, form);
  const words = corners(random);
  const labels = labelNames(world, 1, random.pick(['asPrinted', 'bare']), true);
  const periods = periodNames(world);
  const [rows, columns] = random.chance(0.5)
    ? [withSum(unitNames(world), random), nested(labels, periods)]
    : [labels, nested(unitNames(world), periods)];
  return countyBook(world, [
    pivot({
      rows: laid(rows, words),
      columns: { ...columns, corner: [] },
      reports: world.reports,
      print: world.print,
    }),
  ]);
}
