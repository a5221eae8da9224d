import { reportName } from '#domain/sources.ts';
import type { Picks, ReportKey } from '#domain/sources.ts';
import type { OwnWords } from '#domain/ownWords.ts';

const PREFIX = 'source:';

/** Subject of the note that says which source of a report the user chose; its text is a `sourceName`. */
export function pickSubject(key: ReportKey): string {
  return `${PREFIX}${reportName(key)}`;
}

/** @returns the sources that the user chose, as they stand among the notes of a workspace */
export function picksIn(notes: OwnWords<string>): Picks {
  return new Map(
    Object.entries(notes).flatMap(([subject, text]) =>
      subject.startsWith(PREFIX) ? [[subject.slice(PREFIX.length), text]] : [],
    ),
  );
}
