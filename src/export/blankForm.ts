import { formInForce } from '#domain/forms/index.ts';
import type { TableForm } from '#domain/forms/index.ts';
import type { FormRow, GridTable, HeadingRow, ValueRow } from '#domain/forms/types.ts';
import { csvText } from './csv.ts';

type Line = readonly string[];

/**
 * The form in force for a year, to be filled in: title, unit and year as lines of their own, then its tables as printed,
 * with empty cells. Read back, it needs no question about whose report it is.
 * @param county with its kind (县, 区, 市, 旗) it stands before the unit, without it in a line of its own
 * @param prefecture stands before the county, which alone may be one of several of that name; null where not known
 * @returns CSV for Excel and WPS: UTF-8 with byte order mark, CRLF
 * @throws RangeError for a year before the first national form
 */
export function blankFormCsv(
  authority: string,
  county: string,
  year: number,
  prefecture: string | null = null,
): string {
  const form = formInForce(year);
  if (form === null) throw new RangeError(`no national form in ${year}`);
  const isPlain = /[县区市旗]$/.test(county);
  const above =
    prefecture !== null && /..(?:市|自治州|地区|盟)$/.test(prefecture) ? prefecture : '';
  const lines: Line[] = [
    ['政府信息公开情况统计表'],
    [`填报单位：${isPlain ? above + county : ''}${authority}`],
    ...(isPlain || county === '' ? [] : [[`所属县：${county}`]]),
    [`年度：${year}`],
    ...(form.layout === 'list' ? threeColumns(form.rows) : gridTables(form)),
  ];
  const width = Math.max(...lines.map((line) => line.length));
  return csvText(lines.map((line) => [...line, ...Array<string>(width - line.length).fill('')]));
}

function threeColumns(rows: readonly FormRow[]): Line[] {
  return [
    ['统计指标', '单位', '统计数'],
    ...rows.map((row) => [
      '　'.repeat(row.level - 1) + row.label,
      row.heading ? '——' : row.unit,
      '',
    ]),
  ];
}

/** The tables of acts, of requests and of disputes, one below the other. */
function gridTables(form: TableForm): Line[] {
  return [
    ['二、主动公开政府信息情况'],
    ...form.acts.flatMap(({ item, rows, columns }): Line[] => [
      [item],
      ['信息内容', ...columns.map(({ label }) => label)],
      ...rows.map(({ label }) => [label, ...columns.map(() => '')]),
    ]),
    ['三、收到和处理政府信息公开申请情况'],
    ...matrixLines(form),
    ['四、政府信息公开行政复议、行政诉讼情况'],
    ...disputeLines(form),
  ];
}

const cellsIn = (form: TableForm, table: GridTable): ValueRow[] =>
  form.indicators.filter(({ grid }) => grid?.table === table);

function matrixLines(form: TableForm): Line[] {
  const cells = cellsIn(form, 'matrix');
  const heads = [...new Set(cells.map(({ grid }) => grid?.columnLabel ?? ''))];
  const own = new Set(cells.map(({ parent }) => parent));
  const above = new Map(form.rows.map((row) => [row.id, row]));
  const groupOf = (row: FormRow): string =>
    row.parent === null ? '' : (above.get(row.parent)?.label ?? '');
  const rows = form.rows.filter((row): row is HeadingRow => row.heading && own.has(row.id));
  return [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', ...heads],
    ...rows.map((row) =>
      row.level === 3
        ? [groupOf(row), row.label, ...heads.map(() => '')]
        : [row.label, '', ...heads.map(() => '')],
    ),
  ];
}

function disputeLines(form: TableForm): Line[] {
  const cells = cellsIn(form, 'disputes');
  const rows = new Map(form.rows.map((row) => [row.id, row]));
  const topOf = (row: FormRow): FormRow => {
    const above = row.parent === null ? undefined : rows.get(row.parent);
    return above === undefined ? row : topOf(above);
  };
  const groups = cells.map(({ parent }) =>
    parent === null ? '' : (rows.get(parent)?.label ?? ''),
  );
  return [
    cells.map((cell) => topOf(cell).label),
    groups,
    cells.map(({ grid }) => grid?.columnLabel ?? ''),
    cells.map(() => ''),
  ];
}
