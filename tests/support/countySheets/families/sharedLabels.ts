import { forms } from '#domain/forms/index.ts';
import type { Chance } from '../chance.ts';
import { reportsOf, without } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed, titleOf } from '../frames.ts';
import { indicatorIn } from '../indicators.ts';
import { nameLane, printOf, wide, wideInGroups } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

const review = [
  'reconsideration.total',
  'reconsideration.upheld',
  'reconsideration.corrected',
  'reconsideration.other',
];
const lawsuit = [
  'litigation.total',
  'litigation.upheld',
  'litigation.corrected',
  'litigation.other',
];
const words: Readonly<Record<string, string>> = {
  'disclosure.total': '主动公开政府信息数',
  'request.received': '收到申请数',
  'reconsideration.total': '行政复议数量',
  'reconsideration.upheld': '维持具体行政行为数',
  'reconsideration.corrected': '被依法纠错数',
  'reconsideration.other': '其他情形数',
  'litigation.total': '行政诉讼数量',
  'litigation.upheld': '维持具体行政行为或者驳回原告诉讼请求数',
  'litigation.corrected': '被依法纠错数',
  'litigation.other': '其他情形数',
  'complaint.total': '举报投诉数量',
};
const named = (ids: readonly string[]): Named[] => ids.map((id) => ({ id, name: words[id] ?? id }));

interface Setting {
  readonly name: string;
  readonly year: number;
  readonly reports: readonly TrueReport[];
}

function settingOf(chance: Chance, ids: readonly string[]): Setting {
  const county = countyOf(chance, 6);
  const year = chance.int(2014, 2018);
  return { name: county.name, year, reports: reportsOf(chance, county, [year], 's2014', ids) };
}
const file = (chance: Chance, { name, year }: Setting, sheet: Sheet) =>
  anyFile(chance, framed(chance, titleOf(chance, name, year), sheet, null, year));

/** The whole form, labels down in its order: the label before says which is meant. */
function wholeForm(chance: Chance): CountySheet {
  const at = settingOf(
    chance,
    forms.s2014.indicators.map(({ id }) => id),
  );
  const print = printOf(chance);
  const rows = forms.s2014.rows.map((row): Cell[] => [
    row.label,
    row.heading ? '——' : row.unit,
    ...at.reports.map(({ values }) => (row.heading ? null : print(values[row.id]))),
  ]);
  const sheet = {
    rows: [['统计指标', '单位', ...at.reports.map(({ authority }) => authority)], ...rows],
  };
  return {
    ...file(chance, at, sheet),
    reports: at.reports,
    about: 'shared labels in the order of the form',
  };
}

/** Under heads that say which is meant. */
function underHeads(chance: Chance): CountySheet {
  const ids = ['disclosure.total', ...review.slice(1), ...lawsuit.slice(1), 'complaint.total'];
  const at = settingOf(chance, ids);
  const sheet = wideInGroups('s2014', at.reports, [nameLane('单位')], named(ids), printOf(chance));
  return {
    ...file(chance, at, sheet),
    reports: at.reports,
    about: 'shared labels under 行政复议情况 and 行政诉讼情况',
  };
}

/** Beside a merged label that says which is meant. */
function besideHeads(chance: Chance): CountySheet {
  const ids = [...review.slice(1), ...lawsuit.slice(1)];
  const at = settingOf(chance, ids);
  const spans: Span[] = [0, 3].map((row) => ({ row: row + 1, column: 0, rows: 3, columns: 1 }));
  const rows = ids.map((id, i): Cell[] => [
    i === 0 ? '行政复议' : i === 3 ? '行政诉讼' : null,
    words[id] ?? '',
    indicatorIn('s2014', id).unit,
    ...at.reports.map(({ values }) => values[id] ?? null),
  ]);
  const sheet = {
    rows: [['类别', '指标', '单位', ...at.reports.map(({ authority }) => authority)], ...rows],
    spans,
  };
  return {
    ...file(chance, at, sheet),
    reports: at.reports,
    about: 'shared labels beside 行政复议 and 行政诉讼',
  };
}

/** With the family in the same cell. */
function inPath(chance: Chance, stroke: string): CountySheet {
  const ids = ['request.received', ...review, ...lawsuit];
  const at = settingOf(chance, ids);
  const path = (id: string) =>
    /^(?:reconsideration|litigation)\.(?!total)/.test(id)
      ? `${id.startsWith('r') ? '行政复议' : '行政诉讼'}${stroke}${words[id] ?? ''}`
      : (words[id] ?? '');
  const sheet = wide(
    at.reports,
    [nameLane()],
    ids.map((id) => ({ id, name: path(id) })),
    printOf(chance),
  );
  return {
    ...file(chance, at, sheet),
    reports: at.reports,
    about: `shared labels behind their family and ${stroke}`,
  };
}

/** One head row in the order of the form: the column before says which is meant; it may be asked. */
function inOrder(chance: Chance): CountySheet {
  const ids = ['disclosure.total', ...review, ...lawsuit, 'complaint.total'];
  const at = settingOf(chance, ids);
  const shared = [...review.slice(2), ...lawsuit.slice(2)];
  const reports = at.reports.map((report) => ({
    ...without(report, shared),
    may: Object.fromEntries(shared.map((id) => [id, report.values[id] ?? null])),
  }));
  return {
    ...file(chance, at, wide(at.reports, [nameLane()], named(ids), printOf(chance))),
    reports,
    about: 'shared labels in one head row, in order',
  };
}

/** Alone, or behind a label of neither family: nobody can say which is meant. */
function alone(chance: Chance, label: 'corrected' | 'other'): CountySheet {
  const id = `reconsideration.${label}`;
  const ids = ['disclosure.total', 'request.received', 'complaint.total', id];
  const at = settingOf(chance, ids);
  const sheet = wide(at.reports, [nameLane()], named(ids), printOf(chance));
  return {
    ...file(chance, at, sheet),
    reports: at.reports.map((report) => without(report, [id])),
    ask: words[id] ?? '',
    about: `${words[id] ?? ''} alone`,
  };
}

/** Labels that several indicators share. */
export const sharedLabels: Family = {
  letter: 'q',
  title: 'labels that several indicators share',
  make: (chance) => [
    wholeForm(chance),
    underHeads(chance),
    besideHeads(chance),
    inPath(chance, '/'),
    inPath(chance, '-'),
    inOrder(chance),
    alone(chance, 'corrected'),
    alone(chance, 'other'),
  ],
};
