/** Words of the small multiples. {N} and {n} units, {span} years, {ind} indicator, {a} to {b} those of the page. */
export const multiples = {
  section: '各单位小图',
  title: '{N} 个有数的单位 {span} 年{ind}（同一纵轴，{unit}）',
  titlePlain: '{N} 个有数的单位 {span} 年{ind}（同一纵轴）',
  subtitle: '第 {a}–{b} 个，共 {n} 个单位；关注的单位在前，各图纵轴相同',
  legend: {
    median: '虚线＝{peers}中位数',
    change: '竖虚线＝表式变更',
  },
  group: '{group} {n} 个单位有数',
  flat: '同一纵轴下多数单位的线贴近 0，数值见表格。',
  aria: '{title}。这一页 {n} 个单位，共 {total} 个。',
  pages: '小图翻页',
  before: '上一页',
  next: '下一页',
  page: '第 {a}–{b} 个，共 {n} 个',
};
