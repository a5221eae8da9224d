const MAX_STEPS = 200;

/**
 * Where a continuous function crosses 0 between `low` and `high`, at which it has different signs:
 * regula falsi with the Illinois change (Dowell & Jarratt 1971, BIT 11:168), to the last few digits of a double.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [a, fa] = [low, f(low)];
  let [b, fb] = [high, f(high)];
  for (let step = 0; step < MAX_STEPS && fb !== 0; step++) {
    const x = b - (fb * (b - a)) / (fb - fa);
    if (Math.abs(x - b) <= Number.EPSILON * Math.abs(x)) return x;
    const fx = f(x);
    if (Math.sign(fx) === Math.sign(fb)) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [x, fx];
  }
  return b;
}
