import type { Problem, ProblemCode } from '#domain/problem.ts';
import type { IngestOutcome } from './draft.ts';
import type { RawFile } from './rawFile.ts';
import { refusedFile } from './refusals.ts';
import { LONGEST_ANSWER, SHORT_ANSWER, serverAnswer } from './serverAnswer.ts';
import { undecodedIn } from './textChunks.ts';
import { UNKNOWN_YEAR } from './years.ts';

/** What a text says of itself besides its reports. */
export interface Said {
  /** What a web site answered in place of the file, by how little else stands there; null: it is no such answer. */
  readonly bare: string | null;
  readonly short: string | null;
  /** Numbered headings (一、概述): the running text of a report, even one that names nobody. */
  readonly hasSections: boolean;
  /** So many characters are damaged. */
  readonly damaged: number;
}

/**
 * @param head the first characters of the file
 * @param file read as text just now
 */
export function saidBy(head: string, file: RawFile): Said {
  const bare = serverAnswer(head, LONGEST_ANSWER);
  return {
    bare,
    short: bare === null ? null : serverAnswer(head, SHORT_ANSWER),
    hasSections: /^\s*[一二三四五六七八九十]、/m.test(head),
    damaged: undecodedIn(file),
  };
}

/** @returns the outcomes of a file; where it holds nothing, what a web site answered in its place says why */
export function answered(
  outcomes: readonly IngestOutcome[],
  { bare, short, hasSections }: Said,
  name: string,
): readonly IngestOutcome[] {
  const [outcome, ...more] = outcomes;
  if (outcome === undefined || more.length > 0) return outcomes;
  const isNothing = outcome.kind === 'refused' && saysNothing.has(outcome.problem.code);
  if (!isNothing && !isBare(outcome)) return outcomes;
  const said = isNothing ? bare : short;
  if (said === null) {
    const isNothingSaid = !hasSections && isNameless(outcome);
    return isNothingSaid ? [refusedFile('file.form.unknown', name)] : outcomes;
  }
  return [refusedFile('file.serverAnswer', name, { text: said })];
}

/** A text that may be a report and tells nothing: no value, no figure, nothing to ask. */
const isBare = (outcome: IngestOutcome) =>
  outcome.kind === 'draft' &&
  outcome.draft.table.columns.size === 0 &&
  outcome.draft.figures.length === 0 &&
  outcome.draft.unplaced.length === 0 &&
  outcome.draft.columnChoices.length === 0 &&
  outcome.draft.unreadCount === 0 &&
  outcome.draft.notReported.length === 0 &&
  outcome.draft.unreadTables.length === 0;

/** Neither a unit nor a year is said: nobody can be asked whose report a text without a number is. */
const isNameless = (outcome: IngestOutcome) =>
  outcome.kind === 'draft' &&
  outcome.draft.table.year.every((year) => year === UNKNOWN_YEAR) &&
  outcome.draft.table.authorities.every(({ name }) => name === '') &&
  outcome.draft.shared.authority.length === 0;

/** Refusals of a text in which there is no report. */
const saysNothing: ReadonlySet<ProblemCode> = new Set([
  'file.form.unknown',
  'file.layout.unknown',
  'file.rows',
  'file.headOnly',
  'file.pictures',
  'file.json.shape',
  'file.json.syntax',
]);

/** @returns the outcomes of a file that was just read; the first of its reports tells damaged characters */
export function withDamage(
  outcomes: readonly IngestOutcome[],
  count: number,
  name: string,
): readonly IngestOutcome[] {
  const first = outcomes.findIndex(({ kind }) => kind === 'draft');
  if (count === 0 || first < 0) return outcomes;
  const told: Problem = { code: 'file.bytes', params: { file: name, count } };
  return outcomes.map((outcome, i) =>
    i !== first || outcome.kind !== 'draft'
      ? outcome
      : { ...outcome, draft: { ...outcome.draft, problems: [told, ...outcome.draft.problems] } },
  );
}
