import type { WorkspaceId } from '#domain/dataSet.ts';
import { failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { PendingCall, problemOf } from './pendingCall.ts';
import type { WorkerEnd } from './pendingCall.ts';
import type {
  CallKind,
  Calls,
  CancelRequest,
  FileHandover,
  Opened,
  PingRequest,
  Progress,
  Reply,
  Request,
} from './protocol.ts';
import { realTicker, Silence } from './silence.ts';
import type { Ticker } from './silence.ts';
import { toPage, toWorker } from './transport.ts';
import type { Connect, Transport } from './transport.ts';

export interface CallOptions {
  readonly onprogress?: (progress: Progress) => void;
  /** Aborting it asks the worker to stop; the answer says whether it did (`cancelled`) or was done before. */
  readonly signal?: AbortSignal;
}

/**
 * The page's side of the worker. A worker that cannot be started is replaced by the same code on the page; one that
 * breaks down, or says nothing for too long, is started anew and the workspace opened again; its open calls fail with
 * `program` or `program.silent`, but a drop that was being read goes on (`PendingCall.survive`).
 */
export class DataClient {
  /** The data changed without a call: in another tab, because storage was cleared, or because the worker was started anew. */
  onchanged: ((opened: Opened, by: 'tab' | 'storage' | 'restart') => void) | null = null;
  /** Trouble that belongs to no call. */
  onnotice: ((problem: Problem) => void) | null = null;

  readonly #connect: Connect;
  readonly #fallback: Connect;
  readonly #ticker: Ticker;
  #transport: Transport;
  /** Whether the transport has ever answered. */
  #alive = false;
  #onPage = false;
  /** Whether lasting storage was asked for. */
  #asked = false;
  #last = 0;
  /** What to open again after a breakdown: what this tab has open, whatever another has opened since. */
  #opened: Calls['open']['args'] | null = null;
  readonly #pending = new Map<number, PendingCall>();
  /** Files of the drops that were read and not forgotten. */
  readonly #drops = new Map<number, readonly FileHandover[]>();
  readonly #silence = new Silence();
  /** Ends the looks at the worker. */
  #stopLooking: (() => void) | null = null;
  /** Gives up the transport in use. */
  #giveUp: (end: WorkerEnd) => void = () => undefined;

  constructor(
    connect: Connect = toWorker,
    fallback: Connect = toPage,
    ticker: Ticker = realTicker,
  ) {
    this.#ticker = ticker;
    this.#connect = connect;
    this.#fallback = fallback;
    this.#transport = this.#start();
  }

  /** Never rejects: trouble of any kind is a `Problem`. */
  async call<K extends CallKind>(
    kind: K,
    args: Calls[K]['args'],
    options: CallOptions = {},
  ): Promise<Result<Calls[K]['answer']>> {
    const { signal, onprogress } = options;
    if (signal?.aborted === true) return failed('cancelled');
    const id = ++this.#last;
    const cancel = () => this.#transport.post({ id: ++this.#last, kind: 'cancel', target: id });
    signal?.addEventListener('abort', cancel);
    const result = await new Promise<Result<unknown>>((settle) => {
      // The pair of kind and arguments is one of `Request` by the type of this method.
      const request = { id, kind, args } as Request;
      this.#pending.set(id, new PendingCall(request, { onprogress, signal, settle }));
      this.#stopLooking ??= this.#ticker(() => this.#look());
      this.#post(request);
    });
    signal?.removeEventListener('abort', cancel);
    // `Calls` says what the handler answers to this kind; both are of one build.
    const answer = result as Result<Calls[K]['answer']>;
    if (kind === 'ingest' && answer.ok) this.#hold(args as Calls['ingest']['args']);
    if (kind === 'forget') this.#drops.delete((args as Calls['forget']['args']).drop);
    if (kind === 'commit' && answer.ok) this.#askToPersist();
    if (kind === 'open' && answer.ok) this.#opened = args as Calls['open']['args'];
    if (answer.ok) this.#showing(workspaceIn(answer.value));
    return answer;
  }

  /**
   * Ends one file of a drop that is being read: it is refused (`file.ended`) and the others go on. A worker that is too busy
   * with it to hear of it is ended.
   */
  endFile(drop: number, source: number): void {
    for (const [id, pending] of this.#pending) {
      const { kind, args } = pending.request;
      if (kind !== 'ingest' || args.drop !== drop) continue;
      pending.endFile(source);
      this.#silence.heard();
      this.#post({ id: ++this.#last, kind: 'cancel', target: id, source });
    }
  }

  close(): void {
    this.#transport.close();
    this.#failAll({ kind: 'error', detail: 'closed' });
  }

  #showing(workspace: WorkspaceId | null): void {
    if (this.#opened !== null && workspace !== null) this.#opened = { ...this.#opened, workspace };
  }

  #hold({ drop, files }: Calls['ingest']['args']): void {
    this.#drops.set(drop, files);
  }

  #start(): Transport {
    this.#alive = false;
    let broken = false;
    const giveUp = (end: WorkerEnd) => {
      if (broken) return;
      broken = true;
      this.#recover(end);
    };
    const listener = {
      reply: (reply: Reply) => {
        if (!broken) this.#hear(reply);
      },
      broken: (detail: string) => giveUp({ kind: 'error', detail }),
    };
    this.#giveUp = giveUp;
    if (this.#onPage) return this.#fallback(listener);
    try {
      return this.#connect(listener);
    } catch {
      this.#onPage = true;
      return this.#fallback(listener);
    }
  }

  #post(request: Request | CancelRequest | PingRequest): void {
    try {
      this.#transport.post(request);
    } catch (error) {
      this.#settle(request.id, failed('program', { detail: String(error) }));
    }
  }

  #hear(reply: Reply): void {
    this.#alive = true;
    this.#silence.heard();
    switch (reply.kind) {
      case 'progress':
        return this.#pending.get(reply.id)?.hear(reply.progress);
      case 'done':
        return this.#settle(reply.id, {
          ok: true,
          value: this.#pending.get(reply.id)?.answerOf(reply),
        });
      case 'alive':
        return;
      case 'failed':
        return this.#settle(reply.id, { ok: false, problem: reply.problem });
      case 'changed':
        this.#showing(workspaceIn(reply.opened));
        return this.onchanged?.(reply.opened, reply.by);
      case 'notice':
        return this.onnotice?.(reply.problem);
      default:
        reply satisfies never;
    }
  }

  #settle(id: number, result: Result<unknown>): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.settle(result);
    if (this.#pending.size > 0) return;
    this.#stopLooking?.();
    this.#stopLooking = null;
  }

  /** Asks the worker whether it is still there; the page itself would not come here if it hung. */
  #look(): void {
    if (this.#onPage || !this.#alive) return this.#silence.heard();
    const calls = [...this.#pending.values()];
    const minutes = this.#silence.look(Math.max(...calls.map((call) => call.bytes(this.#drops))));
    if (minutes !== null) return this.#giveUp({ kind: 'silence', minutes });
    if (this.#silence.isImpatient && calls.some(({ isHeldUp }) => isHeldUp))
      return this.#giveUp({ kind: 'user' });
    this.#post({ id: 0, kind: 'ping' });
  }

  /** A transport that never answered is given up for the page itself; its requests have not been begun. */
  #recover(end: WorkerEnd): void {
    this.#silence.heard();
    this.#transport.close();
    if (!this.#alive && !this.#onPage) {
      this.#onPage = true;
      this.#transport = this.#start();
      for (const { request } of [...this.#pending.values()]) this.#post(request);
      return;
    }
    if (!this.#alive) return this.#failAll(end);
    const drops = [...this.#pending.values()].filter((pending) => pending.survive(end));
    this.#failAll(end, drops);
    this.#transport = this.#start();
    if (this.#opened !== null || drops.length > 0) void this.#goOn(this.#opened, drops);
  }

  /** Drops go on once the workspace is open; what is stored may have changed by a call that did not come to its end. */
  async #goOn(args: Calls['open']['args'] | null, drops: readonly PendingCall[]): Promise<void> {
    const opened = args === null ? null : await this.call('open', args);
    if (opened?.ok === true) this.onchanged?.(opened.value, 'restart');
    if (opened?.ok === false) this.onnotice?.(opened.problem);
    for (const { request, signal } of drops) {
      if (signal?.aborted === true) this.#settle(request.id, failed('cancelled'));
      else if (this.#pending.has(request.id)) this.#post(request);
    }
  }

  /**
   * Asks the browser, once, not to clear the data by itself; it may refuse. Only a page may ask, not a worker, and on
   * plain http nobody.
   */
  #askToPersist(): void {
    if (this.#asked || typeof navigator === 'undefined' || !('storage' in navigator)) return;
    this.#asked = true;
    void navigator.storage.persist().catch(() => undefined);
  }

  #failAll(end: WorkerEnd, but: readonly PendingCall[] = []): void {
    for (const [id, pending] of [...this.#pending])
      if (!but.includes(pending)) this.#settle(id, { ok: false, problem: problemOf(end) });
  }
}

/** @returns the workspace that an answer leaves open; null: it opens none */
function workspaceIn(answer: unknown): WorkspaceId | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if ('workspace' in answer && typeof answer.workspace === 'string') return answer.workspace;
  return 'opened' in answer ? workspaceIn(answer.opened) : null;
}
