import type { AuthorityId } from '#domain/authority.ts';
import { reportName } from '#domain/sources.ts';
import type { Picks, ReportKey } from '#domain/sources.ts';
import type { OwnWords } from '#domain/ownWords.ts';

const PREFIX = 'source:';

/**
 * Subject of the note that says which source of a report the user chose; its text is a `sourceName`.
 * @param moved as in `picksIn`: what was chosen under the old name of a unit is chosen anew there
 */
export function pickSubject(key: ReportKey, notes: OwnWords<string>, moved: Moved): string {
  const name = reportName(key);
  const isOfReport = (subject: string) => pickedReport(subject, moved) === name;
  return Object.keys(notes).find(isOfReport) ?? `${PREFIX}${name}`;
}

/**
 * @param moved units that are shown as others since they were chosen for
 * @returns the sources that the user chose, as they stand among the notes of a workspace
 */
export function picksIn(notes: OwnWords<string>, moved: Moved): Picks {
  return new Map(
    Object.entries(notes).flatMap(([subject, text]) => {
      const name = pickedReport(subject, moved);
      return name === null ? [] : [[name, text]];
    }),
  );
}

type Moved = ReadonlyMap<AuthorityId, AuthorityId>;

/** @returns name of the report that a note is about; null: it says nothing of sources */
function pickedReport(subject: string, moved: Moved): string | null {
  if (!subject.startsWith(PREFIX)) return null;
  const name = subject.slice(PREFIX.length);
  const [old] = [...moved.keys()].filter((id) => name.endsWith(` ${id}`));
  const now = old === undefined ? undefined : moved.get(old);
  return old === undefined || now === undefined ? name : `${name.slice(0, -old.length)}${now}`;
}
