import { Status } from '#domain/cell.ts';
import { cellOf } from '#domain/reportTable.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Draft } from '#ingest/draft.ts';
import { NO_IDENTITY } from '#ingest/proposals.ts';
import { readDocument } from '#ingest/readDocument.ts';
import type { KnownFile } from '#ingest/readTable.ts';
import { textRows } from '#ingest/readers/text.ts';

const known: KnownFile = {
  name: '年报.txt',
  path: '年报.txt',
  kind: 'text',
  encoding: 'utf-8',
  size: 0,
  sha256: '',
};

/** What a document of these rows says, one draft a form. */
export function documentsOf(rows: readonly (readonly string[])[]): readonly Draft[] {
  const outcomes = readDocument(rows, known, NO_ANSWERS, NO_IDENTITY, null) ?? [];
  return outcomes.flatMap((outcome) => (outcome.kind === 'draft' ? [outcome.draft] : []));
}

/** The one draft of a text. */
export function documentOf(text: string): Draft {
  const [draft, ...more] = documentsOf(textRows(text.replace(/^\n/, '')));
  if (draft === undefined || more.length > 0) throw new Error(`${more.length + 1} drafts`);
  return draft;
}

/** All numbers of the tables of all reports, of which there is one. */
export function numbersIn(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  return new Map(
    drafts.flatMap(({ table }) =>
      [...table.columns].flatMap(([id, column]) =>
        (id.startsWith('narrative.') ? [] : [...table.authority.keys()]).flatMap((report) => {
          const { status, value } = cellOf(column, report);
          return status === Status.value && value !== null ? [[id, value] as const] : [];
        }),
      ),
    ),
  );
}
