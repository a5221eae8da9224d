/** One verdict, three words: what stands out, what is ordinary, what cannot be judged. No verdict without its group. */
export const verdicts = {
  standsOut: '突出',
  standsOutSide: { high: '突出（高）', low: '突出（低）', zero: '突出（填 0，同类多有）' },
  signs: { high: '▲', low: '▼', zero: '▼' },
  signed: '{sign}{word}',
  ordinary: '平常',
  valueOnly: '只列数',
  cannotJudge: '不能判断（{why}）',
  /** For a column that has little room. */
  cannotJudgeShort: '不能判断',
  why: {
    fewPeers: '有数的不足 6 个',
    fewUnits: '能比的不足 8 个',
    fewCases: '件数太少',
    notShare: '分子大于分母',
    allEqual: '几乎都相同',
    withinChance: '没有超出偶然',
    noCounty: '没有写明县',
    otherForm: '用的是另一张表',
    mixed: '不分类，不下结论',
  },
  /** The last line of a chart: how many of each, and why some cannot be judged. */
  line: '判断（{n} 个）：突出 {c}，平常 {a}，不能判断 {b}。',
  lineWhy: '判断（{n} 个）：突出 {c}，平常 {a}，不能判断 {b}（{why}）。',
  untested: '这一项只列数，不作判断。',
};
