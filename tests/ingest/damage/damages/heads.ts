import { reorderRows } from '../geometry.ts';
import { gridsOf } from '../sheet.ts';
import type { Grid } from '../sheet.ts';
import { linesOf, onSomeAxis, setText } from './axis.ts';
import type { Damage } from './types.ts';

/** Runs of equal text in a lane, over the rows of values, as [first, end]. */
function runsOf({ rows, cells }: Grid, lane: number): [from: number, to: number][] {
  const runs: [number, number][] = [];
  rows.forEach(({ role }, r) => {
    if (role !== 'value') return;
    const own = cells[r]?.[lane];
    const last = runs.at(-1);
    const before = cells[r - 1]?.[lane];
    if (own === undefined) return;
    const continues = own.text === before?.text && (own.merge === before.merge || own.merge === 0);
    if (last !== undefined && last[1] === r && continues) last[1] = r + 1;
    else runs.push([r, r + 1]);
  });
  return runs;
}

/**
 * Whether a blank in place of an outer text is told from one that continues its neighbour: all texts under it would then
 * stand twice, or there is no neighbour, or the inner labels need no outer one.
 */
function showsWhenGone(view: Grid, lane: number, row: number): boolean {
  const lanes = linesOf(view.columns, 'head').filter((c) => view.columns[c]?.kind !== 'measure');
  const innermost = lanes.at(-1);
  if (lane === innermost || view.columns[lane]?.kind === 'number') return true;
  const runs = runsOf(view, lane);
  const at = runs.findIndex(([from, to]) => row >= from && row < to);
  const own = runs[at];
  const before = runs[at - 1];
  if (own === undefined || before === undefined) return own !== undefined;
  const merged = view.cells[own[0]]?.[lane]?.merge !== 0 || own[1] - own[0] === 1;
  const inner = ([from, to]: [number, number]) =>
    view.cells.slice(from, to).map((cells) =>
      cells
        .slice(lane + 1, (innermost ?? lane) + 1)
        .map(({ text }) => text)
        .join('|'),
    );
  const facts = view.cells
    .slice(...own)
    .flatMap((cells) => cells.flatMap(({ fact }) => fact?.id ?? []));
  if (
    view.columns[lane]?.kind === 'group' &&
    facts.every((id) => /^(disclosure|response|request|org|training)\./.test(id))
  )
    return true;
  return merged && inner(own).join('\n') === inner(before).join('\n');
}

export const removeHeadCell: Damage = {
  keeps: 'all values whose place the other heads still tell',
  order: 2,
  apply: (book, { random }) =>
    onSomeAxis(book, random, (view) => {
      const lanes = linesOf(view.columns, 'head').filter(
        (c) => view.columns[c]?.kind !== 'measure',
      );
      const cells = lanes.flatMap((lane) =>
        view.rows.flatMap(({ role }, row) =>
          (role === 'value' || role === 'head') && view.cells[row]?.[lane]?.text !== ''
            ? [{ lane, row }]
            : [],
        ),
      );
      if (cells.length === 0) return false;
      const { lane, row } = random.pick(cells);
      if (view.rows[row]?.role === 'value' && !showsWhenGone(view, lane, row)) return false;
      setText(view, row, lane, '');
      return true;
    }),
};

export const dropHead: Damage = {
  keeps: 'all values, of which nobody may be sure: the head is a cell shorter than the rows',
  order: 3,
  apply(book, { random, format }) {
    const heads = gridsOf(book).flatMap(({ rows, columns, cells }) =>
      linesOf(rows, 'head').flatMap((r) =>
        (cells[r] ?? []).filter(({ merge }, c) => merge === 0 && columns[c]?.role === 'value'),
      ),
    );
    if (!format.ragged || format.loose || heads.length === 0) return false;
    random.pick(heads).dropped = true;
    return true;
  },
};

export const removeHeadLine: Damage = {
  keeps: 'all values whose place the other heads still tell',
  order: 2,
  apply: (book, { random, format }) =>
    onSomeAxis(book, random, (view) => {
      const heads = linesOf(view.rows, 'head').filter((r) => view.rows[r]?.kind !== 'measure');
      if (heads.length === 0) return false;
      const gone = random.pick(heads);
      // A quarter without its head, where no merged cell joins it to the year, is a row that lost its name.
      const isInnermost = gone === heads.at(-1);
      if (isInnermost && !format.spans && view.columns.some(({ role }) => role === 'foreign'))
        return false;
      reorderRows(
        view,
        view.rows.flatMap((_, r) => (r === gone ? [] : [r])),
      );
      return true;
    }),
};

export const removeTitle: Damage = {
  keeps: 'all values',
  order: 2,
  apply(book) {
    const [sheet] = book.sheets;
    const first = sheet?.parts[0];
    if (sheet === undefined || first === undefined || !('lines' in first)) return false;
    sheet.parts.shift();
    return gridsOf(book).length > 0;
  },
};
