import { forms } from '#domain/forms/index.ts';
import type { Indicator } from '#domain/forms/index.ts';
import { statusText } from '#domain/statusText.ts';
import { sectionOf, shortLabel } from './labels.ts';
import {
  delimited,
  identityHeads,
  identityIds,
  identityOf,
  nameOf,
  presentIn,
  printed,
} from './pieces.ts';
import type { Naming, Row, Separator } from './pieces.ts';
import { formOf, sampleCell } from './report.ts';
import type { SampleReport } from './report.ts';

export { delimited } from './pieces.ts';
export type { Naming, Separator } from './pieces.ts';

const { rows, indicators } = forms.s2014;

export interface ThreeColumnOptions {
  readonly separator?: Separator;
  /** Head of the third column: 统计数, 汇总数, … */
  readonly valueHead?: string;
  /** Lines below the signatures. */
  readonly notes?: readonly string[];
  /** Text in place of a number, by id: to plant an unreadable cell. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Year in the title where it shall differ from the report's own. */
  readonly titleYear?: number;
}

/** The official table, one report a file: title, head, 65 rows, signatures. Unit and year stand in the title only. */
export function threeColumns(report: SampleReport, options: ThreeColumnOptions = {}): string {
  const { valueHead = '统计数', notes = [], instead = {}, separator = ',' } = options;
  const unit = report.fullName.replace(/(人民政府|办事处)$/, '');
  const body = rows.flatMap((row): Row[] => {
    const indent = '　'.repeat(row.level - 1);
    if (row.heading) return [[indent + row.label, '——', '']];
    const indicator = indicators.find((i) => i.id === row.id);
    if (indicator === undefined || report.values[indicator.id] === undefined) return [];
    return [[indent + row.label, row.unit, instead[row.id] ?? printed(report, indicator)]];
  });
  return delimited(
    [
      [`${unit}${options.titleYear ?? report.year}年度政府信息公开情况统计表`, '', ''],
      ['统计指标', '单位', valueHead],
      ...body,
      ['单位负责人：', '审核人：', '填报人：'],
      [`填报日期：${report.year + 1}年1月15日`, '', ''],
      ...notes.map((note) => [note, '', '']),
    ],
    separator,
  );
}

export interface WideOptions {
  readonly separator?: Separator;
  /** `twoRows`: section heads over the first column of each section, labels below. */
  readonly heads?: Naming | 'twoRows';
  readonly title?: string;
  readonly order?: readonly Indicator[];
}

/** One row per unit and year; an empty cell is a blank. */
export function wide(reports: readonly SampleReport[], options: WideOptions = {}): string {
  const { heads = 'path', separator = ',' } = options;
  const columns = options.order ?? presentIn(reports);
  return delimited(
    [
      ...(options.title === undefined ? [] : [[options.title]]),
      ...wideHead(columns, heads),
      ...reports.map((r) => [...identityOf(r), ...columns.map((row) => printed(r, row))]),
    ],
    separator,
  );
}

function wideHead(columns: readonly Indicator[], heads: Naming | 'twoRows'): Row[] {
  if (heads === 'id') return [[...identityIds, ...columns.map((row) => row.id)]];
  if (heads !== 'twoRows') return [[...identityHeads, ...columns.map((row) => nameOf(row, heads))]];
  const sections = columns.map((row) => shortLabel(sectionOf(row)));
  const upper = sections.map((name, i) => (name === sections[i - 1] ? '' : name));
  return [
    [...identityHeads.map(() => ''), ...upper],
    [...identityHeads, ...columns.map((row) => row.label)],
  ];
}

/**
 * As `wide`, for reports of one form, with labels and ids as heads; a last column says which amounts have no unit of
 * measure, where there are such.
 */
export function wideOfForm(reports: readonly SampleReport[]): string {
  const [first] = reports;
  const form = first === undefined ? 's2014' : formOf(first);
  const columns = presentIn(reports);
  const said = reports.map((r) => statusText(columns.map(({ id }) => [id, sampleCell(r, id)])));
  const last = (cell: string) => (said.some((text) => text !== '') ? [cell] : []);
  return delimited([
    [...identityHeads, ...columns.map((row) => nameOf(row, 'path', form)), ...last('')],
    [...identityIds, ...columns.map((row) => row.id), ...last('status')],
    ...reports.map((r, i) => [
      ...identityOf(r),
      ...columns.map((row) => printed(r, row)),
      ...last(said[i] ?? ''),
    ]),
  ]);
}

export interface LongOptions {
  readonly separator?: Separator;
  readonly naming?: Naming;
}

