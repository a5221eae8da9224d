import { squeezed } from '../plainText.ts';
import { withoutNumber } from './labelKey.ts';
import { isTownshipLevel, isVillage } from './townshipParts.ts';

/** What numbers say that are no count of a unit: sums of units, and what was worked out from counts. */
export type Aspect =
  /**
   * `sum`: of everything; `groupSum`: of the group before it; `own`: of what belongs to the county itself; `left`: the user said
   * that it is nothing of the report; `village`: of a part of a township, which reports only as a whole.
   */
  | 'sum'
  | 'groupSum'
  | 'left'
  | 'own'
  | 'village'
  | 'average'
  | 'share'
  | 'rank'
  | 'change'
  | 'score';

/** Ends of names that are no unit's, in the order in which they are tried. */
const ENDS: readonly (readonly [Aspect, RegExp])[] = [
  [
    'change',
    /(?:同比|环比|[较比与]?(?:上年|去年|上期|同期)(?:同期)?.{0,4}(?:增减|增长|增幅|变化|变动|差额|下降|升降).*|增减(?:数|量|率|额|幅度|情况|变化|%)*|增长(?:率|数|量|幅度)?|增幅|降幅|变化(?:率|数|情况|幅度)?|变动(?:情况|率)?|差额|差值|升降)[%()]*$/,
  ],
  ['share', /(?:占比|比重|比例|百分比|占全?[县区市].{0,4}|占.{0,8}(?:比重|比例|比)|率|%)$/],
  ['rank', /(?:排名|排序|名次|位次|排位|序次|第几)$/],
  ['score', /(?:得分|评分|分值|考核分|等次|评级|权重|标准差)$/],
  [
    'average',
    /(?:平均(?:数|值|每.*)?|均值|人均|中位数|最大值?|最小值?|最高值?|最低值?|最多|最少|每(?:乡|镇|街).*)$/,
  ],
  ['groupSum', /小计(?:数)?$/],
  ['sum', /(?:合计(?:数)?|总计(?:数)?|共计|累计(?:数)?|总数|总和|汇总(?:数)?|共\d+个.*)$/],
];

const WHOLE_NAME: readonly (readonly [Aspect, RegExp])[] = [
  ['sum', /^(?:total|sum|[∑Σ]|全[县区市旗省州盟](?:总体|总数|数)?|全部|总体|总数)$/],
  [
    'own',
    /^(?:其中:?.*|(?:[县区市旗]级?)?(?:人民)?(?:政府)?(?:机关)?本级|[县区市旗]直属?各?(?:机关|部门|单位)?|(?:[县区市旗]级?)?(?:直属)?(?:部门|单位|机关)|(?:[县区市旗]级?)?直属机构|[\u4e00-\u9fff]{1,8}[县区市旗州]级?(?:本级|直属?各?(?:机关|部门|单位))|(?:[县区市旗]?(?:人民)?政府)?(?:组成|工作|所属)部门|[县区市旗]政府)$/,
  ],
  ['average', /^(?:(?:average|mean|平均)|[镇乡街村县区市户]均(?:值|数)?$)/],
  ['rank', /^rank$/],
  ['share', /^share$/],
];

/** Names and labels that only look like one of these. */
const NOT = /(?:办结|答复|回复)率$|频率|比例尺/;

const kept = new Map<string, Aspect | null>();
const KEPT = 5000;

/**
 * What a text says in a place for names or heads when it names no unit: 合计, 镇小计, 县直小计, 县级汇总, 本级, 镇本级, 东村, 镇平均, 占比, 排名,
 * 同比, 完成率 in any wording.
 * @returns null for anything else; labels of the forms (收到申请总数) must be asked for first
 */
export function aspectOf(text: string): Aspect | null {
  const there = kept.get(text);
  if (there !== undefined) return there;
  if (kept.size >= KEPT) kept.clear();
  const made = read(text);
  kept.set(text, made);
  return made;
}

function read(text: string): Aspect | null {
  const bare = withoutNumber(squeezed(text)).replace(/[:：]$/, '');
  const core = bare.replace(/\([^()]*\)$/, '');
  if (core === '' || NOT.test(core)) return null;
  if (isTownshipLevel(bare) || isVillage(bare)) return 'village';
  for (const [aspect, pattern] of WHOLE_NAME) if (pattern.test(core)) return aspect;
  for (const [aspect, pattern] of ENDS) if (pattern.test(core) || pattern.test(bare)) return aspect;
  return null;
}

/** @returns whether a sum names what it adds up, which is units: 全县合计, 各乡镇汇总; not 合计 or 全年累计 */
export function addsUnits(text: string): boolean {
  return /[县区市旗省州盟乡镇]|街道|单位|部门/.test(squeezed(text));
}

/** @returns whether it is a sum of units that can be compared with its parts */
export function isSum(aspect: Aspect | null): aspect is 'sum' | 'groupSum' {
  return aspect === 'sum' || aspect === 'groupSum';
}
