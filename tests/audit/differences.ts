/** Numbers agree within rounding of the last digits; limits of chi-square are tabled to four places. */
function isSame(a: unknown, b: unknown, tolerance: number): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
  return JSON.stringify(a) === JSON.stringify(b);
}

export type Plain = Readonly<Record<string, unknown>>;

/**
 * What two lists of records differ in, one line each. Records are told apart by `keys`; of those with one key the order does
 * not count.
 */
export function differences(
  what: string,
  [ours, theirs]: readonly [readonly Plain[], readonly Plain[]],
  keys: readonly string[],
  fields: readonly string[],
): string[] {
  const keyOf = (one: Plain) => keys.map((key) => JSON.stringify(one[key] ?? null)).join(' ');
  const grouped = (all: readonly Plain[]) => {
    const map = new Map<string, Plain[]>();
    for (const one of all) map.set(keyOf(one), [...(map.get(keyOf(one)) ?? []), one]);
    return map;
  };
  const [mine, other] = [grouped(ours), grouped(theirs)];
  return [...new Set([...mine.keys(), ...other.keys()])].flatMap((key) => {
    const [a, b] = [mine.get(key) ?? [], other.get(key) ?? []];
    if (a.length !== b.length) return [`${what}: ${key}: audit ${a.length}, program ${b.length}`];
    return a.flatMap((one, i) =>
      fields
        .filter((field) => !isSame(one[field], b[i]?.[field], 2e-6))
        .map((field) => {
          const said = [one[field], b[i]?.[field]].map((each) => JSON.stringify(each));
          return `${what}: ${key}: ${field}: audit ${said[0] ?? '-'}, program ${said[1] ?? '-'}`;
        }),
    );
  });
}
