import type { NamedText } from './passages.ts';
import { meanings } from './topics.ts';
import type { Meaning } from './topics.ts';

/** A count said to be none, without a number: 未收到…申请, 没有收费, 零投诉. */
export interface WordedZero {
  /** The words that say none. */
  readonly start: number;
  readonly end: number;
  /** What there was none of, in the words of the form. */
  readonly name: string;
  readonly unit: string;
  readonly meaning: Meaning;
}

interface Subject extends Pick<WordedZero, 'name' | 'unit' | 'meaning'> {
  readonly says: RegExp;
  /** Words that make it a special kind, of which the total says nothing. */
  readonly unless?: RegExp;
}

/** Ends of the phrase behind the subject that change nothing. */
const rest =
  '(?:办理)?(?:事项|事宜|情况|情形|现象|案件|案例|案|件|问题|行为|等|的|事件|发生|数量?|记录|业务|及|和|或|、)*$';

const subjects: readonly Subject[] = [
  {
    name: '收到申请',
    unit: '件',
    meaning: meanings.requests,
    says: new RegExp(
      `(?:依申请公开(?:政府|政务)?信息|依申请公开(?:的)?(?:申请)?|信息公开(?:的)?申请|公开(?:政府|政务)?信息的?申请|公开申请|(?:人|公民|群众|单位|组织)申请公开(?:政府|政务)?信息|(?:群众|公民|组织|个人|单位|人|公众|社会|收到|接到|受理|零|无)(?:的|任何|相关|书面)*申请)${rest}`,
    ),
    unless: /网络申请|网上申请|传真申请|当面申请|信函申请|书面申请|申请行政|行政复议|诉讼/,
  },
  {
    name: '收费',
    unit: '元',
    meaning: meanings.fees,
    says: /(?<!乱|违规|超标准|擅自)(?:收费(?!标准|依据|目录|文件|项目|通知|公示)|收取[^,。;]{0,30}(?:费用|费)|费用收取)/,
  },
  {
    name: '行政复议',
    unit: '件',
    meaning: meanings.reviews,
    says: /(?<!经|过)行政复议|(?<!行政|经|过|后)复议(?!后|机关|决定)/,
  },
  {
    name: '行政诉讼',
    unit: '件',
    meaning: meanings.lawsuits,
    says: /行政诉讼|(?<!行政)(?:诉讼|被诉|起诉)/,
  },
  {
    name: '举报投诉',
    unit: '件',
    meaning: meanings.complaints,
    says: /(?:举报|投诉)(?!电话|渠道|平台|信箱|制度|机制|热线|箱|中心|受理机构)/,
  },
];

const none =
  /(?<![如若凡因])(?:(?:从|暂|均|尚|也|都)?(?:未|没有|没|无|未有|不存在)(?:人|任何|单位|公民|群众)?(?:收到|接到|接收到|接收|受理|发生|产生|出现|收取|收费|引发|引起|涉及|被|提起|提出|办理|因)(?:过)?|(?:从|暂|均|尚)?未(?:向|对|就)|(?:从|暂|均|尚)?(?:没有|未有|无|不存在)(?:[一1][例起件宗])?|(?<=(?:情况|数量?|费用|收费):)无(?=[。;,\n]|$)|[为是]零(?=[,。;\n]|$)|零(?=报告|投诉|申请|诉讼|复议|收费|举报|上访))/g;
/** Not a count of all: refused, late, sub-kinds; conditions; and what a body lacks (没有投诉渠道). */
const otherMatter =
  /不予|不同意|不应|逾期|超期|超时|结转|延期|重复|拒绝|可以|可向|可依法|有权|应当|如有|支出|减免申请|违规|败诉|纠错|纠正|维持|撤销|撤诉|审结|胜诉|直接起诉|不服|及时|按时|制度|机制|经验|健全|完善|认识|规范|意识/;
const clauseStop = /[,。;:!?\n]/;
const longestClause = 110;
/** A second clause under the same 未发生: 未发生行政复议,提起行政诉讼的情况. */
const carriesOn = /^,(?:提起|申请行政|行政诉讼|诉讼|以及|和|或)/;

function clauseFrom(plain: string, from: number): number {
  let to = from;
  while (to < plain.length && to - from < longestClause && !clauseStop.test(plain.charAt(to))) to++;
  if (carriesOn.test(plain.slice(to, to + 6))) {
    const next = plain.slice(to + 1, to + longestClause).search(clauseStop);
    const end = next < 0 ? Math.min(plain.length, to + longestClause) : to + 1 + next;
    if (!/\d|未|无|没/.test(plain.slice(to, end))) return end;
  }
  return to;
}

/** 未发生一起投诉: the one that did not happen. */
const oneOfThem = /[一1][起例件宗次条]/g;

/** Where the clause begins that ends at `start`. */
function clauseStartOf(plain: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < longestClause && !clauseStop.test(plain.charAt(from - 1)))
    from--;
  return from;
}

/** All zeros said in words. A clause with a number of its own says nothing more (未收到…申请0件). */
export function zerosInWords({ plain, inName }: NamedText): WordedZero[] {
  const zeros: WordedZero[] = [];
  let behind = 0;
  for (const match of plain.matchAll(none)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < behind || inName[start] === 1) continue;
    const to = clauseFrom(plain, end);
    // the words that say none may name the subject too (没有收费); 零报告 and 情况:无 stand behind their subject
    const behindSubject =
      plain.startsWith('报告', end) ||
      plain.charAt(start - 1) === ':' ||
      /^[为是]零/.test(match[0]);
    const from = behindSubject ? clauseStartOf(plain, start - 1) : start;
    const claim = plain.slice(from, to).replace(oneOfThem, '');
    if (/\d/.test(plain.slice(end, to).replace(oneOfThem, '')) || otherMatter.test(claim)) continue;
    const matter = claim.replace(/(?:零报告|:无|[为是]零)$/, '');
    const found = subjects.filter(
      ({ says, unless }) => says.test(matter) && unless?.test(matter) !== true,
    );
    for (const { name, unit, meaning } of found) zeros.push({ start, end, name, unit, meaning });
    if (found.length > 0) behind = to;
  }
  return zeros;
}
