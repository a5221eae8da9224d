import { failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type {
  BrokenFile,
  CallKind,
  Calls,
  Opened,
  PingRequest,
  Progress,
  ReadItem,
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

interface Pending {
  request: Request;
  readonly onprogress: ((progress: Progress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
  /** What came with the progress of reading. */
  items: ReadItem[];
  /** Position of the file that is being read. */
  source: number | null;
  readonly settle: (result: Result<unknown>) => void;
}

/** How a worker ended. */
type Breakdown = Omit<BrokenFile, 'source'>;

/** Calls whose answer comes with the progress. */
const readsItems: ReadonlySet<CallKind> = new Set<CallKind>(['ingest', 'reread']);

/**
 * The page's side of the worker. A worker that cannot be started is replaced by the same code on the page; one that
 * breaks down, or says nothing for too long while it reads a file, is started anew and the workspace opened again; its open
 * calls fail with `program`, but a drop goes on without that file.
 */
export class DataClient {
  /** The data changed without a call: in another tab, or because storage was cleared. */
  onchanged: ((opened: Opened, by: 'tab' | 'storage') => void) | null = null;
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
  /** What to open again after a breakdown: the workspace used last. */
  #opened: Calls['open']['args'] | null = null;
  readonly #pending = new Map<number, Pending>();
  readonly #silence = new Silence();
  /** Ends the looks at a worker that reads. */
  #stopLooking: (() => void) | null = null;
  /** Gives up the transport in use. */
  #giveUp: (breakdown: Breakdown) => void = () => undefined;

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
      this.#pending.set(id, { request, onprogress, signal, items: [], source: null, settle });
      this.#post(request);
    });
    signal?.removeEventListener('abort', cancel);
    // `Calls` says what the handler answers to this kind; both are of one build.
    const answer = result as Result<Calls[K]['answer']>;
    if (kind === 'commit' && answer.ok) this.#askToPersist();
    if (kind === 'open' && answer.ok) this.#opened = args as Calls['open']['args'];
    return answer;
  }

  close(): void {
    this.#transport.close();
    this.#failAll('closed');
  }

  #start(): Transport {
    this.#alive = false;
    let broken = false;
    const giveUp = (breakdown: Breakdown) => {
      if (broken) return;
      broken = true;
      this.#recover(breakdown);
    };
    const listener = {
      reply: (reply: Reply) => {
        if (!broken) this.#hear(reply);
      },
      broken: (detail: string) => giveUp({ detail }),
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

  #post(request: Request | PingRequest): void {
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
      case 'progress': {
        const pending = this.#pending.get(reply.id);
        if (pending === undefined) return;
        pending.items.push(...(reply.progress.items ?? []));
        pending.source = reply.progress.source ?? pending.source;
        this.#stopLooking ??= this.#ticker(() => this.#look());
        return pending.onprogress?.(reply.progress);
      }
      case 'done': {
        const pending = this.#pending.get(reply.id);
        const isRead = pending !== undefined && readsItems.has(pending.request.kind);
        const value = isRead ? pending.items : reply.answer;
        return this.#settle(reply.id, { ok: true, value });
      }
      case 'alive':
        return;
      case 'failed':
        return this.#settle(reply.id, { ok: false, problem: reply.problem });
      case 'changed':
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

  /** Asks a worker that reads a file whether it is still there; the page itself would not come here if it hung. */
  #look(): void {
    const size = Math.max(-1, ...[...this.#pending.values()].map(sizeInWork));
    if (this.#onPage || size < 0) return this.#silence.heard();
    const minutes = this.#silence.look(size);
    if (minutes !== null) return this.#giveUp({ detail: 'no answer', minutes });
    this.#post({ id: 0, kind: 'ping' });
  }

  /** A transport that never answered is given up for the page itself; its requests have not been begun. */
  #recover(breakdown: Breakdown): void {
    const { detail } = breakdown;
    this.#silence.heard();
    this.#transport.close();
    if (!this.#alive && !this.#onPage) {
      this.#onPage = true;
      this.#transport = this.#start();
      for (const { request } of [...this.#pending.values()]) this.#post(request);
      return;
    }
    if (!this.#alive) return this.#failAll(detail);
    const drops = [...this.#pending.values()].filter((pending) =>
      withoutBroken(pending, breakdown),
    );
    this.#failAll(detail, drops);
    this.#transport = this.#start();
    const opened = this.#opened === null ? null : { ...this.#opened, workspace: null };
    if (opened !== null || drops.length > 0) void this.#goOn(opened, drops);
  }

  /** What is stored tells which files came before: drops go on once the workspace is open. */
  async #goOn(args: Calls['open']['args'] | null, drops: readonly Pending[]): Promise<void> {
    const opened = args === null ? null : await this.call('open', args);
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

  #failAll(detail: string, but: readonly Pending[] = []): void {
    for (const [id, pending] of [...this.#pending])
      if (!but.includes(pending)) this.#settle(id, failed('program', { detail }));
  }
}

/**
 * Makes of a drop that was being read one that leaves out the file on which the worker broke down. Nothing that an earlier
 * drop held is there any more.
 * @returns false for another call, and where it is not known which file that was or it was left out before
 */
function withoutBroken(pending: Pending, breakdown: Breakdown): boolean {
  const { request, source } = pending;
  if (request.kind !== 'ingest' || source === null) return false;
  const { drop, files, broken = [] } = request.args;
  if (broken.some((file) => file.source === source)) return false;
  const args = { drop, files, broken: [...broken, { source, ...breakdown }] };
  pending.request = { ...request, args };
  pending.items = [];
  pending.source = null;
  return true;
}

/** @returns bytes of the file that a call reads; -1 where it reads none */
function sizeInWork({ request, source }: Pending): number {
  if (request.kind !== 'ingest' || source === null) return -1;
  return request.args.files[source]?.blob.size ?? -1;
}
