import type { OwnWords } from '#domain/ownWords.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { ActsRows, StockCheck, UnitActs } from '#query/acts.ts';
import { stockChecked } from '#query/acts.ts';
import type { Added } from '#query/added.ts';
import type { Reported } from '#query/newForms.ts';
import type { Point, Row } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { standingWord, twinCell, twinWord } from '../formParts.ts';
import { grouped } from '../numbers.ts';
import { spokenOf } from '../spoken.ts';
import { subjectOf } from '../subject.ts';
import type { TableCell, TableTwin } from '../types.ts';

type ActsRow = Row<Reported<UnitActs>>;

/** Name of a number of the table of acts, in a head (`columns`) or in a sentence (`names`). */
export function actName(id: IndicatorId, where: 'columns' | 'names', words: Words): string {
  const names: OwnWords<string> = words.acts[where];
  return names[id] ?? words.indicators[id];
}

/** Amounts are printed with their decimals, counts without. */
export function decimalsOf(id: IndicatorId): number {
  return indicatorOf(id)?.kind === 'money' ? 4 : 0;
}

/** Sign of the check of what is in force: equal, the number that it should be, or nothing to compare with. */
export function checkText(check: StockCheck | undefined, words: Words): string {
  if (check === undefined) return words.charts.signs.none;
  return check.expected === check.inForce
    ? words.acts.checkEqual
    : fill(words.acts.check, { n: grouped(check.expected, 0) });
}

/** What the focus, the only unit or the group reported; documents that townships do not make only where there are some. */
export function actsTitle(rows: ActsRows, nameOf: (row: ActsRow) => string, words: Words): string {
  const { acts: text } = words;
  const said = { y: rows.year, k: rows.reports };
  const plain = fill(text.plain[rows.part], said);
  const unit = spokenOf(rows.rows);
  if (rows.form === null) return plain;
  if (unit !== null) {
    const own = { ...said, u: nameOf(unit) };
    const { data } = unit.data;
    if (data === null) return fill(text.ownWord, { ...own, word: standingWord(unit, words) });
    const list = listOf(rows.ids, data.points, (id, cell) => partOf(id, cell, words), words);
    return list === '' ? plain : fill(text.own, { ...own, list });
  }
  const known = rows.county.filter((cell): cell is Added => cell?.value != null);
  if (known.length === 0) return plain;
  if (known.length === rows.ids.length && known.every(({ value }) => value === 0))
    return fill(text.zero, said);
  const list = listOf(
    rows.ids,
    rows.county,
    (id, cell) => partOf(id, cell, words, rows.reports),
    words,
  );
  const gaps = rows.members.filter(({ data }) => hasGap(data.data)).length;
  const county = list === '' ? plain : fill(text.county, { ...said, list });
  return gaps === 0 ? county : county + words.charts.joiner + fill(text.checkGap, { m: gaps });
}

function hasGap(unit: UnitActs | null): boolean {
  return unit?.stock.some(({ expected, inForce }) => expected !== inForce) === true;
}

function listOf<Cell extends Point | Added>(
  ids: readonly IndicatorId[],
  cells: readonly (Cell | null)[],
  print: (id: IndicatorId, cell: Cell) => string,
  words: Words,
): string {
  return ids
    .flatMap((id, i) => {
      const cell = cells[i] ?? null;
      if (cell === null || cell.value === null) return [];
      return id.startsWith('rules.') && cell.value === 0 ? [] : [print(id, cell)];
    })
    .join(words.applications.joinCounts);
}

function partOf(id: IndicatorId, cell: Point | Added, words: Words, reports = 0): string {
  const { acts: text } = words;
  const name = actName(id, 'names', words);
  const subject = subjectOf(id, words);
  // in English the name says what is counted
  const print = words.language === 'zh' || decimalsOf(id) > 0 ? subject.print : subject.figure;
  const v = cell.value === null ? '' : print(cell.value);
  return 'of' in cell && cell.n < reports
    ? fill(text.partOf, { name, v, n: cell.n, of: reports })
    : fill(text.part, { name, v });
}

/** The table twin: the printed numbers of all units, and the check of what is in force. */
export function actsTwin(
  rows: ActsRows,
  nameOf: (row: ActsRow) => string,
  caption: string,
  words: Words,
): TableTwin {
  const { acts: text, applications } = words;
  const { ids } = rows;
  const checks = stockChecked(rows.form, rows.part);
  const none: TableCell = { text: words.charts.signs.none, raw: null, shown: null, cells: [] };
  return {
    caption,
    head: [
      words.charts.mix.headUnit,
      ...ids.map((id) => actName(id, 'names', words)),
      ...checks.map((kind) => `${text.kinds[kind]} · ${text.headCheck}`),
    ],
    rows: [
      ...(rows.reports > 1
        ? [
            {
              authority: null,
              name: applications.countyColumn,
              cells: [
                ...ids.map((id, i) => {
                  const cell = rows.county[i] ?? null;
                  return cell === null ? none : twinCell(cell, words, decimalsOf(id));
                }),
                ...checks.map(() => none),
              ],
            },
          ]
        : []),
      ...rows.rows.map((row) => {
        const { data } = row.data;
        return {
          authority: row.authority,
          name: nameOf(row),
          cells: [
            ...ids.map((id, i) => {
              const point = data?.points[i];
              if (point === undefined) return twinWord(row, words);
              const cell = twinCell(point, words, decimalsOf(id));
              return point.unitUnknown ? { ...cell, text: applications.cells.unitUnknown } : cell;
            }),
            ...checks.map((kind): TableCell => {
              const check = data?.stock.find((one) => one.kind === kind);
              return { ...none, text: checkText(check, words), raw: check?.expected ?? null };
            }),
          ],
        };
      }),
    ],
  };
}
