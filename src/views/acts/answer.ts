import type { Frame } from '#domain/frame.ts';
import { acts } from '#query/acts.ts';
import type { ActsPart, ActsRows } from '#query/acts.ts';
import type { Selection } from '#query/types.ts';
import { grouped } from '#charts/numbers.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { AnswerLine } from '../chartPage/answer.ts';

/** What the units of the group decided and issued together, with the number of units that the sums are of. */
export function actsAnswer(
  frame: Frame,
  selection: Selection,
  words: Words,
): readonly AnswerLine[] {
  const { year } = selection;
  const sums = (part: ActsPart) => sumsOf(acts(frame, selection, part), words);
  const decisions = sums('decisions');
  const { acts: text, applications } = words;
  if (decisions === null)
    return [[{ template: applications.answer.noReports, values: { y: year } }]];
  const documents = sums('documents') ?? '';
  return [
    [{ template: text.answer.decisions, values: { y: year, list: decisions } }],
    ...(documents === ''
      ? []
      : [[{ template: text.answer.documents, values: { list: documents } }]]),
  ];
}

/** Null without a form; rules are left to their chart. */
function sumsOf(rows: ActsRows, words: Words): string | null {
  if (rows.form === null) return null;
  const { answer: text, names } = words.acts;
  return rows.ids
    .flatMap((id, i) => {
      const sum = rows.county[i] ?? null;
      if (sum === null || sum.value === null || id.startsWith('rules.')) return [];
      const name = Object.entries(names).find(([key]) => key === id)?.[1] ?? id;
      const said = { name, n: grouped(sum.value, 0), k: sum.n, total: rows.total };
      return [fill(text.part, said)];
    })
    .join(words.applications.joinCounts);
}
