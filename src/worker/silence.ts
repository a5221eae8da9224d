/** Seconds between two looks at the worker. */
const STEP = 5;
/** Seconds of silence that any file is given: a slow machine reads the largest sheet in a third of it. */
const LEAST = 120;
/** Further seconds for each megabyte of the file. */
const BY_MEGABYTE = 5;
const MEGABYTE = 1024 * 1024;

/** So many looks are given to a worker that was to end a file: up to ten seconds. */
const PATIENT_LOOKS = 2;

/** Calls back every few seconds until it is stopped. */
export type Ticker = (tick: () => void) => () => void;

/** The clock of the browser. */
export const realTicker: Ticker = (tick) => {
  const timer = setInterval(tick, STEP * 1000);
  return () => clearInterval(timer);
};

/**
 * Counts how long a worker says nothing. It counts looks and not the clock, so that a machine which slept or is busy,
 * and whose looks come late, waits longer.
 */
export class Silence {
  #looks = 0;

  /** The worker said something. */
  heard(): void {
    this.#looks = 0;
  }

  /** Whether a worker that was told something should have heard it. */
  get isImpatient(): boolean {
    return this.#looks >= PATIENT_LOOKS;
  }

  /**
   * Looks once more.
   * @param bytes that are being read
   * @returns minutes of silence when that is too long for such a file, else null
   */
  look(bytes: number): number | null {
    this.#looks++;
    const seconds = this.#looks * STEP;
    const limit = LEAST + BY_MEGABYTE * Math.ceil(bytes / MEGABYTE);
    return seconds > limit ? Math.floor(seconds / 60) : null;
  }
}
