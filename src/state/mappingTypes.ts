/** What is pointed out on a table by hand, for the views: they know nothing of how files are read. */
export type { Crop, CropCell, CropRow } from '#ingest/mapping/crop.ts';
export { MAPPED_ROLES, subjectOf } from '#ingest/mapping/mapping.ts';
export type { LineSaid, Mapping, Saying } from '#ingest/mapping/mapping.ts';
export { cropColumn, pointedAt } from '#ingest/mapping/pointed.ts';
export type { Pointed } from '#ingest/mapping/pointed.ts';
export type { About } from '#ingest/mapping/excerpt.ts';
