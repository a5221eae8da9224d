import { Naming } from '../lexicon/formLexicon.ts';
import { isBlankPath } from './blankRows.ts';
import type { Look } from './looks.ts';
import { saysNotReported } from './notReported.ts';
import { isKnown } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/** The year after another one. */
const follows = (year: number | null, before: number | null | undefined) =>
  year !== null && before !== null && before !== undefined && year === before + 1;

/** Years over columns follow each other, over and over: 2014 2015 2016 2014 2015 2016; counts do not. */
export function isSeries({ looks }: RowLook): boolean {
  const years = looks.flatMap(({ kind, year }) => (kind === 'blank' ? [] : [year]));
  return years.every((year, i) => {
    const before = years[i - 1];
    if (year === null) return false;
    return i === 0 || year === years[0] || year === before || follows(year, before);
  });
}

/**
 * A name or a unit of measure beside a label, and no word of a head: one number of a table, whose value is no number. So
 * is a row that says 未报.
 */
export function isRowOfLabels(row: RowLook): boolean {
  const { looks, roles } = row;
  if (isBlankPath(row) || looks.some(({ text }) => saysNotReported(text))) return true;
  const isLabel = ({ naming, aspect }: RowLook['looks'][number]) =>
    (naming & Naming.full) !== 0 || ((naming & Naming.item) !== 0 && aspect === null);
  return (
    roles === 0 &&
    looks.some(isLabel) &&
    looks.some((look) => look.unit !== null || (look.isName && look.naming === 0 && !isLabel(look)))
  );
}

/**
 * A label or a name, and behind all words numbers that could be years: a row of counts, unless they follow each other as
 * years do.
 */
export function isRowOfYears({ looks, roles }: RowLook): boolean {
  const printed = withoutRemarks(looks.filter(({ kind }) => kind !== 'blank' && kind !== 'mark'));
  const words = printed.filter(({ kind }) => kind === 'words');
  const last = words[words.length - 1];
  const isNamed = words.some(
    ({ naming, isName, aspect }) => (naming & ~Naming.above) !== 0 || isName || aspect !== null,
  );
  if (printed.some(({ unit }, i) => unit !== null && printed[i + 1]?.kind === 'value')) return true;
  if (last === undefined || !isNamed || roles > 0) return false;
  if (words.some(({ year }) => year !== null)) return isRowOfYear(words, printed);
  if (words.some((word) => isNamedCount(word, printed))) return true;
  const behind = printed.slice(printed.lastIndexOf(last) + 1);
  return behind.length > 0 && !(behind.length > 1 && areSeries(behind));
}

/** The name of a unit, its year, and counts that could be years: 青石镇 | 2015年 | 2018 | 2010. */
function isRowOfYear(words: readonly Look[], printed: readonly Look[]): boolean {
  const [name, year, ...more] = words;
  if (name === undefined || year === undefined || more.length > 0) return false;
  const behind = printed.slice(printed.indexOf(year) + 1);
  return (
    name.isName &&
    name.naming === 0 &&
    year.year !== null &&
    behind.length > 1 &&
    !areSeries([year, ...behind])
  );
}

const areSeries = (looks: readonly Look[]) =>
  looks.every(({ year }, i) => i === 0 || follows(year, looks[i - 1]?.year));

/** A label with one number and another text behind it: one of two tables side by side. */
function isNamedCount(word: Look, printed: readonly Look[]): boolean {
  const at = printed.indexOf(word);
  const [number, next] = [printed[at + 1], printed[at + 2]];
  const isLabel = (word.naming & Naming.full) !== 0;
  return isLabel && number?.kind === 'value' && next?.kind === 'words';
}

/** A row without the words at its end that say nothing of numbers: 未核实, 含转办. */
function withoutRemarks(looks: readonly Look[]): readonly Look[] {
  let end = looks.length;
  while (end > 0 && saysNothing(looks[end - 1])) end--;
  return looks.slice(0, end);
}

const saysNothing = (look: Look | undefined) =>
  look !== undefined && look.kind === 'words' && !isKnown(look);
