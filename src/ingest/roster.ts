import type { Roster, RosterEntry } from '#domain/authority.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { UNIT_OR_AUTHORITY, headRole, isDash, isTotalWord } from './headWords.ts';
import { lookOf } from './table/looks.ts';
import { shortName } from './names.ts';
import { csvRows, guessSeparator } from './parse/csv.ts';
import type { CsvRow } from './parse/csv.ts';
import { isBlankText, squeezed, trimmed } from './plainText.ts';
import { isReportYear, yearOf } from './years.ts';

type RosterColumn = 'county' | 'prefecture' | 'authority' | 'from' | 'to' | 'aliases';
type RosterColumns = ReadonlyMap<RosterColumn, number>;

const words: Readonly<Record<'from' | 'to' | 'aliases', readonly string[]>> = {
  from: [
    'from',
    '起',
    '自',
    '起始',
    '起始年',
    '起始年份',
    '起始年度',
    '开始年',
    '开始年份',
    '起年',
  ],
  to: ['to', '止', '至', '截止', '截止年', '截止年份', '截止年度', '结束年', '结束年份', '止年'],
  aliases: ['aliases', 'alias', '别名', '曾用名', '其他名称', '简称', '又名'],
};

/** The head of a roster stands in one of the first rows. */
const HEAD_ROWS = 10;

function columnOf(head: string): RosterColumn | null {
  const text = squeezed(head);
  for (const column of ['from', 'to', 'aliases'] as const) {
    if (words[column].includes(text)) return column;
  }
  if (text === UNIT_OR_AUTHORITY) return 'authority';
  const role = headRole(head);
  return role === 'county' || role === 'prefecture' || role === 'authority' ? role : null;
}

function headOf(rows: readonly CsvRow[]): { at: number; columns: RosterColumns } | null {
  for (const [at, { cells }] of rows.slice(0, HEAD_ROWS).entries()) {
    const columns = new Map<RosterColumn, number>();
    cells.forEach((cell, i) => {
      const column = columnOf(cell);
      if (column !== null && !columns.has(column)) columns.set(column, i);
    });
    if (columns.has('authority') && columns.has('from')) {
      return cells.some((cell) => lookOf(cell).naming !== 0) ? null : { at, columns };
    }
  }
  return null;
}

/** @returns whether the first rows are those of a roster: units and the year from which they report, no indicator */
export function looksLikeRoster(rows: readonly CsvRow[]): boolean {
  return headOf(rows) !== null;
}

/**
 * Reads a roster: `county, prefecture, authority, from, to, aliases` (县, 市, 单位, 起始年, 截止年, 别名) in any order,
 * separated by comma, semicolon or tab. Several aliases in a cell stand between 、 or ; and an empty end is open.
 * @returns `roster.head` when no such head is there, `roster.row` with the first row that is no entry
 */
export function readRoster(text: string): Result<Roster> {
  const plain = text.replace(/^\ufeff/, '');
  const rows = csvRows(plain, guessSeparator(plain.slice(0, 64 * 1024)));
  const head = headOf(rows);
  if (head === null) return failed('roster.head');
  const entries = new Map<string, RosterEntry>();
  for (const row of rows.slice(head.at + 1)) {
    const first = row.cells.find((cell) => !isBlankText(cell));
    if (first === undefined || isTotalWord(first)) continue;
    const entry = entryOf(row.cells, head.columns);
    if (entry === null) {
      return failed('roster.row', { row: row.row, text: row.cells.map(trimmed).join(' ').trim() });
    }
    entries.set(JSON.stringify(entry), entry);
  }
  return done({ entries: [...entries.values()] });
}

function entryOf(cells: readonly string[], columns: RosterColumns): RosterEntry | null {
  const text = (column: RosterColumn) => {
    const at = columns.get(column);
    return at === undefined ? '' : trimmed(cells[at] ?? '');
  };
  const short = shortName(text('authority'));
  const county = text('county') === '' ? short.county : text('county');
  const prefecture = text('prefecture') === '' ? short.prefecture : text('prefecture');
  const from = yearOf(text('from'));
  const open = text('to') === '' || isDash(text('to')) || /^(?:至今|今)$/.test(text('to'));
  const to = open ? null : yearOf(text('to'));
  if (short.name === '' || county === null || from === null || !isReportYear(from)) return null;
  if (!open && (to === null || !isReportYear(to) || to < from)) return null;
  const aliases = text('aliases')
    .split(/[、;；,，|]/)
    .map(trimmed);
  return {
    county,
    prefecture,
    authority: short.name,
    from,
    to,
    aliases: [...new Set(aliases)].filter((alias) => alias !== '' && alias !== short.name),
  };
}
