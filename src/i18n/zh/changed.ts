import type { Pair } from '../counted.ts';

/** What changed against the year before. {y} year, {p} the year before; numbers come with their unit. No causes, no trend. */
export const changed = {
  title: '{y} 年与 {p} 年相比',
  none: '没有 {p} 年的年报，不能与上年相比。',
  reports: '{y} 年应报 {due} 份，有 {present} 份；{p} 年应报 {dueBefore} 份，有 {presentBefore} 份',
  reportsKnown: '{y} 年已导入 {present} 份，{p} 年 {presentBefore} 份（没有名录，不知道谁应报）',
  lost: '上年有、今年未见：{names}',
  found: '上年未见、今年有：{names}',
  blanks:
    '{y} 年 {reports} 份年报共空白 {blanks} 格；{p} 年 {reportsBefore} 份共 {blanksBefore} 格',
  absent: '{y} 年缺 {absent} 行，{p} 年缺 {absentBefore} 行',
  most: '空白最多的是{names}（{k} 格）',
  forms: '{y} 年多数用{now}，{p} 年多数用{before}，两张表只有 {k} 项能合起来比，其余不比',
  formsNone: '{y} 年多数用{now}，{p} 年多数用{before}，没有一项有足够的单位可以合起来比',
  numbers:
    '{ind}：两年都有数的 {n} 个单位合计 {now}，上年 {before}，{diff}；{up} 个单位多了，{down} 个少了',
  rates: '{ind}：两年都有数的 {n} 个单位合计 {now}，上年 {before}，{diff}',
  near: '两张表的表述略有不同',
  more: '多 {d}',
  fewer: '少 {d}',
  even: '相同',
  higher: '高 {d} 个百分点',
  lower: '低 {d} 个百分点',
  same: ['另有 {n} 项的合计数或合计率与上年相同', '另有 {n} 项的合计数或合计率与上年相同'] as Pair,
  few: '两年都有数的单位最多 {n} 个，不足 6 个，不比数值',
  note: '只是两年之差，不是趋势；可比的共 {k} 项，按变动大小列出前几项。',
  copy: '复制文字',
  source: '{y} 年{form}，{n} 个单位的“{ind}”',
  footnote: '［{i}］',
  from: '来源：{label}；数据指纹 {f}；空白不等于 0',
};
