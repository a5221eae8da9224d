import type { Period, Scope } from './scopes.ts';
import { isSpecialKind, meaningOf } from './topics.ts';
import type { Meaning } from './topics.ts';

/** A count with what its sentence says of it. */
export interface Statement {
  readonly unit: string | null;
  readonly phrase: string;
  readonly isPart: boolean;
  readonly period: Period;
  /** From the figure before, or from the beginning of the sentence. */
  readonly between: string;
}

/** Other ways of publishing said earlier in the sentence: then 主动公开N条 is not certain to be the total. */
const someChannel = /网站|门户网|微信|微博|公众号|公报|公开栏/;
const allChannels = /等(?:多种|各种|多)?(?:渠道|方式|平台|载体|途径|形式|媒体)|不同渠道/;

/** @returns null for what is told of some months, and for a total when a single channel stands before it */
export function certainMeaning({
  unit,
  phrase,
  isPart,
  period,
  between,
}: Statement): Meaning | null {
  const meaning = period === 'someMonths' ? null : meaningOf(phrase, unit, isPart);
  if (meaning?.topic !== 'total') return meaning;
  return someChannel.test(between) && !allChannels.test(between) ? null : meaning;
}

/** @param meaning of the same statement, as far as it is certain */
export function scopeOf(
  { unit, phrase, isPart, period, between }: Statement,
  meaning: Meaning | null,
): Scope {
  const isCumulative = period === 'cumulative' || (between.includes('累计') && period !== 'year');
  const yearly = meaning !== null && meaning.topic !== null;
  const scopes: readonly (readonly [Scope, boolean])[] = [
    ['part', isPart || (unit === '%' && phrase.includes('占'))],
    ['cumulative', isCumulative],
    ['part', period === 'someMonths' || isSpecialKind(phrase, unit)],
    ['cumulative', period === 'soFar' && !yearly],
  ];
  return scopes.find(([, holds]) => holds)?.[0] ?? 'year';
}