/** One row per unit, year and indicator. */
export function long(reports: readonly SampleReport[], options: LongOptions = {}): string {
  const { naming = 'path', separator = ',' } = options;
  const head =
    naming === 'id'
      ? [...identityIds, 'indicator', 'unit', 'value']
      : [...identityHeads, '统计指标', '计量单位', '统计数'];
  const lines = reports.flatMap((report) =>
    presentIn([report]).map((row) => [
      ...identityOf(report),
      nameOf(row, naming, formOf(report)),
      ...(report.unitless?.[row.id] === undefined
        ? [row.unit, printed(report, row)]
        : ['', report.unitless[row.id] ?? '']),
    ]),
  );
  return delimited([head, ...lines], separator);
}

export interface RollUpOptions {
  readonly separator?: Separator;
  readonly title?: string;
  /** A last column with the sum of the printed numbers. */
  readonly total?: boolean;
  /** Units in groups: a head of its own over the first column of each (乡镇, 街道). */
  readonly groupOf?: (authority: string) => string;
}

/** The county's own table of one year: labels down, units across, then 合计. */
export function rollUp(reports: readonly SampleReport[], options: RollUpOptions = {}): string {
  const { separator = ',', total = true, groupOf } = options;
  const first = reports[0];
  const title =
    options.title ?? `${first?.county ?? ''}${first?.year ?? ''}年度政府信息公开情况统计汇总表`;
  const groups = reports.map((r) => (groupOf === undefined ? '' : groupOf(r.authority)));
  const upper = groups.map((name, i) => (name === groups[i - 1] ? '' : name));
  return delimited(
    [
      [title],
      ...(groupOf === undefined ? [] : [['', '', ...upper, ...(total ? [''] : [])]]),
      ['统计指标', '单位', ...reports.map((r) => r.authority), ...(total ? ['合计'] : [])],
      ...rollUpBody(reports, total),
    ],
    separator,
  );
}

/** Several years side by side: names over the first of their columns, years in the row below; no 合计. */
export function rollUpYears(
  reports: readonly SampleReport[],
  options: Pick<RollUpOptions, 'separator' | 'title'> = {},
): string {
  const names = reports.map((r) => r.authority);
  const upper = names.map((name, i) => (name === names[i - 1] ? '' : name));
  const title = options.title ?? `${reports[0]?.county ?? ''}政府信息公开情况统计汇总表`;
  return delimited(
    [
      [title],
      ['统计指标', '单位', ...upper],
      ['', '', ...reports.map((r) => `${r.year}年`)],
      ...rollUpBody(reports, false),
    ],
    options.separator ?? ',',
  );
}

function rollUpBody(reports: readonly SampleReport[], total: boolean): Row[] {
  const present = new Set(presentIn(reports));
  return rows.flatMap((row): Row[] => {
    if (row.heading) return [[row.label, '——', ...reports.map(() => ''), ...(total ? [''] : [])]];
    const indicator = indicators.find((i) => i.id === row.id);
    if (indicator === undefined || !present.has(indicator)) return [];
    const cells = reports.map((r) => printed(r, indicator));
    return [[row.label, row.unit, ...cells, ...(total ? [sumOf(cells)] : [])]];
  });
}

/** Sum as a spreadsheet prints it: empty cells are passed over; money to two places. */
function sumOf(cells: readonly string[]): string {
  const sum = cells.filter((cell) => cell !== '').reduce((s, cell) => s + Number(cell), 0);
  return String(Math.round(sum * 100) / 100);
}

/** With its unit of measure, which no key says, unless the report leaves it out. */
function amountText(report: SampleReport, row: Indicator): string | null | undefined {
  const value = report.values[row.id];
  return report.unitless?.[row.id] ?? (typeof value === 'number' ? `${value}${row.unit}` : value);
}

function jsonOf(report: SampleReport, naming: Naming): object {
  return {
    authority: report.authority,
    county: report.county,
    prefecture: report.prefecture,
    province: report.province,
    year: report.year,
    values: Object.fromEntries(
      presentIn([report]).map((row) => [
        nameOf(row, naming, formOf(report)),
        naming === 'path' && formOf(report) !== 's2014' && row.kind === 'money'
          ? amountText(report, row)
          : report.values[row.id],
      ]),
    ),
  };
}

/** One report as a JSON object with `values` by id or by label path. */
export function jsonReport(report: SampleReport, naming: Naming = 'id'): string {
  return `${JSON.stringify(jsonOf(report, naming), null, 2)}\n`;
}

/** Several reports as a JSON array. */
export function jsonArray(reports: readonly SampleReport[], naming: Naming = 'id'): string {
  return `${JSON.stringify(
    reports.map((report) => jsonOf(report, naming)),
    null,
    2,
  )}\n`;
}
