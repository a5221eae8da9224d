import type { Chance } from './chance.ts';
import { sumOf } from './figures.ts';
import { isCounty } from './places.ts';
import type { Print } from './layout.ts';
import type { Cell } from './sheet.ts';
import type { TrueReport } from './truth.ts';

/** A row or column that says something of several units. */
export interface SumLine {
  readonly word: string;
  readonly cell: (id: string) => Cell;
}

/** Words for the sum of some units, by what they have in common. */
export function partWords(
  chance: Chance,
  county: string,
): { 镇: string; 乡: string; 街道: string; 县直: string } {
  const place = isCounty(county) ? '县' : county.endsWith('区') ? '区' : '市';
  return {
    镇: chance.pick([
      '镇小计',
      '建制镇小计',
      '镇合计',
      '中心镇合计',
      '小计（镇）',
      '其中：镇',
      '镇 小 计',
      '各镇合计',
    ]),
    乡: chance.pick(['乡小计', '乡合计', '其中：乡', '各乡小计', '小计（乡）']),
    街道: chance.pick(['街道小计', '街道合计', '街道办事处小计', '其中：街道']),
    县直: chance.pick([
      `${place}直小计`,
      `${place}直部门小计`,
      '部门小计',
      '部门合计',
      `${place}直单位合计`,
      `${place}级部门小计`,
    ]),
  };
}

/** Words for the sum of all units. */
export function allWords(county: string): string[] {
  const place = isCounty(county) ? '县' : county.endsWith('区') ? '区' : '市';
  return [
    '合计',
    '总计',
    '合 计',
    `全${place}`,
    `全${place}合计`,
    `${place}级汇总`,
    `${county}`,
    `${county}合计`,
    '累计',
    '总数',
    '乡镇合计',
    '乡镇（街道）合计',
    `全${place}汇总`,
    '汇总',
    '合计数',
    `${county}总计`,
  ];
}

/** The government of the county itself: no township, and what it reports is no sum of them. */
export const ownLevelWords = ['本级', '县本级', '县级本级', '区本级', '市本级', '政府本级'];

/** Other lines below the units: averages, shares, changes, ranks. */
export function otherLines(chance: Chance, reports: readonly TrueReport[]): SumLine[] {
  const n = reports.length;
  const mean = (id: string) => Math.round((sumOf(reports, id) / n) * 10) / 10;
  const percent = () => `${chance.int(1, 99)}.${chance.int(1, 9)}%`;
  return chance.shuffled<SumLine>([
    {
      word: chance.pick(['镇平均', '乡镇平均', '平均', '平均值', '平均数', '均值', '平均每个乡镇']),
      cell: mean,
    },
    { word: chance.pick(['同比', '同比（%）', '同比增长', '同比增减']), cell: percent },
    { word: chance.pick(['增长率', '增幅', '增长率（%）', '增减幅度']), cell: percent },
    { word: chance.pick(['占比', '占全市比重', '占比（%）', '比重']), cell: percent },
    { word: chance.pick(['完成率', '完成率（%）', '完成比例']), cell: percent },
    { word: chance.pick(['排名', '全市排名', '位次', '名次']), cell: () => chance.int(1, 9) },
    {
      word: chance.pick(['上年合计', '上年同期', '上年数', '去年同期']),
      cell: (id) => sumOf(reports, id) + chance.int(-20, 40),
    },
    {
      word: chance.pick(['比上年增减', '较上年增长', '增减数', '比上年增加']),
      cell: () => chance.int(-30, 45),
    },
    {
      word: chance.pick(['最高值', '最大值']),
      cell: (id) => Math.max(...reports.map(({ values }) => values[id] ?? 0)),
    },
    {
      word: chance.pick(['最低值', '最小值']),
      cell: (id) => Math.min(...reports.map(({ values }) => values[id] ?? 0)),
    },
    { word: '中位数', cell: (id) => reports[Math.floor(n / 2)]?.values[id] ?? null },
  ]);
}

/** The sum of some reports under a word. */
export const sumLine = (word: string, reports: readonly TrueReport[]): SumLine => ({
  word,
  cell: (id) => sumOf(reports, id),
});

/** A line that the county gives of itself. */
export const ownLine = (chance: Chance, word: string): SumLine => ({
  word,
  cell: () => chance.int(1, 60),
});

/** Units and sums in the order in which they are printed. */
export type Line = TrueReport | SumLine;
/** Whether a line says something of several units. */
export const isSum = (line: Line): line is SumLine => 'word' in line;
/** The name or the word of a line. */
export const wordOf = (line: Line): string => (isSum(line) ? line.word : line.authority);
/** What a line prints for an indicator. */
export const cellIn = (line: Line, id: string, print: Print): Cell =>
  isSum(line) ? line.cell(id) : print(line.values[id]);

/** Townships, then sums by kind behind each group where `inGroups`, then sums over all and other lines. */
export function linesOf(chance: Chance, county: string, reports: readonly TrueReport[]): Line[] {
  const words = partWords(chance, county);
  const lines: Line[] = [];
  for (const kind of ['镇', '乡', '街道'] as const) {
    const group = reports.filter(({ authority }) => authority.endsWith(kind));
    lines.push(...group);
    if (group.length > 0) lines.push(sumLine(words[kind], group));
  }
  const others = reports.filter(({ authority }) => !/(?:镇|乡|街道)$/.test(authority));
  lines.push(...others);
  if (others.length > 0) lines.push(sumLine(words.县直, others));
  return lines;
}
