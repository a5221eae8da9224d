import type { IndicatorId } from '#domain/forms/index.ts';
import { approximationOf } from './approximations.ts';
import type { Approximation } from './approximations.ts';
import { countsIn } from './counts.ts';
import type { Count } from './counts.ts';
import { namedStretches } from './exclusions.ts';
import { nameOf } from './naming.ts';
import { runningText } from './runningText.ts';
import type { RunningText } from './runningText.ts';
import { beginsParts, periodOf } from './scopes.ts';
import type { Period, Scope } from './scopes.ts';
import { isSpecialKind, linkOf, meaningOf } from './topics.ts';
import type { Meaning, Topic } from './topics.ts';
import { zerosInWords } from './zeroInWords.ts';

/** A figure told in running text. */
export interface NarrativeFigure {
  /** From the sentence, as printed, without white space. */
  readonly label: string;
  readonly value: number;
  /** As printed; null when it is lost (260余). */
  readonly unit: string | null;
  readonly approx: Approximation | null;
  /** A part of another figure is `part` whatever its period; what has run since a start is `cumulative`. */
  readonly scope: Scope;
  /** Said without digits: a zero in words (未收到…) or Chinese numerals. */
  readonly inWords: boolean;
  /** Cell of the report's table that counts the same; null unless that is certain. */
  readonly link: IndicatorId | null;
  /** Series over the years it belongs to; null for all else, and for what is not of the report's year as a whole. */
  readonly topic: Topic | null;
  /** Offsets of the printed number (or of the words that say none) within the given text. */
  readonly start: number;
  readonly end: number;
}

/** How far back a sentence is looked at. */
const sentenceReach = 400;
/** Other ways of publishing said earlier in the sentence: then 主动公开N条 is not certain to be the total. */
const someChannel = /网站|门户网|微信|微博|公众号|公报|公开栏/;
const allChannels = /等(?:多种|各种|多)?(?:渠道|方式|平台|载体|途径|形式|媒体)|不同渠道/;
const sentenceEnd = /[。!?\n]/;

/** Reads the figures of one text in their order, with what those before leave behind. */
class Reading {
  readonly #text: RunningText;
  readonly #year: number | null;
  readonly figures: NarrativeFigure[] = [];
  #sentence = 0;
  #seen = 0;
  /** Of the figure before; its end is behind the unit. */
  #end = 0;
  #label = '';
  /** Label of the figure whose parts are listed. */
  #whole = '';
  #period: Period = 'unsaid';
  /** Unit of the parts that are being listed; null outside a list. */
  #partsOf: string | null = null;
  #inBrackets = false;

  constructor(text: RunningText, year: number | null) {
    this.#text = text;
    this.#year = year;
  }

