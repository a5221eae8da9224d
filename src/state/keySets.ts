/** No keys. */
export const NO_KEYS: ReadonlySet<string> = new Set();

/** @returns the set with these keys, or without them */
export function withKeys(
  before: ReadonlySet<string>,
  keys: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const all = new Set(before);
  for (const key of keys) {
    if (on) all.add(key);
    else all.delete(key);
  }
  return all;
}
