/** Words of the channel mix against the group. {u} unit, {y} year, {ch} channel, {p} and {q} shares, {d} their difference. */
export const mixAgainst = {
  told: '{y} 年渠道构成突出：{names}（{k} 个比过，平常 {a} 个，不能判断 {b} 个）',
  toldUnit: '{u}（“{ch}” {p}，同类合计 {q}）',
  none: '{y} 年渠道构成：{k} 个比过，没有一个突出，平常 {a} 个，不能判断 {b} 个',
  own: '{u} {y} 年渠道构成：{word}；相差最大的是“{ch}”：{p}，{peers}合计 {q}',
  ownTold: '{u} {y} 年渠道构成突出；相差最大的是“{ch}”：{p}，{peers}合计 {q}',
  plain: '{y} 年各单位的渠道构成与同类合计之差（不下结论）',
  subtitle:
    '{y} 年（{form}）；第一行＝同类合计各渠道占比，以下＝各单位占比与同类合计之差（百分点）',
  group: '同类合计占比',
  headN: '渠道合计',
  legend: '差异超过 99.8% 界限的单位，相差最大的渠道',
  strips: {
    few: '不足 30 条（{n}）',
    none: '全部填 0（{n}）',
    missing: '有空白或存疑（{n}）',
  },
  notes: {
    test: '差异按 G/φ 检验，界限 {limit}；不同不等于好坏。',
    outside: '突出：{names}。',
    score: '{u}（G/φ {g}）',
    fewUnits: '满 30 条且五个渠道都有数的单位不足 8 个，不作检验，只列差数。',
    oneChannel: '同类只用一个渠道，无从比较。',
    sums: '差数是四舍五入后的百分点，各渠道相加不一定为 0。',
  },
  say: {
    share: '“{ch}” {v}（{p}）',
    diff: '比同类合计{way} {d} 个百分点（同类合计 {q}）',
    higher: '高',
    lower: '低',
    same: '与同类合计相同（{q}）',
    score: 'G/φ {g}，界限 {limit}',
  },
  table: { share: '{p}（{d}）', score: 'G/φ', outside: '判断' },
  aria: '{title}。{n} 个单位在图上。',
  nobody: '{y} 年没有一个单位五个渠道都有数。',
};
