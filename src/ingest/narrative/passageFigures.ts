import { approximationOf } from './approximations.ts';
import { countsIn } from './counts.ts';
import type { NarrativeFigure } from './figure.ts';
import { nameOf } from './naming.ts';
import type { Earlier } from './naming.ts';
import { partsAt } from './parts.ts';
import type { Inset, Passage } from './passages.ts';
import type { Count } from './printedCounts.ts';
import { periodOf } from './scopes.ts';
import type { Period, Scope } from './scopes.ts';
import { isSpecialKind, linkOf, meaningOf } from './topics.ts';
import type { Meaning } from './topics.ts';
import { zerosInWords } from './zeroInWords.ts';

/** How far back a sentence is looked at. */
const sentenceReach = 400;
const sentenceEnd = /[。!?\n]/;
/** Other ways of publishing said earlier in the sentence: then 主动公开N条 is not certain to be the total. */
const someChannel = /网站|门户网|微信|微博|公众号|公报|公开栏/;
const allChannels = /等(?:多种|各种|多)?(?:渠道|方式|平台|载体|途径|形式|媒体)|不同渠道/;
/** Between a figure and a bracket that tells its parts; between a bracket and the figure whose parts it tells. */
const nounOnly = /^[^,;。:、\n]{0,8}[,、]?$/;
const sameClause = /^[^,;。\n]*$/;
/** The writer is spoken of again after a group. */
const writerAgain = /[,;](?:其中)?(?:我|本|[镇乡县街]|全[镇乡县区市街])/;
const rate = /同比|环比|增长|下降|上升|回落|提高|降低|率$/;

/** What a bracket takes from the text around it. */
interface Surroundings {
  readonly period: Period;
  readonly earlier: Earlier;
  /** Unit of the figure whose parts the bracket tells; null when it tells of none. */
  readonly partsOf: string | null;
}

const nothing: Earlier = { label: '', unit: null };
const outermost: Surroundings = { period: 'unsaid', earlier: nothing, partsOf: null };

/** Reads the figures of one passage in their order, with what those before leave behind. */
class PassageReading {
  readonly #passage: Passage;
  readonly #plain: string;
  readonly #year: number | null;
  readonly figures: NarrativeFigure[] = [];
  #insets = 0;
  #sentence = 0;
  #seen = 0;
  /** Behind the unit of the figure before. */
  #end = 0;
  #earlier: Earlier;
  #period: Period;
  /** Unit of the parts that are being listed; null outside a list. */
  #partsOf: string | null;
  /** Where the group stands whose figures are told; -1 when they are the writer's own. */
  #group = -1;

  constructor(passage: Passage, year: number | null, around: Surroundings) {
    this.#passage = passage;
    this.#plain = passage.text.plain;
    this.#year = year;
    this.#earlier = around.earlier;
    this.#period = around.period;
    this.#partsOf = around.partsOf;
    for (const { count, group } of countsIn(passage.text)) {
      this.#readInsets(count.start, count);
      this.#goTo(count.start);
      if (group === null) this.#take(count);
      else if (group.isSubject) this.#group = count.start;
    }
    this.#readInsets(this.#plain.length, null);
    this.#takeZeros(around.period);
  }

