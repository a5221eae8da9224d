import type { Entry, EntryKind } from '#analysis/entries.ts';
import { entryKinds } from '#analysis/entries.ts';
import type { EntryFacts } from '#analysis/entryFacts.ts';
import { gapMeasureName } from '#charts/gaps/gapMeasure.ts';
import { gapNotes } from '#charts/gaps/gapNotes.ts';
import { gapSentence } from '#charts/gaps/gapSentence.ts';
import { yearRuns } from '#charts/yearRuns.ts';
import { isMeasureId } from '#domain/measures/index.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { aboutLines, entryCells } from './gapList.ts';
import type { ListSource } from './gapList.ts';
import { dayText } from './letterNumbers.ts';
import type { LetterPlan } from './letterPlans.ts';

/** One point of a letter. Numbers that its kind does not have are null, never 0; those of shares are 0…1. */
export interface LetterItem {
  /** Key of the entry. */
  readonly key: string;
  readonly kind: EntryKind;
  /** The unit, or the county as a whole. */
  readonly unit: string;
  readonly years: string;
  readonly measure: string;
  readonly text: string;
  /** Form, limits, numbers by year, empty rows and when comparing is not fair. */
  readonly notes: readonly string[];
  readonly share: boolean;
  readonly value: number | null;
  /** Of a count the median of the group, of a rate the group together. */
  readonly middle: number | null;
  readonly peers: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
/** The items of one kind, in the order in which they are told. */
export interface LetterSection {
  readonly kind: EntryKind;
  readonly head: string;
  readonly items: readonly LetterItem[];
}

/** A letter as it is printed, every text final. */
export interface Letter {
  readonly key: string;
  readonly reach: LetterPlan['reach'];
  readonly name: string;
  readonly fictional: boolean;
  /** Reference number, or a blank for it. */
  readonly number: string;
  /** Fictional data are named in it. */
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly sections: readonly LetterSection[];
  readonly closing: string;
  /** What the points rest on, in small type. */
  readonly about: readonly string[];
  readonly attachments: readonly string[];
  readonly signer: string;
  readonly date: string;
  readonly contact: string;
}

/** What the user wrote for all letters; empty texts leave a blank or the usual text. Days are YYYY-MM-DD. */
export interface LetterCommon {
  readonly signer: string;
  readonly contact: string;
  readonly opening: string;
  readonly deadline: string;
  readonly date: string;
}

/** What the user changed in one letter. */
export interface LetterEdits {
  /** The changed text of a field, or what is given. */
  readonly text: (field: string, given: string) => string;
  readonly removed: (item: string) => boolean;
  /** Keys of items; those that are not named follow as they come. */
  readonly order: readonly string[];
}

/** The texts of a letter before anything is changed: what its fields start from. */
export interface LetterDefaults {
  readonly number: string;
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly attachments: string;
}

/** Fields of a letter that can be changed beside its items. */
export const letterFields = [
  'number',
  'title',
  'addressee',
  'opening',
  'attachments',
] as const satisfies readonly (keyof LetterDefaults)[];

/** All items of a letter with their usual texts, kind by kind, those of a county unit by unit. */
export function letterItems(
  plan: LetterPlan,
  factsOf: (entry: Entry) => EntryFacts,
  words: Words,
): readonly LetterItem[] {
  return entryKinds.flatMap((kind) =>
    plan.entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => itemOf(factsOf(entry), plan.reach, words)),
  );
}

function itemOf(facts: EntryFacts, reach: LetterPlan['reach'], words: Words): LetterItem {
  const { entry, around } = facts;
  const cells = entryCells({ facts, state: 'new', note: '' }, words);
  // A letter goes to one unit or one county: neither has to be told apart from others in it.
  const name = reach === 'unit' ? words.letters.letter.you : facts.name;
  const county = entry.authority === null;
  const comparable = around !== null && around.kind !== 'mix';
  return {
    key: entry.key,
    kind: entry.kind,
    unit: county ? words.letters.letter.county : facts.name,
    years: yearRuns(entry.years, words),
    measure: measureOf(entry, words),
    text: fill(words.letters.letter.sentence, {
      text: gapSentence({ ...facts, name, place: '' }, words),
    }),
    notes: gapNotes(facts, words),
    share: entry.kind !== 'trend' && entry.measures.some((measure) => isMeasureId(measure)),
    value: comparable ? around.own : null,
    middle: !comparable ? null : around.kind === 'rate' ? around.together : around.median,
    peers: around?.others.length ?? null,
    low: comparable ? numberOf(cells.low) : null,
    high: comparable ? numberOf(cells.high) : null,
  };
}

