/** Statistics of the audit: worked out in other ways than `domain/statistics` does, from the same definitions. */

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

/** Type 7 of Hyndman & Fan; NaN of nothing. */
export function quantileOf(values: readonly number[], p: number): number {
  const rising = [...values].sort((a, b) => a - b);
  const h = (rising.length - 1) * p;
  const below = rising[Math.floor(h)] ?? NaN;
  const above = rising[Math.ceil(h)] ?? NaN;
  return below + (h - Math.floor(h)) * (above - below);
}

export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5);

/** Two counts of one unit, φ = 1. */
export const twoCounts = (before: number, after: number): number =>
  Math.SQRT2 * (Math.sqrt(after + 3 / 8) - Math.sqrt(before + 3 / 8));

/** Winsorised over-dispersion, 1 where it is within chance; null below 8 units. */
export function phiOf(scores: readonly number[]): number | null {
  const units = scores.length;
  if (units < 8) return null;
  const [low, high] = [quantileOf(scores, 0.1), quantileOf(scores, 0.9)];
  const squares = scores.map((z) => (z < low ? low : z > high ? high : z) ** 2);
  const phi = sum(squares) / (0.6 * units);
  return phi > 1 + 2 * Math.sqrt(2 / units) ? phi : 1;
}

/** Chance of a standard normal below −z, z > 0: series near the middle, continued fraction in the tail. */
export function tailBelow(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 2.5) {
    let fraction = 0;
    for (let k = 400; k > 0; k--) fraction = k / (z + fraction);
    return density / (z + fraction);
  }
  let [term, total] = [z, z];
  for (let k = 1; k < 200; k++) {
    term *= (z * z) / (2 * k + 1);
    total += term;
  }
  return 0.5 - density * total;
}

/** Chances of 0 … n of Binomial(n, p), from the most likely one outwards so that nothing underflows. */
function binomialChances(n: number, p: number): readonly number[] {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = Array.from({ length: n + 1 }, () => 0);
  weights[mode] = 1;
  for (let k = mode; k < n; k++)
    weights[k + 1] = ((weights[k] ?? NaN) * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--)
    weights[k - 1] = ((weights[k] ?? NaN) * k * (1 - p)) / ((n - k + 1) * p);
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

export interface Tails {
  readonly atMost: (k: number) => number;
  readonly atLeast: (k: number) => number;
}

export function binomialTails(n: number, p: number): Tails {
  const chances = binomialChances(n, p);
  return {
    atMost: (k) => sum(chances.slice(0, k + 1)),
    atLeast: (k) => sum(chances.slice(k)),
  };
}

/** A share of two numbers within one unit's cases. */
export interface Part {
  readonly y: number;
  readonly n: number;
}

/** The funnel of a group: null where nothing is claimed. */
export function funnelOf(parts: readonly Part[], z: number) {
  const [hits, cases] = [sum(parts.map(({ y }) => y)), sum(parts.map(({ n }) => n))];
  const theta = hits / cases;
  if (parts.length < 8 || !(theta > 0 && theta < 1)) return null;
  const scores = parts.map(({ y, n }) => (y / n - theta) / Math.sqrt((theta * (1 - theta)) / n));
  const chance = tailBelow(z * Math.sqrt(phiOf(scores) ?? NaN));
  return parts.map(({ y, n }) => {
    const { atMost, atLeast } = binomialTails(n, theta);
    const within = Array.from({ length: n + 1 }, (_, k) => k);
    const low = within.find((k) => atMost(k) >= chance) ?? NaN;
    const high = within.reverse().find((k) => atLeast(k) >= chance) ?? NaN;
    return {
      side: atMost(y) < chance ? 'low' : atLeast(y) < chance ? 'high' : null,
      low: low / n,
      high: high / n,
    } as const;
  });
}

/** How far counts are from their middle, and where the limits are; null where nothing is told. */
export function robustOf(counts: readonly number[], money: boolean) {
  const logs = counts.map((x) => Math.log(1 + x));
  const middle = medianOf(logs);
  const apart = logs.map((y) => Math.abs(y - middle));
  const mad = medianOf(apart);
  const even = counts.length - (counts.length % 2);
  const cut = Math.max(3.5, 3.09 + 21 / (even - 3));
  const scale = mad > 0 ? mad / 0.6745 : money ? 0 : 1.2533 * (sum(apart) / apart.length);
  if (scale === 0) return null;
  return {
    cut,
    scores: logs.map((y) => (y - middle) / scale),
    low: Math.max(0, Math.exp(middle - cut * scale) - 1),
    high: Math.exp(middle + cut * scale) - 1,
  };
}

/** Whether a 0 among counts is a gap: nearly all others have some, and more than chance allows. */
export function zeroOf(
  values: readonly number[],
  value: number,
  score: number,
  isMoney: boolean,
): boolean {
  const positive = values.filter((x) => x > 0);
  const isAlone = value === 0 && 10 * positive.length >= 9 * (values.length - 1);
  return isAlone && (isMoney || (-Math.log(0.025) < quantileOf(positive, 0.25) && score < -3.0902));
}

/** Chance of a chi-square beyond x, with 1 to 4 degrees of freedom. */
function beyond(x: number, freedom: number): number {
  const half = Math.exp(-x / 2);
  if (freedom % 2 === 0) return freedom === 2 ? half : half * (1 + x / 2);
  const one = 2 * tailBelow(Math.sqrt(x));
  return freedom === 1 ? one : one + Math.sqrt((2 * x) / Math.PI) * half;
}

/** The point that a share lies beyond. */
function chiPoint(freedom: number, share: number): number {
  let [low, high] = [0, 40];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (beyond(middle, freedom) > share) low = middle;
    else high = middle;
  }
  return low;
}

