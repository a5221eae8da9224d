import { reportName } from '#domain/sources.ts';
import type { Picks, ReportKey } from '#domain/sources.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import { notedReport } from './notedReports.ts';
import type { Moved } from './notedReports.ts';

const PREFIX = 'source:';

/**
 * Subject of the note that says which source of a report the user chose; its text is a `sourceName`.
 * @param moved as in `picksIn`: what was chosen under the old name of a unit is chosen anew there
 */
export function pickSubject(key: ReportKey, notes: OwnWords<string>, moved: Moved): string {
  const name = reportName(key);
  const isOfReport = (subject: string) => notedReport(subject, PREFIX, moved) === name;
  return Object.keys(notes).find(isOfReport) ?? `${PREFIX}${name}`;
}

/**
 * @param moved units that are shown as others since they were chosen for
 * @returns the sources that the user chose, as they stand among the notes of a workspace
 */
export function picksIn(notes: OwnWords<string>, moved: Moved): Picks {
  return new Map(
    Object.entries(notes).flatMap(([subject, text]) => {
      const name = notedReport(subject, PREFIX, moved);
      return name === null ? [] : [[name, text]];
    }),
  );
}
