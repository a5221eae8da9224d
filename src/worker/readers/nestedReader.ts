import type { Problem } from '#domain/problem.ts';
import type { ReadOutcome, Reader } from '#ingest/readers/types.ts';
import type { ReadReply, ReadRequest } from './serve.ts';

/** The part of a worker that is used here. */
export interface ReaderWorker {
  postMessage(message: ReadRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReadReply>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Minutes for one file. A worker that runs out of memory may end without a word, and one that goes round in circles never
 * says one; the largest file that is read takes a slow machine a third of it.
 */
const PATIENCE = 4;

const problem = (code: Problem['code'], params: Problem['params']): ReadOutcome => ({
  ok: false,
  problem: { code, params },
});

/**
 * A reader in a worker of its own, which is started with the first file and kept for the next. One file at a time;
 * cancelling ends the worker at once. A file that its worker breaks down on, or says nothing about for minutes, is
 * refused; the next file has a new worker.
 */
export function nestedReader(start: () => ReaderWorker): Reader {
  let worker: ReaderWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting: ((detail: string) => void) | null = null;

  const end = () => {
    worker?.terminate();
    worker = null;
  };

  const started = () => {
    const own = start();
    const breakDown = (detail: string) => {
      if (worker !== own) return;
      end();
      waiting?.(detail);
    };
    own.onmessageerror = () => breakDown('a message could not be read');
    own.onerror = (event) => {
      event.preventDefault();
      breakDown(event.message);
    };
    return own;
  };

  const readNow = (bytes: Uint8Array, file: string, signal?: AbortSignal) =>
    new Promise<ReadOutcome>((resolve) => {
      if (signal?.aborted === true) return resolve(problem('cancelled', {}));
      const settle = (outcome: ReadOutcome) => {
        clearTimeout(timer);
        waiting = null;
        signal?.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      const refuse = (code: Problem['code'], params: Problem['params']) => {
        end();
        settle(problem(code, params));
      };
      const cancel = () => refuse('cancelled', {});
      const timer = setTimeout(
        () => refuse('file.tooSlow', { file, minutes: PATIENCE }),
        PATIENCE * 60_000,
      );
      signal?.addEventListener('abort', cancel);
      waiting = (detail) => refuse('file.unreadable', { file, detail });
      try {
        worker ??= started();
        worker.onmessage = ({ data }) => {
          if (data.kind === 'read') settle(data.outcome);
          // pdf.js greets in messages of its own
          else if (data.kind === 'broken') waiting?.(data.detail);
        };
        worker.postMessage({ bytes, name: file });
      } catch (error) {
        waiting(String(error));
      }
    });

  return (bytes, name, signal) => {
    const outcome = last.then(() => readNow(bytes, name, signal));
    last = outcome;
    return outcome;
  };
}
