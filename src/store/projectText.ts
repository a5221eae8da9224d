import type { WorkspaceId } from '#domain/dataSet.ts';
import type { Backup } from './backup.ts';
import { binaryJson } from './binaryJson.ts';
import { isObject } from './dataset.ts';
import { migrations } from './migrations/index.ts';
import type { OwnRecords } from './ownRecords.ts';
import type { Holds } from './projectContents.ts';
import { hashOf, zipOf } from './sections.ts';
import type { Section } from './sections.ts';

/** Format of project files (docs/project-file.md); 1 was one JSON text. */
export const FORMAT = 2;
export const KIND = 'gongkai-lens-project';
/** The table of contents, which comes first, and once more behind it. */
export const CONTENTS = 'gongkai-lens.json';
export const COPY = 'gongkai-lens.copy.json';

/** So many files of a batch are named where it cannot be read. */
const NAMED = 3;

interface Written extends Section {
  /** What the table of contents says of it besides name and hash. */
  readonly about: unknown;
}

/** @returns the project file, the same for the same contents */
export function projectFile({ records, settings, ...about }: Backup): Uint8Array<ArrayBuffer> {
  const sections = [
    ...records.batches.flatMap((batch, i) => batchSections(batch, records, String(i + 1))),
    ...wordSections(records),
    section('settings.json', { kind: 'settings' }, settings),
    ...records.extras.map(({ name, about: line, bytes }) => ({
      name,
      bytes,
      about: laterIn(line),
    })),
  ];
  const lines = sections.map(({ name, bytes, about: more }) => ({
    ...(isObject(more) ? more : {}),
    name,
    bytes: bytes.length,
    sha256: hashOf(bytes),
  }));
  const contents = {
    kind: KIND,
    version: FORMAT,
    readableFrom: FORMAT,
    database: migrations.length,
    ...about,
    sections: lines,
  };
  const bytes = utf8(JSON.stringify(contents, null, 1));
  return zipOf([{ name: CONTENTS, bytes }, { name: COPY, bytes }, ...sections]);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function section(name: string, holds: Holds, value: unknown): Written {
  return { name, bytes: utf8(binaryJson(value)), about: { holds } };
}

function laterIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

/** Numbers of a batch in one section, each kept file in one of its own, under a name by which it can be taken out. */
function batchSections(
  about: OwnRecords['batches'][number],
  records: OwnRecords,
  folder: string,
): Written[] {
  const { workspace, batch, when, reports, authorities, years } = about;
  const isOf = (part: { readonly workspace: WorkspaceId; readonly batch: number }) =>
    part.workspace === workspace && part.batch === batch;
  const files = records.files.filter(isOf);
  const place = { workspace, batch };
  const names = files.slice(0, NAMED).map(({ source }) => source.name);
  const brought = { when, reports, authorities, years, names, files: files.length };
  const numbers = {
    batches: [about],
    blocks: records.blocks.filter(isOf),
    cellRows: records.cellRows.filter(isOf),
    files,
  };
  const kept = records.bytes.filter(isOf).map(({ file, bytes }): Written => {
    const source = files.find((one) => one.file === file)?.source;
    const title = source?.name ?? String(file);
    const holds: Holds = { kind: 'file', ...place, file, title };
    const name = `files/${folder}/${file + 1}-${plain(title)}`;
    // of all but these two the rows are kept as text
    const isItself = source?.kind === 'csv' || source?.kind === 'json' || name.endsWith('.txt');
    return { name: isItself ? name : `${name}.txt`, bytes, about: { holds } };
  });
  return [
    section(`batches/${folder}.json`, { kind: 'batch', ...place, ...brought }, numbers),
    ...kept,
  ];
}

/** A name that every system takes. */
const plain = (name: string) => name.replace(/[\\/:*?"<>|]/g, '_');

function wordSections({ rosters, notes }: OwnRecords): Written[] {
  const workspaces = [...new Set([...rosters, ...notes].map(({ workspace }) => workspace))];
  return workspaces.map((workspace, i) => {
    const isOf = (part: { readonly workspace: WorkspaceId }) => part.workspace === workspace;
    const words = { rosters: rosters.filter(isOf), notes: notes.filter(isOf) };
    return section(`words/${i + 1}.json`, { kind: 'words', workspace }, words);
  });
}
