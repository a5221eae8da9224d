import { areRectangles, reorderRows } from '../geometry.ts';
import { rateWords, sumWords } from '../names.ts';
import { line } from '../sheet.ts';
import type { Cell, Fact, Grid } from '../sheet.ts';
import { blocksOf, copied, isOfUnits, onSomeAxis } from './axis.ts';
import type { Damage, Tools } from './types.ts';

export const shuffleUnits: Damage = {
  keeps: 'all values',
  order: 1,
  apply: (book, { random }) =>
    onSomeAxis(book, random, (view) => {
      if (!isOfUnits(view)) return false;
      const blocks = blocksOf(view);
      const free = blocks.filter(([from]) => view.rows[from]?.block !== '');
      // A unit stands in the county of the band above it.
      const hasBands = view.rows.some(({ role }) => role === 'band');
      if (free.length < 2 || hasBands) return false;
      const taken = random.shuffled(free);
      const order = view.rows.map((_, r) => r);
      const sorted: number[] = [];
      let next = 0;
      for (let r = 0; r < order.length;) {
        const own = free.find(([from]) => from === r);
        if (own === undefined) {
          sorted.push(r);
          r += 1;
          continue;
        }
        const [from, to] = taken[next] ?? own;
        next += 1;
        for (let i = from; i < to; i += 1) sorted.push(i);
        r = own[1];
      }
      const before = { rows: view.rows, cells: view.cells };
      reorderRows(view, sorted);
      const ok = areRectangles(view);
      if (!ok) Object.assign(view, before);
      return ok;
    }),
};

/** Other numbers in place of those of a copied row. */
function other(
  cells: readonly Cell[],
  { numbers }: Tools,
  factOf: (fact: Fact, value: number) => Fact | null,
): Cell[] {
  return cells.map((one) => {
    if (one.fact === null) return { ...one };
    const value = numbers.count();
    return { ...one, text: String(value), fact: factOf(one.fact, value) };
  });
}

export const duplicateUnit: Damage = {
  keeps: 'both numbers of each value: one alone is wrong, both or none are right',
  order: 1,
  apply: (book, tools) =>
    onSomeAxis(book, tools.random, (view) => {
      if (!isOfUnits(view)) return false;
      const blocks = blocksOf(view).filter(([from]) => (view.rows[from]?.block ?? '') !== '');
      if (blocks.length === 0) return false;
      const [from, to] = tools.random.pick(blocks);
      const own = view.cells
        .slice(from, to)
        .flatMap((row) => row.flatMap(({ fact }) => fact ?? []));
      if (own.some(({ copy }) => copy !== 0) || own.length === 0) return false;
      const copy = copied(view, from, to).map((row) =>
        other(row, tools, (fact, value) => ({ ...fact, value, copy: 2 })),
      );
      for (const row of view.cells.slice(from, to))
        for (const one of row) if (one.fact !== null) one.fact = { ...one.fact, copy: 1 };
      view.rows.splice(to, 0, ...view.rows.slice(from, to));
      view.cells.splice(to, 0, ...copy);
      return true;
    }),
};

/** What the values of a column add up to, over the lines that stand at the same place in each block. */
function sumOf(
  view: Grid,
  blocks: readonly [number, number][],
  at: number,
  column: number,
): string {
  const values = blocks.flatMap(([from]) => view.cells[from + at]?.[column]?.fact?.value ?? []);
  const sum = values.reduce((all, value) => all + value, 0);
  return values.length === 0 ? '' : String(Math.round(sum * 100) / 100);
}

/** Puts lines among those of the units that are no units. */
const amongUnits = (
  words: (county: string) => readonly string[],
  numberOf: (tools: Tools, sum: string) => string,
): Damage => ({
  keeps: 'all values',
  order: 1,
  apply: (book, tools) =>
    onSomeAxis(book, tools.random, (view) => {
      if (!isOfUnits(view)) return false;
      const lane = view.columns.findIndex(({ role, kind }) => role === 'head' && kind === 'name');
      const blocks = blocksOf(view).filter(([from]) => (view.rows[from]?.block ?? '') !== '');
      if (blocks.length === 0) return false;
      const [from, to] = tools.random.pick(blocks);
      const county = view.cells[from]?.flatMap(({ fact }) => fact?.county ?? [])[0] ?? '全县';
      const word = tools.random.pick(words(county));
      const copy = copied(view, from, to).map((row, r) =>
        row.map((one, c): Cell =>
          c === lane
            ? { ...one, text: word }
            : one.fact === null
              ? { ...one, text: view.columns[c]?.kind === 'number' ? '' : one.text }
              : { ...one, text: numberOf(tools, sumOf(view, blocks, r, c)), fact: null },
        ),
      );
      view.rows.splice(to, 0, ...copy.map(() => line('sum')));
      view.cells.splice(to, 0, ...copy);
      return true;
    }),
});

export const sumLine = amongUnits(
  (county) => [...sumWords, county],
  ({ random, numbers }, sum) => (random.chance(0.6) ? sum : String(numbers.count())),
);
export const rateLine = amongUnits(
  () => rateWords,
  ({ random, numbers }) =>
    random.pick([String(numbers.count()), `${random.int(1, 99)}.${random.int(1, 9)}%`]),
);

export const unreported: Damage = {
  keeps: 'all values of the other units',
  order: 1,
  apply: (book, { random }) =>
    onSomeAxis(book, random, (view) => {
      if (!isOfUnits(view)) return false;
      const blocks = blocksOf(view).filter(([from]) => (view.rows[from]?.block ?? '') !== '');
      if (blocks.length < 2) return false;
      const [from, to] = random.pick(blocks);
      const word = random.pick(['未报', '未报送', '']);
      for (const row of view.cells.slice(from, to))
        for (const one of row)
          if (one.fact !== null) Object.assign(one, { text: word, fact: null });
      return true;
    }),
};
