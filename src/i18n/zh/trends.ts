/** Words of the page on change over the years. */
export const trends = {
  title: '{ind}：{y1}–{y2} 年的变化',
  titleYear: '{ind}：{y} 年',
  subject: '看哪一项',
  measures: '计算得出的指标',
  definition: '算法：{text}。',
  caution: '注意：{text}',
  noFocus: '还没有选单位。选一个，它的线会变成粗蓝线，并和同类的中位数对照：',
  chooseFocus: '选单位',
  rules: {
    tested: '同一张表里满 5 年的数，用曼–肯德尔检验判断升降（p < 0.05）；只描述，不预测。',
    described: '同一张表里不满 5 年，只说增减，不作趋势判断。',
    untested: '这一项只画线，不作趋势检验：件数太少，或是合计里的一部分。',
    tests: '{n} 个单位都检验时，全无变化也平均会有约 {k} 个被判为升或降。',
  },
  counted: '满 5 年、可检验的 {n} 个单位：{up} 个上升，{down} 个下降，{flat} 个无明显趋势。',
  medians: '每年有数的单位：{list}。',
  medianYear: '{y} 年 {n} 个',
};
