import type { Authority } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { PeerKey } from '#query/types.ts';

/** What all rows of one profile share. */
export interface ProfileSetting {
  readonly authority: Authority;
  readonly form: FormId;
  readonly years: readonly number[];
  /** The year that median and place are of. */
  readonly year: number;
  /** False: too few units for a median, or nothing that may be compared. */
  readonly compared: boolean;
  /** Whom the unit is compared with. */
  readonly among: PeerKey['among'];
}