/** G/φ of each mix against that of all together, and the limit; null where nothing is compared. */
export function mixesOf(rows: readonly (readonly number[])[]) {
  const columns = [0, 1, 2, 3, 4].map((k) => sum(rows.map((row) => row[k] ?? NaN)));
  const all = sum(columns);
  const used = columns.flatMap((column, k) => (column > 0 ? [k] : []));
  if (rows.length < 8 || used.length < 2) return null;
  const freedom = used.length - 1;
  const g = rows.map((row) => {
    const n = sum(row);
    return (
      2 *
      sum(
        used.map((k) => {
          const [count, share] = [row[k] ?? NaN, (columns[k] ?? NaN) / all];
          return count === 0 ? 0 : count * Math.log(count / (n * share));
        }),
      )
    );
  });
  const ratios = g.map((one) => one / freedom);
  const [low, high] = [quantileOf(ratios, 0.1), quantileOf(ratios, 0.9)];
  const raw = sum(ratios.map((r) => Math.min(high, Math.max(low, r)))) / rows.length;
  const phi = raw > 1 + 2 * Math.sqrt(2 / (rows.length * freedom)) ? raw : 1;
  return {
    scores: g.map((one) => one / phi),
    limit: chiPoint(freedom, 0.002),
    ordinary: chiPoint(freedom, 0.05),
  };
}

/** A value in a year. */
export type Dated = readonly [year: number, value: number];

/**
 * How often |S| is at least as large over all orders of whole years, by the sets of years that come first: `gain(i, j)` is
 * what S gets when year i stands before year j.
 */
function ordersBeyond(n: number, gain: (i: number, j: number) => number, s: number) {
  let layer = new Map<number, Map<number, number>>([[0, new Map([[0, 1]])]]);
  for (let placed = 0; placed < n; placed++) {
    const next = new Map<number, Map<number, number>>();
    for (const [before, sums] of layer) {
      for (let j = 0; j < n; j++) {
        if (before & (1 << j)) continue;
        let more = 0;
        for (let i = 0; i < n; i++) if (before & (1 << i)) more += gain(i, j);
        const set = before | (1 << j);
        const there = next.get(set) ?? new Map<number, number>();
        next.set(set, there);
        for (const [total, times] of sums)
          there.set(total + more, times + (there.get(total + more) ?? 0));
      }
    }
    layer = next;
  }
  let [extreme, all] = [0, 0];
  for (const [total, times] of layer.get(2 ** n - 1) ?? []) {
    all += times;
    if (Math.abs(total) >= Math.abs(s)) extreme += times;
  }
  return { p: extreme / all, told: extreme * 20 < all };
}

