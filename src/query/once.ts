/**
 * Works something out once for each object and keeps it as long as the object lives: frames and blocks are replaced
 * as a whole and never changed, and every question about them begins with the same few facts.
 */
export function oncePer<K extends object, T>(workOut: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly result: T }>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there.result;
    const result = workOut(key);
    known.set(key, { result });
    return result;
  };
}
