/** Thresholds of every statement about numbers. Each says where it comes from. */

/** Fewer peers than this: values are shown, nothing is claimed. Practice of public dashboards on the same reports. */
export const MIN_PEERS = 5;

/**
 * Fewer usable years than this: no word on a trend. The smallest two-sided p of Mann–Kendall is 2/n!,
 * 0.083 for four years and 0.017 for five, so four years can never tell a trend from chance.
 */
export const MIN_YEARS = 5;

/** Rates on fewer cases are not ranked and are shown pale. Dashboards on the same reports give no rating below 30. */
export const MIN_RANK_CASES = 30;

/** Rates on fewer cases are not shown as a rate at all, but as "1 of 2": a 95 % Wilson interval of 4 cases spans about half the scale or more. */
export const MIN_RATE_CASES = 5;

/** Fewer units than this: over-dispersion is not estimated, as 10th and 90th percentile fall on the extremes. */
export const MIN_DISPERSION_UNITS = 8;

/** A channel mix on fewer items is not compared: the chi-square limits need expected counts of some size (Cochran 1954). */
export const MIN_STRUCTURE_ITEMS = 30;

/** A county trend needs this many units with `MIN_REGIONAL_YEARS` values each: the county is not one or two of its units. */
export const MIN_REGIONAL_UNITS = 5;
export const MIN_REGIONAL_YEARS = 4;

/** Normal point of two-sided 95 % limits, as tables give it; the "alert" line of control charts. */
export const Z_95 = 1.96;

/** Normal point of two-sided 99.8 % limits, the "alarm" line of control charts (Spiegelhalter 2005, Stat Med 24:1185). */
export const Z_998 = 3.0902;

/** A count is unusual only where it lies further than this from the median by the two-count formula. */
export const TWO_COUNTS_Z = 3.09;

/** Share outside two-sided 95 % and 99.8 % limits. */
export const ALPHA_95 = 0.05;
export const ALPHA_998 = 0.002;

/** A trend is told when p is below 1 in 20 (0.05), kept as whole numbers because 6 of 120 orders is not below. */
export const TREND_ODDS = 20;

/** Mann–Kendall over all orders below this many years; from here on the normal approximation (Kendall 1975). */
export const NORMAL_FROM_YEARS = 10;

/** The range of single slopes stands beside a Theil–Sen slope of fewer years than this. */
export const SLOPE_RANGE_BELOW_YEARS = 8;

/** Share of false discoveries accepted on a page that lists p-values (Benjamini & Hochberg 1995). */
export const FALSE_DISCOVERY_RATE = 0.1;
