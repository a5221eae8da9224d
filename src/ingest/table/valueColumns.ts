import { columnLetters } from '../collector.ts';
import { axisByHand } from '../mapping/axisByHand.ts';
import { axisOf } from './axis.ts';
import type { Heading, LineHint } from './axis.ts';
import { withLeadingCounties } from './countyGroups.ts';
import { headHint, hintByHand } from './headHints.ts';
import type { ColumnLook } from './lanes.ts';
import { isCovered, lookOf } from './looks.ts';
import type { Lane, Plan, ValueColumn } from './plan.ts';
import type { RowLook } from './rowLook.ts';
import { spread } from './spread.ts';

/** @returns the columns of numbers with what the texts over them say */
export function columnsIn(
  head: readonly RowLook[],
  numbers: readonly ColumnLook[],
  lanes: readonly Lane[],
  saidOfRow: Plan['saidOfRow'],
): ValueColumn[] {
  const hints = head.map(
    (row, r) => hintByHand(row, saidOfRow) ?? headHint(row, numbers, lanes, head.slice(0, r)),
  );
  const stacks = stacksOf(head, numbers, hints);
  const columns = numbers.map(({ at, said }, i) => {
    const stack = stacks[i] ?? [];
    const path = stack.map(({ look }) => look.text).join('/');
    return { at, axis: axisByHand(axisOf(stack), said, path), stack, path, asked: '' };
  });
  const paths = columns.map(({ path }) => path);
  columns.forEach((column) => {
    const letters = columnLetters(column.at + 1);
    const isAlone = paths.filter((path) => path === column.path).length === 1;
    column.asked =
      column.path === '' ? letters : isAlone ? column.path : `${column.path} (${letters})`;
  });
  if (areCountiesUnits(columns, lanes)) return columns.map(asUnit);
  return [...withLeadingCounties(columns)];
}

/** Counties over the columns, and no townships anywhere: a prefecture's table, whose units they are. */
function areCountiesUnits(columns: readonly ValueColumn[], lanes: readonly Lane[]): boolean {
  return (
    !lanes.some(({ role }) => role === 'authority') &&
    columns.every(({ axis }) => axis.name === null) &&
    columns.filter(({ axis }) => axis.county !== null).length > 1
  );
}

const asUnit = (column: ValueColumn): ValueColumn => ({
  ...column,
  axis: { ...column.axis, name: column.axis.county, county: null },
});

/** Texts over each column of numbers from the outside in; blanks continue the group on their left. */
function stacksOf(
  head: readonly RowLook[],
  numbers: readonly ColumnLook[],
  hints: readonly LineHint[],
): Heading[][] {
  const lines = head.map(({ looks, row }) =>
    numbers.map(({ at }) => {
      const cell = row.cells[at];
      const look = looks[at];
      // numbers of columns say nothing of them
      const says = look !== undefined && (look.kind === 'words' || look.year !== null);
      return { text: says ? look.text : '', covered: isCovered(cell) };
    }),
  );
  const own = (line: number, i: number) => {
    const cell = lines[line]?.[i];
    return cell !== undefined && cell.text !== '' && !cell.covered;
  };
  const has = (line: number, i: number) => (lines[line]?.[i]?.text ?? '') !== '';
  const spreadLines = lines.map((line, r) =>
    spread(
      line,
      (i) => lines.some((_, below) => below > r && has(below, i)),
      (i) => lines.some((_, above) => above < r && own(above, i)),
    ),
  );
  return numbers.map((_, i) => {
    const stack: Heading[] = [];
    spreadLines.forEach((line, r) => {
      const text = line[i];
      const hint = hints[r];
      if (text === null || text === undefined || hint === undefined) return;
      if (stack[stack.length - 1]?.look.text === text.text) return;
      const { dated } = lookOf(text.text);
      const texts = dated === null ? [text.text] : [dated.time, dated.label];
      for (const one of texts) stack.push({ look: lookOf(one), hint, soft: text.soft });
    });
    return stack;
  });
}
