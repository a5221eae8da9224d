import { squeezed } from '../plainText.ts';

const VILLAGE =
  /(?:村|嘎查|社区|村居|社居|[村居]委会?|(?:村民|居民)(?:委员会|小组)|(?:村|居)(?:党)?支部)$/;
/** What stands in place of a village's name: 村级, 村（居）, 各社区. */
const VILLAGES = /^(?:各|行政)?(?:村级?|村\(?[居社]区?\)?|社区级?|村居级?)(?:\(居\)|\(社区\))?$/;
const OWN_LEVEL = [
  /(?:乡镇|乡|镇|街道|街|苏木|办事处|办)(?:党委|党政)?(?:人民政府|政府)?(?:机关)?(?:本级|本部|自身)$/,
  /(?:乡|镇|街道|苏木)(?:党政|政府|人民政府)?机关$/,
  /^(?:乡镇|乡|镇|街道|街|苏木)(?:级|(?:人民)?政府|[直属](?:机关|部门|单位|站所)?|站所)$/,
  /^本(?:乡镇|乡|镇|街道|街)(?:级|机关)?$/,
];
/** 青石镇（本级）, 青石镇（不含村） */
const LEVEL_NOTE =
  /[乡镇道木]\((?:.{0,2}本级|(?:.{0,2}政府|党政)?机关|不含.{0,4}[村居社].{0,3})\)$/;

/** @returns whether a text names a village or a community, alone or all of them: below a township, no unit that reports */
export function isVillage(text: string): boolean {
  const bare = squeezed(text);
  return VILLAGE.test(bare.replace(/\([^()]*\)$/, '')) || VILLAGES.test(bare);
}

/** @returns whether a text is a township without its villages: 镇本级, 乡机关, 青石镇本级 */
export function isTownshipLevel(text: string): boolean {
  const whole = squeezed(text);
  const bare = whole.replace(/\([^()]*\)$/, '');
  return LEVEL_NOTE.test(whole) || OWN_LEVEL.some((pattern) => pattern.test(bare));
}

/** @returns whether it may also be a township of which a clerk has left out the kind: 杨村 for 杨村镇 */
export function mayBeTownship(text: string): boolean {
  return /^[\u3400-\u9fff]{1,3}村$/.test(squeezed(text));
}
