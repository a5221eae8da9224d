import { kindOf } from '#domain/authority.ts';
import type { AuthorityKind } from '#domain/authority.ts';
import { mayBeOneCharacter } from './alikeCharacters.ts';
import { isVillage } from './lexicon/townshipParts.ts';
import { editDistance, squeezed } from './plainText.ts';

/** A name taken apart as far as it is printed; what is not printed is null. */
export interface ShortName {
  readonly name: string;
  readonly county: string | null;
  readonly prefecture: string | null;
  readonly province: string | null;
}

const PROVINCE =
  /^([\u4e00-\u9fff]{2,6}?(?:省|自治区|特别行政区)|(?:北京|上海|天津|重庆)市)(?=[\u4e00-\u9fff]{2})/;
const PREFECTURE =
  /^((?:(?![县区旗])[\u4e00-\u9fff]){2,10}?(?:市|自治州|地区|盟))(?=[\u4e00-\u9fff]{2})/;
const COUNTY =
  /^((?![全各本][县区旗])[\u4e00-\u9fff]{1,10}?(?:自治县|自治旗|特区|林区|县|区|旗))(?=[\u4e00-\u9fff]{2})/;
const COUNTY_CITY = /^([\u4e00-\u9fff]{1,6}?市)(?=[\u4e00-\u9fff]{2})/;
const OFFICE =
  /(?:人民政府|政府)?(?:办事处|街道办|党工委|党委|党政办公室|党政综合办公室|办公室|管委会办公室)?$/;

/** Behind a name, its kind once more: 白马回族乡（民族乡）. */
const KIND_NOTE =
  /(?<=[乡镇街道])\((?:[\u4e00-\u9fff]{1,4}族乡|民族乡|建制镇|重点镇|中心镇|城关镇|镇|乡|街道|街道办|街道办事处|办事处|人民政府)\)$/;

/** What may stand before a name and belongs to none: 人民政府 between county and street. */
const LINK = /^(?:人民政府|政府|党委)/;

/**
 * Takes a printed name apart: 彭阳县交岔乡人民政府 → 交岔乡 of 彭阳县; 广州市白云区人民政府棠景街道办事处 → 棠景街道.
 * A prefix is only taken off when a name with a stem stays behind it (市中街道, 城区街道 keep theirs).
 * @returns the text itself as name when nothing is known; name '' for an empty text
 */
export function shortName(full: string): ShortName {
  const text = full.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, '');
  let rest = text.replace(KIND_NOTE, '');
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[1];
    if (found === undefined) return null;
    const behind = rest.slice(found.length).replace(LINK, '');
    if (!hasStem(bareName(behind))) return null;
    rest = behind;
    return found;
  };
  const province = take(PROVINCE);
  const prefecture = take(PREFECTURE);
  const county = take(COUNTY) ?? (prefecture === null ? null : take(COUNTY_CITY));
  const alone = county === null && prefecture !== null && prefecture.endsWith('市');
  return {
    name: bareName(rest),
    county: alone ? prefecture : county,
    prefecture: alone ? null : prefecture,
    province,
  };
}

/** 交岔乡人民政府 → 交岔乡, 棠景街道办事处 → 棠景街道, 青石镇党工委 → 青石镇. */
function bareName(text: string): string {
  const bare = text
    .replace(/街道办(?:事处)?$/, '街道')
    .replace(/(?<=.(?:乡|镇|街|街道|苏木))(?:人民)?政府.*$/, '');
  const cut = bare.replace(OFFICE, '');
  return hasStem(cut) ? cut : bare;
}

/** 红旗回族乡 is one name: what stands before 回族乡 is no county, whatever it ends with. */
const PEOPLE_ALONE =
  /^(?:回|满|蒙古|苗|瑶|土家|壮|藏|彝|布依|侗|白|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|京|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|朝鲜|维吾尔)族(?:民族)?[乡镇]$/;

/** A name needs something before its kind: 街道, 镇人民政府 are none. */
function hasStem(name: string): boolean {
  return (
    /^[\u3400-\u9fff\u{20000}-\u{2ffff}a-z0-9·]{1,}$/iu.test(name) &&
    !/^(?:街道|乡|镇|街|苏木|办事处|人民政府|管委会|政府|区|县|市)$/.test(name) &&
    !PEOPLE_ALONE.test(name) &&
    name.length >= 2
  );
}

const KIND_END =
  /(?:民族乡|苏木|街道|乡|镇|街|管委会|管理委员会|管理区|农场|林场|牧场|渔场|园区|开发区|示范区|新区|办公室|局|委员会)$/;

/** 各乡镇, 全县, 我镇, 按县乡: words for all units or for the writer; 本庄乡, 全福镇 and 按板镇 are names. */
const NO_UNIT =
  /^(?:各|按各?[县区旗乡镇街]|[全本我][省市县区旗乡镇街]|(?:报送|填报|上报|填表|报告|责任|所[在辖属])?(?:乡镇|镇乡|镇街|街镇)$)/;

/** @returns whether a text ends like the name of a reporting unit; titles of tables do not. */
export function looksLikeAuthority(text: string): boolean {
  if (/信息公开|统计表|汇总表|情况表|报告|各(?:乡|镇|街道)/.test(text)) return false;
  const { name } = shortName(text);
  if (isVillage(name)) return false;
  return hasStem(name) && KIND_END.test(name) && !NO_UNIT.test(name) && name.length <= 16;
}

/**
 * Names of units in a running title: 彭阳县交岔乡2017年度… → 彭阳县交岔乡. Empty when there is none (我乡, 本镇 are none).
 */
