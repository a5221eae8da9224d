import { NO_IDENTITY, joined } from '../proposals.ts';
import type { Identity, Proposal } from '../draft.ts';
import { sameName } from '../names.ts';
import type { ShortName } from '../names.ts';
import { isReportYear } from '../years.ts';
import { isDateLine, namesOf, periodYear, simplified, titleOf, unitLine } from './titles.ts';
import type { Title } from './titles.ts';

type From = 'title' | 'header';

/** The lines of one report that may say who reports and for which year. */
export interface IdentitySource {
  /** Titles above the first section, and those of its tables. */
  readonly titles: readonly Title[];
  /** Row and text of each line of one cell that is not part of a table. */
  readonly lines: readonly { readonly row: number; readonly text: string }[];
}

/** Lines so far above or below a title may hold the name of the unit alone. */
const NEAR = 3;
/** Lines at the end among which the unit signs. */
const LAST = 12;

/**
 * Unit, county and year as title, head, period and signature name them. Weaker places (来源, phrases of the text) count
 * only where the stronger ones are silent. Empty where only 我镇 is said.
 */
export function identityOf({ titles, lines }: IdentitySource): Identity {
  let all = NO_IDENTITY;
  const add = (more: Partial<Identity>) => {
    all = joined(all, { ...NO_IDENTITY, ...more });
  };
  for (const title of titles) {
    for (const name of title.names) add(nameProposals(name, 'title', title.text));
    add({ year: title.years.map((value) => ({ value, from: 'title', text: title.text })) });
  }
  for (const { row, text } of lines) {
    const beside = titles.some((title) => Math.abs(title.row - row) <= NEAR);
    const unit = beside ? unitLine(text) : null;
    if (unit !== null) add(nameProposals(unit, 'title', text));
    const stated =
      /^(?:填报单位|编制单位|单位名称|单位|发文机关|发布机构|公开机构)[:：](.{2,30})$/.exec(
        simplified(text),
      )?.[1];
    const own = stated === undefined ? null : unitLine(stated);
    if (own !== null && !isSaid(all, own)) add(nameProposals(own, 'header', text));
    const stands = /^(?:报告)?年[度份][:：]?(20\d\d)年?度?$/.exec(simplified(text))?.[1];
    const year = stands === undefined ? periodYear(text) : Number(stands);
    if (year !== null) add({ year: [{ value: year, from: 'header', text: text.slice(0, 80) }] });
  }
  const filled = lines.slice(-LAST);
  filled.forEach(({ text }, i) => {
    const below = filled[i + 1]?.text;
    const unit = below !== undefined && isDateLine(below) ? unitLine(text) : null;
    if (unit !== null && !isSaid(all, unit)) add(nameProposals(unit, 'header', text));
    else if (unit !== null) add({ ...nameProposals(unit, 'header', text), authority: [] });
  });
  if (all.authority.length === 0) add(namesInText(lines));
  if (all.year.length === 0) add({ year: yearsInText(lines) });
  return all;
}

const isSaid = (identity: Identity, unit: ShortName) =>
  identity.authority.some(({ value }) => sameName(value, unit.name));

function nameProposals(unit: ShortName, from: From, text: string): Identity {
  const proposal = (value: string | null): Proposal<string>[] =>
    value === null ? [] : [{ value, from, text: text.trim() }];
  return {
    authority: proposal(unit.name),
    county: proposal(unit.county),
    prefecture: proposal(unit.prefecture),
    year: [],
  };
}

const PHRASES = [
  /([^\d。，,;；:：《》()（）]{2,24})\d{4}年度?政府信息公开(?:工作)?(?:年度)?(?:工作)?报告/,
  /由([\u3400-\u9fff]{2,24}?)(?:汇总|编制|负责编制)/,
  /(?:信息来源|来源|发布单位|发布机构)[:：]([\u3400-\u9fff]{2,24})/,
];

/** Words of the sentence in front of a name in it. */
const LEAD = /^.*(?:公布|发布|公开|编制|撰写|形成|现将|关于|特将)了?/;

function namesInText(lines: IdentitySource['lines']): Identity {
  for (const phrase of PHRASES)
    for (const { text } of lines) {
      const said = phrase.exec(simplified(text))?.[1]?.replace(LEAD, '');
      if (said === undefined || said === '' || isCited(text, said)) continue;
      const at = simplified(text).indexOf(said);
      const printed = [...text.normalize('NFKC').replace(/\s/g, '').toLowerCase()]
        .slice(at, at + said.length)
        .join('');
      const [name] = namesOf(printed);
      if (name !== undefined) return nameProposals(name, 'header', text.slice(0, 80));
    }
  return NO_IDENTITY;
}

/** 参照《白石镇…报告》: a report of somebody else. */
function isCited(text: string, name: string): boolean {
  const plain = simplified(text);
  return /(?:参照|参考|根据|依据|按照|学习|借鉴|详见|见)《$/.test(
    plain.slice(0, plain.indexOf(name)),
  );
}

const UNIT = '(?:镇|乡|街道?|办|单位|机关)';
/** 我镇2023年将…, 本镇2021年存在的问题已整改: a plan, or a year that is looked back on. */
const NOT_THIS_YEAR = '(?![^。;]{0,8}(?:将|拟|计划|要|存在|问题|整改|相比))';
const YEAR_PHRASES = [
  /(?<![与比较同和])(20\d\d)年度?政府信息公开(?:工作)?年度?(?:工作)?报告(?!相比|比较)/g,
  new RegExp(`(?<![与比较同])(20\\d\\d)年度?[,，]?[我本全]${UNIT}${NOT_THIS_YEAR}`, 'g'),
  new RegExp(`[我本]${UNIT}(20\\d\\d)年度?${NOT_THIS_YEAR}`, 'g'),
];

/** Only when all phrases of the first kind that is met name the same year. */
function yearsInText(lines: IdentitySource['lines']): Proposal<number>[] {
  for (const phrase of YEAR_PHRASES) {
    const found = lines.flatMap(({ text }) =>
      [...simplified(text).matchAll(phrase)].map((match) => ({
        value: Number(match[1]),
        from: 'header' as const,
        text: match[0],
      })),
    );
    const years = new Set(found.map(({ value }) => value).filter(isReportYear));
    const [first] = found;
    if (first !== undefined && years.size === 1) return [first];
    if (years.size > 1) return [];
  }
  return [];
}

/** Titles over one or two lines. */
export function titlesIn(
  lines: IdentitySource['lines'],
  isTitleText: (text: string) => boolean,
): Title[] {
  const titles: Title[] = [];
  lines.forEach(({ row, text }, i) => {
    const next = lines[i + 1];
    if (isTitleText(text)) titles.push(titleOf(text, row));
    else if (next !== undefined && text.length < 40 && !isTitleText(next.text)) {
      const both = `${text}${next.text}`;
      if (isTitleText(both)) titles.push(titleOf(both, row));
    }
  });
  return titles;
}
