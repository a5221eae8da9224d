import type { Numeral } from './numerals.ts';
import type { PrintedUnit } from './units.ts';

/** How far around a number the rules look. */
const reach = 40;

/** Right before the number: ordinals, ranges, codes, counting rules (计1条), 前10名, one of several articles (第六、七条). */
const notAfter =
  /(?:第|[A-Za-z/\\_@#&=×*~～—\-+±.〔[]|\d[ ,:、]|\d[至到]|[A-Za-z] |(?<![目此以之])前|由|按照?|每|逐|计|计作|计为|记为|编号:?|代码:?|电话:?|邮编:?|邮政编码:?|热线:?|QQ:?|第[\d一二三四五六七八九十]+[条款项章]?[、至和到,])$/;
/** 共计3条 and 合计3条 are sums, so is 计3条 behind a stop; 信息计3条 is a rule of counting. */
const sumBefore = /(?:共|总|合|累|统|小|预|审|^|[,;、:(])计$/;
/** A rate (每月2次) or a rule, aim or plan in the same clause: not something that has been counted. */
const rateOrPlan =
  /按[月季周]|每(?:年|半年|月|周|季|季度|日|天|个月|个|期|人|次|名|村|户|条|件|篇)|不少于|不低于|不得少于|不得低于|不超过\d+个工作|至少|力争|争取|拟于|拟开|拟新|预计|计划(?:开|召|举|新|在|于|组|公|发)|应当|应公开|拟公开|务必|必须|须在|确保|目标|明年|下一年|下步|下一步|最多跑|达不到/;
/** 未发生一起, 无1例: said of a number that did not occur. */
const denied = /(?:未|没有?|未有)(?:收到|接到|接收|发生|出现|产生|受理|引发)|无$|没有$|[未没]有$/;
/** 与去年20条相比, 由上年的100条增加到…, 比2021年90条增加: the number of another year, to compare with. */
const comparedWith =
  /(?:(?:去年|前年|上一?年度?)(?:同期)?的?|(?:与|同|比|较|由|从)20\d\d年度?(?:同期)?的?)$/;
/** 2021年、2022年分别收到1件、3件: which number is of which year only the order says. */
const yearsApart = /20\d\d年度?(?:、|和|与|及)20\d\d年度?[^,。;]{0,8}分别/;
/** Sum of the parts the report itself consists of. */
const chapters = /^(?:部分|章节|章|大?部分)/;
/** 自2019起, 截至12份: remains of a date whose 年 or 月 is lost. */
const dateRest = /(?:年|自|从|至|于)$/;

const openers = '“‘「『《〈【';
const closers = '”’」』》〉】';
/** Longer quotes are whole sentences, in which a count may stand. */
const longestName = 16;

/** Stretches in quotation marks or title marks: names such as “331”, “五公开”, 《…办法》. */
export function namedStretches(plain: string): Uint8Array {
  const inName = new Uint8Array(plain.length);
  let from = -1;
  let close = '';
  for (let i = 0; i < plain.length; i++) {
    const char = plain.charAt(i);
    const kind = openers.indexOf(char);
    if (kind >= 0 && (from < 0 || i - from > 80)) {
      from = i;
      close = closers.charAt(kind);
    } else if (from >= 0 && char === close) {
      const title = close === '》' || close === '〉';
      if (title || i - from <= longestName) inName.fill(1, from, i + 1);
      from = -1;
    } else if (char === '\n') {
      from = -1;
    }
  }
  return inName;
}

function clauseBefore(plain: string, start: number): string {
  const reached = plain.slice(Math.max(0, start - reach), start);
  return reached.slice(Math.max(...[...',。;:!?\n'].map((stop) => reached.lastIndexOf(stop))) + 1);
}

/** Verbs and nouns right before which a number in Chinese characters is a count (退回三条, 工作人员两名). */
const countedAfter =
  /(?:收到|接到|退回|受理|办理|办结|答复|回复|召开|举办|举行|开展|组织|参加|公开|发布|公布|编发|编印|印发|发放|制发|出台|制定|撰写|刊登|转发|报送|上报|更新|推送|通报|约谈|配备|配有|安排|落实|设有|设立|新增|新设|增加|减少|抽调|聘请|发生|产生|引发|人员|干部|信息员|管理员|联络员|会议|培训|培训班|申请|投诉|举报|诉讼|复议|案件|信息|文件|仅有|只有|共有|维持|纠正|撤销|其中|无|先后)(?:了|共|过|各类|计|共计|总计|合计)?$/;
const timesBeforeVerb = /^(?:举办|召开|组织|开展|参加|集中|邀请|专题|进行|学习)/;
const staffAfter = /^(?:专|兼|工作人员|信息员|管理员|联络员|政务公开)/;
const wordsCounted: readonly string[] = [
  '条', '件', '份', '篇', '次', '人', '名', '宗', '场', '期', '例', '起', '人次', '场次', '批次', '项次',
]; // prettier-ignore
const bodyMeeting = /^(?:会议|全会|全体)/;
const assembly = /(?:届|大|全|中)$/;

function isChineseCount(plain: string, numeral: Numeral, unit: PrintedUnit): boolean {
  if (!wordsCounted.includes(unit.unit)) return false;
  const before = plain.slice(Math.max(0, numeral.start - 8), numeral.start);
  const after = plain.slice(unit.end, unit.end + 6);
  if (unit.unit === '次' && bodyMeeting.test(after) && assembly.test(before)) return false;
  if (unit.unit === '次' && timesBeforeVerb.test(after)) return !/[又再这那另初]$/.test(before);
  if (unit.unit === '名' && staffAfter.test(after)) return !/由$/.test(before);
  return countedAfter.test(before);
}

/**
 * @param inName from `namedStretches` of the same text
 * @returns whether the number is none that the report counts: a date, code, ordinal, article, name, rate or plan
 */
export function isOtherNumber(
  plain: string,
  numeral: Numeral,
  unit: PrintedUnit,
  inName: Uint8Array,
): boolean {
  if (inName[numeral.start] === 1) return true;
  const before = plain.slice(Math.max(0, numeral.start - 12), numeral.start);
  if (notAfter.test(before) && !sumBefore.test(before)) return true;
  if (comparedWith.test(before)) return true;
  if (chapters.test(plain.slice(unit.end, unit.end + 3))) return true;
  if ((unit.unit === '起' || unit.unit === '份') && dateRest.test(before)) return true;
  if (unit.unit === '起' && numeral.value >= 1000) return true;
  if (unit.unit === '条' && before.endsWith('》')) return true;
  const clause = clauseBefore(plain, numeral.start);
  if (yearsApart.test(clause)) return true;
  if (rateOrPlan.test(clause) || (numeral.value !== 0 && denied.test(clause))) return true;
  if (!numeral.chinese) return false;
  return !isChineseCount(plain, numeral, unit);
}
