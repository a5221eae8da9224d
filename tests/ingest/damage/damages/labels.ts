import { areRectangles } from '../geometry.ts';
import { aims, localLabels, otherTimes } from '../names.ts';
import { cell, line } from '../sheet.ts';
import type { Cell, Grid } from '../sheet.ts';
import { copied, innermostLane, isOfLabels, isOfUnits, linesOf, onSomeAxis } from './axis.ts';
import type { Damage, Tools } from './types.ts';

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
