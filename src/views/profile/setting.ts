import type { Authority } from '#domain/authority.ts';

/** What all rows of one profile share. */
export interface ProfileSetting {
  readonly authority: Authority;
  readonly years: readonly number[];
  /** The year that median and place are of. */
  readonly year: number;
  /** False: too few units for a median. */
  readonly compared: boolean;
  /** False: the unit does not belong to the group, so it has no place. */
  readonly placed: boolean;
}
