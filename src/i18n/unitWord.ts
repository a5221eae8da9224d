import type { Unit } from '#domain/forms/types.ts';
import type { Words } from './zh.ts';

/**
 * The unit of an indicator as printed after that many of it: in Chinese the word of the form, in English what is
 * counted, so that documents are not "cases" and courses not "times".
 */
export function unitWord(
  indicator: { readonly id: string; readonly unit: Unit },
  n: number,
  words: Words,
): string {
  const [one, many] = words.unitWords[indicator.id] ?? [
    words.charts.unitOne[indicator.unit],
    words.units[indicator.unit],
  ];
  return n === 1 ? one : many;
}
