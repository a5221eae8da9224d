/** Words of the home page. */
export const home = {
  title: '{set} {span}年概况',
  missingTitle: '{y} 年未见年报（{n}/{due}）',
  missingKnown: '{y} 年未见年报：已导入的单位中有 {n} 个',
  missingNone: '{y} 年应报的 {due} 个单位都有年报。',
  missingNoRoster: '没有单位名录，不知道还有哪些单位应报。',
  pasteRoster: '到“数据”页粘贴名录',
  missingCopy: '复制未报名单',
  missingText: '{county}{y}年政府信息公开工作年度报告，以下 {n} 个单位尚未见到：{names}。',
  /** Between "fictional sample" and the copied sentence. */
  fictionalJoin: '：',
  findings: '值得一看',
  findingsUntested: '有数的同类单位不足 6 个，或只有一年，不作比较。',
  findingsNone: '没有发现明显的差距或变动（共查 {n} 项）。',
  findingsOf: '共查 {n} 项，按突出程度列出前 {k} 条。',
  look: '看图',
  source: '看出处',
  sort: '单位次序',
  sortRoster: '按名录',
  sortLoaded: '按导入先后',
  sortGaps: '缺得多的在前',
};
