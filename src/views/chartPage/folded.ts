import { subjectOf } from '#charts/subject.ts';
import { fill } from '#i18n/fill.ts';
import { isQuietPoint } from '#query/quiet.ts';
import { themes } from '#charts/theme.ts';
import { rankingCollected } from '#query/collected.ts';
import type { RankingRows } from '#query/types.ts';
import type { Words } from '#i18n/zh.ts';
import type { ChartInput, ChartSpec } from '../chartSpec.ts';
import { aloneClauses, isAlone, whoClauses } from './answer.ts';
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
  const quiet = rows.rows.every(({ data }) => isQuietPoint(data.point));
  if (!quiet && spec.folded !== true) return null;
  if (isAlone(rows)) return lineText(aloneClauses(rows, words), words);
  if (quiet) return quietText(rows, words);
  const without = rows.total - rows.usable;
  return lineText(
    [
      ...whoClauses(rows, words),
      ...(without === 0 ? [] : [{ template: words.chartPages.without, values: { n: without } }]),
    ],
    words,
  );
}

function quietText({ rows, subject, usable, zeros, year }: RankingRows, words: Words): string {
  const text = words.chartPages;
  const said = { ind: subjectOf(subject, words).name, y: year, n: usable };
  const noCases = rows.some(({ data }) => data.point.rate !== null);
  const template = noCases ? text.noCases : zeros === 0 ? text.nothing : text.none;
  return fill(template, said) + text.end;
}
