import type { Chance } from '../chance.ts';
import { bare, indicatorIn, nameOf } from '../indicators.ts';
import { nameLane } from '../layout.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { groupSpans } from '../sheet.ts';
import type { CountySheet, Family } from '../truth.ts';
import { labelsDown, twoLanes, groupSums } from './newTotalsDown.ts';
import { settingOf, sheetOf, joined, pathOf } from './newTotalsSetting.ts';
import type { NewForm } from '../matrix.ts';

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
