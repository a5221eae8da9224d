import type { IndicatorId } from '#domain/forms/index.ts';

/** One report as a writer of files needs it. */
export interface SampleReport {
  /** Short name: 青石镇. */
  readonly authority: string;
  /** Name as in a title, county included: 示例县青石镇人民政府. */
  readonly fullName: string;
  readonly county: string;
  readonly prefecture: string;
  readonly province: string;
  readonly year: number;
  /** null: the cell is there and empty; no key: the file has no such row. */
  readonly values: SampleValues;
}
export type SampleValues = Readonly<Partial<Record<IndicatorId, number | null>>>;
