import type { OwnWords } from '#domain/ownWords.ts';
import { mappingIn } from '#ingest/mapping/mapping.ts';
import type { Mapping } from '#ingest/mapping/mapping.ts';
import { lasting } from '#ingest/mapping/pointed.ts';

/** A mapping that is kept with the workspace, among its notes. */
export interface KeptMapping {
  /** Subject of its note. */
  readonly subject: string;
  /** File on which it was made. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly mapping: Mapping;
}

const PREFIX = 'mapping:';

/** @returns the mappings among the notes of a workspace, the newest first; what is no mapping is left out */
export function mappingsIn(notes: OwnWords<string>): readonly KeptMapping[] {
  const kept = Object.entries(notes).flatMap(([subject, text]) => {
    const found = subject.startsWith(PREFIX) ? keptIn(text) : null;
    return found === null ? [] : [{ subject, ...found }];
  });
  return kept.sort((a, b) => b.when - a.when);
}

/**
 * @returns subject and text of the note that keeps a mapping; one of the same shape takes the place of an earlier one.
 *   Null: nothing of it would hold for another table.
 */
export function noteOf(
  mapping: Mapping,
  { file, when }: Pick<KeptMapping, 'file' | 'when'>,
): { readonly subject: string; readonly text: string } | null {
  const kept = lasting(mapping);
  if (kept.every(({ at }) => at === 'line')) return null;
  return {
    subject: PREFIX + headsOf(kept).join(' / '),
    text: JSON.stringify({ file, when, mapping: kept }),
  };
}

/** @returns the texts by which a mapping is known: the head that it speaks of, else its first rows */
export function headsOf(mapping: Mapping): readonly string[] {
  for (const saying of mapping) if (saying.at === 'column') return saying.head;
  return mapping.flatMap((saying) => (saying.at === 'row' ? [saying.path.join('/')] : []));
}

function keptIn(text: string): Omit<KeptMapping, 'subject'> | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  if (!('file' in value && 'when' in value && 'mapping' in value)) return null;
  const { file, when } = value;
  const mapping = mappingIn(value.mapping);
  if (typeof file !== 'string' || typeof when !== 'number' || mapping === null) return null;
  return { file, when, mapping };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
