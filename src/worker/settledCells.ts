import { isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import type { Settled } from '#domain/settled.ts';
import { reportName } from '#domain/sources.ts';
import type { ReportKey } from '#domain/sources.ts';
import { notedReport } from './notedReports.ts';
import type { Moved } from './notedReports.ts';

const PREFIX = 'settled:';

/** @returns what the user takes as printed, as it stands among the notes of a workspace */
export function settledIn(notes: OwnWords<string>, moved: Moved): Settled {
  return new Map(
    Object.entries(notes).flatMap(([subject, text]) => {
      const name = notedReport(subject, PREFIX, moved);
      return name === null ? [] : [[name, cellsIn(text)]];
    }),
  );
}

/**
 * The note for numbers of a report that are to be taken as printed, or no longer.
 * @returns an empty text where nothing of the report is left to note
 */
export function settledNote(
  { frame, notes, moved }: { frame: Frame; notes: OwnWords<string>; moved: Moved },
  key: ReportKey,
  { indicators, isSettled }: { indicators: readonly IndicatorId[]; isSettled: boolean },
): { readonly subject: string; readonly text: string } {
  const name = reportName(key);
  const isOfReport = (subject: string) => notedReport(subject, PREFIX, moved) === name;
  const subject = Object.keys(notes).find(isOfReport) ?? `${PREFIX}${name}`;
  const cells = new Map(cellsIn(notes[subject] ?? ''));
  const block = frame.blocks.get(key.form);
  const at = frame.authorities.findIndex(({ id }) => id === key.authority);
  for (const id of indicators) {
    const value = block === undefined ? null : cellAt(block, at, key.year, id).value;
    if (isSettled && value !== null) cells.set(id, value);
    else cells.delete(id);
  }
  return { subject, text: cells.size === 0 ? '' : JSON.stringify([...cells]) };
}

function cellsIn(text: string): ReadonlyMap<IndicatorId, number> {
  return new Map(
    listIn(text).flatMap((cell): [IndicatorId, number][] => {
      const [id, value]: readonly unknown[] = Array.isArray(cell) ? cell : [];
      const isCell = typeof id === 'string' && isIndicatorId(id) && typeof value === 'number';
      return isCell ? [[id, value]] : [];
    }),
  );
}

function listIn(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
