import { headRole, isGroupHead } from '../headWords.ts';
import { looksLikeAuthority } from '../names.ts';
import { isPeriod } from '../periods.ts';
import { squeezed } from '../plainText.ts';
import { aspectOf } from './aspects.ts';

const NO_NAME =
  /统计|汇总|数$|数据|本期|实际|累计|上年|同期|部门|社区|村|居委|单位|机关$|政府$|直属|指标|说明|级|填报|情况|街道$|乡镇|金额|结果|内容|其他|备注|类|科$|股$|室$|组$|项目|合并|变化/;

/** A text that may be the name of a unit; clerks often write 白阳 for 白阳镇. */
export function looksLikeName(text: string): boolean {
  if (looksLikeAuthority(text)) return true;
  const bare = squeezed(text);
  return (
    /^[\u3400-\u9fff]{2,10}$/.test(bare) &&
    headRole(text) === null &&
    aspectOf(text) === null &&
    !isGroupHead(text) &&
    !isPeriod(text) &&
    !NO_NAME.test(bare)
  );
}
