import type { Frame } from '#domain/frame.ts';
import type { Selection } from '#query/types.ts';
import { changes } from './change.ts';
import { farMixes } from './mix.ts';
import { blankCells, missingReports } from './reports.ts';
import type { Finding, ToldFindings } from './types.ts';
import { zeroGaps } from './zero.ts';

/** Most sentences on the home page. */
const MOST = 4;
/** Most of one kind among them. */
const MOST_OF_A_KIND = 2;

/**
 * The sentences of the home page for the year and group of the selection: at most four, the most surprising first,
 * at most two of a kind and one a unit. `tests` is the number of comparisons made, for "nothing stands out".
 * All others are in `others`. `elsewhere`: what the page tells in another place takes none of the four.
 *
 * Order: by weight, how many times something lies over the limit at which it would be told at all, measured as a
 * distance: |z| ÷ 3.09 (T7x, T8), √(G/φ ÷ chi-square point) (T3), share of missing reports or blank cells ÷ 1/20 (T5).
 * Equal weights: missing reports, blanks, mix, zero, change; then the order of the frame and of the catalogue.
 */
export function findings(
  frame: Frame,
  selection: Selection,
  elsewhere: readonly Finding['template'][] = [],
): ToldFindings {
  const found = [missingReports, blankCells, farMixes, zeroGaps, changes].map((look) =>
    look(frame, selection),
  );
  const all = found
    .flatMap((part) => part.findings)
    .filter((finding) => !elsewhere.includes(finding.template))
    .sort((a, b) => b.weight - a.weight);
  const picked = mostSurprising(all);
  return {
    findings: picked,
    others: all.filter((finding) => !picked.includes(finding)),
    tests: found.reduce((sum, part) => sum + part.tests, 0),
  };
}

/** @param all the most surprising first */
function mostSurprising(all: readonly Finding[]): Finding[] {
  const picked: Finding[] = [];
  for (const finding of all) {
    if (picked.length === MOST) break;
    const ofKind = picked.filter((other) => other.template === finding.template).length;
    const ofUnit =
      finding.authority !== null && picked.some((other) => other.authority === finding.authority);
    if (ofKind < MOST_OF_A_KIND && !ofUnit) picked.push(finding);
  }
  return picked;
}
