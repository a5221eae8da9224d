import { looksLikeAuthority, namesIn, shortName } from '../names.ts';
import type { ShortName } from '../names.ts';
import { squeezed } from '../plainText.ts';
import { isReportYear, yearsIn } from '../years.ts';

/** Characters of names and titles in traditional script, each with its simplified form. */
const scripts = new Map(
  [...'鎮镇鄉乡縣县區区報报開开統统計计來来單单編编製制發发機机關关導导辦办處处務务黨党場场園园']
    .map((c, i, all) => [c, all[i + 1] ?? c] as const)
    .filter((_, i) => i % 2 === 0),
);

const TRADITIONAL = new RegExp(`[${[...scripts.keys()].join('')}]`, 'g');

/** @returns the text without white space, half width, in simplified script; as many characters as `plain` gives */
export function simplified(text: string): string {
  return plain(text).replace(TRADITIONAL, (c) => scripts.get(c) ?? c);
}

const plain = (text: string) => squeezed(text);

/** A title of a report or of its table, with what it names. */
export interface Title {
  readonly row: number;
  readonly text: string;
  readonly names: readonly ShortName[];
  readonly years: readonly number[];
}

const LONGEST_TITLE = 60;
const SUBJECT = /政府信息公开|政务信息公开|政务公开|信息公开/;
const ENDS = /(?:报告|年报|统计表|情况表)(?:\(.{0,16}\))?$/;

/** @returns whether a line is the title of a yearly report or of its table */
export function isTitle(text: string): boolean {
  const line = simplified(text);
  return (
    line.length <= LONGEST_TITLE &&
    SUBJECT.test(line) &&
    ENDS.test(line) &&
    !/[>。;；,]/.test(line) &&
    !/^(?:[一二三四五六七八九十]、|\([一二三四五六七八九十]\)|根据|按照)/.test(line)
  );
}

/** What a title line says. */
export function titleOf(text: string, row: number): Title {
  return {
    row,
    text: text.trim(),
    names: namesOf(text),
    years: yearsIn(simplified(text), 'title'),
  };
}

/** Names of the reporting unit in a title or in a phrase cut out of running text, in the script in which they are printed. */
export function namesOf(text: string): ShortName[] {
  const line = simplified(text);
  const found = namesIn(line.replace(/^附件\d*[:.]?/, '')).map((name) => printed(name, text));
  if (found.length > 0) return found;
  const subject =
    /^(?:附件\d*[:.]?)?(?:\d{4}年度?)?([\u3400-\u9fff]{2,24}?)(?:\d{4}年度?)?(?:政府信息公开|政务公开|信息公开)/.exec(
      line,
    )?.[1];
  return subject === undefined ? [] : largerUnit(subject);
}

/** Cities, counties and their departments: 宿迁市, 广昌县人民政府, 上海市人民政府办公厅. */
function largerUnit(subject: string): ShortName[] {
  const name = subject.replace(/人民政府$/, '');
  if (/^[全各本我]/.test(name) || name.length < 2) return [];
  if (/(?:局|委员会|中心|院|站|所)$/.test(name)) return [shortName(name)];
  return /(?:市|县|区|州|旗|盟|省|办公厅|办公室)$/.test(name)
    ? [{ name, county: null, prefecture: null, province: null }]
    : [];
}

function printed(simple: string, text: string): ShortName {
  const short = shortName(simple);
  const at = simplified(text).indexOf(short.name);
  const original =
    at < 0 ? short.name : [...plain(text)].slice(at, at + short.name.length).join('');
  return { ...short, name: original };
}

/** @returns whether a title names a part of a year, so that its numbers are not the year's: 第二季度, 上半年, 1-6月 */
export function isPartOfYearTitle(text: string): boolean {
  return /第?[一二三四1-4]季度|[上下]半年|(?<!\d)1[-—至~](?:[2-9]|1[01])月|月份/.test(
    simplified(text),
  );
}

/** A line that is the name of a unit and nothing else. */
export function unitLine(text: string): ShortName | null {
  const line = simplified(text);
  return line.length <= 30 && looksLikeAuthority(line) && !/[\d:：,，。]/.test(line)
    ? printed(line, text)
    : null;
}

/** @returns whether a line is a date of signing: 2018年1月15日 */
export function isDateLine(text: string): boolean {
  return /^[(]?(?:20\d\d|二[〇○零o]..)年.{1,3}月.{1,3}日[)]?$/.test(simplified(text));
}

/** The year of the period that the numbers are for: 统计期限自2022年1月1日起. */
export function periodYear(text: string): number | null {
  const [, year, end = year] =
    /统计(?:期限|时限|时间|期间)[^。]{0,12}?(20\d\d)年\d{1,2}月(?:\d{1,2}日)?(?:起|始)?(?:[至到~—–-]+(20\d\d)年)?/.exec(
      simplified(text),
    ) ?? [];
  // over two years: it names neither
  if (year !== end) return null;
  return year !== undefined && isReportYear(Number(year)) ? Number(year) : null;
}
