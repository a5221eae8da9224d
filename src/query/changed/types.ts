import type { AuthorityId } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { CellKey, SubjectId } from '../types.ts';

/** A unit by id and name. */
export interface Named {
  readonly authority: AuthorityId;
  readonly name: string;
}
/** What one year of a pair says of the units that have a number in both. */
export interface Side {
  /** Of counts the sum, of rates the cases with the outcome. */
  readonly x: number;
  /** Of rates all cases; null for counts. */
  readonly n: number | null;
  readonly form: FormId;
  readonly cells: readonly CellKey[];
}
/** One statement about two years that follow each other. */
export type Change =
  | {
      readonly kind: 'reports';
      /** Null: no roster, so what is due is not known. */
      readonly due: { readonly now: number; readonly before: number } | null;
      readonly present: number;
      readonly presentBefore: number;
      /** Owed in both years, there in the year before, and not now. */
      readonly lost: readonly Named[];
      /** The other way round. */
      readonly found: readonly Named[];
    }
  | {
      readonly kind: 'blanks';
      readonly blanks: number;
      /** Rows that tables do not have. */
      readonly absent: number;
      readonly reports: number;
      readonly blanksBefore: number;
      readonly absentBefore: number;
      readonly reportsBefore: number;
      /** With most blank cells now. */
      readonly most: (Named & { readonly blanks: number }) | null;
    }
  | {
      readonly kind: 'numbers';
      readonly subject: SubjectId;
      /** Units with a number in both years on forms that go together. */
      readonly units: number;
      readonly now: Side;
      readonly before: Side;
      readonly up: number;
      readonly down: number;
      /** The two forms have the row in slightly different words. */
      readonly near: boolean;
    }
  /** So many subjects could be compared and have the same sum or rate in both years. */
  | { readonly kind: 'same'; readonly subjects: number }
  /** Most reports are on other forms than the year before. */
  | {
      readonly kind: 'forms';
      readonly now: FormId;
      readonly before: FormId;
      readonly subjects: number;
    }
  | { readonly kind: 'few'; readonly units: number };

/** What changed against the year before. */
export interface Changed {
  readonly year: number;
  /** Null when the data do not have the year before. */
  readonly before: number | null;
  /** At most five, in the order in which they are told. */
  readonly changes: readonly Change[];
  /** Subjects that could be compared. */
  readonly compared: number;
}
