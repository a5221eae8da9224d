import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { MOST_NAMED } from './answer.ts';
import type { AnswerLine, AnswerUnit, Clause } from './answer.ts';

/** A piece of a sentence: text, or a unit whose name can be clicked. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unit'; readonly unit: AnswerUnit };

/** @returns the sentence in pieces, with commas between units, marks between clauses and a full stop */
export function partsOf(line: AnswerLine, words: Words): readonly Part[] {
  const { join, end } = words.chartPages;
  return line.flatMap((clause, i) => [
    ...clauseParts(clause, words),
    { kind: 'text' as const, text: i === line.length - 1 ? end : join },
  ]);
}

/** @returns the sentence as plain text */
export function lineText(line: AnswerLine, words: Words): string {
  return partsOf(line, words)
    .map((part) => (part.kind === 'text' ? part.text : part.unit.name))
    .join('');
}

function clauseParts({ template, values = {}, units = {} }: Clause, words: Words): Part[] {
  return template.split(/(\{\w+\})/).flatMap((piece): Part[] => {
    const list = /^\{\w+\}$/.test(piece) ? units[piece.slice(1, -1)] : undefined;
    if (list !== undefined) return listParts(list, words);
    return piece === '' ? [] : [{ kind: 'text', text: fill(piece, values) }];
  });
}

function listParts(units: readonly AnswerUnit[], words: Words): Part[] {
  const { and, more } = words.chartPages;
  const parts = units
    .slice(0, MOST_NAMED)
    .flatMap((unit, i): Part[] => [
      ...(i === 0 ? [] : [{ kind: 'text' as const, text: and }]),
      { kind: 'unit', unit },
      ...(unit.value === '' ? [] : [{ kind: 'text' as const, text: ` ${unit.value}` }]),
    ]);
  return units.length > MOST_NAMED
    ? [...parts, { kind: 'text', text: fill(more, { n: units.length }) }]
    : parts;
}
