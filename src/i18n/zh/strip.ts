import type { Pair } from '../counted.ts';

/** Words of the profile strip. {u} unit, {y} year, {n} measures with limits, {m} of them outside; no causes, no praise. */
export const strip = {
  section: '一个单位的各项指标',
  title: [
    '{u} {y} 年 {n} 项可检验指标中 {m} 项在界限外：{list}',
    '{u} {y} 年 {n} 项可检验指标中 {m} 项在界限外：{list}',
  ] as Pair,
  titleWithin: [
    '{u} {y} 年 {n} 项可检验指标都在界限内',
    '{u} {y} 年 {n} 项可检验指标都在界限内',
  ] as Pair,
  titleUnclaimed: '{u} {y} 年各项指标（同类不足，只列数值）',
  titlePlain: '{u} {y} 年各项指标',
  titleNoUnit: '一个单位的各项指标',
  told: '{ind}{sign}',
  subtitle:
    '{y} 年（{form}）；每行一项，短线＝同类单位，圆点＝本单位；各行刻度不同，行与行不能比长短',
  counts: '件数：从 0 到本行最大数',
  rates: '率：0 到 100%，界限按本单位的件数',
  heads: { own: '本单位', centre: '中位数', place: '位次或界限' },
  place: '第 {r}/{k}',
  zeros: '0 × {n}',
  legend: {
    own: '圆点＝{u}',
    peer: '短线＝同类单位',
    centre: '竖线＝中位数（率为全组合计）',
    limits: '浅色带＝99.8% 界限内',
    told: '橙色＝界限外或报零',
  },
  without: {
    fewPeers: '同类不足 5 个',
    fewUnits: '不足 8 个单位',
    allEqual: '几乎都相同',
    notShare: '分子大于分母',
    notPeer: '不在比较组内',
  },
  notes: {
    limitBeyond: '界限超出本行刻度的，灰带画到边上为止。',
    trimmed: '只画 {a} 项（界限外的在内），共 {b} 项；其余见表格。',
    quiet: '{word}，不在图上：{names}。',
    apart: '同类多用另一张表，不作比较：{names}。',
  },
  empty: {
    noUnit: '先在上方“关注单位”里选一个单位。',
    noReport: '{u} {y} 年没有带统计表的年报。',
    nothing: '{u} {y} 年的可检验指标都没有可比的数；见表格。',
  },
  table: {
    measure: '指标',
    centre: '中位数／合计率',
    limits: '99.8% 界限',
    side: '与界限相比',
    place: '位次',
    n: '有数的单位',
    least: '同类最小',
    most: '同类最大',
  },
  group: '比较组：{group} {n} 个单位（各项有数的个数见表格）',
  within: '界限内',
  limitsOf: '99.8% 界限 {a}–{b}',
  limitAbove: '99.8% 上限 {b}',
  median: '同类 {n} 个单位（含本单位）的中位数 {m}',
  pooled: '全组 {n} 个单位合计 {m}',
  few: '{n} 个单位有数，不足 6 个，不作比较',
  tooFew: '不足 5 件',
  aria: '{title}。{n} 项有数，{q} 项没有可比的数。',
};
