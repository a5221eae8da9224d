import type { Frame } from '#domain/frame.ts';
import { carried } from '#query/carried.ts';
import { outcomeGroups, outcomeShares } from '#query/outcomes.ts';
import { ranking } from '#query/ranking.ts';
import type { Selection } from '#query/types.ts';
import { grouped } from '#charts/numbers.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { whoLine } from '../chartPage/answer.ts';
import type { AnswerLine, Clause } from '../chartPage/answer.ts';

/** Who had requests, how they ended, and where the numbers do not balance. */
export function requestsAnswer(
  frame: Frame,
  selection: Selection,
  words: Words,
): readonly AnswerLine[] {
  const text = words.applications.answer;
  const outcomes = outcomeShares(frame, selection);
  const values = { y: selection.year };
  if (outcomes.form === null) return [[{ template: text.noReports, values }]];
  const who = ranking(frame, selection, 'application.new.total');
  return [
    whoLine(who, words, { some: text.some, none: text.none }),
    [...outcomesClause(outcomes, words), ...balanceClause(frame, selection, words)],
  ];
}

function outcomesClause(
  { county, countyUnits }: ReturnType<typeof outcomeShares>,
  words: Words,
): readonly Clause[] {
  const { answer: text, groups, joinCounts, partCount } = words.applications;
  if (county.sum === null || county.sum === 0) return [];
  const list = outcomeGroups.flatMap((group, i) => {
    const n = county.points[i]?.value ?? null;
    if (n === null || n === 0) return [];
    return [fill(partCount, { name: groups[group], n: grouped(n, 0) })];
  });
  const values = { n: grouped(county.sum, 0), k: countyUnits, list: list.join(joinCounts) };
  return [{ template: text.outcomes, values }];
}

function balanceClause(frame: Frame, selection: Selection, words: Words): readonly Clause[] {
  const { answer: text } = words.applications;
  const rows = carried(frame, selection);
  const known = rows.members.filter(({ data }) => (data.data?.gap ?? null) !== null);
  if (known.length === 0) return [];
  const unequal = known.filter(({ data }) => data.data?.gap !== 0);
  if (unequal.length === 0) return [{ template: text.balanced }];
  const units = unequal.map(({ authority, name }) => ({ id: authority, name, value: '' }));
  return [{ template: text.unbalanced, units: { units } }];
}