export function namesIn(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, '');
  const found: string[] = [];
  for (const [piece] of plain.matchAll(PIECE)) {
    const isBare = !/^\d/.test(piece);
    const name = nameAtStart(piece.replace(LEAD, '')) ?? (isBare ? nameAtStart(piece) : null);
    if (name !== null) found.push(name);
  }
  return [...new Set(found)];
}

/** Characters of names without a break, with the digit in front of them. */
const PIECE = /\d?[\u3400-\u9fff\u{20000}-\u{2ffff}·]+/gu;
/** 2017年度, 附件, 关于 in front of a name. A name may itself begin so (年陡镇, 附城镇): a year has its digits. */
const LEAD = /^(?:\d年度?|\d)?(?:附件|附表|附|关于|表|中共)*/;
const NAME_AT_START =
  /^(.{2,30}?(?:街道办事处|街道|民族乡|苏木|乡|镇|街|管委会|农场|林场|园区|开发区))(?=$|人民政府|政府|办事处|党委|党工委|政务|信息|年度|年|报告|统计|依申请|主动公开|收到|历年|历次|[两三四五六七八九十]年|近|情况|数据|汇总|对[比照]|的)/;

function nameAtStart(text: string): string | null {
  const name = NAME_AT_START.exec(text)?.[1];
  return name !== undefined && looksLikeAuthority(name) ? name : null;
}

/** A county alone in a title, as over a roll-up: 示例县2017年度… → 示例县; 固原市彭阳县各乡镇… → 彭阳县 of 固原市. */
export function countiesIn(text: string): Pick<ShortName, 'county' | 'prefecture'>[] {
  const plain = text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, '');
  const found =
    /^(?:附件|附表|表)?:?(?:[A-Za-z]?\(?\d{1,3}\)?[:._、-]*|\(?[一二三四五六七八九十]{1,3}[):._、-]+)?(?:\d{4}(?:年度?)?[_-]?)?(?:[\u4e00-\u9fff]{2,6}?(?:省|自治区))?([\u4e00-\u9fff]{2,8}?(?:市|自治州|地区|盟))?([\u4e00-\u9fff]{1,8}?(?:自治县|自治旗|县|区|市|旗))(?=(?:人民政府)?(?:$|[\d_(-]|历年|历次|[两三四五六七八九十]年|近|各|全|下属|所属|辖区|部分|年度|年报|政府信息|政务|依申请|主动公开|收到|公开|主要|情况|数据|对[比照]|乡镇|镇[乡街]|街[镇乡道]|[县区市]直|机关|部门|单位|统计|汇总|分项|信息公开))/.exec(
      plain,
    );
  return found?.[2] === undefined || NO_UNIT.test(found[2])
    ? []
    : [{ county: found[2], prefecture: found[1] ?? null }];
}

/** Characters that OCR and typists take for each other. */
const variants: readonly string[] = [
  '岔叉',
  '峃学',
  '垟洋',
  '屲瓦',
  '清青',
  '沟构',
  '崖涯',
  '坪平',
  '堡铺',
  '曲区',
  '陈阵',
  '湾弯',
  '淮准',
  '茆茅',
  '岭岑',
  '己巳已',
  '于干',
  '鸟乌',
  '未末',
  '土士',
];
const folded: ReadonlyMap<string, string> = new Map(
  variants.flatMap((group) => [...group].map((c): [string, string] => [c, group[0] ?? c])),
);

/** @returns the name with variant characters folded (岔 = 叉) and 街 = 街道. Only for comparing, never for showing. */
function foldedName(name: string): string {
  return [...squeezed(name).replace(/街$/, '街道')].map((c) => folded.get(c) ?? c).join('');
}

/** @returns whether two names are one but for white space, width and 街 for 街道. */
export const sameName = (a: string, b: string): boolean =>
  squeezed(a).replace(/街$/, '街道') === squeezed(b).replace(/街$/, '街道');

/** A name made ready for comparing with many others. */
export interface ComparedName {
  readonly folded: string;
  /** The folded name without its kind; may be empty. */
  readonly stem: string;
  readonly kind: AuthorityKind;
}

export function comparedName(name: string): ComparedName {
  const folded = foldedName(name);
  const stem = folded.replace(/(?:[\u4e00-\u9fff]{1,3}族)?(?:民族乡|苏木|街道|乡|镇|街)$/, '');
  return { folded, stem, kind: kindOf(name) };
}

/**
 * Whether two names may well be one unit: variant characters, another kind, without kind, or one character off. Of two
 * characters half a name is too much to be a slip (花桥, 石桥): there only characters that are taken for each other are.
 */
export const areSimilar = (a: string, b: string): boolean =>
  areAlike(comparedName(a), comparedName(b));

/** As `areSimilar`, for names that are compared many times. */
export function areAlike(a: ComparedName, b: ComparedName): boolean {
  if (a.folded === b.folded || (a.stem !== '' && a.stem === b.stem)) return true;
  if (a.kind !== b.kind || a.stem === '' || b.stem === '') return false;
  const [x, y] = [[...a.stem], [...b.stem]];
  if (Math.min(x.length, y.length) > 2) return editDistance(a.stem, b.stem, 1) <= 1;
  return x.length === 2 && y.length === 2 && x.every((c, i) => mayBeOneCharacter(c, y[i] ?? ''));
}

/** 彭阳 = 彭阳县 only when one of them has no kind at its end. */
export function sameCounty(a: string, b: string): boolean {
  const [x, y] = [squeezed(a), squeezed(b)];
  if (x === y) return true;
  const bare = (text: string) => text.replace(/(?:自治县|县|区|市|旗)$/, '');
  return (bare(x) === x || bare(y) === y) && bare(x) === bare(y);
}
