import type { Chance } from '../chance.ts';
import { reportsOf, sumOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { bare, indicatorIn, nameOf, rowOf, totalsOf } from '../indicators.ts';
import { asIs, nameLane, printOf } from '../layout.ts';
import type { Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { groupSpans } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

type NewForm = 'm2019' | 'm2021';
interface Setting {
  readonly form: NewForm;
  readonly county: County;
  readonly year: number;
  readonly ids: readonly string[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

const yearOf = (chance: Chance, form: NewForm) =>
  form === 'm2019' ? chance.int(2019, 2020) : chance.int(2021, 2025);

/** The money of 2019 has no unit on the form: it is printed where a test of amounts wants it. */
function settingOf(chance: Chance, form: NewForm, units: number, count?: number): Setting {
  const county = countyOf(chance, units);
  const year = yearOf(chance, form);
  const all = totalsOf(form)
    .map(({ id }) => id)
    .filter((id) => id !== 'procurement.amount');
  const telling = form === 'm2019' ? 'normative.made_new' : 'normative.issued';
  const some =
    count === undefined
      ? all
      : chance.some(
          all.filter((id) => id !== telling),
          count - 1,
        );
  const ids = all.filter((id) => id === telling || some.includes(id));
  return {
    form,
    county,
    year,
    ids,
    reports: reportsOf(chance, county, [year], form, ids),
    print: printOf(chance),
  };
}

const sheetOf = (chance: Chance, at: Setting, sheet: Sheet) =>
  anyFile(
    chance,
    framed(chance, titleOf(chance, at.county.name, at.year), sheet, at.county.name, at.year),
  );

/** Row and column of an act in one cell, joined in one of several ways. */
function joined(chance: Chance, form: NewForm, id: string): string {
  const { grid, label } = indicatorIn(form, id);
  if (grid?.table !== 'acts') return nameOf(form, id);
  const [row = '', ...rest] = label.split('／');
  const column = rest.join('／').replace('（单位：万元）', '（万元）');
  return chance.pick([
    `${row}／${column}`,
    `${row}-${column}`,
    `${row}—${column}`,
    `${row}/${column}`,
  ]);
}

/** The whole form, labels down under the headings of the form, one column for each township. */
function labelsDown(chance: Chance, form: NewForm): CountySheet {
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

/** Headings above a row of the table of requests, outermost first. */
function headingsOf(form: NewForm, id: string): string[] {
  const row = rowOf(form, id);
  return [...(row.parent === null ? [] : headingsOf(form, row.parent)), row.label];
}

/** Group labels in a merged first column, the parts in the second. */
function twoLanes(chance: Chance, form: NewForm, levels: 2 | 3): CountySheet {
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

/** Row and column of an act, or the headings of a request above its label. */
function pathOf(form: NewForm, id: string, levels: 2 | 3): string[] {
  const { grid } = indicatorIn(form, id);
  if (grid === undefined) return [id];
  const row = rowOf(form, grid.row);
  if (grid.table === 'acts')
    return [row.label, grid.columnLabel.replace('（单位：万元）', '（万元）')];
  const all = [...(row.parent === null ? [] : headingsOf(form, row.parent)), row.label];
  return all.slice(-levels);
}

/** Townships down, groups over their parts in two head rows. */
function twoHeads(chance: Chance, form: NewForm): CountySheet {
  const at = settingOf(chance, form, chance.int(5, 8), 16);
  const paths = at.ids.map((id) => pathOf(form, id, 2).map((text) => bare(text)));
  const upper = paths.map((path, i): Cell =>
    i > 0 &&
    path.length > 1 &&
    paths[i - 1]?.length === path.length &&
    paths[i - 1]?.[0] === path[0]
      ? null
      : (path[0] ?? null),
  );
  const lower = paths.map((path): Cell => path[1] ?? null);
  const head: Cell[] = ['单位', ...upper];
  const marked = head.map((cell, i) => (i > 0 && lower[i - 1] === null ? '' : cell));
  const sheet: Sheet = {
    rows: [
      head,
      [null, ...lower],
      ...at.reports.map(({ authority, values }): Cell[] => [
        authority,
        ...at.ids.map((id) => at.print(values[id])),
      ]),
    ],
    spans: [
      { row: 0, column: 0, rows: 2, columns: 1 },
      ...groupSpans(0, marked, 1).filter(({ column }) => marked[column] !== ''),
      ...lower.flatMap((cell, i): Span[] =>
        cell === null ? [{ row: 0, column: i + 1, rows: 2, columns: 1 }] : [],
      ),
    ],
  };
  return {
    ...sheetOf(chance, at, sheet),
    reports: at.reports,
    about: 'townships down, two head rows',
  };
}

/** Heads that say 总计 themselves, or paths with the column of the form. */
function pathHeads(chance: Chance, form: NewForm, style: 'brackets' | 'stroke'): CountySheet {
  const at = settingOf(chance, form, chance.int(5, 8), 11);
  const name = (id: string) => {
    const { grid } = indicatorIn(form, id);
    if (grid?.table !== 'matrix') return joined(chance, form, id);
    const text = nameOf(form, id);
    if (grid.row === 'application.result.total') return text;
    return style === 'brackets' ? `${text}（总计）` : `${text}／总计`;
  };
  const lanes = nameLane(chance.pick(['单位名称', '街镇', '报送单位']));
  const sheet: Sheet = {
    rows: [
      [lanes.head, ...at.ids.map(name)],
      ...at.reports.map(({ authority, values }): Cell[] => [
        authority,
        ...at.ids.map((id) => at.print(values[id])),
      ]),
    ],
  };
  return {
    ...sheetOf(chance, at, sheet),
    reports: at.reports,
    about: 'heads that say 总计 themselves',
  };
}

/** Headings of groups with sums of their own, which the form does not have. */
function groupSums(chance: Chance): CountySheet {
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

/** Sheets of the forms since 2019 that give one number for each row of requests. */
export const newTotals: Family = {
  letter: 'I',
  title: 'sheets of 2019 and 2021 with totals only',
  make: (chance) => [
    labelsDown(chance, 'm2019'),
    labelsDown(chance, 'm2021'),
    twoLanes(chance, 'm2021', 2),
    twoLanes(chance, 'm2019', 2),
    twoLanes(chance, 'm2021', 3),
    twoHeads(chance, 'm2021'),
    twoHeads(chance, 'm2019'),
    pathHeads(chance, 'm2021', 'brackets'),
    pathHeads(chance, 'm2019', 'stroke'),
    groupSums(chance),
  ],
};
