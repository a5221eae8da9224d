import type { OwnWords } from '../ownWords.ts';
import {
  FALSE_DISCOVERY_RATE,
  MIN_DISPERSION_UNITS,
  MIN_PEERS,
  MIN_RANK_CASES,
  MIN_RATE_CASES,
  MIN_REGIONAL_UNITS,
  MIN_REGIONAL_YEARS,
  MIN_STRUCTURE_ITEMS,
  MIN_YEARS,
  NORMAL_FROM_YEARS,
  SLOPE_RANGE_BELOW_YEARS,
  TREND_ODDS,
  TWO_COUNTS_Z,
  Z_95,
  Z_998,
} from './limits.ts';

/** How one kind of statement about numbers is made: the formula, the limits that stand in it or in its words, the sources. */
interface MethodEntry {
  readonly id: string;
  /** Without words, so that it is the same in all languages; null where words say it all. */
  readonly formula: string | null;
  /** Numbers that the words name, by name. */
  readonly limits: OwnWords<number>;
  readonly sources: readonly string[];
}

/** Everything by which this page judges, in the order in which it is explained; each formula stands here once. */
export const methods = [
  { id: 'blank', formula: null, limits: {}, sources: [] },
  { id: 'usable', formula: null, limits: {}, sources: [] },
  { id: 'group', formula: null, limits: { peers: MIN_PEERS }, sources: [] },
  {
    id: 'rate',
    formula: 'x ÷ n',
    limits: { shown: MIN_RATE_CASES, ranked: MIN_RANK_CASES },
    sources: [],
  },
  {
    id: 'interval',
    formula: `(p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n),  z = ${Z_95}`,
    limits: {},
    sources: ['Wilson EB (1927), J Am Stat Assoc 22:209'],
  },
  {
    id: 'quantile',
    formula: 'h = (n−1)p,  x⌊h⌋ + (h−⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋)',
    limits: {},
    sources: ['Hyndman RJ, Fan Y (1996), Am Stat 50:361 (type 7)'],
  },
  {
    id: 'count',
    formula:
      'y = ln(1+x),  z = 0.6745(y−m) ÷ MAD;  MAD = 0:  z = (y−m) ÷ (1.2533·mean|y−m|);  c = max(3.5, 3.09 + 21/(e−3))',
    limits: { peers: MIN_PEERS },
    sources: [
      'Iglewicz B, Hoaglin DC (1993), How to Detect and Handle Outliers',
      'Hampel FR (1974), J Am Stat Assoc 69:383',
    ],
  },
  {
    id: 'twoCounts',
    formula: `z = 2(√(x₂+⅜) − √(x₁+⅜)) ÷ √(2φ),  |z| > ${TWO_COUNTS_Z}`,
    limits: {},
    sources: ['Anscombe FJ (1948), Biometrika 35:246'],
  },
  {
    id: 'zero',
    formula: `−ln 0.025 = 3.69 < P25,  z < −${Z_998}`,
    limits: { share: 90 },
    sources: ['Garwood F (1936), Biometrika 28:437'],
  },
  {
    id: 'funnel',
    formula: `θ₀ = Σy ÷ Σn,  Y ~ Binomial(n, θ₀),  a = Φ(−${Z_998}√φ)`,
    limits: { units: MIN_DISPERSION_UNITS, shown: MIN_RATE_CASES },
    sources: ['Spiegelhalter DJ (2005), Stat Med 24:1185'],
  },
  {
    id: 'dispersion',
    formula: 'φ̂ = Σz² ÷ (0.6·I);  φ = φ̂  (φ̂ > 1 + 2√(2/I)),  φ = 1',
    limits: { units: MIN_DISPERSION_UNITS },
    sources: ['Spiegelhalter DJ (2005), Qual Saf Health Care 14:347'],
  },
  {
    id: 'structure',
    formula: 'G = 2Σ xₖ ln(xₖ ÷ (n·pₖ)),  G/φ > χ²(K−1; 0.998)',
    limits: { items: MIN_STRUCTURE_ITEMS, units: MIN_DISPERSION_UNITS },
    sources: ['Cochran WG (1954), Biometrics 10:417'],
  },
  {
    id: 'jump',
    formula: `|z| > ${TWO_COUNTS_Z},  x₂/x₁ ≥ 2 ∨ ≤ ½,  |x₂−x₁| ≥ 8`,
    limits: { pairs: MIN_DISPERSION_UNITS },
    sources: [],
  },
  {
    id: 'trend',
    formula: 'S = Σ sgn(xⱼ − xᵢ),  i < j',
    limits: { years: MIN_YEARS, odds: TREND_ODDS, normal: NORMAL_FROM_YEARS },
    sources: ['Mann HB (1945), Econometrica 13:245', 'Kendall MG (1975), Rank Correlation Methods'],
  },
  {
    id: 'slope',
    formula: 'median (xⱼ − xᵢ) ÷ (tⱼ − tᵢ)',
    limits: { range: SLOPE_RANGE_BELOW_YEARS },
    sources: ['Theil H (1950)', 'Sen PK (1968), J Am Stat Assoc 63:1379'],
  },
  {
    id: 'countyTrend',
    formula: 'S = Σᵤ Sᵤ',
    limits: { units: MIN_REGIONAL_UNITS, values: MIN_REGIONAL_YEARS },
    sources: ['Hirsch RM, Slack JR (1984), Water Resour Res 20:727'],
  },
  {
    id: 'manyLooks',
    formula: `p₍ₖ₎ ≤ k·${FALSE_DISCOVERY_RATE} ÷ m`,
    limits: {},
    sources: ['Benjamini Y, Hochberg Y (1995), J R Stat Soc B 57:289'],
  },
  { id: 'checks', formula: null, limits: {}, sources: [] },
] as const satisfies readonly MethodEntry[];

export type MethodId = (typeof methods)[number]['id'];
