import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import type { FileAnswers, Identity, IngestOutcome } from './draft.ts';
import { draftsOf } from './draftOf.ts';
import { isStated } from './identity.ts';
import { Collector } from './collector.ts';
import { JsonReader, isObject } from './layouts/json.ts';
import type { JsonObject } from './layouts/json.ts';
import { refusedFile } from './refusals.ts';
import type { KnownFile } from './readTable.ts';
import { TableBuilder } from './tableBuilder.ts';

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

/** Reads the reports of a JSON file. */
export function readJson(
  { items, single }: JsonItems,
  known: KnownFile,
  answers: FileAnswers,
  outside: Identity,
): readonly IngestOutcome[] {
  const collector = new Collector(new TableBuilder(false), answers);
  const reader = new JsonReader(collector, outside);
  const objects = items.flatMap((item, i): [JsonObject, number][] =>
    isObject(item) ? [[item, i + 1]] : [],
  );
  for (const [item, place] of objects) reader.item(item, place);
  if (reader.matched === 0) {
    if (items.length === 0) return [refusedFile('file.empty', known.name)];
    const isShape = objects.length === 0 || collector.unplaced.length === 0;
    return [refusedFile(isShape ? 'file.json.shape' : 'file.form.unknown', known.name)];
  }
  if (collector.hasTooManyUnplaced) return [refusedFile('file.form.unknown', known.name)];
  const drafts = draftsOf(
    {
      file: {
        ...known,
        separator: null,
        layout: single ? 'jsonReport' : 'jsonArray',
        axis: 'item',
        places: reader.places,
        valueColumn: null,
      },
      form: reader.form,
      identities: reader.identities,
      shared: outside,
      stated: reader.identities.every((identity) => isStated(identity, false)),
      formBecause: reader.because,
      matched: reader.matched,
      valueColumns: [],
      notices: [],
    },
    collector,
  );
  return drafts.map((draft): IngestOutcome => ({ kind: 'draft', draft, kept: null }));
}
