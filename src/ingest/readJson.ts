import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import type { FileAnswers, IngestOutcome } from './draft.ts';
import type { JsonGrid } from './fileGrids.ts';
import { jsonLists } from './json/jsonLists.ts';
import { isObject, jsonTable } from './json/jsonRows.ts';
import { refusedFile } from './refusals.ts';
import { TableReading } from './readTable.ts';

/** What a JSON text holds: one value, or one on each line. */
export interface JsonItems {
  readonly items: readonly unknown[];
  /** The text is one object, not a list. */
  readonly single: boolean;
}

/**
 * Parses JSON, or JSON Lines where the text as a whole is none.
 * @returns `file.json.syntax` with the line when neither can be parsed
 */
export function jsonItems(text: string): Result<JsonItems> {
  const whole = parsed(text);
  if (whole.ok) {
    const value: unknown = whole.value;
    return done(
      Array.isArray(value) ? { items: value, single: false } : { items: [value], single: true },
    );
  }
  const items: unknown[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const item = parsed(line);
    if (!item.ok) return failed('file.json.syntax', { row: items.length === 0 ? 1 : i + 1 });
    items.push(item.value);
  }
  return items.length === 0
    ? failed('file.json.syntax', { row: 1 })
    : done({ items, single: false });
}

function parsed(text: string): Result<unknown> {
  try {
    return done<unknown>(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return failed('file.json.syntax');
    throw error;
  }
}

/** @returns the value whose table a JSON file is: its only item, or the list of them */
export function jsonValue({ items, single }: JsonItems): unknown {
  return single ? items[0] : items;
}

/**
 * @returns the rows of the table whose keys are heads, in any order of nesting; `file.empty` or `file.json.shape` where there
 *   are none
 */
export function jsonRows(items: JsonItems): Result<readonly (readonly string[])[]> {
  const value = jsonValue(items);
  const isEmpty = items.items.length === 0 || (isObject(value) && Object.keys(value).length === 0);
  if (isEmpty) return failed('file.empty');
  const lists = jsonLists(value);
  if (lists !== null) return done(lists.map(({ cells }) => cells));
  const { heads, rows } = jsonTable(value);
  return rows.length === 0
    ? failed('file.json.shape')
    : done([heads, ...rows.map(({ cells }) => cells)]);
}

/** Reads the reports of a JSON file. */
export function readJson(
  { known, outside, rows, layout }: JsonGrid,
  answers: FileAnswers,
): readonly IngestOutcome[] {
  const names = { identity: outside, partOfYear: null };
  const table = new TableReading(known.name, null, answers, names);
  table.take(rows);
  table.end();
  const outcomes = table.outcomes(known, layout);
  const isShape = outcomes.every((one) => one.kind === 'refused');
  return isShape ? [refusedFile('file.json.shape', known.name)] : outcomes;
}
