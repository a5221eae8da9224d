import type { OwnWords } from '#domain/ownWords.ts';
import type { Decisions, SilentAnswer } from '#ingest/review/decisions.ts';
import type { LabelQuestion } from '#ingest/review/questions.ts';
import type { LabelTarget } from './importDecisions.ts';

/** Answers that are kept under one field of the decisions, and labels, which change how files are read. */
export type AnsweredKind =
  | 'county'
  | 'names'
  | 'authorities'
  | 'counties'
  | 'years'
  | 'pairs'
  | 'stored'
  | 'silent'
  | 'labels';

/** An answer that was given, to be shown and taken back. */
export interface Answered {
  readonly kind: AnsweredKind;
  /** Key of the answer; null: all of the kind are taken back together. */
  readonly key: string | null;
  /** Position of the file that it is about; null: of no single one. */
  readonly file: number | null;
  /** What was answered, as far as it is a name or a year; else ''. Of a label itself. */
  readonly values: readonly string[];
  /** Where a label was placed. */
  readonly target?: LabelTarget;
  /** Of units without numbers. */
  readonly silent?: SilentAnswer;
}

/**
 * Every answer of the user about who, where, when, which version and who did not report, in this order. Names are one answer: what one
 * name means hangs on the others.
 */
export function answeredIn(decisions: Decisions): readonly Answered[] {
  const { county, names, authorities, counties, years, pairs, stored, silent } = decisions;
  const each = <T>(kind: AnsweredKind, answers: OwnWords<T>, say: (answer: T) => string) =>
    Object.entries(answers).map(([key, answer]): Answered => {
      const file = /^\d+/.exec(key)?.[0];
      return { kind, key, file: file === undefined ? null : Number(file), values: [say(answer)] };
    });
  const meant = [...new Set([...names.values()].map(({ name }) => name))];
  return [
    ...(county === null
      ? []
      : [{ kind: 'county', key: null, file: null, values: [county] } as const]),
    ...(meant.length === 0
      ? []
      : [{ kind: 'names', key: null, file: null, values: meant } as const]),
    ...each('authorities', authorities, ({ name }) => name),
    ...each('counties', counties, (name) => name),
    ...each('years', years, String),
    ...each('pairs', pairs, () => ''),
    ...each('stored', stored, () => ''),
    ...Object.entries(silent).map(([key, answer]): Answered => {
      return { kind: 'silent', key, file: Number(key), values: [], silent: answer };
    }),
  ];
}

/** @returns the decisions without one answer: its question comes again */
export function takenBack(decisions: Decisions, { kind, key }: Answered): Decisions {
  if (kind === 'labels') return decisions;
  if (kind === 'county') return { ...decisions, county: null };
  if (kind === 'names') return { ...decisions, names: new Map() };
  if (key === null) return { ...decisions, [kind]: {} };
  const left = Object.entries(decisions[kind]).filter(([own]) => own !== key);
  return { ...decisions, [kind]: Object.fromEntries(left) };
}

/** A label and where the user has put it. */
export interface PlacedLabel {
  readonly question: LabelQuestion;
  readonly target: LabelTarget;
}

/** The placed labels as answers, in the order in which they were placed. */
export function answeredLabels(placed: readonly PlacedLabel[]): readonly Answered[] {
  return placed.map(({ question: { key, label, files }, target }) => ({
    kind: 'labels',
    key,
    file: files.length === 1 ? (files[0] ?? null) : null,
    values: [label.label],
    target,
  }));
}
