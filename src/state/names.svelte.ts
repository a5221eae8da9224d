import type { Authority } from '#domain/authority.ts';
import type { Data } from './data.svelte.ts';

/** What a unit is found by: its name and aliases, code, and pinyin once it is loaded. */
export interface FindableName {
  readonly authority: Authority;
  /** Lower case; any of them may match from its start or inside. */
  readonly keys: readonly string[];
}

type Readings = (name: string) => readonly string[];

/** Finds units by characters, code, full pinyin or initials. */
export class Names {
  readonly #data: Data;
  #readings = $state.raw<Readings | null>(null);
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
    if (this.#readings !== null) return;
    const { readingsOf } = await import('./pinyin.ts');
    this.#readings = readingsOf;
  }

  /** Units that match what was typed, best first: start of a key, then inside a key. */
  find(typed: string, most: number): readonly Authority[] {
    const text = typed.trim().toLowerCase();
    if (text === '') return [];
    const start: Authority[] = [];
    const inside: Authority[] = [];
    for (const { authority, keys } of this.#findable) {
      if (keys.some((key) => key.startsWith(text))) start.push(authority);
      else if (keys.some((key) => key.includes(text))) inside.push(authority);
    }
    return [...start, ...inside].slice(0, most);
  }

  #keysOf(authority: Authority): readonly string[] {
    const names = [authority.name, ...authority.aliases];
    const readings = this.#readings;
    const spoken = readings === null ? [] : names.flatMap((name) => readings(name));
    return [...names, ...(authority.code === null ? [] : [authority.code]), ...spoken].map((key) =>
      key.toLowerCase(),
    );
  }
}
