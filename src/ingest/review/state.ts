/** What becomes of one report of a drop. */
export const State = {
  /** Waits for the answer to a question. */
  asks: 0,
  /** Proposed by two places or more that agree: to be confirmed. */
  agrees: 1,
  /** Proposed by a single place: to be confirmed after a look. */
  single: 2,
  /** Will be imported. */
  ready: 3,
  /** This very file is stored already: nothing of it is kept twice. */
  identical: 4,
  /** The same numbers stand in another file of the drop, which is shown: a further source. */
  duplicate: 5,
  /** Another version was chosen: a source behind it. */
  notChosen: 6,
  /** The stored report was kept: a source behind it. */
  kept: 7,
  /** The user left its file out. */
  leftOut: 8,
  /** A row without the name of a unit: it belongs to nobody. */
  nameless: 9,
  /** The same numbers are stored from another file: a further source. */
  same: 10,
} as const;
export type State = (typeof State)[keyof typeof State];

export type StateCounts = Readonly<Record<keyof typeof State, number>>;

/** States of reports that are stored as sources behind the one that is shown. */
export const sourceStates = [
  'duplicate',
  'notChosen',
  'kept',
  'same',
] as const satisfies readonly (keyof typeof State)[];

const TAKEN: ReadonlySet<number | undefined> = new Set([
  State.agrees,
  State.single,
  State.ready,
  State.same,
  State.kept,
]);

/** @returns whether a report of that state will be stored once it is confirmed, or is there already */
export const isTaken = (state: number | undefined): boolean => TAKEN.has(state);

/** How many reports are in each state. */
export function countStates(states: Uint8Array): StateCounts {
  const counts = new Uint32Array(Object.keys(State).length);
  for (const state of states) counts[state]!++;
  const entries = Object.entries(State).map(([name, code]) => [name, counts[code]]);
  return Object.fromEntries(entries) as Record<keyof typeof State, number>;
}
