import { forms } from '#domain/forms/index.ts';
import { csvText } from './csv.ts';

/**
 * The form of 2014–2018 to be filled in: title, unit and year as lines of their own, then the 65 rows with empty cells.
 * Read back, it needs no question about whose report it is.
 * @param county with its kind (县, 区, 市, 旗) it stands before the unit, without it in a line of its own
 * @param prefecture stands before the county, which alone may be one of several of that name; null where not known
 * @returns CSV for Excel and WPS: UTF-8 with byte order mark, CRLF
 */
export function blankFormCsv(
  authority: string,
  county: string,
  year: number,
  prefecture: string | null = null,
): string {
  const isPlain = /[县区市旗]$/.test(county);
  const above =
    prefecture !== null && /..(?:市|自治州|地区|盟)$/.test(prefecture) ? prefecture : '';
  const { rows } = forms.s2014;
  return csvText([
    ['政府信息公开情况统计表', '', ''],
    [`填报单位：${isPlain ? above + county : ''}${authority}`, '', ''],
    ...(isPlain || county === '' ? [] : [[`所属县：${county}`, '', '']]),
    [`年度：${year}`, '', ''],
    ['统计指标', '单位', '统计数'],
    ...rows.map((row) => [
      '　'.repeat(row.level - 1) + row.label,
      row.heading ? '——' : row.unit,
      '',
    ]),
  ]);
}
