import type { Steps } from '#ingest/review/steps.ts';

/** A slice stays well below the 50 ms from which on a page feels stuck. */
const SLICE_MS = 8;

/**
 * Does work with pauses in short slices, between which the page paints and takes clicks.
 * @param counted told after each slice how many reports it went over
 * @returns what the work came to; null when it was stopped before
 */
export async function inSlices<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  counted: (reports: number) => void,
): Promise<T | null> {
  for (;;) {
    await turn();
    if (signal.aborted) return null;
    const end = performance.now() + SLICE_MS;
    let reports = 0;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
      reports += step.value;
    } while (performance.now() < end);
    counted(reports);
  }
}

/** Lets the page have its turn; a message, unlike a timer, is not held back in a hidden tab. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
