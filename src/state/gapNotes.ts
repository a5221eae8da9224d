import type { OwnWords } from '#domain/ownWords.ts';

/** How far the user is with an entry of the list of gaps. */
export type GapState = 'new' | 'seen' | 'explained';

/** The state of one entry; the note is empty unless it is explained. */
export interface GapNote {
  readonly state: GapState;
  readonly note: string;
}

/** Notes of the data whose subject begins so are states. */
export const PREFIX = 'gap:';
/** An entry that nobody has looked at. */
export const NEW: GapNote = { state: 'new', note: '' };
/** First line of a stored note; what was explained follows on the next. */
const SEEN = 'seen';
const EXPLAINED = 'explained';

/** @returns the states among the notes of the data, by key of the entry */
export function statesIn(notes: OwnWords<string>): ReadonlyMap<string, GapNote> {
  return new Map(
    Object.entries(notes).flatMap(([subject, text]) =>
      subject.startsWith(PREFIX) ? [[subject.slice(PREFIX.length), readNote(text)] as const] : [],
    ),
  );
}

function readNote(text: string): GapNote {
  const [state = '', ...rest] = text.split('\n');
  if (state === SEEN) return { state: 'seen', note: '' };
  // a text that says nothing of a state was written by hand into a backup: it explains
  const note = state === EXPLAINED ? rest.join('\n') : text;
  return { state: 'explained', note };
}

/** @returns the state as it is stored; empty: no note */
export function writtenNote({ state, note }: GapNote): string {
  if (state === 'new') return '';
  return state === 'seen' ? SEEN : `${EXPLAINED}\n${note}`;
}
