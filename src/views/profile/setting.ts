import type { Authority } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';

/** What all rows of one profile share. */
export interface ProfileSetting {
  readonly authority: Authority;
  readonly form: FormId;
  readonly years: readonly number[];
  /** The year that median and place are of. */
  readonly year: number;
  /** False: too few units for a median, or nothing that may be compared. */
  readonly compared: boolean;
  /** False: the unit does not belong to the group, so it has no place. */
  readonly placed: boolean;
}
