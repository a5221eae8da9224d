import { themes } from '#charts/theme.ts';
import { quietSubjects } from '#query/quiet.ts';
import type { SubjectId } from '#query/types.ts';
import { allSpecs } from '../chartCatalogue.ts';
import type { ChartInput, ChartSpec } from '../chartSpec.ts';

/**
 * The charts that are walked on the wall, page by page: those that their pages show in full, without charts that have
 * nothing to draw. The one that is asked for is always among them.
 */
export function deckOf(input: ChartInput | null, asked: string | null): readonly ChartSpec[] {
  if (input === null) return [];
  const quiet = quietSubjects(input.frame, input.selection, subjects);
  return allSpecs
    .filter((spec) => spec.id === asked || isShown(spec, input, quiet))
    .flatMap((spec) => slidesOf(spec, input));
}

/** A chart in pages is a slide each, the first under its own id. */
function slidesOf(spec: ChartSpec, input: ChartInput): readonly ChartSpec[] {
  const pages = spec.pages?.(input) ?? 1;
  if (pages === 1) return [spec];
  return Array.from({ length: pages }, (_, panels) => ({
    ...spec,
    id: panels === 0 ? spec.id : `${spec.id}.${panels + 1}`,
    prepare: (own) => spec.prepare({ ...own, panels }),
  }));
}

const subjects = allSpecs.flatMap(({ subject, folded }) =>
  subject === undefined || folded === true ? [] : [subject],
);

/** As on its page (`chartPage/folded.ts`), without the sentence: this is asked for all charts at every step. */
function isShown(spec: ChartSpec, input: ChartInput, quiet: ReadonlySet<SubjectId>): boolean {
  if (spec.suits?.(input.subject) === false) return false;
  if (spec.subject !== undefined) return spec.folded !== true && !quiet.has(spec.subject);
  return spec.prepare(input)(themes.projector).empty === null;
}
