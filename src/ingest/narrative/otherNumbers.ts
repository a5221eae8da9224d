import type { Numeral } from './numerals.ts';
import type { Count } from './printedCounts.ts';
import { endsWith, verbs } from './verbs.ts';

/** Why a number with a unit is none that the report counts. All that a row names must hold. */
interface OtherNumber {
  readonly what: string;
  /** Right before the number. */
  readonly before?: RegExp;
  /** Before the number, in its clause or in its sentence. */
  readonly clause?: RegExp;
  readonly sentence?: RegExp;
  /** Right behind the unit. */
  readonly behind?: RegExp;
  readonly units?: string;
  readonly value?: (numeral: Numeral) => boolean;
  readonly unless?: RegExp;
}

const place = '(?:村|社区|镇|乡|街道|部门|单位|站所|支部|学校|企业)';

const others: readonly OtherNumber[] = [
  { what: 'ordinal', before: /第$|(?<![目此以之])前$/ },
  {
    what: 'one of several articles',
    before: /第[\d一二三四五六七八九十]+[条款项章]?[、至和到,]$/,
  },
  {
    what: 'range, code, decimal of an enumeration',
    before: /(?:[A-Za-z/\\_@#&=×*~～—\-+±.〔[]|\d[ ,:、]|\d[至到]|[A-Za-z] )$/,
  },
  {
    what: 'telephone, post code',
    before: /(?:电话|传真|手机|热线|邮编|邮政编码|QQ):?$|\(?0\d{2,3}\)$/,
    value: ({ value }) => value >= 10_000,
  },
  { what: 'code', before: /(?:编号|代码):?$/ },
  { what: 'rest of a number that a bracket parts', clause: /\d[([【][^)\]】]*[)\]】]$/ },
  { what: 'rate', before: /(?:按照?|由|每|逐|[一每][村户组人])$/ },
  {
    what: 'rate',
    clause:
      /按[月季周]|每(?:年|半年|月|周|季|季度|日|天|个月|个|期|人|次|名|村|户|条|件|篇)|平均|[人户日月年]均/,
  },
  {
    what: 'number of each: 12个村均设立1个, 各召开1次',
    clause: endsWith(`(?:[均都各]|各${place}(?:\\([^)]*\\))?)(?:已|分别|至少)*(?:${verbs.having})`),
  },
  {
    what: 'number of each',
    clause: /各$|(?<![^,;、\d月年])各(?:开展|组织|召开|举办|进行)[^,;]{0,8}$/,
  },
  {
    what: 'rule of counting',
    before: /(?:计|计作|计为|记为)$/,
    clause: /[同按每]/,
    unless: /[共总合累统小预审]计$/,
  },
  {
    what: 'rule, aim or plan',
    clause:
      /不少于|不低于|不得少于|不得低于|不超过\d+个工作|至少|力争|争取|拟[于开新建增办]|预计|计划(?:开|召|举|新|在|于|组|公|发|建)|应当|应公开|拟公开|务必|必须|须在|确保|目标|明年|下一年|下步|下一步|最多跑|达不到|做到|实行|推行|对照|(?:下达|分配|分解)[^,;]{0,10}任务|任务数/,
  },
  {
    what: 'plan',
    sentence: /^(?:[一二三四五六七八九十]+是)?(?:下一?步|下一?阶段|今后|接下来|明年|下一年)/,
  },
  {
    what: 'number of another year, to compare with',
    before: /(?:去年|前年|上一?年度?)(?:同期)?的?$|(?:与|同|比|较|由|从)20\d\d年度?(?:同期)?的?$/,
  },
  {
    what: 'number that it was before',
    before: /[由从][^,;。]{0,10}$/,
    behind: /^[^,;。\d]{0,6}(?:增|提|减|降|升|缩|扩)\S?[到至为]/,
  },
  {
    what: 'number of 2021 or 2022, which only the order says',
    clause: /20\d\d年度?(?:、|和|与|及)20\d\d年度?[^,。;]{0,8}分别/,
  },
  {
    what: 'number of what did not occur: 未发生一起',
    clause: /(?:未|没有?|未有)(?:收到|接到|接收|发生|出现|产生|受理|引发)|无$|没有$|[未没]有$/,
    value: ({ value }) => value !== 0,
  },
  { what: 'number left out', before: /(?:不含|不包括|不计)[^,;()]{0,10}$/ },
  { what: 'part of the report', behind: /^(?:部分|章节|章|大?部分)/ },
  { what: 'date whose 年 or 月 is lost', units: ' 起 份 ', before: /[年自从至于]$/ },
  { what: 'date', units: ' 起 ', value: ({ value }) => value >= 1000 },
  { what: 'ranks gained', units: ' 位 名 ', before: /(?:提升|上升|前进|下降|后退|跃升)了?$/ },
  { what: 'article of a law', units: ' 条 ', before: /》$/ },
];

