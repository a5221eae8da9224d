import type { TableFormId } from '#domain/forms/index.ts';
import type { Chance } from './chance.ts';

/** Indicator id → the number printed, or null where a blank or a dash is printed. */
export type Values = Readonly<Record<string, number | null>>;

/** What a careful reader takes from a sheet for one unit and year. */
export interface TrueReport {
  readonly authority: string;
  readonly county: string | null;
  readonly year: number;
  readonly form: TableFormId;
  /** What is certain. Whatever is not here must not be read, unless `may` has it. */
  readonly values: Values;
  /** What may be read so or be asked, but never be another number. */
  readonly may?: Values;
  /** The whole report may be asked about instead of read. */
  readonly optional?: true;
}

/** A file of a county, and what it says. */
export interface CountySheet {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reports: readonly TrueReport[];
  /** A printed text about which something must be asked or told; absent: nothing has to be. */
  readonly ask?: string;
  /** Texts that stand where units stand and are none (sums, averages, hidden rows). */
  readonly neverUnits?: readonly string[];
  /** What is difficult in it, in a few words. */
  readonly about: string;
}

/** Kinds of sheets that share a difficulty. Letter: the first of the names of its files. */
export interface Family {
  readonly letter: string;
  readonly title: string;
  /** Files, each time others; their names lack letter and number. */
  readonly make: (chance: Chance) => readonly CountySheet[] | Promise<readonly CountySheet[]>;
}
