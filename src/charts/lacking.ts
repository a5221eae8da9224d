import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Lacking, Point, Shown } from '#query/types.ts';
import { listNames } from './parts.ts';

/** Why there is no number, in the order in which the reasons are told. */
export const lackingKinds: readonly Lacking[] = [
  'noReport',
  'rowAbsent',
  'blank',
  'notLoaded',
  'suspect',
  'notOnForm',
  'notInText',
  'notOwed',
  'notSeen',
];

/** Reasons for which notes name the units: a number in doubt has a sentence of its own, no report due is counted. */
export const namedKinds = lackingKinds.filter(
  (kind) => kind !== 'suspect' && kind !== 'notOwed' && kind !== 'notSeen',
);

/** Guard: a state that is no number. */
export const isLacking = (shown: Shown): shown is Lacking => shown !== 'value' && shown !== 'zero';

/** The sign of a cell without a number; a dash for a rate that is not worked out. */
export function signOf({ shown }: Pick<Point, 'shown'>, { charts: { signs } }: Words): string {
  return isLacking(shown) ? signs[shown] : signs.none;
}

/**
 * Which parts of a whole have no number and why, each reason once with its parts: 网站缺行；微博空白. The word alone where
 * one reason holds for all of them.
 * @param names of the parts, in their order
 */
export function lackingParts(
  parts: readonly Pick<Point, 'value' | 'shown'>[],
  names: readonly string[],
  words: Words,
): string {
  const { shown, lackingOf, joiner } = words.charts;
  return lackingKinds
    .flatMap((kind) => {
      const of = parts.flatMap((part, i) =>
        part.value === null && part.shown === kind ? [names[i] ?? ''] : [],
      );
      if (of.length === 0) return [];
      if (of.length === parts.length) return [shown[kind]];
      return [fill(lackingOf, { names: listNames(of, words), word: shown[kind] })];
    })
    .join(joiner);
}
