const MAX_STEPS = 200;

/**
 * Where a continuous function crosses 0 between `low` and `high`, at which it has different signs:
 * regula falsi with the Illinois change (Dowell & Jarratt 1971, BIT 11:168), to the last few digits of a double.
 * Where the function is infinite (a logarithm of 0) the interval is halved.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [a, fa] = [low, f(low)];
  let [b, fb] = [high, f(high)];
  for (let step = 0; step < MAX_STEPS && fb !== 0; step++) {
    const finite = Number.isFinite(fa) && Number.isFinite(fb);
    const x = finite ? b - (fb * (b - a)) / (fb - fa) : (a + b) / 2;
    if (Math.abs(x - b) <= Number.EPSILON * Math.abs(x)) return x;
    const fx = f(x);
    if (Math.sign(fx) === Math.sign(fb)) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [x, fx];
  }
  return b;
}
