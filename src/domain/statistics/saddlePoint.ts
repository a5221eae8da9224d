/** ln n! − ln(√(2πn) (n/e)ⁿ), what Stirling's formula leaves out, for whole n ≥ 1. */
function stirlingError(n: number): number {
  if (n <= 15) {
    let factorial = 1;
    for (let k = 2; k <= n; k++) factorial *= k;
    return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
  }
  const square = n * n;
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
    n
  );
}

/** x ln(x/mean) + mean − x, without the loss of digits where x is near the mean. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  const v = difference / (x + mean);
  if (Math.abs(v) >= 0.1) return x * Math.log(x / mean) - difference;
  let power = 2 * x * v;
  let sum = difference * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * P(X = x) of a Poisson distribution, nearly to the last digit for any size: saddle-point form of
 * Loader 2000, "Fast and accurate computation of binomial probabilities".
 *
 * `x` a whole number ≥ 0, `mean` > 0. Example: `poissonProbability(0, 3)` is e⁻³.
 */
export function poissonProbability(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/** ln(1 − share), `rest` being 1 − share: from whichever of the two keeps its digits. */
const logRest = (share: number, rest: number): number =>
  share < 0.5 ? Math.log1p(-share) : Math.log(rest);

/**
 * P(Y = y) of a binomial distribution, by the same form.
 *
 * `y` and `n` whole numbers, 0 ≤ y ≤ n; `miss` is 1 − `hit`, given apart because a very small one is lost in the
 * subtraction. Example: `binomialProbability(1, 2, 0.5, 0.5)` is 0.5.
 */
export function binomialProbability(y: number, n: number, hit: number, miss: number): number {
  if (y === 0) return Math.exp(n * logRest(hit, miss));
  if (y === n) return Math.exp(n * logRest(miss, hit));
  const misses = n - y;
  const exponent =
    stirlingError(n) -
    stirlingError(y) -
    stirlingError(misses) -
    deviance(y, n * hit) -
    deviance(misses, n * miss);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * y * misses));
}
