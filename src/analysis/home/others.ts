/**
 * The values of all others of a group, from the lowest to the highest, for the picture of one: sorted once, however
 * many ask.
 * @returns a function of the own value, which must be one of the values
 */
export function othersOf(values: readonly number[]): (own: number) => readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return (own) => {
    const at = sorted.indexOf(own);
    return [...sorted.slice(0, at), ...sorted.slice(at + 1)];
  };
}
