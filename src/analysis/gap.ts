import type { FormId } from '#domain/forms/types.ts';
import type { County } from './county.ts';
import type { Gap } from './types.ts';

const NOTHING = {
  value: null,
  side: null,
  low: null,
  high: null,
  peers: null,
  n: null,
  distance: 1,
} as const;

/** A gap of a unit, or (`at` null) of the county, with null for every number that is not given. */
export function gapOf(
  { key, frame }: County,
  at: number | null,
  what: Pick<Gap, 'kind' | 'year' | 'measure'> & { readonly form: FormId | null },
  numbers: Partial<Omit<Gap, 'kind' | 'year' | 'measure' | 'form'>> = {},
): Gap {
  const authority = at === null ? null : (frame.authorities[at]?.id ?? null);
  return { county: key, authority, ...what, ...NOTHING, ...numbers };
}
