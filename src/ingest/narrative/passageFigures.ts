import type { IndicatorId } from '#domain/forms/index.ts';
import { approximationOf } from './approximations.ts';
import { countsIn } from './counts.ts';
import type { NarrativeFigure } from './figure.ts';
import { nameOf } from './naming.ts';
import type { Earlier } from './naming.ts';
import { partsAt } from './parts.ts';
import type { Inset, Passage } from './passages.ts';
import type { Count } from './printedCounts.ts';
import { otherYearIn, periodOf } from './scopes.ts';
import type { Period } from './scopes.ts';
import { certainMeaning, scopeOf } from './statement.ts';
import { linkOf } from './topics.ts';
import type { Meaning, Topic } from './topics.ts';
import { zerosInWords } from './zeroInWords.ts';
import type { WordedZero } from './zeroInWords.ts';

/** How far back a sentence is looked at. */
const sentenceReach = 400;
const sentenceEnd = /[。!?\n]/;
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
  /** Where that figure is printed. */
  readonly whole: number | null;
  readonly isOfGroup: boolean;
}

const nothing: Earlier = { label: '', unit: null };
const outermost = {
  ...({ period: 'unsaid', earlier: nothing, isOfGroup: false } as const),
  ...{ partsOf: null, whole: null },
};

/** What a cell counts, told of another year than the report's. */
export interface OfOtherYear {
  readonly year: number;
  readonly label: string;
  readonly link: IndicatorId | null;
  readonly topic: Topic | null;
  /** Offset of the number. */
  readonly start: number;
}

/** Reads the figures of one passage in their order, with what those before leave behind. */
class PassageReading {
  readonly figures: NarrativeFigure[] = [];
  readonly ofOtherYears: OfOtherYear[] = [];
  readonly #passage: Passage;
  readonly #plain: string;
  readonly #year: number | null;
  #insets = 0;
  #sentence = 0;
  #seen = 0;
  /** Behind the unit of the figure before. */
  #end = 0;
  #earlier: Earlier;
  #period: Period;
  /** Unit of the parts that are being listed; null outside a list. */
  #partsOf: string | null;
  /** Where the figures are printed whose parts are being listed, and that was read last. */
  #whole: number | null;
  #last: number | null = null;
  /** Where the group stands of which the sentence tells; -1 when it tells of the writer. */
  #group: number;

  constructor(passage: Passage, year: number | null, around: Surroundings) {
    this.#passage = passage;
    this.#plain = passage.text.plain;
    this.#year = year;
    this.#earlier = around.earlier;
    this.#period = around.period;
    this.#partsOf = around.partsOf;
    this.#whole = around.whole;
    this.#group = around.isOfGroup ? 0 : -1;
    const zeros = zerosInWords(passage.text).map((zero) => ({ start: zero.start, zero }));
    const counts = countsIn(passage.text).map((told) => ({ start: told.count.start, told }));
    for (const item of [...counts, ...zeros].sort((a, b) => a.start - b.start)) {
      const next = 'told' in item ? item.told.count : null;
      this.#readInsets(item.start, next);
      this.#goTo(item.start);
      if ('zero' in item) this.#takeZero(item.zero);
      else if (item.told.group === null) this.#take(item.told.count);
      else if (item.told.group.isSubject) this.#group = item.start;
    }
    this.#readInsets(this.#plain.length, null);
  }

