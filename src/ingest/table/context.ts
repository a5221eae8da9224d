import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { Identity, Proposal, ReadAt } from '../draft.ts';
import { headRole, isGroupHead, isSignature } from '../headWords.ts';
import { identityIn } from '../identity.ts';
import { NO_IDENTITY, joined } from '../proposals.ts';
import { saidYear } from '../lexicon/times.ts';
import { withoutNumber } from '../lexicon/labelKey.ts';
import { looksLikeAuthority, shortName } from '../names.ts';
import { isPartOfYear, saysPartOfYear } from '../periods.ts';
import { squeezed, trimmed } from '../plainText.ts';
import { yearOf, yearsIn } from '../years.ts';
import { isCountyName } from './looks.ts';
import type { RowLook } from './rowLook.ts';

/** What stands around a table and holds for every number that does not say it itself. */
export interface Context {
  readonly identity: Identity;
  /** The line that says that the numbers are of a part of a year; null: none does. */
  readonly partOfYear: string | null;
  /** 元 or 万元, as 单位：元 over the table says. */
  readonly money: '元' | '万元' | null;
  /** Titles, in which an indicator may be named. */
  readonly titles: readonly string[];
}

export const NO_CONTEXT: Context = {
  identity: NO_IDENTITY,
  partOfYear: null,
  money: null,
  titles: [],
};

/** @returns the unit that stands over a table, for its money; counts have units of their own (单位：条、件、万元) */
export function moneyOver({ money }: Context, id: IndicatorId): Context['money'] {
  return indicatorOf(id)?.kind === 'money' ? money : null;
}

/** A sentence and more behind it: such a line is running text and no title. */
const PROSE = /。./s;

/**
 * What the lines above or between tables say.
 * @param side columns of a table that stands beside another: what is printed over it goes before what is printed beside
 */
export function contextOf(
  lines: readonly RowLook[],
  side?: readonly [from: number, to: number],
): Context {
  let context = NO_CONTEXT;
  for (const line of lines) {
    const own = side === undefined ? line.looks : line.looks.slice(...side);
    const isOver = own.some(({ kind }) => kind !== 'blank');
    context = nearer(lineContext(isOver ? { ...line, looks: own } : line), context, false);
  }
  return context;
}

/**
 * @param replaces a nearer line of another table: what it says takes the place of what was said before
 * @returns both together
 */
export function nearer(own: Context, outer: Context, replaces: boolean): Context {
  const pick = <T>(near: readonly Proposal<T>[], far: readonly Proposal<T>[]) =>
    replaces && near.length > 0 ? near : [...near, ...far];
  const [a, b] = [own.identity, outer.identity];
  const isOtherTime = replaces && (own.titles.length > 0 || a.authority.length + a.year.length > 0);
  return {
    identity: replaces
      ? {
          authority: pick(a.authority, b.authority),
          county: pick(a.county, b.county),
          prefecture: pick(a.prefecture, b.prefecture),
          year: pick(a.year, b.year),
        }
      : joined(b, a),
    partOfYear: own.partOfYear ?? (isOtherTime ? null : outer.partOfYear),
    money: own.money ?? outer.money,
    titles: replaces && own.titles.length > 0 ? own.titles : [...outer.titles, ...own.titles],
  };
}

/** What one line says: 填报单位：交岔乡人民政府 and 年度 | 2017 by their head word, a county or a year alone, anything else as a title. */
export function lineContext({ looks, said: byHand }: Pick<RowLook, 'looks' | 'said'>): Context {
  const given = byHand?.identity ?? null;
  if (given !== null) return { ...NO_CONTEXT, identity: given };
  const texts = looks.flatMap(({ kind, text }) => (kind === 'blank' ? [] : [text]));
  let context = NO_CONTEXT;
  let stated = false;
  texts.forEach((text, i) => {
    const found = byHeadWord(text, texts[i + 1]);
    if (found === null) return;
    stated = true;
    context = nearer(found, context, false);
  });
  const line = texts.join(' ');
  const partOfYear =
    texts.find((text) => saysPartOfYear(text) || isPartOfYear(withoutNumber(text))) ??
    context.partOfYear;
  if (stated || texts.some(isSignature))
    return { ...context, partOfYear, identity: joined(context.identity, yearAlone(texts)) };
  const titles = texts.filter((text) => !PROSE.test(text));
  return {
    ...context,
    partOfYear,
    titles,
    identity: titles.reduce((all, text) => joined(all, titleIdentity(text)), context.identity),
    money: moneyUnit(line) ?? context.money,
  };
}

