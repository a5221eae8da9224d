import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { AuthorityId } from '#domain/authority.ts';
import type { Settings } from './settings.svelte.ts';

/** Which entries letters are written about: the ticked ones, missing reports, or all gaps of one unit or of each. */
export type LetterSource = 'chosen' | 'reports' | 'unit';

/** What letters are made from. */
export interface LetterChoice {
  /** Null: all years; undefined: as the data have it. */
  readonly year: number | null | undefined;
  /** Null: all units; undefined: the unit that is looked at. */
  readonly unit: AuthorityId | null | undefined;
  readonly reach: 'unit' | 'county';
  readonly withExplained: boolean;
  /** The letter that is shown, by key. */
  readonly open: string | null;
}

/** A text changed by hand, and the text that it was made from: when that changes, the numbers in it may be others. */
interface Change {
  readonly from: string;
  readonly text: string;
}

/** Texts that all letters share and this browser remembers. */
export type KeptText = 'signer' | 'contact' | 'opening';

/**
 * What the user chose and wrote for letters. Changes to single letters are forgotten with the page and survive going to
 * another one; the texts that all letters share are kept in the settings, for each language.
 */
export class LetterDrafts {
  readonly #settings: Settings;
  #picked = $state.raw<{ source: LetterSource; chosen: ReadonlySet<string> } | null>(null);
  #choice = $state.raw<LetterChoice>({
    year: undefined,
    unit: undefined,
    reach: 'unit',
    withExplained: false,
    open: null,
  });
  readonly #changes = new SvelteMap<string, Change>();
  readonly #removed = new SvelteSet<string>();
  readonly #orders = new SvelteMap<string, readonly string[]>();
  #dates = $state.raw<{ readonly deadline: string; readonly date: string }>({
    deadline: '',
    date: '',
  });

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  get choice(): LetterChoice {
    return this.#choice;
  }

  choose(change: Partial<LetterChoice>): void {
    this.#choice = { ...this.#choice, ...change };
  }

  /** The source picked by hand, as long as the same entries are ticked; else the ticked ones, if there are any. */
  source(chosen: ReadonlySet<string>): LetterSource {
    if (this.#picked?.chosen === chosen) return this.#picked.source;
    return chosen.size > 0 ? 'chosen' : 'reports';
  }

  pick(source: LetterSource, chosen: ReadonlySet<string>): void {
    this.#picked = { source, chosen };
  }

  /** Days as YYYY-MM-DD, empty as long as none is given. */
  get dates() {
    return this.#dates;
  }

  setDates(change: Partial<LetterDrafts['dates']>): void {
    this.#dates = { ...this.#dates, ...change };
  }

  kept(text: KeptText): string {
    return this.#settings.all[this.#keptKey(text)] ?? '';
  }

  keep(text: KeptText, value: string): void {
    this.#settings.replace({ ...this.#settings.all, [this.#keptKey(text)]: value });
  }

  #keptKey(text: KeptText): string {
    return `letter.${text}.${this.#settings.language}`;
  }

  /** The text as it was changed, or as it is given; a change made from another text counts no longer. */
  text(letter: string, field: string, given: string): string {
    const change = this.#changes.get(this.#place(letter, field));
    return change?.from === given ? change.text : given;
  }

  /** Whether there is a change that was made from another text. */
  stale(letter: string, field: string, given: string): boolean {
    const change = this.#changes.get(this.#place(letter, field));
    return change !== undefined && change.from !== given;
  }

  change(letter: string, field: string, given: string, text: string): void {
    const place = this.#place(letter, field);
    if (text === given) this.#changes.delete(place);
    else this.#changes.set(place, { from: given, text });
  }

  removed(letter: string, item: string): boolean {
    return this.#removed.has(this.#place(letter, item));
  }

  remove(letter: string, item: string): void {
    this.#removed.add(this.#place(letter, item));
  }

  putBack(letter: string, items: readonly string[]): void {
    for (const item of items) this.#removed.delete(this.#place(letter, item));
  }

  /** Items in the order that the user gave them; none: as they come. */
  order(letter: string): readonly string[] {
    return this.#orders.get(this.#place(letter, '')) ?? [];
  }

  setOrder(letter: string, items: readonly string[]): void {
    this.#orders.set(this.#place(letter, ''), items);
  }

  /** Takes back everything that was changed in one letter. */
  reset(letter: string): void {
    const start = this.#place(letter, '');
    for (const kept of [this.#changes, this.#removed, this.#orders]) {
      for (const place of [...kept.keys()]) if (place.startsWith(start)) kept.delete(place);
    }
  }

  #place(letter: string, field: string): string {
    return `${this.#settings.language}\n${letter}\n${field}`;
  }
}
