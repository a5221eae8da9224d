import { clauseBefore } from './otherNumbers.ts';
import type { Count } from './printedCounts.ts';
import { endsWith, verbs } from './verbs.ts';

/** Villages, offices, households or people of whom a sentence tells: 全镇12个村共公开…, 12名信息员报送…. */
export interface Group {
  /** What is told there is told of the group, not of the writer. */
  readonly isSubject: boolean;
}

/** Units of groups. A number with such a noun of place or people is a group wherever more is said of it. */
const kinds: readonly { readonly units: string; readonly noun: RegExp }[] = [
  {
    units: ' 个 家 处 ',
    noun: /^(?:行政|自然|重点|示范|试点|相关|有关|职能|直属|[县市区镇乡][直属]|派驻|内设|下属|所属|基层|村民|居民|农村|城市|先进|成员|责任|牵头)*(?:村居|村组|镇街|小组|村(?![级务规民庄集居振组史])|社区(?!矫正|级)|[村居]委会|乡镇(?!级)|[镇乡县](?![级村域振长政])|街道(?!级)|[市区](?![级域场民政])|部门|单位|站所|站办所|科室|机关|企业|学校|[委办]局|办事处|机构|家庭|党支部|网格(?!员|化)|园区|合作社)/,
  },
  {
    units: ' 户 ',
    noun: /^(?:贫困|困难|建档立卡|脱贫|低保|监测|养殖|种植|农|村)*(?:户|家庭|群众|居民|村民|对象)/,
  },
  {
    units: ' 名 人 位 ',
    noun: /^[\u4e00-\u9fff]{0,6}?(?:员|人员|干部|群众|村民|居民|代表|书记|主任|[县镇乡村]长|领导|同志|学生|教师|律师|专家|骨干|个人|负责人|志愿者|职工)/,
  },
];
const nounBefore = /(?:村|社区|乡镇|镇|街道|部门|单位|站所|企业)$/;
const alsoCalled = /^\([\u4e00-\u9fff、]{1,8}\)/;
const having = endsWith(verbs.having);
const reaching = endsWith(verbs.reaching);
/** Between two counts: the second is told anew, so the first is no mere attribute of it (发布3个项目信息6条). */
const newClaim = new RegExp(`[、和及与共]|${verbs.having}|${verbs.acting}`);
const anyVerb = new RegExp(`${verbs.having}|${verbs.acting}|${verbs.reaching}`);
const leading = endsWith(verbs.leading, '(?:了|过)?(?:全[县镇乡区市街])?');
const sumOrAbout = /(?:共计|总计|合计|共|约|近|超过|超|逾|达到)+$/;
const joiner = /^(?:、|和|及|与|以及)$/;
const nounAndJoiner = /^[\u4e00-\u9fff]{1,8}?(?:、|和|及|与|以及)$/;

/** What is said behind a group. */
const behinds = [
  ['stop', /^(?:$|[,。;:!?)\n、]|和|及|与|以及)/],
  ['number', /^(?:\d|[一二两三四五六七八九十百]+[条件份篇次])/],
  ['of', /^[的中内里]/],
  ['duty', /^(?:专门|专职|兼职|具体|主要)?(?:负责|从事)/],
] as const;
type Behind = (typeof behinds)[number][0] | 'more';

interface Candidate {
  readonly count: Count;
  /** Behind the noun; behind the unit when there is none of the table. */
  readonly end: number;
  readonly joinsNext: boolean;
  /** What stands between it and the next count of its clause; null when there is none. */
  readonly untilNext: string | null;
}

function kindOf(unit: string | null) {
  return kinds.find(({ units }) => units.includes(` ${unit ?? ''} `));
}

function candidatesOf(plain: string, counts: readonly Count[]): Candidate[] {
  return counts.flatMap((count, i): Candidate[] => {
    const kind = kindOf(count.unit);
    if (kind === undefined) return [];
    const [said = ''] = kind.noun.exec(plain.slice(count.end, count.end + 16)) ?? [];
    const bare = count.end + said.length;
    const [also = ''] = said === '' ? [] : (alsoCalled.exec(plain.slice(bare, bare + 10)) ?? []);
    const end = bare + also.length;
    const next = counts[i + 1];
    const between = next === undefined ? null : plain.slice(end, next.start);
    const joins = end > count.end ? joiner : nounAndJoiner;
    const joinsNext =
      between !== null && joins.test(between) && kindOf(next?.unit ?? null) !== undefined;
    const untilNext = between !== null && /^[^,;:。\n]*$/.test(between) ? between : null;
    return [{ count, end, joinsNext, untilNext }];
  });
}

function behindOf(rest: string): Behind {
  return behinds.find(([, pattern]) => pattern.test(rest))?.[0] ?? 'more';
}

function isGroup(one: Candidate, behind: Behind, ahead: string): boolean {
  const { count, end, untilNext } = one;
  const isNamed = end > count.end || count.unit === '户';
  if (behind === 'of' || (behind === 'number' && isNamed)) return true;
  if (behind === 'duty') return false;
  if (behind === 'more' && untilNext !== null && !newClaim.test(untilNext)) return true;
  const before = ahead.replace(nounBefore, '');
  if (having.test(before)) return false;
  if (before !== ahead && behind === 'more' && !isNamed)
    return untilNext !== null && !reaching.test(before);
  if (behind === 'stop') return end > count.end && !reaching.test(before);
  if (isNamed || leading.test(before)) return true;
  return untilNext !== null && !anyVerb.test(before);
}

/**
 * The counts that are no figures but say of whom the sentence tells: a number of places, offices or people, when more
 * is said of it or another number follows, and no verb of having stands before it.
 * @param counts all of the text, in their order
 */
export function groupsAmong(plain: string, counts: readonly Count[]): ReadonlyMap<Count, Group> {
  const candidates = candidatesOf(plain, counts);
  const groups = new Map<Count, Group>();
  const behind: Behind[] = [];
  for (const [i, { end, joinsNext }] of [...candidates.entries()].reverse())
    behind[i] = (joinsNext ? behind[i + 1] : undefined) ?? behindOf(plain.slice(end, end + 6));
  let before = '';
  candidates.forEach((one, i) => {
    const earlier = candidates[i - 1];
    const isJoined = earlier?.joinsNext === true;
    if (!isJoined) before = clauseBefore(plain, one.count.start).replace(sumOrAbout, '');
    if ((isJoined && groups.has(earlier.count)) || isGroup(one, behind[i] ?? 'more', before))
      groups.set(one.count, { isSubject: !leading.test(before) });
  });
  return groups;
}