/** 填报单位：某某乡 | 2018年度: a year in a cell of its own. */
function yearAlone(texts: readonly string[]): Identity {
  const said = texts.flatMap((text): Proposal<number>[] => {
    const value = /年/.test(text) ? yearOf(text) : null;
    return value === null ? [] : [{ value, from: 'header', text: trimmed(text) }];
  });
  return { ...NO_IDENTITY, year: said };
}

function titleIdentity(text: string): Identity {
  const bare = withoutNumber(trimmed(text))
    .replace(/^[【[〔<《]+|[】\]〕>》]+$/g, '')
    .replace(/[（(]\d+个?[^（()）]*[）)]$|[:：]$/, '');
  const proposal = <T>(value: T): Proposal<T>[] => [{ value, from: 'title', text: trimmed(text) }];
  if (isCountyName(bare)) return { ...NO_IDENTITY, county: proposal(squeezed(bare)) };
  const year = saidYear(bare);
  if (year !== null) return { ...NO_IDENTITY, year: proposal(year) };
  const identity = identityIn(text, 'title');
  // 某县乡镇政府信息公开情况 is of all townships
  return {
    ...identity,
    authority: identity.authority.filter(({ value }) => !isGroupHead(value)),
  };
}

/** 单位：元 over a table is the unit of its money; 单位：条、件、次 says nothing of it. */
function moneyUnit(text: string): '元' | '万元' | null {
  const said =
    /(?:金额|计量|货币)?单位(?:\([^()]*\))?:(?:[^:]*[、,/])?(万?元)(?![\u4e00-\u9fff])/.exec(
      squeezed(text),
    )?.[1];
  return said === '元' || said === '万元' ? said : null;
}

function byHeadWord(text: string, next: string | undefined): Context | null {
  const inOne = /^([^:：]{1,24})[:：](.*)$/s.exec(text);
  const key = (inOne?.[1] ?? text).replace(/[（(][^（）()]*[）)]/g, '').trim();
  const role = squeezed(key) === '单位' ? 'authority' : headRole(key);
  const inside = inOne?.[2]?.trim();
  const isOwn = inside === undefined || inside === '';
  if (inOne === null && (role === null || next === undefined)) return null;
  const value = isOwn ? next : inside;
  const money = value === undefined || squeezed(key) !== '单位' ? null : moneyUnit(`单位:${value}`);
  if (role === null) return money === null ? null : { ...NO_CONTEXT, money };
  if (value === undefined) return null;
  const identity = said(role, trimmed(value), isOwn ? 'cell' : 'header', text);
  if (identity === null) return inOne === null ? null : { ...NO_CONTEXT, money };
  return { ...NO_CONTEXT, identity, money };
}

function said(role: string, value: string, from: ReadAt, text: string): Identity | null {
  const proposal = <T>(v: T): Proposal<T>[] => [
    { value: v, from, text: text === value ? text : `${text} ${value}`.trim() },
  ];
  switch (role) {
    case 'year': {
      const year = saidYear(value) ?? yearsIn(value, 'title')[0];
      return year === undefined ? null : { ...NO_IDENTITY, year: proposal(year) };
    }
    case 'county':
      return { ...NO_IDENTITY, county: proposal(value) };
    case 'prefecture':
      return { ...NO_IDENTITY, prefecture: proposal(value) };
    case 'authority':
      return namedIn(value, proposal);
    default:
      return null;
  }
}

/** A county's office that fills in the table for its townships is no unit of it; its county is that of the table. */
function namedIn(value: string, proposal: (v: string) => Proposal<string>[]): Identity | null {
  const bare = value.replace(/[(（].*$/, '').split(/\s{2,}|\u3000/)[0] ?? '';
  const short = shortName(bare);
  if (short.name === '') return null;
  const isOffice = /(?:办公室|公开办|中心|科|股)(?:\(.*\))?$/.test(squeezed(bare));
  return {
    ...NO_IDENTITY,
    authority:
      !isOffice && (looksLikeAuthority(bare) || short.county !== null) ? proposal(short.name) : [],
    county: short.county === null ? [] : proposal(short.county),
    prefecture: short.prefecture === null ? [] : proposal(short.prefecture),
  };
}
