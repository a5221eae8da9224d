/** What the review of an import is made of, for the views: they know nothing of how files are read. */
export type {
  Draft,
  NotReported,
  TextFigure,
  UnreadCell,
  UnreadTable,
  Proposal,
  ReadAt,
  UnplacedLabel,
} from '#ingest/draft.ts';
export type { Claim } from '#ingest/review/claims.ts';
export type { DifferenceRow } from '#ingest/review/compare.ts';
export type { NameAnswer, SilentAnswer } from '#ingest/review/decisions.ts';
export type * from '#ingest/review/questions.ts';
export type { Review, ReviewFile } from '#ingest/review/review.ts';
export { MONEY_UNITS } from '#ingest/draft.ts';
export { leftOutOf } from '#ingest/leftOut.ts';
export { State } from '#ingest/review/state.ts';
export type { StateCounts } from '#ingest/review/state.ts';
export type { Listed } from '#ingest/review/silentUnits.ts';
export type { ReviewUnit } from '#ingest/review/units.ts';
export type { Answered } from './importAnswered.ts';
export type { LabelTarget } from './importDecisions.ts';
export type { Clip } from './importBeside.svelte.ts';
export type { Excerpt } from './importExcerpts.ts';
export type { Comparison, MarkKind, Reading, TextMark } from './importCompare.ts';
export type { ImportEntry } from './importDrop.svelte.ts';
export type { LostFile } from './imports.svelte.ts';
export type { PrintedCell } from './importPrinted.ts';
export type { Differing } from './importVersions.ts';
export type { FileHandover } from '#worker/protocol.ts';
export type { SumAgainstParts } from '#ingest/review/againstParts.ts';
export type { UnlikelyValue } from '#ingest/review/unlikely.ts';
export type { MissingParts } from '#ingest/review/sumGroups.ts';
export { missingParts, sumGroups } from '#ingest/review/sumGroups.ts';
