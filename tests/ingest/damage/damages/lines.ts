import { areRectangles, insertRow, reorderRows } from '../geometry.ts';
import { cell, line } from '../sheet.ts';
import type { Cell, Fact, Grid } from '../sheet.ts';
import { aims, localLabels, otherTimes, rateWords, sumWords } from '../names.ts';
import {
  blankRow, innermostLane, blocksOf, copied, isJoined, isOfLabels, isOfUnits, linesOf, onSomeAxis,
} from './axis.ts'; // prettier-ignore
import type { Damage, Tools } from './types.ts';

const isBody = ({ role }: { role: string }) => role !== 'head';

export const blankLine: Damage = {
  keeps: 'all values',
  order: 1,
  apply: (book, { random }) =>
    onSomeAxis(book, random, (view) => {
      const places = view.rows.flatMap((row, r) => (isBody(row) ? [r] : []));
      const at = random.pick(places);
      const block = isJoined(view, at) ? (view.rows[at]?.block ?? '') : '';
      insertRow(view, at, line('blank', { block }), blankRow(view));
      return true;
    }),
};

export const swapLines: Damage = {
  keeps: 'all values',
  order: 1,
  apply: (book, { random }) =>
    onSomeAxis(book, random, (view) => {
      const lines = linesOf(view.rows, 'value').filter((r) => view.rows[r]?.bound === false);
      if (lines.length < 2) return false;
      const [a = 0, b = 0] = random.some(lines, 2);
      if (view.rows.slice(a, b).some(({ role }) => role === 'head' || role === 'band'))
        return false;
      const order = view.rows.map((_, r) => (r === a ? b : r === b ? a : r));
      reorderRows(view, order);
      const ok = areRectangles(view);
      if (!ok) reorderRows(view, order);
      return ok;
    }),
};

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

/** Whether the names stand once more among the values (双栏): then a line has two. */
const hasTwoHalves = ({ columns }: Grid): boolean => {
  const first = columns.findIndex(({ role }) => role === 'value');
  return columns.some(({ role }, c) => role === 'head' && c > first);
};

/** A copy of a line of labels right behind it, with another innermost text and numbers that are nobody's. */
function besideLabel(view: Grid, tools: Tools, row: number, text: string): void {
  const lane = innermostLane(view);
  const [copy = []] = copied(view, row, row + 1);
  const label = view.cells[row]?.[lane]?.text;
  const isAgain = text === label;
  const cells = copy.map((one, c): Cell => {
    if (c === lane) return cell(text, null, 0);
    if (view.columns[c]?.role === 'head') return one;
    const hasNumber = /\d/.test(one.text) || (one.fact !== null && !isAgain);
    return cell(hasNumber ? String(tools.numbers.count()) : one.text);
  });
  const over = cells.map((one, c) =>
    c < lane && one.merge !== 0 && one.text === label ? cell(text) : one,
  );
  view.rows.splice(row + 1, 0, line('foreign', { block: view.rows[row]?.block ?? '' }));
  view.cells.splice(row + 1, 0, over);
}

/** One label twice with two numbers: no one can say which is the value. */
export const duplicateLabel: Damage = {
  keeps: 'all values of the other labels',
  order: 1,
  apply: (book, tools) =>
    onSomeAxis(book, tools.random, (view) => {
      const lines = linesOf(view.rows, 'value');
      if (!isOfLabels(view) || isOfUnits(view) || hasTwoHalves(view)) return false;
      if (lines.length === 0) return false;
      const row = tools.random.pick(lines);
      const lane = innermostLane(view);
      besideLabel(view, tools, row, view.cells[row]?.[lane]?.text ?? '');
      for (const one of view.cells[row] ?? []) one.fact = null;
      return areRectangles(view);
    }),
};