  /** Moves to the sentence of a number; a new sentence ends lists and forgets the subject. */
  #goTo(start: number): void {
    for (; this.#seen < start; this.#seen++) {
      const char = this.#plain.charAt(this.#seen);
      if (!sentenceEnd.test(char)) continue;
      this.#sentence = this.#seen + 1;
      this.#partsOf = null;
      this.#earlier = nothing;
      this.#group = -1;
      if (char === '\n') this.#period = 'unsaid';
    }
  }

  /** Brackets as far as `to`, where `next` stands: they tell parts of the figure right before them, or of `next`. */
  #readInsets(to: number, next: Count | null): void {
    const { insets } = this.#passage;
    for (let inset = insets[this.#insets]; inset !== undefined && inset.at <= to;) {
      this.#insets++;
      this.#readInset(inset, next);
      inset = insets[this.#insets];
    }
  }

  #readInset({ at, passage }: Inset, next: Count | null): void {
    this.#goTo(at);
    const isOfLast = this.#earlier.label !== '' && nounOnly.test(this.#plain.slice(this.#end, at));
    const isOfNext =
      next !== null && sameClause.test(this.#plain.slice(at, Math.min(next.start, at + 80)));
    const partsOf = isOfLast ? this.#earlier.unit : isOfNext ? next.unit : null;
    const period = this.#periodAt(at);
    const earlier = isOfLast ? this.#earlier : nothing;
    const inner = new PassageReading(passage, this.#year, { period, earlier, partsOf });
    this.figures.push(...inner.figures);
  }

  #take(count: Count): void {
    const floor = Math.max(this.#sentence, this.#end);
    const between = this.#plain.slice(Math.max(floor, count.start - sentenceReach), count.start);
    this.#list(count, between);
    const period = this.#periodAt(count.start);
    const naming = nameOf(this.#passage.text, count, floor, this.#earlier);
    this.#end = count.end;
    if (period === 'otherYear' || naming === null) return;
    const isPart = this.#partsOf !== null && !(count.unit === '%' && rate.test(naming.plain));
    const meaning = this.#meaningOf(count, naming.plain, isPart, period, between);
    const scope = this.#scopeOf(count, naming.plain, isPart, period, meaning, between);
    const { numeral, unit } = count;
    this.figures.push({
      label: naming.printed,
      value: numeral.value,
      unit,
      approx: approximationOf(this.#plain, numeral, count.end),
      scope,
      inWords: numeral.chinese,
      link: linkOf(meaning, this.#year),
      topic: scope === 'cumulative' || meaning === null ? null : meaning.topic,
      ...this.#printedAt(count.start, numeral.end),
    });
    if (unit !== '%') this.#earlier = { label: naming.printed, unit };
    else if (this.#earlier.label === '') this.#earlier = { label: naming.printed, unit };
  }

  #printedAt(start: number, end: number): { start: number; end: number } {
    const { at } = this.#passage.text;
    return { start: at[start] ?? -1, end: (at[end - 1] ?? -1) + 1 };
  }

  #list(count: Count, between: string): void {
    const says = partsAt(between, this.#end > this.#sentence || this.#partsOf !== null);
    if (says === 'begin') this.#partsOf = count.unit ?? '条';
    else if (says === 'end') this.#partsOf = null;
    else if (count.unit !== '%' && this.#partsOf !== count.unit && !between.startsWith('、'))
      this.#partsOf = null;
  }

  #periodAt(start: number): Period {
    if (this.#partsOf !== null && this.#period !== 'unsaid') return this.#period;
    const from = Math.max(this.#sentence, start - sentenceReach);
    const period = periodOf(this.#plain.slice(from, start), this.#year);
    if (period !== 'unsaid') this.#period = period === 'otherYear' ? 'unsaid' : period;
    else if (this.#sentence > this.#end && this.#period !== 'year') this.#period = 'unsaid';
    return period === 'otherYear' ? period : this.#period;
  }

  /** Null for what is told of some months or of a group, and for a total when a single channel stands before it. */
  #meaningOf(
    count: Count,
    phrase: string,
    isPart: boolean,
    period: Period,
    between: string,
  ): Meaning | null {
    const isOfGroup =
      this.#group >= 0 && !writerAgain.test(this.#plain.slice(this.#group, count.start));
    if (isOfGroup || period === 'someMonths') return null;
    const meaning = meaningOf(phrase, count.unit, isPart);
    if (meaning?.topic !== 'total') return meaning;
    return someChannel.test(between) && !allChannels.test(between) ? null : meaning;
  }

  #scopeOf(
    count: Count,
    phrase: string,
    isPart: boolean,
    period: Period,
    meaning: Meaning | null,
    between: string,
  ): Scope {
    if (isPart || (count.unit === '%' && /占/.test(phrase))) return 'part';
    if (period === 'cumulative' || (between.includes('累计') && period !== 'year'))
      return 'cumulative';
    if (period === 'someMonths' || isSpecialKind(phrase, count.unit)) return 'part';
    const yearly = meaning !== null && meaning.topic !== null;
    return period === 'soFar' && !yearly ? 'cumulative' : 'year';
  }

  /** Zeros in words, with the period of their sentence. */
  #takeZeros(around: Period): void {
    for (const { start, end, name, unit, meaning } of zerosInWords(this.#passage.text)) {
      const reached = this.#plain.slice(Math.max(0, start - sentenceReach), start);
      const said = periodOf(reached.slice(reached.search(/[^。!?\n]*$/)), this.#year);
      const period = said === 'unsaid' ? around : said;
      if (period === 'otherYear') continue;
      const scope =
        period === 'cumulative' ? period : period === 'someMonths' ? ('part' as const) : 'year';
      this.figures.push({
        label: name,
        value: 0,
        unit,
        approx: null,
        scope,
        inWords: true,
        link: scope === 'part' ? null : linkOf(meaning, this.#year),
        topic: scope === 'year' ? meaning.topic : null,
        ...this.#printedAt(start, end),
      });
    }
  }
}

/** The figures of a passage and of the brackets in it, in no certain order. */
export function figuresOfPassage(
  passage: Passage,
  year: number | null,
): readonly NarrativeFigure[] {
  return new PassageReading(passage, year, outermost).figures;
}
