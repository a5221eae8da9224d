import { formNames } from '../formNames.ts';

/** Words of the page on change over the years. */
export const trends = {
  title: '{ind}：{y1}–{y2} 年',
  titleYear: '{ind}：{y} 年',
  subject: '看哪一项',
  scope: '从哪里选',
  scopes: {
    series: '跨表对照',
    ...formNames('zh'),
    measures: '计算得出的指标',
    none: '文中数字',
  },
  seriesGroups: {
    requests: '申请',
    outcomes: '办理结果',
    acts: '规范性文件、处理决定',
    disputes: '复议、诉讼',
    ended: '2019 年起不再采集',
  },
  byApplicant: '按申请人类型',
  measures: '计算得出的指标',
  inText: '同时显示文中数字',
  beyond: '跨表看：{ind}',
  alone: '{form}：{ind}',
  definition: '算法：{text}。',
  caution: '注意：{text}',
  noFocus: '还没有选单位。选一个，它就成为粗蓝线，与同类中位数对照。',
  chooseFocus: '选单位',
  counted:
    '同一张表满 5 年、可作检验的 {n} 个单位：{up} 个上升，{down} 个下降，{flat} 个无明显趋势',
  short: '{n} 个不满 5 年，不作判断',
  noneTested: '没有单位在同一张表里满 5 年，不作趋势判断',
  rules: {
    tested: '升降按曼–肯德尔检验（p < 0.05）判断，不作预测',
    chance: '即使毫无变化，平均每 {n} 个单位也会有 1 个被判为升或降',
    described: '只说各年之间的增减',
    untested: '这一项只画线，不作趋势检验：件数太少，或是别的数的一部分',
  },
};
