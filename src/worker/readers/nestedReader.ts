import type { ReadOutcome, Reader } from '#ingest/readers/types.ts';
import type { ReadReply, ReadRequest } from './serve.ts';

/** The part of a worker that is used here. */
export interface ReaderWorker {
  postMessage(message: ReadRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReadReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const problem = (
  code: 'cancelled' | 'file.unreadable',
  params: Readonly<Record<string, string>> = {},
): ReadOutcome => ({ ok: false, problem: { code, params } });

/**
 * A reader in a worker of its own, which is started with the first file and kept for the next. One file at a time;
 * cancelling ends the worker at once, and one that breaks down is started anew with the next file.
 */
export function nestedReader(start: () => ReaderWorker): Reader {
  let worker: ReaderWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const end = () => {
    worker?.terminate();
    worker = null;
  };

  const readNow = (bytes: Uint8Array, name: string, signal?: AbortSignal) =>
    new Promise<ReadOutcome>((resolve) => {
      if (signal?.aborted === true) return resolve(problem('cancelled'));
      const settle = (outcome: ReadOutcome) => {
        signal?.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      const fail = (detail: string) => {
        end();
        settle(problem('file.unreadable', { file: name, detail }));
      };
      const cancel = () => {
        end();
        settle(problem('cancelled'));
      };
      signal?.addEventListener('abort', cancel);
      try {
        worker ??= start();
        worker.onmessage = ({ data }) => {
          if (data.kind === 'read') settle(data.outcome);
          // pdf.js greets in messages of its own
          else if (data.kind === 'broken') fail(data.detail);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          fail(event.message);
        };
        worker.postMessage({ bytes, name });
      } catch (error) {
        fail(String(error));
      }
    });

  return (bytes, name, signal) => {
    const outcome = last.then(() => readNow(bytes, name, signal));
    last = outcome;
    return outcome;
  };
}
