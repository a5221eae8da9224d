import type { IndicatorId } from '#domain/forms/index.ts';
import type { Measure, RatioMeasure, SharesMeasure, Term } from '#domain/measures/types.ts';
import { grouped } from './numbers.ts';

/** A piece of a formula: an input, which can be followed to its cell, or what stands between. */
export interface WorkedPiece {
  readonly text: string;
  readonly indicator: IndicatorId | null;
}

/**
 * The formula of a measure with the numbers of one report in the place of its terms, without the result: (12 + 3) ÷ 45.
 * Empty for a measure that is a number of the form itself.
 * @param print an input as it is printed, a number or the word for why there is none
 */
export function workedOut(
  measure: Measure,
  print: (indicator: IndicatorId) => string,
): readonly WorkedPiece[] {
  if (measure.kind === 'count') return [];
  return 'parts' in measure ? ofShares(measure, print) : ofRatio(measure, print);
}

type Print = (indicator: IndicatorId) => string;

const sign = (text: string): WorkedPiece => ({ text, indicator: null });

function ofRatio(measure: RatioMeasure, print: Print): WorkedPiece[] {
  const factor = measure.factor === 1 ? [] : [sign(` × ${grouped(measure.factor, 0)}`)];
  return [
    ...inBrackets(measure.numerator, print),
    sign(' ÷ '),
    ...inBrackets(measure.denominator, print),
    ...factor,
  ];
}

/** The index is Σx² ÷ (Σx)², the effective number its inverse (`concentration`). */
function ofShares({ kind, parts }: SharesMeasure, print: Print): WorkedPiece[] {
  const sum = (power: string) =>
    parts.flatMap((indicator, i) => [
      sign(i === 0 ? '(' : ' + '),
      { text: print(indicator), indicator },
      ...(power === '' ? [] : [sign(power)]),
    ]);
  const squares = [...sum('²'), sign(')')];
  const square = [...sum(''), sign(')²')];
  return kind === 'concentration'
    ? [...squares, sign(' ÷ '), ...square]
    : [...square, sign(' ÷ '), ...squares];
}

function inBrackets(terms: readonly Term[], print: Print): WorkedPiece[] {
  const sum = terms.flatMap(({ indicator, sign: minus }, i) => [
    sign(minus === -1 ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + '),
    { text: print(indicator), indicator },
  ]);
  const shown = sum.filter(({ text, indicator }) => text !== '' || indicator !== null);
  return terms.length === 1 ? shown : [sign('('), ...shown, sign(')')];
}
