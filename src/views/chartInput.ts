import { gridForms } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import type { SubjectId } from '#query/types.ts';
import type { App } from '#state/app.svelte.ts';
import type { ChartInput } from './chartSpec.ts';

/** @returns what charts are made from, or null while no data are open */
export function chartInput(app: App): ChartInput | null {
  const { opened } = app.data;
  const { selection, state } = app.view;
  if (opened === null || selection === null) return null;
  const { words } = app;
  const { frame, dataSet } = opened;
  return {
    frame,
    selection,
    subject: state.subject ?? firstSubject(frame),
    inText: state.inText,
    against: state.against,
    panels: state.panels,
    grid: state.grid,
    sort: state.sort,
    context: {
      words,
      dataSet: {
        label: dataSet === null ? words.shell.ownData : dataSet.label[words.language],
        fictional: dataSet?.fictional ?? false,
      },
      fingerprint: frame.fingerprint,
      ...groupName(selection.group, words),
    },
  };
}

/** The subject of the pages on one subject as long as none is chosen: one that the newest reports still have. */
function firstSubject(frame: Frame): SubjectId {
  return gridForms.some((form) => frame.blocks.has(form))
    ? 'series.requests.received'
    : 'disclosure.total';
}

/** Name of a comparison group for charts; none for all units. */
export function groupName(
  group: ChartInput['selection']['group'],
  words: App['words'],
): { readonly group?: string } {
  if (group === 'all') return {};
  return { group: typeof group === 'string' ? words.shell.kinds[group] : words.shell.picked };
}
