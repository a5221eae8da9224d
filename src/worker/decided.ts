import type { IndicatorId } from '#domain/forms/index.ts';
import type { DecidedBy, HeardAnswers } from '#domain/heard.ts';
import { answersHeard } from './heard.ts';

/**
 * @param heard with which the file of a number was read
 * @returns what of the reading of this number a person decided
 */
export function decidedOf(
  heard: HeardAnswers | undefined,
  indicator: IndicatorId,
): readonly DecidedBy[] {
  if (heard === undefined) return [];
  const { mapping = [], places, moneyUnits, gridForm, valueColumn } = answersHeard(heard);
  const isSaid = mapping.some(({ said }) => said.is === 'values' && said.id === indicator);
  const decided: readonly (readonly [DecidedBy, boolean])[] = [
    ['mapping', isSaid],
    ['table', !isSaid && mapping.length > 0],
    ['label', [...places.values()].includes(indicator)],
    ['unit', moneyUnits?.[indicator] !== undefined],
    ['form', gridForm !== null && gridForm !== undefined],
    ['column', valueColumn !== null && valueColumn !== undefined],
  ];
  return decided.flatMap(([by, is]) => (is ? [by] : []));
}
