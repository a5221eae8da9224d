import { gridForms } from '#domain/forms/index.ts';
import { joinedChoices } from '../columnChoices.ts';
import type { ReviewDraft } from './claims.ts';
import type { Decisions } from './decisions.ts';
import type {
  AnyQuestion,
  ColumnQuestion,
  FormQuestion,
  LabelQuestion,
  MoneyQuestion,
} from './questions.ts';

/**
 * Questions about forms, value columns, labels and amounts. The same question in many files is asked once: its answer goes to all.
 * @param drafts those that are not left out
 */
export function fileQuestions(drafts: readonly ReviewDraft[], decisions: Decisions): AnyQuestion[] {
  return [
    ...formQuestions(drafts),
    ...columnQuestions(drafts),
    ...labelQuestions(drafts),
    ...moneyQuestions(drafts, decisions),
  ];
}

const reportsIn = (drafts: readonly ReviewDraft[]) =>
  drafts.reduce((sum, { draft }) => sum + draft.table.year.length, 0);

const filesOf = (drafts: readonly ReviewDraft[]) => [...new Set(drafts.map(({ file }) => file))];

function grouped<T>(
  entries: readonly { readonly key: string; readonly of: ReviewDraft; readonly what: T }[],
): Map<string, { drafts: ReviewDraft[]; whats: T[] }> {
  const groups = new Map<string, { drafts: ReviewDraft[]; whats: T[] }>();
  for (const { key, of, what } of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { drafts: [of], whats: [what] });
    else {
      group.drafts.push(of);
      group.whats.push(what);
    }
  }
  return groups;
}

function formQuestions(drafts: readonly ReviewDraft[]): FormQuestion[] {
  const entries = drafts.flatMap((of) => {
    const guess = of.draft.formGuess;
    if (guess === null || guess.isAnswered) return [];
    const { parts, suggestion, alike = gridForms } = guess;
    return [{ key: JSON.stringify([parts, suggestion, alike]), of, what: guess }];
  });
  return [...grouped(entries)].flatMap(([key, group]) => {
    const [guess] = group.whats;
    if (guess === undefined) return [];
    const question: FormQuestion = {
      kind: 'form',
      key: `form ${key}`,
      parts: guess.parts,
      options: guess.alike ?? gridForms,
      suggestion: guess.suggestion,
      files: filesOf(group.drafts),
      reports: reportsIn(group.drafts),
    };
    return [question];
  });
}

function columnQuestions(drafts: readonly ReviewDraft[]): ColumnQuestion[] {
  const entries = drafts.flatMap((of) =>
    of.draft.columnChoices.map((choice) => ({ key: choice.key, of, what: choice })),
  );
  return [...grouped(entries)].map(([heads, group]) => ({
    kind: 'column',
    key: `column ${heads}`,
    heads,
    columns: joinedChoices(group.whats)[0]?.columns ?? [],
    files: filesOf(group.drafts),
    reports: reportsIn(group.drafts),
  }));
}

function labelQuestions(drafts: readonly ReviewDraft[]): LabelQuestion[] {
  const entries = drafts.flatMap((of) =>
    of.draft.unplaced.map((label, at) => {
      const before = of.draft.unplaced.slice(0, at);
      // the same label twice in one file is two questions
      const times = before.filter((other) => other.label === label.label).length;
      return {
        key: JSON.stringify([label.label, label.why, label.candidates, of.draft.table.form, times]),
        of,
        what: label,
      };
    }),
  );
  return [...grouped(entries)].flatMap(([key, { drafts: of, whats }]) => {
    const [label] = whats;
    const [first] = of;
    if (label === undefined || first === undefined) return [];
    const question: LabelQuestion = {
      kind: 'label',
      key: `label ${key}`,
      label: {
        ...label,
        examples: [...new Set(whats.flatMap((w) => w.examples))].slice(0, 6),
        numbers: whats.reduce((sum, { numbers }) => sum + numbers, 0),
      },
      form: first.draft.table.form,
      places: whats.map((what, i) => ({ file: of[i]?.file ?? -1, key: what.key })),
      files: filesOf(of),
      reports: reportsIn(of),
    };
    return [question];
  });
}

function moneyQuestions(drafts: readonly ReviewDraft[], decisions: Decisions): MoneyQuestion[] {
  const entries = drafts.flatMap((of) => {
    const left = decisions.moneyLeft[of.file] ?? [];
    return of.draft.unread.flatMap((cell) =>
      cell.amountOf === undefined || left.includes(cell.amountOf)
        ? []
        : [{ key: cell.amountOf, of, what: cell }],
    );
  });
  // amounts under another label may be in another unit
  return [...grouped(entries)].flatMap(([label, { drafts: of, whats }]) => {
    const indicator = whats[0]?.indicator ?? null;
    if (indicator === null) return [];
    const files = [...new Set(of)];
    const question: MoneyQuestion = {
      kind: 'money',
      key: `money ${label}`,
      label,
      indicator,
      texts: [...new Set(whats.map((cell) => cell.text))].slice(0, 6),
      amounts: whats.length,
      files: filesOf(files),
      reports: reportsIn(files),
    };
    return [question];
  });
}
