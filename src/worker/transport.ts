import type { CancelRequest, PingRequest, Reply, Request } from './protocol.ts';
import DataWorker from './data.worker.ts?worker';

/** The way to the handler. */
export interface Transport {
  post(message: Request | CancelRequest | PingRequest): void;
  close(): void;
}
/** Who hears what comes back. */
export interface Listener {
  readonly reply: (reply: Reply) => void;
  /** Nothing more will come back. */
  readonly broken: (detail: string) => void;
}
export type Connect = (listener: Listener) => Transport;

/** The handler in a worker of its own. */
export const toWorker: Connect = ({ reply, broken }) => {
  const worker = new DataWorker();
  worker.addEventListener('message', (event: MessageEvent<Reply>) => reply(event.data));
  worker.addEventListener('error', (event) => broken(event.message));
  worker.addEventListener('messageerror', () => broken('a message could not be read'));
  return {
    post: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  };
};

/** The handler on the page itself, where no worker can be started. */
export const toPage: Connect = ({ reply, broken }) => {
  const handler = Promise.all([
    import('./handler.ts'),
    import('./outside.ts'),
    import('#ingest/readers/page.ts'),
  ]).then(
    ([{ Handler }, { browserOutside }, { readPage }]) =>
      new Handler(browserOutside({ page: readPage }), reply),
  );
  handler.catch((error: unknown) => broken(String(error)));
  return {
    post: (message) => void handler.then((there) => there.handle(message)).catch(() => undefined),
    close: () => undefined,
  };
};
