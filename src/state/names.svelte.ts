import type { Authority } from '#domain/authority.ts';
import type { Data } from './data.svelte.ts';

/** What a unit is found by: its name and aliases, code, and pinyin once it is loaded. */
export interface FindableName {
  readonly authority: Authority;
  /** Lower case; any of them may match from its start or inside. */
  readonly keys: readonly string[];
}

/** Units under one letter of a list from A to Z. */
export interface LetterGroup {
  readonly letter: string;
  readonly units: readonly Authority[];
}

type Pinyin = typeof import('./pinyin.ts');

/** Finds units by characters, code, full pinyin or initials. */
export class Names {
  readonly #data: Data;
  #pinyin = $state.raw<Pinyin | null>(null);
  readonly #findable = $derived.by(() =>
    (this.#data.frame?.authorities ?? []).map((authority): FindableName => ({
      authority,
      keys: this.#keysOf(authority),
    })),
  );

  constructor(data: Data) {
    this.#data = data;
  }

  get findable(): readonly FindableName[] {
    return this.#findable;
  }

  /** Loads the readings of characters; until then names and codes still match. Safe to call again. */
  async loadPinyin(): Promise<void> {
    if (this.#pinyin !== null) return;
    try {
      this.#pinyin = await import('./pinyin.ts');
    } catch {
      // without it names and codes still match; the next letter tries again
    }
  }

  /** Units that match what was typed, best first: a whole key, the start of a key, inside a key. */
  find(typed: string, most: number): readonly Authority[] {
    const text = typed.trim().toLowerCase();
    if (text === '') return [];
    const ranks: readonly ((key: string) => boolean)[] = [
      (key) => key === text,
      (key) => key.startsWith(text),
      (key) => key.includes(text),
    ];
    const byRank = ranks.map((): Authority[] => []);
    for (const { authority, keys } of this.#findable) {
      byRank[ranks.findIndex((holds) => keys.some(holds))]?.push(authority);
    }
    return byRank.flat().slice(0, most);
  }

  /** These units from A to Z by pinyin, those without a letter last; one group without a letter until pinyin is loaded. */
  byLetter(units: readonly Authority[]): readonly LetterGroup[] {
    const read = this.#pinyin;
    if (read === null) return units.length === 0 ? [] : [{ letter: '', units }];
    const placed = units.map((unit) => ({ unit, letter: read.letterOf(unit.name) }));
    const last = (letter: string) => Number(letter === '#');
    return placed
      .map(({ letter }) => letter)
      .filter((letter, i, all) => all.indexOf(letter) === i)
      .sort((a, b) => last(a) - last(b) || (a < b ? -1 : 1))
      .map((letter) => ({
        letter,
        units: placed.filter((entry) => entry.letter === letter).map(({ unit }) => unit),
      }));
  }

  #keysOf(authority: Authority): readonly string[] {
    const names = [authority.name, ...authority.aliases];
    const read = this.#pinyin;
    const spoken = read === null ? [] : names.flatMap((name) => read.readingsOf(name));
    return [...names, ...(authority.code === null ? [] : [authority.code]), ...spoken].map((key) =>
      key.toLowerCase(),
    );
  }
}
