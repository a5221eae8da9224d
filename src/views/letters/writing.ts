import { entryFacts } from '#analysis/entryFacts.ts';
import type { Entry } from '#analysis/entries.ts';
import type { Frame } from '#domain/frame.ts';
import { keptItems, letterDefaults, letterFields, letterItems, letterOf } from '#export/letter.ts';
import type {
  Letter,
  LetterCommon,
  LetterDefaults,
  LetterEdits,
  LetterItem,
} from '#export/letter.ts';
import { gapsOf, missingReports } from '#export/letterPlans.ts';
import type { LetterPlan } from '#export/letterPlans.ts';
import type { Authority, AuthorityId } from '#domain/authority.ts';
import type { App } from '#state/app.svelte.ts';
import type { LetterSource } from '#state/letterDrafts.svelte.ts';
import { listSource } from '../gaps/source.ts';

/** What letters are about, before it is sorted by receiver. */
export interface Asked {
  readonly source: LetterSource;
  readonly year: number | null;
  readonly unit: AuthorityId | null;
  readonly withExplained: boolean;
}

/** The entries that are asked for, and how many explained ones are left out. Ticked entries are all taken. */
export function askedEntries(
  app: App,
  all: readonly Entry[],
  scoped: readonly Entry[],
  { source, year, unit, withExplained }: Asked,
): { readonly entries: readonly Entry[]; readonly explained: number } {
  const { keys } = app.chosenGaps;
  if (source === 'chosen') {
    return { entries: all.filter(({ key }) => keys.has(key)), explained: 0 };
  }
  const told = (entry: Entry) => app.gapStates.of(entry.key).state === 'explained';
  const take = (entries: readonly Entry[]) =>
    source === 'reports' ? missingReports(entries, year) : gapsOf(entries, unit, year);
  const explained = take(scoped.filter(told)).length;
  return { entries: take(withExplained ? scoped : scoped.filter((e) => !told(e))), explained };
}

/** Years, newest first, in which there is something to write about. */
export function yearsOf(entries: readonly Entry[]): readonly number[] {
  return [...new Set(entries.flatMap(({ years }) => years))].sort((a, b) => b - a);
}

/** The chosen year, where there is something to write about; else of missing reports the newest, of others all. */
export function askedYear(
  chosen: number | null | undefined,
  years: readonly number[],
  source: LetterSource,
): number | null {
  if (chosen === null || (chosen !== undefined && years.includes(chosen))) return chosen;
  return source === 'reports' ? (years[0] ?? null) : null;
}

/** The chosen unit, else the one that is looked at, where it has gaps; else all. */
export function askedUnit(
  chosen: AuthorityId | null | undefined,
  units: readonly Authority[],
  focus: AuthorityId | null,
): AuthorityId | null {
  if (chosen === null) return null;
  const has = (unit: AuthorityId | null | undefined) => units.some(({ id }) => id === unit);
  if (chosen !== undefined && has(chosen)) return chosen;
  return has(focus) ? focus : null;
}

/** What the user wrote for all letters. */
export function commonOf({ letters }: App): LetterCommon {
  return {
    signer: letters.kept('signer'),
    contact: letters.kept('contact'),
    opening: letters.kept('opening'),
    ...letters.dates,
  };
}

export function editsOf({ letters }: App, { key }: LetterPlan): LetterEdits {
  return {
    text: (field, given) => letters.text(key, field, given),
    removed: (item) => letters.removed(key, item),
    order: letters.order(key),
  };
}

/** A letter with what its editor needs. */
export interface Written {
  readonly plan: LetterPlan;
  /** All items with their usual texts, also removed ones. */
  readonly items: readonly LetterItem[];
  /** Those that the letter keeps, as they are told. */
  readonly kept: readonly LetterItem[];
  readonly defaults: LetterDefaults;
  readonly letter: Letter;
}

/** All items of a letter with their usual texts. */
export function itemsOf(app: App, frame: Frame, plan: LetterPlan): readonly LetterItem[] {
  return letterItems(plan, (entry) => entryFacts(frame, entry), app.words);
}

/** @param items as `itemsOf` gives them: they are worked out once, not at each key that is pressed */
export function write(app: App, plan: LetterPlan, items: readonly LetterItem[]): Written {
  const { words } = app;
  const edits = editsOf(app, plan);
  const kept = keptItems(items, edits);
  return {
    ...{ plan, items, kept },
    defaults: letterDefaults(plan, kept, words),
    letter: letterOf(plan, items, edits, commonOf(app), words, listSource(app)),
  };
}

/** Names of the texts that were changed by hand from others than there are now. */
export function staleFields(app: App, { plan, items, defaults }: Written): readonly string[] {
  const { edit } = app.words.letters;
  const fields = letterFields.flatMap((field) =>
    app.letters.stale(plan.key, field, defaults[field]) ? [edit[field]] : [],
  );
  const own = items.flatMap(({ key, text, measure }) =>
    app.letters.stale(plan.key, key, text) ? [measure] : [],
  );
  return [...fields, ...own];
}
