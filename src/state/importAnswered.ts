import type { OwnWords } from '#domain/ownWords.ts';
import { headsIn } from '#ingest/columnChoices.ts';
import type { FileAnswers, MoneyUnit } from '#ingest/draft.ts';
import type { GridFormId } from '#domain/forms/index.ts';
import type { Decisions, SilentAnswer } from '#ingest/review/decisions.ts';
import { listedIn } from '#ingest/review/silentUnits.ts';
import type { Listed } from '#ingest/review/silentUnits.ts';
import type { AnswersByFile, LabelTarget } from './importDecisions.ts';

/** Answers about reports, each kept under the field of this name in the decisions. */
type DecidedKind =
  | 'county'
  | 'names'
  | 'authorities'
  | 'counties'
  | 'years'
  | 'pairs'
  | 'stored'
  | 'silent'
  | 'moneyLeft';
/** Answers about how files are read, each kept under the field of this name in their answers. */
type ReadKind = 'places' | 'columns' | 'gridForm' | 'moneyUnits';
export type AnsweredKind = DecidedKind | ReadKind;

/** An answer that was given, to be shown and taken back. */
export interface Answered {
  readonly kind: AnsweredKind;
  /** Key of the answer; null: all of the kind are taken back together. */
  readonly key: string | null;
  /** Positions of the files that it is about; empty: of none in particular. */
  readonly files: readonly number[];
  /** The printed text that it is about, or what was answered where that is a name or a year. */
  readonly values: readonly string[];
  /** What was answered, where it is no name or year. */
  readonly said?:
    | { readonly target: LabelTarget }
    | { readonly silent: SilentAnswer; readonly units: readonly Listed[] }
    | { readonly form: GridFormId }
    | { readonly unit: MoneyUnit | null };
}

/**
 * Every answer of the user about who, where, when, which version and who did not report, in this order. Names are one answer: what one
 * name means hangs on the others.
 */
export function answeredIn(decisions: Decisions): readonly Answered[] {
  const { county, names, authorities, counties, years, pairs, stored, silent } = decisions;
  const each = <T>(kind: DecidedKind, answers: OwnWords<T>, say: (answer: T) => string[]) =>
    Object.entries(answers).map(([key, answer]): Answered => {
      const file = /^\d+/.exec(key)?.[0];
      return { kind, key, files: file === undefined ? [] : [Number(file)], values: say(answer) };
    });
  const meant = [...new Set([...names.values()].map(({ name }) => name))];
  return [
    ...(county === null
      ? []
      : [{ kind: 'county', key: null, files: [], values: [county] } as const]),
    ...(meant.length === 0
      ? []
      : [{ kind: 'names', key: null, files: [], values: meant } as const]),
    ...each('authorities', authorities, ({ name }) => [name]),
    ...each('counties', counties, (name) => [name]),
    ...each('years', years, (year) => [String(year)]),
    ...each('pairs', pairs, () => []),
    ...each('stored', stored, () => []),
    ...Object.entries(silent).map(([key, answer]): Answered => {
      const said = { silent: answer, units: listedIn(key) };
      return { kind: 'silent', key, files: [], values: [], said };
    }),
    ...together(decisions.moneyLeft, (labels) =>
      labels.map((label) => ({
        kind: 'moneyLeft',
        key: label,
        values: [label],
        said: { unit: null },
      })),
    ),
  ];
}

/** Every answer about how files are read; the same answer about the same text in many files is one. */
export function answeredInFiles(answers: AnswersByFile): readonly Answered[] {
  return together(answers, ({ places, columns, gridForm = null, moneyUnits }) => [
    ...[...places].map(([key, target]): Said => {
      return { kind: 'places', key, values: [key.replace(/^label /, '')], said: { target } };
    }),
    ...[...(columns ?? [])].map(([key, at]): Said => {
      return { kind: 'columns', key, values: [headsIn(key)[at] ?? ''] };
    }),
    ...(gridForm === null
      ? []
      : [{ kind: 'gridForm', key: gridForm, values: [], said: { form: gridForm } } as const]),
    ...[...(moneyUnits ?? [])].map(([label, unit]): Said => {
      return { kind: 'moneyUnits', key: label, values: [label], said: { unit } };
    }),
  ]);
}

type Said = Omit<Answered, 'files'>;

/** @returns what is said of each file, what is said of several of them once */
function together<T>(
  byFile: Readonly<Record<number, T>>,
  saidOf: (own: T) => readonly Said[],
): readonly Answered[] {
  const all = new Map<string, Answered>();
  for (const [file, own] of Object.entries(byFile))
    for (const said of saidOf(own)) {
      const name = JSON.stringify(said);
      const files = [...(all.get(name)?.files ?? []), Number(file)];
      all.set(name, { ...said, files });
    }
  return [...all.values()];
}

/** @returns the decisions without one answer: its question comes again; unchanged where it is about how files are read */
export function takenBack(decisions: Decisions, { kind, key }: Answered): Decisions {
  switch (kind) {
    case 'county':
      return { ...decisions, county: null };
    case 'names':
      return { ...decisions, names: new Map() };
    case 'moneyLeft': {
      const left = Object.entries(decisions.moneyLeft).map(([file, labels]) => {
        return [file, labels.filter((label) => label !== key)] as const;
      });
      return { ...decisions, moneyLeft: Object.fromEntries(left.filter(([, l]) => l.length > 0)) };
    }
    case 'places':
    case 'columns':
    case 'gridForm':
    case 'moneyUnits':
      return decisions;
    default: {
      const left = Object.entries(decisions[kind]).filter(([own]) => own !== key);
      return { ...decisions, [kind]: Object.fromEntries(left) };
    }
  }
}

/** @returns the answers of the files that an answer changes when it is taken back; none where it is not about how they are read */
export function withoutAnswer(
  answers: AnswersByFile,
  { kind, key, files }: Answered,
): AnswersByFile {
  const changed = files.flatMap((file): [number, FileAnswers][] => {
    const before = answers[file];
    if (before === undefined || key === null) return [];
    switch (kind) {
      case 'places':
      case 'columns':
      case 'moneyUnits':
        return [[file, { ...before, [kind]: without<unknown>(before[kind], key) }]];
      case 'gridForm':
        return [[file, { ...before, gridForm: null }]];
      default:
        return [];
    }
  });
  return Object.fromEntries(changed);
}

function without<T>(map: ReadonlyMap<string, T> = new Map(), key: string): ReadonlyMap<string, T> {
  return new Map([...map].filter(([own]) => own !== key));
}