function normalTest(s: number, variance: number) {
  const z = s === 0 ? 0 : (Math.abs(s) - 1) / Math.sqrt(variance);
  const p = variance === 0 ? 1 : Math.min(1, 2 * tailBelow(z));
  return { p, told: p < 0.05 };
}

function variance(values: readonly number[]): number {
  const n = values.length;
  const term = (t: number) => t * (t - 1) * (2 * t + 5);
  const ties = [...new Set(values)].map((v) => values.filter((one) => one === v).length);
  return (term(n) - sum(ties.map(term))) / 18;
}

function slopesOf(series: readonly Dated[]): number[] {
  return series.flatMap(([t, x], i) => series.slice(i + 1).map(([u, y]) => (y - x) / (u - t)));
}

const steps = (series: readonly Dated[]) =>
  sum(series.flatMap(([, x], i) => series.slice(i + 1).map(([, y]) => Math.sign(y - x))));

/** The movement of one series in order of year. */
export function trendOf(series: readonly Dated[]) {
  const n = series.length;
  const s = steps(series);
  const values = series.map(([, value]) => value);
  const test =
    n < 10
      ? ordersBeyond(n, (i, j) => Math.sign((values[j] ?? NaN) - (values[i] ?? NaN)), s)
      : normalTest(s, variance(values));
  const years = series.map(([year]) => year);
  const [first = NaN, last = NaN] = [years[0], years[n - 1]];
  const isStep = (sign: number) =>
    values.every((value, i) => i === 0 || Math.sign(value - (values[i - 1] ?? NaN)) === sign);
  const described =
    n < 3 || last - first !== n - 1
      ? 'tooFewYears'
      : isStep(1)
        ? 'roseEveryYear'
        : isStep(-1)
          ? 'fellEveryYear'
          : 'tooFewYears';
  const verdict = n < 5 ? described : !test.told ? 'noClearTrend' : s > 0 ? 'rising' : 'falling';
  return { years, s, p: test.p, slope: medianOf(slopesOf(series)), verdict };
}

/** The movement of a county; null with fewer than 5 units of 4 values. */
export function countyTrendOf(units: readonly (readonly Dated[])[]) {
  const long = units.filter((series) => series.length >= 4);
  const there = (year: number) =>
    long.filter((series) => series.some(([one]) => one === year)).length;
  const kept = [...new Set(long.flatMap((series) => series.map(([year]) => year)))]
    .filter((year) => 2 * there(year) >= long.length)
    .sort((a, b) => a - b);
  const taking = long
    .map((series) => series.filter(([year]) => kept.includes(year)))
    .filter((series) => series.length >= 4);
  if (taking.length < 5) return null;
  const years = kept.filter((year) => taking.some((series) => series.some(([y]) => y === year)));
  const s = sum(taking.map(steps));
  const sign = (i: number, j: number) =>
    sum(
      taking.map((series) => {
        const at = (y: number) => series.find(([one]) => one === years[y])?.[1];
        const [x, y] = [at(i), at(j)];
        return x === undefined || y === undefined ? 0 : Math.sign(y - x);
      }),
    );
  const matrix = years.map((_, i) => years.map((__, j) => sign(i, j)));
  const test =
    years.length < 10
      ? ordersBeyond(years.length, (i, j) => matrix[i]?.[j] ?? NaN, s)
      : normalTest(s, sum(taking.map((series) => variance(series.map(([, v]) => v)))));
  const slope = medianOf(taking.flatMap(slopesOf));
  const isTold = test.told && Math.sign(slope) === Math.sign(s);
  const verdict =
    years.length < 5 ? 'tooFewYears' : !isTold ? 'noClearTrend' : s > 0 ? 'rising' : 'falling';
  return { years, s, p: test.p, slope, verdict, units: taking.length };
}
