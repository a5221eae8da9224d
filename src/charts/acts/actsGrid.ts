import type { IndicatorId } from '#domain/forms/index.ts';
import { stockChecked, stockKinds } from '#query/acts.ts';
import type { ActPoint, ActsRows, StockCheck, UnitActs } from '#query/acts.ts';
import type { Reported } from '#query/newForms.ts';
import type { Row } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { actName, checkText, decimalsOf } from './actsWords.ts';
import type { GridCell, GridColumn, GridLine, GridSpan } from '../grid/cellGrid.ts';
import { cellsOf, numberCell } from '../formParts.ts';
import { grouped } from '../numbers.ts';
import { lastLine, yearAndForm } from '../say.ts';

/** Columns that stand together: those of rules, of normative documents, or all of a part. */
export interface ActsBlock {
  readonly kind: StockCheck['kind'] | null;
  /** Positions of its numbers among `ActsRows.ids`. */
  readonly at: readonly number[];
  /** What is in force is checked against the year before. */
  readonly checked: boolean;
}

/** The blocks of a part; rules, which townships do not make, only where some unit has some or does not say. */
export function actsBlocks({ part, ids, form, rows }: ActsRows): readonly ActsBlock[] {
  const all = ids.map((_, i) => i);
  if (part !== 'documents') return [{ kind: null, at: all, checked: false }];
  const checked = stockChecked(form, part);
  return stockKinds.flatMap((kind): ActsBlock[] => {
    const at = all.filter((i) => ids[i]?.startsWith(`${kind}.`) === true);
    const quiet = rows.every(
      ({ data: { data } }) => data === null || at.every((i) => data.points[i]?.value === 0),
    );
    return kind === 'rules' && quiet ? [] : [{ kind, at, checked: checked.includes(kind) }];
  });
}

/** Heads of the blocks, each below its name. */
export function actsColumns(
  { ids }: ActsRows,
  blocks: readonly ActsBlock[],
  words: Words,
): { readonly columns: readonly GridColumn[]; readonly spans: readonly GridSpan[] } {
  const { acts: text } = words;
  const columns: GridColumn[] = [];
  const spans: GridSpan[] = [];
  for (const { kind, at, checked } of blocks) {
    const from = columns.length;
    const heads = at.flatMap((i) => ids[i] ?? []).map((id) => actName(id, 'columns', words));
    const all = checked ? [...heads, text.headCheck] : heads;
    columns.push(...all.map((head) => ({ head, strong: false, focus: false })));
    if (kind !== null) spans.push({ label: text.kinds[kind], from, to: columns.length - 1 });
  }
  return { columns, spans };
}

/** The sums of what may be added. */
export function actsSum(rows: ActsRows, blocks: readonly ActsBlock[], words: Words): GridLine {
  const { countyColumn: name } = words.applications;
  const { ids, county, year, form } = rows;
  const none = (what: string): GridCell => ({
    text: words.charts.signs.none,
    look: 'none',
    cells: [],
    authority: null,
    say: [name, what],
  });
  const cellOf = (i: number): readonly GridCell[] => {
    const id = ids[i];
    const cell = county[i] ?? null;
    if (id === undefined) return [];
    if (cell === null) return [none(words.acts.notAdded)];
    const what = actName(id, 'names', words);
    const who = { name, what, authority: null, year, form, decimals: decimalsOf(id) };
    return [numberCell(cell, who, words)];
  };
  return {
    name,
    level: 0,
    strong: true,
    rule: false,
    focus: false,
    authority: null,
    cells: blocks.flatMap(({ at, checked }) => [
      ...at.flatMap(cellOf),
      ...(checked ? [none(words.acts.checkAlone)] : []),
    ]),
  };
}

/** The numbers of one unit as printed. */
export function actsLine(
  row: Row<Reported<UnitActs>>,
  unit: UnitActs,
  rows: ActsRows,
  blocks: readonly ActsBlock[],
  name: string,
  words: Words,
): GridLine {
  const { authority, focus } = row;
  const who = { name, authority };
  return {
    name,
    level: 0,
    strong: false,
    rule: false,
    focus,
    authority,
    cells: blocks.flatMap(({ kind, at, checked }) => [
      ...at.flatMap((i) => {
        const [point, id] = [unit.points[i], rows.ids[i]];
        return point === undefined || id === undefined ? [] : [pointCell(point, id, who, words)];
      }),
      ...(checked && kind !== null ? [checkCell(unit, kind, at, rows, who, words)] : []),
    ]),
  };
}

type Who = Pick<GridCell, 'authority'> & { readonly name: string };

function checkCell(
  { stock, points }: UnitActs,
  kind: StockCheck['kind'],
  at: readonly number[],
  { year, form }: ActsRows,
  { name, authority }: Who,
  words: Words,
): GridCell {
  const { acts: text } = words;
  const check = stock.find((one) => one.kind === kind);
  const gap = check !== undefined && check.expected !== check.inForce;
  const cells = cellsOf(at.flatMap((i) => points[i] ?? []));
  return {
    text: checkText(check, words),
    look: gap ? 'gap' : 'none',
    cells,
    authority,
    say: [
      name,
      yearAndForm({ year, form }, words),
      `${text.kinds[kind]} · ${text.headCheck}`,
      check === undefined
        ? text.checkUnknown
        : gap
          ? fill(text.checkSay, { n: grouped(check.expected, 0) })
          : text.checkHolds,
      ...lastLine({ cells }, words),
    ],
  };
}

function pointCell(point: ActPoint, id: IndicatorId, who: Who, words: Words): GridCell {
  const what = actName(id, 'names', words);
  const { year, form } = point;
  const cell = numberCell(point, { ...who, what, year, form, decimals: decimalsOf(id) }, words);
  if (!point.unitUnknown) return cell;
  const { unitUnknown } = words.applications.cells;
  const said = `${what} · ${unitUnknown}`;
  const say = [...cell.say.slice(0, 2), said, ...lastLine(cell, words)];
  return { ...cell, text: unitUnknown, brief: words.charts.signs.suspect, look: 'suspect', say };
}
