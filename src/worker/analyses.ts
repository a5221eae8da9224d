import type { Step } from '#analysis/analyse.ts';
import type { WorkspaceId } from '#domain/dataSet.ts';
import { Cancelled } from '#ingest/textChunks.ts';
import type { CallWatch } from './callWatch.ts';

/** So long the worker counts before it looks for messages, in milliseconds. */
const SLICE = 50;

/** What is worked out of the workspaces that were open, each result the beginning of the next. */
export class Analyses<T> {
  readonly #now: () => number;
  readonly #last = new Map<WorkspaceId, T>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * @param begin the work, given the result before; null: there is none
   * @throws Cancelled when the call is ended
   */
  async of(
    workspace: WorkspaceId,
    begin: (before: T | null) => Generator<Step, T, void>,
    { signal, progress }: CallWatch,
  ): Promise<T> {
    const steps = begin(this.#last.get(workspace) ?? null);
    let since = this.#now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        this.#last.set(workspace, step.value);
        return step.value;
      }
      if (this.#now() - since < SLICE) continue;
      progress({ ...step.value, label: '' });
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) throw new Cancelled();
      since = this.#now();
    }
  }
}
