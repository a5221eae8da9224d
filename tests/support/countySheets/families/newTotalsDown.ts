import type { Chance } from '../chance.ts';
import { sumOf } from '../figures.ts';
import { indicatorIn, rowOf } from '../indicators.ts';
import { asIs } from '../layout.ts';
import type { Cell, Span } from '../sheet.ts';
import type { CountySheet, TrueReport } from '../truth.ts';
import { settingOf, sheetOf, joined, headingsOf, pathOf } from './newTotalsSetting.ts';
import type { NewForm } from '../matrix.ts';

/** The whole form, labels down under the headings of the form, one column for each township. */
export function labelsDown(chance: Chance, form: NewForm): CountySheet {
  const at = settingOf(chance, form, chance.int(4, 6));
  const seen = new Set<string>();
  const rows = at.ids.flatMap((id): Cell[][] => {
    const { grid, unit } = indicatorIn(form, id);
    const own = at.reports.map(({ values }) => at.print(values[id]));
    if (grid?.table !== 'matrix') return [[joined(chance, form, id), unit, ...own]];
    const { parent, label } = rowOf(form, grid.row);
    const above = parent === null ? [] : headingsOf(form, parent).filter((text) => !seen.has(text));
    for (const text of above) seen.add(text);
    return [...above.map((text): Cell[] => [text, '——']), [label, unit, ...own]];
  });
  const sheet = { rows: [['指标', '单位', ...at.county.units], ...rows] };
  return {
    ...sheetOf(chance, at, sheet),
    reports: at.reports,
    about: 'the whole form, labels down, totals only',
  };
}

/** Group labels in a merged first column, the parts in the second. */
export function twoLanes(chance: Chance, form: NewForm, levels: 2 | 3): CountySheet {
  const at = settingOf(chance, form, chance.int(4, 6));
  const paths = at.ids.map((id) => pathOf(form, id, levels));
  const spans: Span[] = [];
  const rows = at.ids.map((id, r): Cell[] => {
    const path = paths[r] ?? [];
    const above = paths[r - 1] ?? [];
    const lanes = path.map((text, i) =>
      text !== null && path.slice(0, i + 1).every((t, k) => t === above[k]) ? null : text,
    );
    const last = path.length;
    if (last < levels)
      spans.push({ row: r + 1, column: last - 1, rows: 1, columns: levels - last + 1 });
    path.forEach((text, i) => {
      const same = (k: number) => path.slice(0, i + 1).every((t, j) => t === (paths[k] ?? [])[j]);
      if (text === null || same(r - 1) || i === path.length - 1) return;
      let length = 1;
      while (same(r + length)) length++;
      if (length > 1) spans.push({ row: r + 1, column: i, rows: length, columns: 1 });
    });
    const padded = Array.from({ length: levels }, (_, i) => lanes[i] ?? null);
    return [
      ...padded,
      indicatorIn(form, id).unit,
      ...at.reports.map(({ values }) => at.print(values[id])),
    ];
  });
  const head: Cell[] = [
    '统计指标',
    ...Array.from({ length: levels - 1 }, () => null),
    '单位',
    ...at.county.units,
  ];
  const sheet = {
    rows: [head, ...rows],
    spans: [{ row: 0, column: 0, rows: 1, columns: levels }, ...spans],
  };
  return {
    ...sheetOf(chance, at, sheet),
    reports: at.reports,
    about: `labels in ${levels} columns, groups merged`,
  };
}

/** Headings of groups with sums of their own, which the form does not have. */
export function groupSums(chance: Chance): CountySheet {
  const at = settingOf(chance, 'm2021', 5);
  const rows = at.ids.flatMap((id): Cell[][] => {
    const { grid, unit } = indicatorIn('m2021', id);
    if (grid?.table !== 'matrix')
      return [
        [
          joined(chance, 'm2021', id),
          unit,
          ...at.reports.map(({ values }) => at.print(values[id])),
        ],
      ];
    const { parent, label } = rowOf('m2021', grid.row);
    const first =
      parent !== null &&
      parent.startsWith('application.result.') &&
      at.ids.find((other) => other.startsWith(`${parent}.`)) === id;
    const parts = at.ids.filter((other) => parent !== null && other.startsWith(`${parent}.`));
    const sums = (report: TrueReport) =>
      parts.reduce((sum, part) => sum + sumOf([report], part), 0);
    const above: Cell[][] = first
      ? [[rowOf('m2021', parent).label, '件', ...at.reports.map(sums)]]
      : [];
    return [...above, [label, unit, ...at.reports.map(({ values }) => asIs(values[id]))]];
  });
  const sheet = { rows: [['统计指标', '计量单位', ...at.county.units], ...rows] };
  return {
    ...sheetOf(chance, at, sheet),
    reports: at.reports,
    about: 'groups of reasons with sums of their own',
  };
}
