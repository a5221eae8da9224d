import { analysing } from '#analysis/analyse.ts';
import type { Analysis } from '#analysis/types.ts';
import type { WorkspaceId } from '#domain/dataSet.ts';
import type { Frame } from '#domain/frame.ts';
import { Cancelled } from '#ingest/textChunks.ts';
import type { CallWatch } from './callWatch.ts';

/** So long the worker counts before it looks for messages, in milliseconds. */
const SLICE = 50;

/** The analyses of the workspaces that were open, each the beginning of the next. */
export class Analyses {
  readonly #now: () => number;
  readonly #last = new Map<WorkspaceId, Analysis>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws Cancelled when the call is ended */
  async of(
    workspace: WorkspaceId,
    frame: Frame,
    { signal, progress }: CallWatch,
  ): Promise<Analysis> {
    const before = this.#last.get(workspace) ?? null;
    const steps = analysing(frame, before);
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
