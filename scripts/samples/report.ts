import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';

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
  /** The form of 2014 where it is not named. */
  readonly form?: TableFormId;
  /** null: the cell is there and empty; no key: the file has no such row. */
  readonly values: SampleValues;
  /** Amounts printed without a unit of measure, as text; their value is null. */
  readonly unitless?: Readonly<Partial<Record<IndicatorId, string>>>;
}
export type SampleValues = Readonly<Partial<Record<IndicatorId, number | null>>>;

/** @returns the form that a report is on */
export const formOf = (report: SampleReport): TableFormId => report.form ?? 's2014';

/** @returns the cell of a report as a reader of its file shall find it */
export function sampleCell({ values, unitless }: SampleReport, id: IndicatorId): Cell {
  const value = values[id];
  if (unitless?.[id] !== undefined) return { status: Status.unitUnknown, value: null, marks: 0 };
  if (value === null) return { status: Status.blank, value, marks: 0 };
  return value === undefined
    ? { status: Status.rowMissing, value: null, marks: 0 }
    : { status: Status.value, value, marks: 0 };
}
