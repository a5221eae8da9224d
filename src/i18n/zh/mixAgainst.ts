import type { Pair } from '../counted.ts';

/** Words of the channel mix against the group. {u} unit, {y} year, {ch} channel, {p} and {q} shares, {d} their difference. */
export const mixAgainst = {
  told: '{y} 年渠道构成与全组不同：{names}',
  toldUnit: '{u}（“{ch}” {p}，全组 {q}）',
  within: ['{y} 年 {n} 个单位的渠道构成在界限内', '{y} 年 {n} 个单位的渠道构成都在界限内'] as Pair,
  own: '{u} {y} 年渠道构成在界限内；相差最大的是“{ch}”：{p}，全组 {q}',
  ownTold: '{u} {y} 年渠道构成与全组不同；相差最大的是“{ch}”：{p}，全组 {q}',
  plain: '{y} 年各单位的渠道构成与全组之差（不下结论）',
  subtitle: '{y} 年（{form}）；第一行＝全组各渠道占比，以下＝各单位占比与全组之差（百分点）',
  group: '全组占比',
  headN: '渠道合计',
  legend: '差异超过 99.8% 界限的单位，相差最大的渠道',
  strips: {
    few: '不足 30 条（{n}）',
    none: '全部报零（{n}）',
    missing: '有空白或存疑（{n}）',
  },
  notes: {
    test: '差异按 G/φ 检验，界限 {limit}；不同不等于好坏。',
    outside: '界限外：{names}。',
    score: '{u}（G/φ {g}）',
    fewUnits: '满 30 条且五个渠道都有数的单位不足 8 个，不作检验，只列差数。',
    oneChannel: '全组只用一个渠道，无从比较。',
    sums: '差数是四舍五入后的百分点，各渠道相加不一定为 0。',
  },
  say: {
    share: '“{ch}” {v}（{p}）',
    diff: '比全组{way} {d} 个百分点（全组 {q}）',
    higher: '高',
    lower: '低',
    same: '与全组相同（{q}）',
    score: 'G/φ {g}，界限 {limit}',
  },
  table: { share: '{p}（{d}）', score: 'G/φ', outside: '与界限相比', yes: '界限外', no: '界限内' },
  aria: '{title}。{n} 个单位在图上。',
  none: '{y} 年没有一个单位五个渠道都有数。',
};
