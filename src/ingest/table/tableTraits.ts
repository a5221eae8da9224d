import { allForms } from '#domain/forms/index.ts';
import { bestOf } from '../proposals.ts';
import { squeezed } from '../plainText.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import { formParts } from './formParts.ts';
import { chooseForm, toldByTitle } from './forms.ts';
import { labelsRows, lanesOf, namesColumns, namesRows } from './plan.ts';
import type { PlannedTable } from './planTables.ts';
import { cellsIn } from './rowLook.ts';

/** @returns whether its rows are of reports on several forms, or a name holds for rows further down, on whatever form they are. */
export function needsAllRows(table: PlannedTable): boolean {
  const names = lanesOf(table.plan, 'authority', 'county', 'prefecture', 'province', 'year');
  if (labelsRows(table.plan) && names.some(({ continues }) => continues)) return true;
  const chosen = chooseForm([table], bestOf(table.context.identity.year));
  return chosen !== null && formParts(table, chosen).length > 1;
}

/** @returns whether any text of a table is one of the forms: an index of units or a list of telephones says nothing of them. */
export function speaksOfIndicators({ plan, sample, titles }: PlannedTable): boolean {
  if (
    labelsRows(plan) ||
    plan.columns.some(
      ({ stack, axis }) =>
        stack.some(({ look }) => look.naming !== 0) ||
        axis.labels.some(({ given }) => given !== undefined),
    )
  )
    return true;
  if (sample.some(({ looks }) => looks.some(({ naming }) => naming !== 0))) return true;
  return allForms.some(({ id }) => toldByTitle(titles, lexiconOf(id)).length > 0);
}

/** So many numbers are a table, fewer stand beside names by chance. */
const FEWEST_BARE = 3;

/** @returns whether numbers of units have neither a label nor any other word over them */
export function hasBareNumbers({ plan, sample }: PlannedTable): boolean {
  if (!namesRows(plan) && !namesColumns(plan)) return false;
  const bare = plan.columns.filter(
    ({ axis }) => axis.labels.length === 0 && axis.aspect === null && !axis.isAside,
  );
  const numbers = sample.flatMap(({ looks }) =>
    bare.filter(({ at }) => looks[at]?.kind === 'value'),
  );
  return numbers.length >= FEWEST_BARE;
}

const ofDocuments = [
  /^(?:信息|文件|公文|文章)?(?:标题|题名)$|^(?:信息|文件)名称$/,
  /^(?:发布|发文|成文|生成|更新|上传)(?:时间|日期)$|^(?:浏览|点击|阅读|访问)(?:次数|量|数)$|^发布状态$/,
];

/** @returns whether a table lists documents of a website, each with its date or how often it was read: none of its numbers is one of a report */
export function isDocumentList({ above, head }: PlannedTable): boolean {
  return [...head, ...(above === null ? [] : [above])].some(({ row }) =>
    ofDocuments.every((words) => row.cells.some((cell) => words.test(squeezed(cell)))),
  );
}

/** @returns whether the second of two tables only repeats the head of the first, and nothing stands between them */
export function goesOn(first: PlannedTable, second: PlannedTable): boolean {
  const headOf = ({ plan }: PlannedTable) =>
    [
      ...plan.lanes.map(({ head, role }) => `${role} ${head}`),
      ...plan.columns.map(({ path }) => path),
    ].join('\u0001');
  const saidBy = ({ context }: PlannedTable) => JSON.stringify(context.identity);
  return headOf(first) === headOf(second) && saidBy(first) === saidBy(second);
}

/** @returns cells of a line of the head, where it ends with a blank: the rows below it have as many; null where none does */
export function headCells({ head }: PlannedTable): number | null {
  const lengths = head.flatMap(({ row, looks }) => {
    const cells = cellsIn(row);
    return looks[cells - 1]?.kind === 'blank' ? [cells] : [];
  });
  return lengths.length === 0 ? null : Math.max(...lengths);
}

/** Of so many rows some end with a blank; when none is printed, editors have cut it off. */
const MANY_ROWS = 40;

/** @returns whether several rows are short: where it is one alone, it has lost a cell, and nobody knows which */
export function hasCutRows({ plan, body }: PlannedTable): boolean {
  const rows = body.filter(({ numbers }) => numbers > 0);
  const short = rows.filter(({ row }) => cellsIn(row) < plan.width).length;
  return (short > 1 && short * 10 >= rows.length) || rows.length >= MANY_ROWS;
}
