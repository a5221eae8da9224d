const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
/** From here on the continued fraction is exact with `FRACTION_TERMS`; nearer to 0 the series needs few terms. */
const FRACTION_FROM = 1.5;
const FRACTION_TERMS = 120;
const NEWTON_STEPS = 4;

const density = (z: number): number => Math.exp((-z * z) / 2) / SQRT_TWO_PI;

/** Φ(z) − ½ = φ(z)·(z + z³/3 + z⁵/(3·5) + …): Marsaglia 2004, J Stat Softw 11(4). */
function centre(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * Number.EPSILON; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return sum * density(z);
}

/** P(Z > z) = φ(z)/(z + 1/(z + 2/(z + 3/…))), z > 0: Laplace's continued fraction (Abramowitz & Stegun 26.2.14). */
function tail(z: number): number {
  let fraction = z;
  for (let k = FRACTION_TERMS; k > 0; k--) fraction = z + k / fraction;
  return density(z) / fraction;
}

/**
 * P(Z ≤ z) of the standard normal distribution, to 12 digits or more also far out in the lower tail.
 *
 * Example: `normalLower(-1.96)` is 0.024997895148….
 */
export function normalLower(z: number): number {
  if (z <= -FRACTION_FROM) return tail(-z);
  if (z >= FRACTION_FROM) return 1 - tail(z);
  return 0.5 + centre(z);
}

/**
 * The z with P(Z ≤ z) = p: start of Abramowitz & Stegun 26.2.23 (error < 4.5e-4), then Newton steps on ln Φ.
 *
 * `p` from 0 (−∞) to 1 (∞). Example: `normalQuantile(0.975)` is 1.95996398454….
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) -
    t;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const lower = normalLower(z);
    z -= (Math.log(lower / p) * lower) / density(z);
  }
  return z;
}
