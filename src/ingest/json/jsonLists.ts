import { headRole } from '../headWords.ts';
import { escaped, isObject, printedText } from './jsonRows.ts';
import type { JsonObject } from './jsonRows.ts';

/** A row of a table that JSON prints as lists. */
export interface JsonListRow {
  readonly cells: readonly string[];
  /** Pointer (RFC 6901) of the list, or of the value that stands above the table. */
  readonly pointer: string;
}

/**
 * Lists of lists are tables as they stand, by themselves or as `{ "title": …, "columns": […], "rows": [[…], …] }`.
 * @returns null for any other value
 */
export function jsonLists(value: unknown): readonly JsonListRow[] | null {
  if (areLists(value)) return value.length > 1 ? listRows(value, '') : null;
  return isObject(value) ? objectRows(value) : null;
}

function areLists(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
}

const listRows = (lists: readonly (readonly unknown[])[], pointer: string): JsonListRow[] =>
  lists.map((cells, i) => ({ cells: cells.map(printedText), pointer: `${pointer}/${i}` }));

function objectRows(value: JsonObject): JsonListRow[] | null {
  const above: JsonListRow[] = [];
  const heads: JsonListRow[] = [];
  const body: JsonListRow[][] = [];
  for (const [key, one] of Object.entries(value)) {
    const pointer = `/${escaped(key)}`;
    if (areLists(one)) body.push(listRows(one, pointer));
    else if (Array.isArray(one)) heads.push({ cells: one.map(printedText), pointer });
    else if (isObject(one)) return null;
    else if (TITLES.has(key)) above.push({ cells: [printedText(one)], pointer });
    else if (headRole(key) !== null) above.push({ cells: [key, printedText(one)], pointer });
  }
  const [rows, ...more] = body;
  const [head, ...others] = heads;
  const isOne = rows !== undefined && more.length === 0 && others.length === 0;
  const fits = head === undefined || rows?.[0]?.cells.length === head.cells.length;
  return isOne && fits ? [...above, ...heads, ...rows] : null;
}

/** Keys of what stands over a table. */
const TITLES: ReadonlySet<string> = new Set(['title', 'name', 'caption', '标题', '表名', '名称']);
