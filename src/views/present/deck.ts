import { themes } from '#charts/theme.ts';
import { allSpecs } from '../chartCatalogue.ts';
import { foldedText } from '../chartPage/folded.ts';
import type { ChartInput, ChartSpec } from '../chartSpec.ts';

/**
 * The charts that are walked on the wall, page by page: those that their pages show in full, without charts that have
 * nothing to draw. The one that is asked for is always among them.
 */
export function deckOf(input: ChartInput | null, asked: string | null): readonly ChartSpec[] {
  if (input === null) return [];
  return allSpecs.filter((spec) => spec.id === asked || isShown(spec, input));
}

function isShown(spec: ChartSpec, input: ChartInput): boolean {
  return spec.subject === undefined
    ? spec.prepare(input)(themes.projector).empty === null
    : foldedText(spec, input) === null;
}
