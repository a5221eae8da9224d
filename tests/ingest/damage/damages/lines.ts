import { areRectangles, insertRow, reorderRows } from '../geometry.ts';
import { cell, line } from '../sheet.ts';
import type { Cell } from '../sheet.ts';
import { blankRow, copied, isJoined, linesOf, onSomeAxis } from './axis.ts';
import type { Damage } from './types.ts';

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
