import { reportFinding } from '#domain/checks/results.ts';
import type { CheckedText, Finding } from '#domain/checks/types.ts';
import { oneOf } from '#domain/oneOf.ts';
import type { Draft, UnreadCell } from './draft.ts';
import { onceFor } from './onceFor.ts';
import { isBlankText } from './plainText.ts';
import { bestOf } from './proposals.ts';
import { isValueText } from './valueText.ts';

/** A file may hold thousands of reports, each with a few of these. */
const sortedOut = onceFor(({ unread, figures, textNotes, local }: Draft) => ({
  unread: byReport(unread),
  figures: byReport(figures),
  textNotes: byReport(textNotes),
  local: byReport(local),
}));

function byReport<T extends { readonly report: number }>(
  list: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) oneOf(groups, one.report, () => []).push(one);
  return groups;
}

/** What the reading of a file finds in one of its reports, and the cells alone do not tell later (C01, C06, C07). */
export function draftFindings(draft: Draft, report: number): readonly Finding[] {
  return [
    ...(sortedOut(draft).unread.get(report) ?? []).flatMap(signOf),
    ...yearsOf(draft, report),
    ...localRows(draft, report),
  ];
}

/** @returns what the running text tells as the rules see it; null: there is none */
export function checkedText(draft: Draft, report: number): CheckedText | null {
  const sorted = sortedOut(draft);
  const figures = sorted.figures.get(report) ?? [];
  const notes = sorted.textNotes.get(report) ?? [];
  if (figures.length === 0 && notes.length === 0) return null;
  return {
    figures: figures.map(({ label, value, unit, approx, scope, link, partOf }) => {
      const at = figures.findIndex(
        ({ row, start }) => row === partOf?.row && start === partOf.start,
      );
      return { label, value, unit, approx, scope, link, partOf: at < 0 ? null : at };
    }),
    notes: notes.map(({ report: _, ...note }) => note),
  };
}

/** C01: counts that are printed with a sign or as a fraction. */
function signOf({ indicator, text, problem: { code } }: UnreadCell): Finding[] {
  const reason =
    code === 'cell.negative' ? 'lessThanZero' : code === 'cell.decimal' ? 'noWholeNumber' : null;
  if (indicator === null || reason === null) return [];
  const finding = reportFinding('C01', 'error', reason, { text });
  return [{ ...finding, indicators: [indicator], looked: [indicator] }];
}

/** C06: places of the report itself that name different years; the name of the file is the user's. */
function yearsOf(draft: Draft, report: number): readonly Finding[] {
  const { year } = draft.identities[report] ?? draft.shared;
  const printed = year.filter(({ from }) => from !== 'fileName' && from !== 'folder');
  const one = bestOf(printed);
  const other = printed.find(({ value }) => value !== one);
  return one === null || other === undefined
    ? []
    : [
        reportFinding('C06', 'warning', 'yearsDiffer', {
          one,
          other: other.value,
          text: other.text,
        }),
      ];
}

/** C07: each row that is not of the form, with a number or a blank; words beside a label are a remark. */
function localRows(draft: Draft, report: number): readonly Finding[] {
  const labels = (sortedOut(draft).local.get(report) ?? []).flatMap(({ label, text }) =>
    isValueText(text) || isBlankText(text) ? [label] : [],
  );
  return [...new Set(labels)].map((text) => reportFinding('C07', 'notice', 'localRow', { text }));
}