const clauseReach = 40;
const sentenceReach = 120;

function behindLast(text: string, stops: string): string {
  return text.slice(Math.max(...[...stops].map((stop) => text.lastIndexOf(stop))) + 1);
}

/** The clause as far as `start`, at most 40 characters. */
export function clauseBefore(plain: string, start: number): string {
  return behindLast(plain.slice(Math.max(0, start - clauseReach), start), ',。;:!?\n');
}

/** Verbs and nouns right before which a number in Chinese characters is a count (退回三条, 工作人员两名). */
const countedAfter = endsWith(
  `${verbs.having}|${verbs.acting}|人员|干部|信息员|管理员|联络员|会议|培训班|申请|投诉|举报|诉讼|复议|案件|信息|文件|解读|公告|通知|动态|稿件|活动|仅有|只有|其中|无|先后`,
);
const timesBeforeVerb = /^(?:举办|召开|组织|开展|参加|集中|邀请|专题|进行|学习)/;
const staffAfter = /^(?:专|兼|工作人员|信息员|管理员|联络员|政务公开)/;
const wordsCounted = ' 条 件 份 篇 次 人 名 宗 场 期 例 起 人次 场次 批次 项次 ';
const bodyMeeting = /^(?:会议|全会|全体)/;
const assembly = /(?:届|大|全|中)$/;

/** Numerals in Chinese characters stand in names and phrases too. */
function isChineseCount(plain: string, { numeral, unit, end }: Count): boolean {
  if (!wordsCounted.includes(` ${unit ?? ''} `)) return false;
  const before = plain.slice(Math.max(0, numeral.start - 8), numeral.start);
  const after = plain.slice(end, end + 6);
  if (unit === '次' && bodyMeeting.test(after) && assembly.test(before)) return false;
  if (unit === '次' && timesBeforeVerb.test(after)) return !/[又再这那另初]$/.test(before);
  if (unit === '名' && staffAfter.test(after)) return !/由$/.test(before);
  return countedAfter.test(before) || (numeral.more && /^(?:$|[,。;)\n])/.test(after));
}

/** @returns whether the number is none that the report counts: a date, code, ordinal, article, rate, plan and the like */
export function isOtherNumber(plain: string, count: Count): boolean {
  const { numeral, start } = count;
  const before = plain.slice(Math.max(0, start - 14), start);
  const sentence = behindLast(plain.slice(Math.max(0, start - sentenceReach), start), '。!?\n');
  const clause = clauseBefore(plain, start);
  const behind = plain.slice(count.end, count.end + 10);
  const holds = (rule: OtherNumber): boolean =>
    rule.before?.test(before) !== false &&
    rule.clause?.test(clause) !== false &&
    rule.sentence?.test(sentence) !== false &&
    rule.behind?.test(behind) !== false &&
    rule.units?.includes(` ${count.unit ?? '条'} `) !== false &&
    rule.value?.(numeral) !== false &&
    rule.unless?.test(before) !== true;
  const isInChinese = numeral.chinese && count.unit !== '%';
  return others.some(holds) || (isInChinese && !isChineseCount(plain, count));
}
