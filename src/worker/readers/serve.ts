import type { ReadOutcome, Reader } from '#ingest/readers/types.ts';

/** One file to read; a worker of readers has one at a time. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}
export type ReadReply =
  | { readonly kind: 'read'; readonly outcome: ReadOutcome }
  | { readonly kind: 'broken'; readonly detail: string };

/** Makes a worker answer each file with what its reader found. */
export function serve(reader: Reader): void {
  // The library of the page and that of workers both declare `self`; here it is a worker's.
  const scope = self as unknown as DedicatedWorkerGlobalScope;
  const reply = (message: ReadReply) => scope.postMessage(message);
  scope.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
    const { bytes, name } = event.data;
    reader(bytes, name).then(
      (outcome) => reply({ kind: 'read', outcome }),
      (error: unknown) => reply({ kind: 'broken', detail: String(error) }),
    );
  });
}
