import type { IndicatorId } from '#domain/forms/index.ts';
import type { DecidedBy, HeardAnswers } from '#domain/heard.ts';
import { answersHeard } from './heard.ts';

/**
 * @param heard with which the file of a number was read
 * @param label as printed over or beside the number
 * @returns what of the reading of this number a person decided
 */
export function decidedOf(
  heard: HeardAnswers | undefined,
  indicator: IndicatorId,
  label: string,
): readonly DecidedBy[] {
  if (heard === undefined) return [];
  const { mapping = [], places, moneyUnits, gridForm, columns } = answersHeard(heard);
  const isSaid = mapping.some(({ said }) => said.is === 'values' && said.id === indicator);
  const decided: readonly (readonly [DecidedBy, boolean])[] = [
    ['mapping', isSaid],
    ['table', !isSaid && mapping.length > 0],
    ['label', [...places.values()].includes(indicator)],
    // older records say it by the indicator
    ['unit', moneyUnits?.has(label) === true || moneyUnits?.has(indicator) === true],
    ['form', gridForm !== null && gridForm !== undefined],
    ['column', (columns?.size ?? 0) > 0 || heard.valueColumn !== null],
  ];
  return decided.flatMap(([by, is]) => (is ? [by] : []));
}
