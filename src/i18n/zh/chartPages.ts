/** Words that the pages of charts share: the sentence on top, the index, what is folded away. */
export const chartPages = {
  index: '本页各节',
  folded: '其余 {n} 项，点开看图',
  foldedOne: '另有一项，点开看图',
  and: '、',
  more: '等 {n} 个',
  join: '；',
  end: '。',
  nothing: '{y} 年没有一个单位有可用的{ind}',
  noCases: '{y} 年{ind}：无案例',
  level:
    '{y} 年{ind}：{group}（{n} 个有数）中位数 {m}；各单位最多 {top}（{tops}），最少 {low}（{lows}）',
  few: '{y} 年{ind}：{units}（{why}）',
  some: '{y} 年 {n} 个有数的单位中 {k} 个{ind}大于零：{units}',
  none: '{y} 年有数的 {n} 个单位{ind}全部填 0',
  zeros: '{n} 个填 0',
  /** Of a rate. */
  rates: {
    some: '{y} 年{ind}：{k} 个可计率（n≥5）：{units}',
    nobody: '{y} 年{ind}：没有单位可计率（n≥5）',
    few: '{n} 个不足 5 {unit}',
    none: '{n} 个无案例',
  },
  noneDecided: '{y} 年{ind}：没有已审结的案件（{pending} 件尚未审结）',
  reason: '{n} 个{word}',
  /** After the reason why another year is shown. */
  because: '：',
  doubtful: '另有 {n} 个存疑数未计入：{units}',
  missing: '{word}：{units}',
  /** Of a single unit: one number, and the sentence that stands once on the page. */
  alone: '{ind} {v}',
  onlyUnit: '只有{units} 1 个单位，没有可比的同类，只列数值',
  focusValue: '{u} {v}',
  focusWord: '{u}：{word}',
  /** In place of the charts, for a year whose reports are all on an older form. */
  older: {
    some: '{y} 年的年报用{form}：本页只画 2019 年起的表，下列各项有的在{form}用另一行统计，有的未采集。',
    none: '{y} 年的年报用{form}，没有本页的项目：未采集。',
    elsewhere: '{form}用另一行统计（点名称看各年）',
    thisYear: '{y} 年的数见“{page}”',
    since: '未采集，{y} 年起才有',
    only: '未采集，只在 {span} 年有',
    look: '看 {y} 年',
  },
};
