/** A unit of counting behind a number. */
export interface PrintedUnit {
  readonly unit: string;
  readonly end: number;
}

/**
 * Units by length, each with what may not follow: 条例 is no 条, 个月 counts time, 个部分 counts chapters of the report.
 */
const units: readonly (readonly [unit: string, notBefore?: RegExp])[] = [
  ...'个百分点 人次 户次 场次 篇次 批次 件次 条次 家次 万元 亿元 % 册 块 套 页'
    .split(' ')
    .map((unit) => [unit] as const),
  ['条', /^(?:例|款|目|规|令|文|线|石|件|之|第|龙|约定)/],
  ['件', /^(?:事(?!项)|套|数)/],
  ['份', /^(?:额|内|起|开始|子)/],
  ['篇', /^(?:幅|章)/],
  ['次', /^(?:日|年|月|序|要|品|性|元)/],
  ['人', /^(?:民|大|员|才|均|口|物|事|社|居|性|文|工|力|生|家|士|常|代)/],
  ['名', /^(?:单|录|称|义|字|胜|额|城|誉|师|人)/],
  [
    '个',
    /^(?:工作日|自然日|月|季度|季|星期|周|年|小时|钟头|学期|部分|方面|章节|章|大类|类别|类|层面|层次|环节|步骤|要点|阶段|到位|意识|自信|维护|确立|全面|坚持|服从|一律|严禁|统一|不|人信息|体|性|别|国家|五年|字|百分|省|必须|决定|问题类)/,
  ],
  ['元', /^(?:旦|月|素|化)/],
  ['户', /^(?:外|籍|口|型|主|均|镇|村|乡)/],
  ['宗', /^(?:旨|教|祠|族)/],
  ['场', /^(?:所|地|景|馆|域|合)/],
  ['期', /^(?:间|限|刊|末|初|货|望|待|中|满|内)/],
  [
    '本',
    /^(?:年|级|单|乡|镇|街|局|办|机|报|委|市|县|区|省|院|部|月|次|人|地|村|着|文|站|网|系|质|科)/,
  ],
  ['例', /^(?:如|行|会|外|假)/],
  ['起', /^(?:草|止|来|到|至|施|执|实|开|步|点|源|码|算|由)/],
  ['处', /^(?:理|室|罚|置|级|长|于|分|方)/],
  ['家', /^(?:庭|属|子|园|长|乡|具|务|常|校|风|禽)/],
  ['项', /^(?:目|下|之)/],
  ['则', /^(?:是|为|应)/],
  ['张', /^(?:贴|家|村|镇)/],
  ['幅', /^(?:度)/],
  ['部', /^(?:门|分|署|委|长|级|队|位|件)/],
  ['封', /^(?:面|闭|建|存)/],
  ['批', /^(?:复|准|示|评|量|次|办)/],
  ['位', /^(?:于|置|列|居)/],
  ['班', /^(?:子|级|长|组)/],
];

/** @returns the unit that stands at `index`, or null when what stands there is none. */
export function unitAt(plain: string, index: number): PrintedUnit | null {
  for (const [unit, notBefore] of units) {
    if (!plain.startsWith(unit, index)) continue;
    const end = index + unit.length;
    if (notBefore?.test(plain.slice(end, end + 4)) === true) continue;
    return { unit, end };
  }
  return null;
}

/** @returns whether things counted in `unit` are whole, so that 2.15条 is an enumeration and no number. */
export function isWhole(unit: string): boolean {
  return unit !== '%' && unit !== '个百分点' && !unit.endsWith('元');
}