  /** Moves to the sentence of a number; a new sentence ends lists and forgets the subject. */
  #goTo(start: number): void {
    for (; this.#seen < start; this.#seen++) {
      const char = this.#plain.charAt(this.#seen);
      if (!sentenceEnd.test(char)) continue;
      this.#sentence = this.#seen + 1;
      this.#partsOf = null;
      this.#whole = null;
      this.#last = null;
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
    const inner = new PassageReading(passage, this.#year, {
      period: this.#periodAt(at),
      earlier: isOfLast ? this.#earlier : nothing,
      partsOf: isOfLast ? this.#earlier.unit : isOfNext ? next.unit : null,
      whole: isOfLast ? this.#last : isOfNext ? this.#printedFrom(next.start) : null,
      isOfGroup: this.#isOfGroup(at),
    });
    this.figures.push(...inner.figures);
    this.ofOtherYears.push(...inner.ofOtherYears);
  }

  #take(count: Count): void {
    const { numeral, unit, start } = count;
    const floor = Math.max(this.#sentence, this.#end);
    const between = this.#plain.slice(Math.max(floor, start - sentenceReach), start);
    this.#list(unit, between);
    const period = this.#periodAt(start);
    const naming = nameOf(this.#passage.text, count, floor, this.#earlier);
    this.#end = count.end;
    if (naming === null) return;
    const { plain: phrase, printed: label } = naming;
    const isPart = this.#partsOf !== null && !(unit === '%' && rate.test(phrase));
    const statement = { unit, phrase, isPart, period, between };
    const meaning = this.#isOfGroup(start) ? null : certainMeaning(statement);
    if (period === 'otherYear') {
      this.#keepOther(meaning, label, start);
      return;
    }
    const scope = scopeOf(statement, meaning);
    this.figures.push({
      label,
      value: numeral.value,
      unit,
      approx: approximationOf(this.#plain, numeral, count.end),
      scope,
      partOf: isPart ? this.#whole : null,
      inWords: numeral.chinese,
      link: linkOf(meaning, this.#year),
      topic: scope === 'cumulative' || meaning === null ? null : meaning.topic,
      ...this.#printedAt(start, numeral.end),
    });
    if (unit !== '%') this.#last = this.#printedFrom(start);
    if (unit !== '%' || this.#earlier.label === '') this.#earlier = { label, unit };
  }

  #keepOther(meaning: Meaning | null, label: string, start: number): void {
    const from = Math.max(this.#sentence, start - sentenceReach);
    const year = otherYearIn(this.#plain.slice(from, start), this.#year);
    if (meaning === null || year === null) return;
    const link = linkOf(meaning, this.#year);
    const { topic } = meaning;
    this.ofOtherYears.push({ year, label, link, topic, start: this.#printedFrom(start) });
  }

  #takeZero({ start, end, name, unit, meaning }: WordedZero): void {
    const period = this.#periodAt(start);
    if (period === 'otherYear' || this.#isOfGroup(start)) return;
    const scope =
      period === 'cumulative' ? period : period === 'someMonths' ? ('part' as const) : 'year';
    this.figures.push({
      label: name,
      value: 0,
      unit,
      approx: null,
      scope,
      partOf: null,
      inWords: true,
      link: scope === 'part' ? null : linkOf(meaning, this.#year),
      topic: scope === 'year' ? meaning.topic : null,
      ...this.#printedAt(start, end),
    });
  }

  #printedFrom(start: number): number {
    return this.#passage.text.at[start] ?? -1;
  }

  #printedAt(start: number, end: number): { start: number; end: number } {
    return { start: this.#printedFrom(start), end: this.#printedFrom(end - 1) + 1 };
  }

  #isOfGroup(at: number): boolean {
    return this.#group >= 0 && !writerAgain.test(this.#plain.slice(this.#group, at));
  }

  #list(unit: string | null, between: string): void {
    const says = partsAt(between, this.#end > this.#sentence || this.#partsOf !== null);
    const goesOn = unit === '%' || unit === this.#partsOf || between.startsWith('、');
    if (says === 'begin') {
      this.#partsOf = unit ?? '条';
      this.#whole = this.#last ?? this.#whole;
    } else if (says === 'end' || !goesOn) this.#partsOf = null;
  }

  #periodAt(start: number): Period {
    if (this.#partsOf !== null && this.#period !== 'unsaid') return this.#period;
    const from = Math.max(this.#sentence, start - sentenceReach);
    const period = periodOf(this.#plain.slice(from, start), this.#year);
    if (period !== 'unsaid') this.#period = period === 'otherYear' ? 'unsaid' : period;
    else if (this.#sentence > this.#end && this.#period !== 'year') this.#period = 'unsaid';
    return period === 'otherYear' ? period : this.#period;
  }
}

/** The figures of a passage and of the brackets in it, those of other years apart, in no certain order. */
export function figuresOfPassage(
  passage: Passage,
  year: number | null,
): Pick<PassageReading, 'figures' | 'ofOtherYears'> {
  return new PassageReading(passage, year, outermost);
}