export const otherTime: Damage = {
  keeps: 'all values',
  order: 1,
  apply: (book, tools) =>
    onSomeAxis(book, tools.random, (view) => {
      const { random } = tools;
      const lane = innermostLane(view);
      const lines = linesOf(view.rows, 'value');
      if (lane < 0 || lines.length === 0 || hasTwoHalves(view)) return false;
      const every = random.chance(0.3);
      const word = random.pick([...otherTimes, ...aims]);
      const ofLabels = view.columns[lane]?.kind === 'label';
      const manner = random.pick(ofLabels ? [0, 1, 2] : [0, 2]);
      const chosen = every ? lines : [random.pick(lines)];
      for (const row of chosen.reverse()) {
        const label = view.cells[row]?.[lane]?.text ?? '';
        besideLabel(
          view,
          tools,
          row,
          manner === 0 ? word : manner === 1 ? `${word}${label}` : `${label}（${word}）`,
        );
      }
      return areRectangles(view);
    }),
};

export const localLine: Damage = {
  keeps: 'all values',
  order: 1,
  apply: (book, tools) =>
    onSomeAxis(book, tools.random, (view) => {
      const lines = linesOf(view.rows, 'value');
      if (!isOfLabels(view) || isOfUnits(view) || hasTwoHalves(view)) return false;
      if (lines.length === 0) return false;
      besideLabel(view, tools, tools.random.pick(lines), tools.random.pick(localLabels));
      return areRectangles(view);
    }),
};

export const remarks: Damage = {
  keeps: 'all values',
  order: 1,
  apply: (book, { random, numbers }) =>
    onSomeAxis(book, random, (view) => {
      const heads = linesOf(view.columns, 'head').length;
      const last = view.rows.length;
      if (view.rows.some(({ role }, r) => role === 'head' && r > 0)) return false;
      const cells = view.columns.map((column, c): Cell => {
        if (column.role === 'head') return cell(c === 0 ? '备注' : '');
        return cell(
          random.chance(0.3)
            ? random.pick(['未核实', `较上年增加${numbers.count()}件`, '数据为估算', '含转办'])
            : '',
        );
      });
      if (heads === 0) return false;
      view.rows.splice(last, 0, line('foreign'));
      view.cells.splice(last, 0, cells);
      return true;
    }),
};

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

export const repeatHead: Damage = {
  keeps: 'all values',
  order: 2,
  apply: (book, { random }) =>
    onSomeAxis(book, random, (view) => {
      const heads = linesOf(view.rows, 'head');
      const [first = -1] = heads;
      const end = first + heads.length;
      if (first < 0 || view.rows.slice(first, end).some(({ role }) => role !== 'head'))
        return false;
      const places = view.rows.flatMap((_, r) => (r > end && !isJoined(view, r) ? [r] : []));
      if (places.length === 0 || isJoined(view, end)) return false;
      const at = random.pick(places);
      const copy = copied(view, first, end);
      view.cells.splice(at, 0, ...copy);
      view.rows.splice(at, 0, ...view.rows.slice(first, end));
      return true;
    }),
};

export const secondHead: Damage = {
  keeps: 'all values',
  order: 2,
  apply: (book, { random }) =>
    onSomeAxis(book, random, (view) => {
      const places = view.rows.flatMap(({ role }, r) =>
        role === 'head' && view.rows[r + 1]?.role !== 'head' ? [r + 1] : [],
      );
      if (places.length === 0) return false;
      const at = random.pick(places);
      const counted = random.chance(0.5);
      const lanes = ['甲', '乙', '丙', '丁', '戊', '己'];
      let n = 0;
      const cells = view.columns.map(({ role }, c): Cell => {
        if (role === 'head')
          return cell(counted ? (c === 0 ? random.pick(['栏次', '甲']) : (lanes[c] ?? '')) : '');
        n += 1;
        return cell(counted ? String(n) : random.pick(['条', '件', '次', '个']));
      });
      insertRow(view, at, line('head', { kind: 'number' }), cells);
      return true;
    }),
};
