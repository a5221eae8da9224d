import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority, Roster } from '#domain/authority.ts';
import type { DataSetEntry } from '#domain/dataSet.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import type { AuthorityName, ReportTable } from '#domain/reportTable.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Draft } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import type { Readers } from '#ingest/readers/types.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import { readRoster } from '#ingest/roster.ts';
import type { Watch } from '#ingest/textChunks.ts';
import { readPart } from '#store/dataset.ts';
import type { FetchBytes } from '#store/dataset.ts';
import type { AgreedTable } from '#store/blocks.ts';
import type { NewBatch } from '#store/newBatch.ts';
import { UnitList } from './unitList.ts';

/** Where a set is fetched from and at what time. */
export interface Origin {
  readonly manifestUrl: string;
  readonly fetchBytes: FetchBytes;
  readonly readers: Readers;
  readonly now: number;
}

/**
 * Fetches and reads a published set: every part is checked by its hash and read like a user's wide CSV.
 * @returns the first trouble (`dataset.part`, `dataset.hash`, …) when any part is not what the manifest names:
 *   a set is taken whole or not at all
 * @throws Cancelled
 */
export async function loadPublished(
  entry: DataSetEntry,
  { manifestUrl, fetchBytes, readers, now }: Origin,
  watch: Watch,
): Promise<Result<{ readonly batch: NewBatch; readonly roster: Roster | null }>> {
  const roster = await publishedRoster(entry, manifestUrl, fetchBytes, watch);
  if (!roster.ok) return roster;
  const parts: { draft: Draft; bytes: Uint8Array }[] = [];
  for (const file of entry.files) {
    const bytes = await readPart(file, manifestUrl, fetchBytes, watch.signal);
    if (!bytes.ok) return bytes;
    const outcomes = await ingest(
      rawFileOf(nameOf(file.path), bytes.value, file.path),
      NO_ANSWERS,
      watch,
      readers,
    );
    for (const outcome of outcomes) {
      if (outcome.kind !== 'draft' || !saysWhose(outcome.draft))
        return failed('dataset.part', { file: file.path });
      parts.push({ draft: outcome.draft, bytes: outcome.kept ?? bytes.value });
    }
  }
  const units = new UnitList();
  const tables = parts.flatMap(({ draft }, file) =>
    [draft.table, ...(draft.narrative === null ? [] : [draft.narrative])].map((table) =>
      allOf(table, file, units),
    ),
  );
  const files = parts.map(({ draft, bytes }) => ({ source: draft.file, bytes }));
  return done({ batch: { when: now, tables, units: units.list, files }, roster: roster.value });
}

/** Whether every report names its unit and year. */
function saysWhose({ table }: Draft): boolean {
  return table.year.every((year) => year > 0) && table.authorities.every(({ name }) => name !== '');
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

async function publishedRoster(
  { roster }: DataSetEntry,
  manifestUrl: string,
  fetchBytes: FetchBytes,
  { signal }: Watch,
): Promise<Result<Roster | null>> {
  if (roster === null) return done(null);
  const bytes = await readPart(roster, manifestUrl, fetchBytes, signal);
  if (!bytes.ok) return bytes;
  const read = readRoster(new TextDecoder().decode(bytes.value));
  return read.ok ? read : failed('dataset.part', { file: roster.path });
}

function allOf(table: ReportTable, file: number, units: UnitList): AgreedTable {
  const unit = table.authorities.map((name) => units.positionOf(unitNamed(name)));
  return {
    table,
    rows: Int32Array.from(table.year.keys()),
    units: table.authority.map((at) => unit[at]!),
    years: table.year,
    choice: new Uint8Array(table.year.length),
    file,
  };
}

function unitNamed({ name, county, prefecture, province, code }: AuthorityName): Authority {
  const known = county ?? '';
  const id = authorityId(name, known, prefecture);
  return { id, name, kind: kindOf(name), county: known, prefecture, province, code, aliases: [] };
}
