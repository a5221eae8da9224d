import type { Progress } from './protocol.ts';

/** What a long call reports and obeys. */
export interface CallWatch {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}
