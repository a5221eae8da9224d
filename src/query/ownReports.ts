import { Present } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { blocksOf } from './reports.ts';

/** Reports that are shown with numbers of the user's own: each once, however many batches lie over each other. */
export function ownReports(frame: Frame): number {
  return blocksOf(frame).reduce(
    (sum, { present }) => present.reduce((n, whose) => n + Number(whose === Present.own), sum),
    0,
  );
}
