import { clauseBefore } from './otherNumbers.ts';
import type { Count } from './printedCounts.ts';

/** Villages, offices, households or people of whom a sentence tells: 全镇12个村共公开…, 12名信息员报送…. */
export interface Group {
  /** Behind its noun. */
  readonly end: number;
  /** What is told there is told of the group, not of the writer. */
  readonly isSubject: boolean;
}

/** What is counted in these units is who or where, when such a noun follows. */
const kinds: readonly { readonly units: string; readonly noun: RegExp }[] = [
  {
    units: ' 个 家 ',
    noun: /^(?:行政|自然|重点|示范|试点|相关|有关|职能|直属|[县市区镇乡][直属]|派驻|内设|下属|所属|基层|村民|居民|农村|城市|先进|成员|责任|牵头)*(?:村居|村组|镇街|小组|村(?![级务规民庄集居振组史])|社区(?!矫正|级)|[村居]委会|乡镇(?!级)|[镇乡县](?![级村域振长政])|街道(?!级)|[市区](?![级域场民政])|部门|单位|站所|科室|机关|企业|学校|[委办]局|办事处|机构|家庭|党支部|网格(?!员|化)|园区|合作社)/,
  },
  {
    units: ' 户 ',
    noun: /^(?:(?:贫困|困难|建档立卡|脱贫|低保|养殖|种植|农|村)*(?:户|家庭|群众|居民|村民|对象)|(?=[^,。;:、!?)\n]))/,
  },
  {
    units: ' 名 人 位 ',
    noun: /^[\u4e00-\u9fff]{0,6}?(?:员|人员|干部|群众|村民|居民|代表|书记|主任|[县镇乡村]长|领导|同志|学生|教师|律师|专家|骨干|个人|负责人|志愿者|职工)/,
  },
];
const alsoCalled = /^\([\u4e00-\u9fff、]{1,8}\)/;

/** Words of having and placing: 配备1名专职人员负责… counts the person, whatever more is said. */
const has =
  /(?:配备|配有|配置|配齐|安排|落实|设置|设立|设有|建有|有|明确|确定|指定|抽调|聘请|聘用|选聘|招募|增加|减少|新增|增设|新设|建立|建成|新建|开设|打造|成立|组建|培训|接待|走访|慰问|表彰|通报|约谈|评选|任命)(?:了|过)?$/;
/** Words of reaching: count what they reach when nothing more is said. 覆 is read as 复 (see `plainChar`). */
const reaches =
  /(?:辖|复盖|涉及|惠及|检查|督查|督导|抽查|考核|指导|评估|组织|邀请|服务|帮助|达|为|是|到)了?$/;
const governing =
  /(?:[在对为向由从给于至到了]|面向|针对|组织|指导|督促|要求|邀请|带动|发动|按照|涉及|复盖)(?:全[县镇乡区市街])?$/;
const sumOrAbout = /(?:共计|总计|合计|共|约|近|超过|超|逾|达到)+$/;
const duty = /^(?:专门|专职|兼职|具体|主要)?(?:负责|从事)/;

type Behind = 'stop' | 'number' | 'of' | 'duty' | 'more';

function behindOf(plain: string, end: number): Behind {
  const rest = plain.slice(end, end + 6);
  if (/^(?:$|[,。;:!?)\n])/.test(rest)) return 'stop';
  if (/^(?:\d|[一二两三四五六七八九十百]+[条件份篇次])/.test(rest)) return 'number';
  if (/^[的中内里]/.test(rest)) return 'of';
  return duty.test(rest) ? 'duty' : 'more';
}

function isGroup(behind: Behind, before: string): boolean {
  if (behind === 'number' || behind === 'of') return true;
  if (behind === 'duty' || has.test(before)) return false;
  return behind === 'more' || !reaches.test(before);
}

function endOf(plain: string, { unit, end }: Count): number | null {
  const kind = kinds.find(({ units }) => units.includes(` ${unit ?? ''} `));
  const noun = kind?.noun.exec(plain.slice(end, end + 16));
  if (noun === null || noun === undefined) return null;
  const behind = end + noun[0].length;
  const [also = ''] = alsoCalled.exec(plain.slice(behind, behind + 10)) ?? [];
  return behind + also.length;
}

/**
 * The counts that are no figures but say of whom the sentence tells: a number with a noun of place or people, when
 * more is said of it or another number follows, and no word of having stands before it.
 * @param counts all of the text, in their order
 */
export function groupsAmong(plain: string, counts: readonly Count[]): ReadonlyMap<Count, Group> {
  const nouns = counts.flatMap((count) => {
    const end = endOf(plain, count);
    return end === null ? [] : [{ count, end }];
  });
  const joined = nouns.map(({ end }, i) => {
    const next = nouns[i + 1]?.count.start;
    return next !== undefined && /^(?:、|和|及|与|以及)$/.test(plain.slice(end, next));
  });
  const groups = new Map<Count, Group>();
  let before = '';
  nouns.forEach(({ count, end }, i) => {
    if (joined[i - 1] !== true) before = clauseBefore(plain, count.start).replace(sumOrAbout, '');
    let last = i;
    while (joined[last] === true) last++;
    const behind = behindOf(plain, nouns[last]?.end ?? end);
    if (isGroup(behind, before)) groups.set(count, { end, isSubject: !governing.test(before) });
  });
  return groups;
}
