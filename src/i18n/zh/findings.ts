/** Sentences of the home page. {u} unit, {y} year, {ind} indicator; numbers come with their unit. No causes, no praise. */
export const findings = {
  T3: '{u} {y} 年 {p} 的发布记在“{ch}”，{peers}（{n} 个能比）合计 {q}',
  T5missingOne: '{y} 年缺 {n} 份年报：{names}',
  T5missingMany: '{y} 年缺 {n} 份年报：{names}',
  T5hole: '{y} 年没有年报、前后年份都有的 {n} 个：{names}（没有名录，不知道是否应报）',
  T5blank: '{u} {y} 年的年报 {of} 格中有 {b} 格空白',
  T5absent: '{u} {y} 年的年报 {of} 格中缺 {a} 行',
  T5both: '{u} {y} 年的年报 {of} 格中有 {b} 格空白、缺 {a} 行',
  T7x: '{u}{ind} {y2} 年突变，比 {y1} 年{way} {k}（{a} → {b}）',
  T8: '{u} {y} 年{ind}填 0；{peers}（{n} 个有数）中 {m} 个大于 0',
  reports: '{n} 份年报',
  cells: '空白或缺行 {n} 格',
};
