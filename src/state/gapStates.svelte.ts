import type { Result } from '#domain/problem.ts';
import type { Data } from './data.svelte.ts';

/** How far the user is with an entry of the list of gaps. */
export type GapState = 'new' | 'seen' | 'explained';

/** The state of one entry; the note is empty unless it is explained. */
export interface GapNote {
  readonly state: GapState;
  readonly note: string;
}

const PREFIX = 'gap:';
const NEW: GapNote = { state: 'new', note: '' };
/** First line of a stored note; what was explained follows on the next. */
const SEEN = 'seen';
const EXPLAINED = 'explained';

/**
 * States of the entries of the list of gaps, kept as notes of the data: they survive a reload and are in the backup.
 * An entry whose years have changed has another key and is new again.
 */
export class GapStates {
  readonly #data: Data;
  readonly #notes = $derived.by((): ReadonlyMap<string, GapNote> => {
    const notes = Object.entries(this.#data.opened?.notes ?? {});
    return new Map(
      notes.flatMap(([subject, text]) =>
        subject.startsWith(PREFIX) ? [[subject.slice(PREFIX.length), readNote(text)] as const] : [],
      ),
    );
  });

  constructor(data: Data) {
    this.#data = data;
  }

  /** @param key key of an entry */
  of(key: string): GapNote {
    return this.#notes.get(key) ?? NEW;
  }

  async set(key: string, note: GapNote): Promise<Result<unknown>> {
    return this.#data.setNote(PREFIX + key, writtenNote(note));
  }
}

function readNote(text: string): GapNote {
  const [state = '', ...rest] = text.split('\n');
  if (state === SEEN) return { state: 'seen', note: '' };
  // a text that says nothing of a state was written by hand into a backup: it explains
  const note = state === EXPLAINED ? rest.join('\n') : text;
  return { state: 'explained', note };
}

function writtenNote({ state, note }: GapNote): string {
  if (state === 'new') return '';
  return state === 'seen' ? SEEN : `${EXPLAINED}\n${note}`;
}
