/**
 * A sentence of a report of 2020, and the figures it tells: words of the label, the number with its unit, and `part` or
 * `cumulative` where the scope matters. Nothing else may be read from it.
 */
export type Sentence = readonly [text: string, ...figures: string[]];
