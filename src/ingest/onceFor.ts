/**
 * Tables with more cells keep nothing of what was worked out of them: it takes several times their own memory. Printed
 * reports of one document have no more.
 */
export const MOST_LOOKED_AT = 5000;

/**
 * What is worked out of rows alone is worked out once: they are read again for each answer of the user.
 * @param work a function of its argument, which nobody changes
 * @returns the same function, which keeps what it gives as long as its argument is kept
 */
export function onceFor<K extends object, T extends object>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