/** Of several rows their notes have the names. */
function measureOf(entry: Entry, words: Words): string {
  const measures = entry.kind === 'trend' ? [entry.trend.measure] : entry.measures;
  const [first] = measures;
  if (first === undefined) return words.gaps.list.whole;
  return measures.length > 1 && entry.kind !== 'contradiction'
    ? words.gaps.list.several
    : gapMeasureName(first, words);
}

function numberOf(cell: string | number | null): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** The usual texts of a letter about these items: those that it keeps. */
export function letterDefaults(
  plan: LetterPlan,
  items: readonly LetterItem[],
  words: Words,
): LetterDefaults {
  const { letter } = words.letters;
  const keys = new Set(items.map(({ key }) => key));
  const told = plan.entries.filter(({ key }) => keys.has(key)).flatMap((entry) => entry.years);
  const years = [...new Set(told)].sort((a, b) => a - b);
  return {
    number: letter.number,
    title:
      plan.purpose === 'reports'
        ? fill(letter.titleReports, { years: yearRuns(years, words) })
        : letter.titleGaps,
    addressee: plan.reach === 'county' ? letter.toCounty : plan.name,
    opening: plan.purpose === 'reports' ? letter.openingReports : letter.openingGaps,
    attachments: plan.reach === 'county' ? letter.table : '',
  };
}

/** The items that the letter keeps, with their changed texts, kind by kind in the order of the user. */
export function keptItems(items: readonly LetterItem[], edits: LetterEdits): readonly LetterItem[] {
  const rank = new Map(edits.order.map((key, i) => [key, i]));
  const rankOf = ({ key }: LetterItem) => rank.get(key) ?? rank.size;
  const kept = items
    .filter(({ key }) => !edits.removed(key))
    .map((item) => ({ ...item, text: edits.text(item.key, item.text) }));
  return entryKinds.flatMap((kind) =>
    kept.filter((item) => item.kind === kind).sort((a, b) => rankOf(a) - rankOf(b)),
  );
}

/** The letter as it is printed. An opening of all letters stands where this one has no changed opening. */
export function letterOf(
  plan: LetterPlan,
  items: readonly LetterItem[],
  edits: LetterEdits,
  common: LetterCommon,
  words: Words,
  source: ListSource,
): Letter {
  const { letter } = words.letters;
  const { fictional } = source.dataSet;
  const kept = keptItems(items, edits);
  const usual = letterDefaults(plan, kept, words);
  const title = edits.text('title', usual.title);
  const closing = plan.purpose === 'reports' ? letter.closingReports : letter.closingGaps;
  const compared = kept.some(({ peers }) => peers !== null);
  return {
    key: plan.key,
    reach: plan.reach,
    name: plan.name,
    fictional,
    number: edits.text('number', usual.number),
    title: fictional ? fill(letter.titleMarked, { title }) : title,
    addressee: fill(letter.addressed, { name: edits.text('addressee', usual.addressee) }),
    opening: openingOf(usual, edits, common),
    sections: sectionsOf(kept, words),
    closing: fill(closing, { date: dayText(common.deadline, words) }),
    about: [
      letter.about,
      ...(compared ? [words.gaps.notes.groups] : []),
      ...aboutLines(words, source),
    ],
    attachments: edits
      .text('attachments', usual.attachments)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    signer: common.signer.trim() === '' ? letter.signer : common.signer,
    date: dayText(common.date, words),
    contact: fill(letter.contact, {
      contact: common.contact.trim() === '' ? letter.contactBlank : common.contact,
    }),
  };
}

/** The opening changed in this letter, else that of all letters, else the usual one. */
export function openingOf(
  { opening }: LetterDefaults,
  edits: LetterEdits,
  common: LetterCommon,
): string {
  const own = edits.text('opening', opening);
  return own === opening && common.opening.trim() !== '' ? common.opening : own;
}

function sectionsOf(items: readonly LetterItem[], words: Words): readonly LetterSection[] {
  return entryKinds.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return own.length === 0 ? [] : [{ kind, head: words.letters.letter.heads[kind], items: own }];
  });
}
