import '../old.ts';
import { frameBuffers } from './buffers.ts';
import { Handler } from './handler.ts';
import { browserOutside } from './outside.ts';
import type { CancelRequest, PingRequest, Reply, Request } from './protocol.ts';

// The library of the page and that of workers both declare `self`; here it is a worker's.
const scope = self as unknown as DedicatedWorkerGlobalScope;

const handler = new Handler(browserOutside(), (reply: Reply) => {
  const frame = reply.kind === 'done' ? reply.answer : reply.kind === 'changed' ? reply : null;
  scope.postMessage(reply, frameBuffers(frame));
});
scope.addEventListener('message', (event: MessageEvent<Request | CancelRequest | PingRequest>) => {
  void handler.handle(event.data);
});
