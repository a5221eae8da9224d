import { rowProblem } from '../parse/rowProblem.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import { NO_CELL } from '../readers/types.ts';
import type { BodySetting } from './bodySetting.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import { saysNotReported } from './notReported.ts';
import { lanesOf } from './plan.ts';
import type { Plan } from './plan.ts';
import type { RowAxis } from './rowAxis.ts';
import { cellsIn } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/** Whether the cells of rows stand below the heads of their table. */
export class RowFit {
  readonly #set: BodySetting;
  /** Numbers from this column on stand below no head. */
  readonly headed: number;

  constructor(set: BodySetting) {
    this.#set = set;
    this.headed = headedWidth(set.plan);
  }

  /**
   * The number of cells must be that of the head; else it is not known which number stands below which text, which is told.
   * @param hasValues something is printed in a column of numbers
   */
  fits(look: RowLook, hasValues: boolean, said: RowAxis): boolean {
    const { plan, collector, trimsTails, lineCells } = this.#set;
    const { row, looks } = look;
    const cells = cellsIn(row);
    // where two tables stand side by side the right one may be shorter
    const isShort = cells < plan.width && cells !== plan.to && hasValues && !trimsTails;
    const isPadded =
      lineCells !== null && cells < lineCells && hasValues && !endsInNumber(looks[plan.width - 1]);
    const isBroken = row.cells.slice(0, cells).some((cell) => cell === NO_CELL);
    const isLong = this.#isLong(look) || this.#hasMoved(look) || this.#hasMovedBeside(look);
    if (!isLong && !isShort && !isPadded && !isBroken && !row.damaged) return true;
    const problem = rowProblem(row);
    if (problem === null) this.tell(look, nameIn(look, said));
    else collector.notice(problem.code, problem.params);
    return row.damaged && cells === plan.width && !isLong && !isBroken && !isPadded;
  }

  /** Tells that a row has another number of cells than its head. */
  tell(look: RowLook, name = look.line === null ? '' : look.line.text): void {
    const { plan, collector } = this.#set;
    const cells = cellsIn(look.row);
    const { numbers } = look;
    collector.notice('row.irregular', {
      row: look.row.row,
      cells,
      head: plan.width,
      name,
      numbers,
    });
  }

  /** A number alone under 备注, which nothing else in that column is: all of the row may have moved by a column. */
  #hasMoved({ looks, row }: RowLook): boolean {
    const { plan, sample } = this.#set;
    const isNumber = (one: RowLook, at: number) =>
      one.looks[at]?.kind === 'value' && !isCovered(one.row.cells[at]);
    return lanesOf(plan, 'note').some(
      ({ at, head }) =>
        head !== '' &&
        at > (plan.columns[0]?.at ?? at) &&
        looks[at]?.kind === 'value' &&
        !isCovered(row.cells[at]) &&
        sample.filter((one) => isNumber(one, at)).length === 1,
    );
  }

  /** Of two tables side by side the row of the right one has moved: a number stands where its labels do, or a label behind it. */
  #hasMovedBeside({ looks, row }: RowLook): boolean {
    const { plan, sample } = this.#set;
    const at = plan.to;
    const behind = looks[at + 1];
    const isPushed =
      looks[at]?.kind === 'blank' && behind !== undefined && (behind.naming & Naming.full) !== 0;
    if (at >= plan.width || isCovered(row.cells[at])) return false;
    if (looks[at]?.kind !== 'value' && !isPushed) return false;
    const words = sample.filter((one) => one.looks[at]?.kind === 'words').length;
    return words * 2 > sample.filter(({ numbers }) => numbers > 0).length;
  }

  /** A number stands behind the last head, or anything behind the last column. */
  #isLong({ looks, row }: RowLook): boolean {
    const { plan } = this.#set;
    // another table may stand on the right
    const end = plan.to < plan.width ? plan.to : looks.length;
    return looks.some(
      ({ kind, text }, at) =>
        kind !== 'blank' &&
        !isCovered(row.cells[at]) &&
        (at >= plan.width ||
          (at >= this.headed && at < end && (kind !== 'words' || saysNotReported(text)))),
    );
  }
}

/** A row whose last number stands below the last head lacks no cell in front of it. */
const endsInNumber = (last: Look | undefined) => last?.kind === 'value' || last?.kind === 'mark';

function nameIn({ looks }: RowLook, { axis, path }: RowAxis): string {
  const first = looks.find(({ kind }) => kind === 'words')?.text ?? '';
  return path || axis.name || axis.aspectText || first;
}

/** Width of the table as far as heads reach; all of it where no column of numbers has a head. */
function headedWidth({ columns, lanes, width, to }: Plan): number {
  const headed = columns.filter(({ stack }) => stack.length > 0).map(({ at }) => at);
  const end = Math.max(width, to);
  if (headed.length === 0) return end;
  const [first = 0] = headed;
  const named = lanes.filter(({ at, head }) => head !== '' || at < first);
  return Math.max(...headed, ...named.map(({ at }) => at)) + 1;
}
