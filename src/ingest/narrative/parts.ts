const partsSaid = /其中|分别为|分别是/g;
const listBegins =
  /^(?:信息)?:|^[,;:、\n]*(?:包括|包含|含|分别|具体(?:为|是|如下|包括)|主要(?:是|为|包括))|^中,|^[^,;。、]{0,8}(?:信息|文件|申请|事项|案件|稿件)中(?!心)/;
/** A clause that speaks of the whole again. */
const wholeAgain =
  /[,;](?:此外|另|同时|全年|全[镇乡县区市街]|我[镇乡县区市街局]|本年|今年|20\d\d年|共|合计|总计|累计)/g;

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/**
 * What the words before a number do to a list of parts (其中A类2条、B类3条).
 * @param between what stands between the figure before and this number, within its sentence
 * @param afterFigure whether the figure before stands in the same sentence
 * @returns 'none' when nothing is said: a list goes on
 */
export function partsAt(between: string, afterFigure: boolean): 'begin' | 'end' | 'none' {
  const begins = lastOf(partsSaid, between);
  const ends = lastOf(wholeAgain, between);
  if (begins > ends) return 'begin';
  if (ends >= 0) return 'end';
  return afterFigure && listBegins.test(between) ? 'begin' : 'none';
}
