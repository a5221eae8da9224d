import { subjectOf } from '#charts/subject.ts';
import { isQuietPoint } from '#query/quiet.ts';
import { themes } from '#charts/theme.ts';
import { rankingCollected } from '#query/collected.ts';
import type { RankingRows } from '#query/types.ts';
import type { Words } from '#i18n/zh.ts';
import type { ChartInput, ChartSpec } from '../chartSpec.ts';
import { aloneClauses, countedReasons, isAlone, whoClauses } from './answer.ts';
import { insteadBrief } from './insteadBrief.ts';
import { lineText } from './clauseParts.ts';

/**
 * The sentence that stands for a chart of one subject: when it has nothing to compare (all values 0, no cases at all,
 * no value), when there is no line to draw, and for a part of a number always. Null for charts that are shown.
 */
export function foldedText(spec: ChartSpec, input: ChartInput): string | null {
  if (spec.lines === true) return spec.prepare(input)(themes.screen).empty;
  if (spec.subject === undefined) return null;
  const { words } = input.context;
  const rows = rankingCollected(input.frame, input.selection, spec.subject);
  const text = ofRows(rows, spec.folded === true, words);
  const why = insteadBrief(input.frame, input.selection, spec.subject, words);
  return text === null || why === null ? text : why + words.chartPages.because + text;
}

function ofRows(rows: RankingRows, isPart: boolean, words: Words): string | null {
  const quiet = rows.rows.every(({ data }) => isQuietPoint(data.point));
  if (!quiet && !isPart) return null;
  if (isAlone(rows)) return lineText(aloneClauses(rows, words), words);
  if (quiet) return quietText(rows, words);
  return lineText([...whoClauses(rows, words), ...countedReasons(rows.members, words)], words);
}

/** Nobody has anything to compare: all 0, no case, none decided, or no number; with those without a number counted. */
function quietText(
  { rows, members, subject, usable, zeros, year }: RankingRows,
  words: Words,
): string {
  const text = words.chartPages;
  const rates = rows.flatMap(({ data }) => data.point.rate ?? []);
  const pending = rates.reduce((sum, rate) => sum + (rate.pending ?? 0), 0);
  const values = { ind: subjectOf(subject, words).name, y: year, n: usable, pending };
  const template =
    pending > 0
      ? text.noneDecided
      : rates.length > 0
        ? text.noCases
        : zeros === 0
          ? text.nothing
          : text.none;
  return lineText([{ template, values }, ...countedReasons(members, words)], words);
}
