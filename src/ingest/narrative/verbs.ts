/** Verbs and prepositions by what a number behind them counts, as alternatives of a pattern. */
export const verbs = {
  /** Its object, whatever more is said of it: 配备1名专职人员负责…. */
  having:
    '配备|配有|配置|配齐|安排|落实|设置|设立|设有|设|建有|共有|有|明确|确定|指定|抽调|选派|聘请|聘用|选聘|招募|增加|减少|新增|增设|新设|建立|建成|建设|新建|开设|开通|打造|成立|组建|培训|接待|走访|慰问|表彰|通报|约谈|评选|任命',
  /** What was done. */
  acting:
    '收到|接到|退回|受理|办理|办结|答复|回复|召开|举办|举行|开展|组织|参加|公开|发布|公布|编发|编印|印发|发放|制发|出台|制定|制作|撰写|刊登|转发|报送|上报|更新|推送|采纳|提出|回答|处理|收取|产生|发生|引发|赠阅|提升|完善|宣传|维持|纠正|撤销',
  /** What is reached, when nothing more is said of it. 覆 is read as 复 (see `plainChar`). */
  reaching: '辖|复盖|涉及|惠及|检查|督查|督导|抽查|考核|指导|评估|组织|邀请|达|为|是|到',
  /** Those with or for whom something is done. */
  leading:
    '在|对|为|向|由|从|给|于|至|到|与|同|面向|针对|依托|通过|利用|组织|指导|督促|要求|邀请|带动|发动|按照|涉及|复盖|联合',
} as const;

const sums = '(?:了|过|共|各类|计|共计|总计|合计)*';

/** @returns a pattern for texts that end with one of the alternatives, words of summing or `behind` following it */
export function endsWith(alternatives: string, behind = sums): RegExp {
  return new RegExp(`(?:${alternatives})${behind}$`);
}
