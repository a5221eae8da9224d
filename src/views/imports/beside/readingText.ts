import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Comparison, Reading, TextFigure, UnreadCell } from '#state/importTypes.ts';
import { cellText } from '../../data/cellWords.ts';

/** What a number was read as: the indicator, or the words of its sentence; what a doubt may be. */
export function whatText(reading: Reading, words: Words): string {
  switch (reading.kind) {
    case 'cell':
      return words.indicators[reading.indicator];
    case 'figure':
      return reading.figure.label;
    case 'doubt':
      return mayBe(reading.doubt, words);
  }
}

/** What each mark was read as, by its number; several readings of one mark one after the other. */
export function meaningsOf({ readings }: Comparison, words: Words): ReadonlyMap<number, string> {
  const all = new Map<number, string>();
  for (const reading of readings) {
    const what = whatText(reading, words);
    for (const mark of reading.marks) {
      const before = all.get(mark);
      all.set(mark, before === undefined ? what : before + words.imports.between + what);
    }
  }
  return all;
}

/** So many candidates of a doubt are named. */
const NAMED = 4;

/** What a doubtful number may be, as far as the document says. */
export function mayBe({ indicator, candidates = [] }: UnreadCell, words: Words): string {
  if (candidates.length > 1) {
    const { between, andMore } = words.imports;
    const some = candidates.slice(0, NAMED).map((id) => words.indicators[id]);
    const names = some.join(between);
    return fill(words.beside.candidates, {
      names: candidates.length > NAMED ? fill(andMore, { names }) : names,
    });
  }
  return indicator === null ? words.beside.uncertain : words.indicators[indicator];
}

/** The number with its unit, or why there is none. */
export function valueText(reading: Reading, words: Words): string {
  switch (reading.kind) {
    case 'cell':
      return cellText(reading.cell, words);
    case 'figure':
      return figureText(reading.figure, words);
    case 'doubt':
      return reading.doubt.text;
  }
}

function figureText({ value, unit, approx }: TextFigure, { beside }: Words): string {
  const template = approx === null ? beside.exact : beside.approx[approx];
  return fill(template, { value, unit: unit ?? '' }).trim();
}

/** What else is known of a figure of the running text. */
export function figureNotes({ scope, inWords, topic }: TextFigure, { beside }: Words): string {
  return [
    ...(scope === 'year' ? [] : [beside.scopes[scope]]),
    ...(inWords ? [beside.inWords] : []),
    ...(topic === null ? [] : [beside.series]),
  ].join(' · ');
}
