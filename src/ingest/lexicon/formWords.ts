import { allForms } from '#domain/forms/index.ts';
import { squeezed } from '../plainText.ts';
import { isOtherTime, isPartOfYear } from '../periods.ts';
import { labelKey, withoutNumber } from './labelKey.ts';

/** Words of heads that the labels of the forms do not have and that change nothing. */
const ALSO = [
  '各类',
  '各项',
  '总计',
  '合计',
  '统计',
  '指标',
  '项目',
  '数量',
  '情况',
  '其中',
  '具体',
  '类别',
  '渠道',
  '理由',
  '原因',
  '分类',
  '方式',
  '内容',
  '部分',
  '事项',
  '答复',
  '结果',
  '年度',
  '本年',
  '有关',
  '相关',
  '工作',
];
/** Levels and times whose numbers are not those of the unit's year. */
const OTHER_LEVEL = /村|社区|部门|县级|区级|市级|乡级|镇级|省级|机关|企业单位|季|半年|月/;
const LONGEST_WORD = 8;

let words: ReadonlySet<string> | null = null;

/** All runs of characters that stand in a label of any form. */
function formWords(): ReadonlySet<string> {
  if (words !== null) return words;
  const made = new Set<string>(ALSO);
  for (const { rows } of allForms)
    for (const row of rows)
      for (const label of [row.label, ...row.aliases]) {
        const { key } = labelKey(label);
        for (let from = 0; from < key.length; from++)
          for (let to = from + 2; to <= Math.min(key.length, from + LONGEST_WORD); to++)
            made.add(key.slice(from, to));
      }
  words = made;
  return made;
}

/**
 * Whether a heading consists of words of the forms alone (机构人员经费, 公开渠道) and names no other time or level (上年, 计划,
 * 村级, 季度): then it says nothing that the label below it does not say.
 */
export function isHarmlessHeading(text: string): boolean {
  const bare = withoutNumber(squeezed(text)).replace(/[（()）、，,:：·/\-—\s的和与及或等数]/g, '');
  if (bare === '') return true;
  if (isOtherTime(text) || isPartOfYear(text) || OTHER_LEVEL.test(bare)) return false;
  const known = formWords();
  const reached = new Set([0]);
  for (let at = 0; at < bare.length; at++) {
    if (!reached.has(at)) continue;
    for (let to = at + 2; to <= Math.min(bare.length, at + LONGEST_WORD); to++)
      if (known.has(bare.slice(at, to))) reached.add(to);
  }
  return reached.has(bare.length);
}
