import { withoutClashes } from '#ingest/bookClashes.ts';
import type { FileAnswers, IngestOutcome } from '#ingest/draft.ts';
import { partOf } from '#ingest/fileGrids.ts';
import type { FileGrids } from '#ingest/fileGrids.ts';
import type { ReadItem } from './protocol.ts';

/** What a file of a drop holds, or a part of it, as it was read and as the page was told. */
export interface DropItem {
  /** Position of the file in the drop. */
  readonly source: number;
  /** Which of the files in it, where it is an archive; 0 else. */
  readonly file: number;
  /** Which grid of that file. */
  readonly grid: number;
  readonly key: string;
  /** With which it was read. */
  readonly answers: FileAnswers;
  /** As its grid alone says. */
  readonly read: IngestOutcome;
  /** Without what other parts of its file contradict. */
  readonly outcome: IngestOutcome;
}

/**
 * An item is told again by its file, part and form: reading with other answers may change their number. A guessed form is
 * told as a guess, since the answer changes the form.
 */
export function keyOf(
  { name, grids }: Pick<FileGrids, 'name' | 'grids'>,
  grid: number,
  outcome: IngestOutcome,
): string {
  const own = grids[grid];
  return [name, own === undefined ? '' : partOf(own), formOf(outcome)].join('\u0001');
}

const GUESS = 'guess ';

function formOf(outcome: IngestOutcome): string {
  if (outcome.kind !== 'draft') return '';
  const { file, formGuess } = outcome.draft;
  return formGuess === null ? file.form : GUESS + formGuess.shown;
}

/** @returns what became of an item when its grid was read again: the reports of its form, or those whose form was a guess */
export function sameIn(
  outcomes: readonly IngestOutcome[],
  { key }: DropItem,
): IngestOutcome | undefined {
  const form = key.slice(key.lastIndexOf('\u0001') + 1);
  const isGuess = (outcome: IngestOutcome) => formOf(outcome).startsWith(GUESS);
  return (
    outcomes.find((outcome) => formOf(outcome) === form) ??
    (form.startsWith(GUESS) ? outcomes.find(isGuess) : undefined) ??
    outcomes[0]
  );
}

/** @returns an item as the page is told of it */
export function toldOf({ source, key, answers, outcome }: DropItem, item: number): ReadItem {
  return { item, source, key, answers, outcome };
}

/** @returns which file an item is of, an archive's files told apart */
export const fileOf = ({ source, file }: DropItem): string => `${source} ${file}`;

/**
 * @param only files to look at (`fileOf`)
 * @returns items as they are when all parts of a file are looked at together, one for one
 */
export function together(items: readonly DropItem[], only: ReadonlySet<string>): DropItem[] {
  const files = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    const key = fileOf(item);
    if (!only.has(key)) continue;
    const there = files.get(key);
    if (there === undefined) files.set(key, [at]);
    else there.push(at);
  }
  const all = [...items];
  for (const own of files.values()) {
    const read = own.flatMap((at) => items[at]?.read ?? []);
    withoutClashes(read).forEach((outcome, i) => {
      const at = own[i];
      const item = at === undefined ? undefined : items[at];
      if (at !== undefined && item !== undefined && item.outcome !== outcome)
        all[at] = { ...item, outcome };
    });
  }
  return all;
}
