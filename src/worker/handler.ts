import { failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { Cancelled } from '#ingest/textChunks.ts';
import { Analyses } from './analyses.ts';
import { calls, oneByOne } from './calls.ts';
import { RunningCall } from './callWatch.ts';
import type { CallWatch } from './callWatch.ts';
import type { Desk } from './desk.ts';
import { Drops } from './drops.ts';
import type { Outside, TabMessage } from './outside.ts';
import type {
  CallKind,
  Calls,
  CancelRequest,
  PingRequest,
  Progress,
  Reply,
  Request,
} from './protocol.ts';
import { Workspaces } from './workspaces.ts';

/** Milliseconds between two progress messages of one call. */
const PROGRESS_PAUSE = 100;

/** The worker without a worker: takes requests, gives replies. */
export class Handler {
  readonly #desk: Desk;
  readonly #reply: (reply: Reply) => void;
  readonly #running = new Map<number, RunningCall>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(outside: Outside, reply: (reply: Reply) => void) {
    const notice = (problem: Problem) => reply({ id: 0, kind: 'notice', problem });
    this.#reply = reply;
    this.#desk = {
      outside,
      workspaces: new Workspaces(outside, notice),
      drops: new Drops(outside.readers, outside.now),
      analyses: new Analyses(outside.now),
      checks: new Analyses(outside.now),
    };
    outside.listenToTabs((message) => void this.#hear(message));
  }

  /** Takes a message; every request gets one `done` or `failed`, a cancelled one too. */
  async handle(message: Request | CancelRequest | PingRequest): Promise<void> {
    if (message.kind === 'cancel') {
      this.#running.get(message.target)?.end(message.source);
      return;
    }
    if (message.kind === 'ping') return this.#reply({ id: message.id, kind: 'alive' });
    const { id, kind } = message;
    const watch = new RunningCall(this.#progressOf(id));
    this.#running.set(id, watch);
    const run = () => this.#answer(message, watch);
    const result = await this.#safely(() => (oneByOne.has(kind) ? this.#after(run) : run()));
    this.#running.delete(id);
    if (result.ok) this.#reply({ id, kind: 'done', answer: result.value });
    else this.#reply({ id, kind: 'failed', problem: result.problem });
    if (!result.ok && result.problem.code === 'storage.cleared') await this.#goOnCleared();
  }

  async #goOnCleared(): Promise<void> {
    const { workspaces } = this.#desk;
    const opened = await this.#safely(() => this.#after(() => workspaces.goOnCleared()));
    if (opened.ok && opened.value !== null)
      this.#reply({ id: 0, kind: 'changed', by: 'storage', opened: opened.value });
  }

  #answer(request: Request, watch: CallWatch): Promise<Result<unknown>> {
    // Kind and arguments belong together by the type of `Request`, which an index does not keep.
    const call = calls[request.kind] as (
      desk: Desk,
      args: Calls[CallKind]['args'],
      watch: CallWatch,
    ) => Promise<Result<unknown>>;
    return call(this.#desk, request.args, watch);
  }

  #after<T>(run: () => Promise<T>): Promise<T> {
    const outcome = this.#last.then(run);
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  async #safely<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof Cancelled) return failed('cancelled');
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return failed('program', { detail });
    }
  }

  #progressOf(id: number): (progress: Progress) => void {
    let last = -Infinity;
    let source: number | undefined;
    return (progress) => {
      const now = this.#desk.outside.now();
      // what was read and which file is next are never passed over, only how far the work is
      const isNews = progress.items !== undefined || progress.source !== source;
      if (!isNews && now - last < PROGRESS_PAUSE) return;
      last = now;
      source = progress.source ?? source;
      this.#reply({ id, kind: 'progress', progress });
    };
  }

  /** Another tab has changed the data: shows them as they are now. */
  async #hear({ workspace }: TabMessage): Promise<void> {
    const { workspaces } = this.#desk;
    const open = workspaces.session?.workspace;
    if (open === undefined || (workspace !== null && workspace !== open)) return;
    const opened = await this.#safely(() =>
      this.#after(() =>
        workspace === null ? workspaces.show(open, [], new RunningCall()) : workspaces.reread(open),
      ),
    );
    if (opened.ok) this.#reply({ id: 0, kind: 'changed', by: 'tab', opened: opened.value });
    else this.#reply({ id: 0, kind: 'notice', problem: opened.problem });
  }
}
