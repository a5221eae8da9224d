import type { Problem, Result } from '#domain/problem.ts';
import type {
  Breakdown,
  CallKind,
  FileHandover,
  Progress,
  ReadItem,
  Reply,
  Request,
} from './protocol.ts';

/** Calls whose answer comes with the progress. */
const readsItems: ReadonlySet<CallKind> = new Set<CallKind>(['ingest', 'reread']);

/** An error that comes late is of one of so many files that were read last. */
const LATE_FILES = 8;

/** How a worker ended: by an error, in silence for so many minutes, or because the user ended a file. */
export type WorkerEnd =
  | { readonly kind: 'error'; readonly detail: string }
  | { readonly kind: 'silence'; readonly minutes: number }
  | { readonly kind: 'user' };

interface PendingOptions {
  readonly onprogress: ((progress: Progress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly settle: (result: Result<unknown>) => void;
}

/** A call that waits for its answer. */
export class PendingCall {
  readonly signal: AbortSignal | undefined;
  readonly settle: (result: Result<unknown>) => void;
  #request: Request;
  readonly #onprogress: PendingOptions['onprogress'];
  /** What came with the progress of reading. */
  #items: ReadItem[] = [];
  /** Position of the file that is being read. */
  #source: number | null = null;
  /** The file that the user wants to be ended. */
  #unwanted: number | null = null;

  constructor(request: Request, { onprogress, signal, settle }: PendingOptions) {
    this.#request = request;
    this.#onprogress = onprogress;
    this.signal = signal;
    this.settle = settle;
  }

  get request(): Request {
    return this.#request;
  }

  /** Whether what is being read was to be ended. */
  get isHeldUp(): boolean {
    if (this.#request.kind !== 'ingest') return false;
    return this.signal?.aborted === true || this.#isUnwanted;
  }

  get #isUnwanted(): boolean {
    return this.#source !== null && this.#source === this.#unwanted;
  }

  endFile(source: number): void {
    this.#unwanted = source;
  }

  hear(progress: Progress): void {
    const { items = [], source } = progress;
    const [first] = items;
    // a file that was ended is told once more, in place of what was told of it
    if (first !== undefined) this.#items = this.#items.filter(({ item }) => item < first.item);
    this.#items.push(...items);
    this.#source = source ?? this.#source;
    this.#onprogress?.(progress);
  }

  answerOf({ answer }: Extract<Reply, { kind: 'done' }>): unknown {
    return readsItems.has(this.#request.kind) ? this.#items : answer;
  }

  /**
   * Bytes that are read at once at most.
   * @param drops files of the drops that the worker holds
   */
  bytes(drops: ReadonlyMap<number, readonly FileHandover[]>): number {
    const { kind, args } = this.#request;
    switch (kind) {
      case 'ingest':
        return this.#source === null ? 0 : (args.files[this.#source]?.blob.size ?? 0);
      case 'reread':
      case 'crop':
        return Math.max(0, ...(drops.get(args.drop) ?? []).map(({ blob }) => blob.size));
      case 'restore':
      case 'backupSummary':
        return args.bytes.length;
      default:
        return 0;
    }
  }

  /**
   * Makes of a drop that was being read one that can be read by a new worker; nothing that an earlier drop held is there any
   * more. A file over which the worker fell silent, or that the user ended, is left out. An error may come from a file that
   * was read before: the last ones are read again with a pause after each, and only the one in whose turn it comes again is
   * left out.
   * @returns false for another call, and where it is not known which file that was or it was left out before
   */
  survive(end: WorkerEnd): boolean {
    const request = this.#request;
    const source = this.#source;
    if (request.kind !== 'ingest' || source === null) return false;
    const { drop, files, broken = [], suspects = [] } = request.args;
    if (broken.some((file) => file.source === source)) return false;
    const isCertain = end.kind === 'silence' || (end.kind === 'user' && this.#isUnwanted);
    const isCharged = isCertain || suspects.includes(source);
    const more = isCharged
      ? { broken: [...broken, { source, breakdown: breakdownOf(end) }], suspects }
      : { broken, suspects: [...suspects, ...lastUpTo(source)] };
    this.#request = { ...request, args: { drop, files, ...more } };
    this.#items = [];
    this.#source = null;
    return true;
  }
}

const lastUpTo = (source: number): number[] =>
  Array.from({ length: LATE_FILES }, (_, i) => source - i).filter((at) => at >= 0);

function breakdownOf(end: WorkerEnd): Breakdown {
  switch (end.kind) {
    case 'error':
      return { code: 'file.unreadable', params: { detail: end.detail } };
    case 'silence':
      return { code: 'file.tooSlow', params: { minutes: end.minutes } };
    case 'user':
      return { code: 'file.ended', params: {} };
  }
}

/** @returns what is told of a call that ended with its worker */
export function problemOf(end: WorkerEnd): Problem {
  switch (end.kind) {
    case 'error':
      return { code: 'program', params: { detail: end.detail } };
    case 'silence':
      return { code: 'program.silent', params: { minutes: end.minutes } };
    case 'user':
      return { code: 'cancelled', params: {} };
  }
}