  take(count: Count): void {
    const { plain } = this.#text;
    this.#goTo(count.start);
    const between = plain.slice(Math.max(this.#end, count.start - sentenceReach), count.start);
    this.#list(count, between);
    const period = this.#periodAt(count.start);
    const floor = Math.max(this.#sentence, this.#end);
    const naming = nameOf(this.#text, count, floor, this.#label);
    this.#end = count.end;
    if (period === 'otherYear' || naming === null) return;
    const phrase = naming.plain;
    const isPart = this.#partsOf !== null;
    const whole = period === 'someMonths' ? null : meaningOf(phrase, count.unit, isPart);
    const meaning = this.#certain(whole, between);
    const running = plain.slice(floor, count.start).includes('累计');
    const scope = this.#scopeOf(count, phrase, running, period, meaning);
    const { numeral } = count;
    this.figures.push({
      label: naming.printed,
      value: numeral.value,
      unit: count.unit,
      approx: approximationOf(plain, numeral, count.end),
      scope,
      inWords: numeral.chinese,
      link: linkOf(meaning, this.#year),
      topic: scope === 'cumulative' || meaning === null ? null : meaning.topic,
      start: this.#offset(count.start),
      end: this.#offset(numeral.end - 1) + 1,
    });
    if (count.unit !== '%') this.#label = naming.printed;
  }

  #offset(index: number): number {
    return this.#text.at[index] ?? -1;
  }

  /** Moves to the sentence of the number; a new sentence ends lists and forgets the subject. */
  #goTo(start: number): void {
    const { plain } = this.#text;
    for (; this.#seen < start; this.#seen++) {
      const char = plain.charAt(this.#seen);
      if (!sentenceEnd.test(char)) continue;
      this.#sentence = this.#seen + 1;
      this.#partsOf = null;
      this.#inBrackets = false;
      this.#label = '';
      if (char === '\n') this.#period = 'unsaid';
    }
  }

  #list(count: Count, between: string): void {
    if (this.#inBrackets && between.includes(')') && !between.includes('(')) {
      this.#partsOf = null;
      this.#inBrackets = false;
      this.#label = this.#whole;
    }
    const follows = this.figures.length > 0 && count.start - this.#end < sentenceReach;
    if (follows && beginsParts(between, this.#sentence <= this.#end)) {
      this.#partsOf = count.unit ?? '条';
      this.#inBrackets = between.startsWith('(');
      this.#whole = this.#label;
    } else if (count.unit !== '%' && this.#partsOf !== count.unit) this.#partsOf = null;
  }

  #periodAt(start: number): Period {
    const { plain } = this.#text;
    if (this.#partsOf !== null && this.#period !== 'unsaid') return this.#period;
    const before = plain.slice(Math.max(this.#sentence, start - sentenceReach), start);
    const period = periodOf(before, this.#year);
    if (period !== 'unsaid') this.#period = period === 'otherYear' ? 'unsaid' : period;
    else if (this.#sentence > this.#end && this.#period !== 'year') this.#period = 'unsaid';
    return period === 'otherYear' ? period : this.#period;
  }

  #scopeOf(
    count: Count,
    phrase: string,
    running: boolean,
    period: Period,
    meaning: Meaning | null,
  ): Scope {
    if (this.#partsOf !== null || (count.unit === '%' && /占/.test(phrase))) return 'part';
    if (period === 'cumulative' || (running && period !== 'year')) return 'cumulative';
    if (period === 'someMonths' || isSpecialKind(phrase, count.unit)) return 'part';
    const yearly = meaning !== null && meaning.topic !== null;
    return period === 'soFar' && !yearly ? 'cumulative' : 'year';
  }

  /** A total is only certain when no single channel is named earlier in the sentence. */
  #certain(meaning: Meaning | null, between: string): Meaning | null {
    if (meaning === null || meaning.topic !== 'total') return meaning;
    const inSentence = between.slice(between.search(/[^。\n]*$/));
    return someChannel.test(inSentence) && !allChannels.test(inSentence) ? null : meaning;
  }
}

/** Figures for zeros in words, with the period of their sentence. */
function worded(text: RunningText, inName: Uint8Array, year: number | null): NarrativeFigure[] {
  const { plain, at } = text;
  return zerosInWords(plain, inName).flatMap((zero) => {
    const reached = plain.slice(Math.max(0, zero.start - sentenceReach), zero.start);
    const period = periodOf(reached.slice(reached.search(/[^。!?\n]*$/)), year);
    if (period === 'otherYear') return [];
    const first = at[zero.start];
    const last = at[zero.end - 1];
    if (first === undefined || last === undefined) return [];
    const scope =
      period === 'cumulative'
        ? period
        : period === 'someMonths'
          ? ('part' as const)
          : ('year' as const);
    return [
      {
        label: zero.name,
        value: 0,
        unit: zero.unit,
        approx: null,
        scope,
        inWords: true,
        link: scope === 'part' ? null : linkOf({ ...zero, whole: true }, year),
        topic: scope === 'year' ? zero.topic : null,
        start: first,
        end: last + 1,
      },
    ];
  });
}

/**
 * The figures that running text tells, in the order of the text: numbers with a unit of counting and zeros in words.
 * Dates, document and contact numbers, ordinals, articles, names with numerals, rates, plans, lines of tables and
 * figures of another year than the report's are left out, and so is what is not certain.
 * @param text running text; lines may be broken inside sentences, words may be spaced
 * @param context `year` of the report, null when it is not known: then no figure is linked to a cell
 * @returns [] for text without figures; offsets are within `text`
 */
export function figuresOf(
  text: string,
  context: { readonly year: number | null },
): readonly NarrativeFigure[] {
  const running = runningText(text);
  const inName = namedStretches(running.plain);
  const reading = new Reading(running, context.year);
  for (const count of countsIn(running.plain, inName)) reading.take(count);
  return [...reading.figures, ...worded(running, inName, context.year)].sort(
    (a, b) => a.start - b.start,
  );
}
