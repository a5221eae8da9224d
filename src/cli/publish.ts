import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Roster } from '#domain/authority.ts';
import type { DataSetEntry, Manifest, PublishedFile } from '#domain/dataSet.ts';
import { Present } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { rosterCsv } from '#export/rosterCsv.ts';
import { wideCsv } from '#export/wideCsv.ts';
import { fingerprintOf } from '#store/dataset.ts';

/** What the manifest says of a data set besides its files. */
export type About = Pick<DataSetEntry, 'id' | 'label' | 'source' | 'fictional' | 'date'>;

/** A data set ready to be written: its line in the manifest and the contents of its files by path. */
export interface Published {
  readonly entry: DataSetEntry;
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes all that the frame shows as wide CSV and the roster where there is one, into a folder named by
 * the id.
 */
export function publish(frame: Frame, roster: Roster | null, about: About): Published {
  const contents = new Map<string, Uint8Array>();
  const file = (name: string, text: string): PublishedFile => {
    const bytes = utf8ToBytes(text);
    const path = `${about.id}/${name}`;
    contents.set(path, bytes);
    return { path, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
  };
  const files = formsApart(frame).map(([name, part]) => file(name, wideCsv(part)));
  const rosterFile = roster === null ? null : file('roster.csv', rosterCsv(roster));
  const entry: DataSetEntry = {
    id: about.id,
    label: about.label,
    source: about.source,
    fictional: about.fictional,
    date: about.date,
    files,
    roster: rosterFile,
    fingerprint: fingerprintOf({ files, roster: rosterFile }),
  };
  return { entry, contents };
}

/**
 * A file a form: in one of all forms hardly a row of one is on the others. Reports whose files lacked different rows are
 * apart too, so that reading them again tells the rows that nobody was asked for from blanks.
 */
function formsApart(frame: Frame): (readonly [name: string, part: Frame])[] {
  const one = frame.blocks.size < 2;
  return [...frame.blocks].flatMap(([form, block]) =>
    byLacking(block).map((part, i): readonly [string, Frame] => {
      const name = ['reports', ...(one ? [] : [form]), ...(i === 0 ? [] : [String(i + 1)])];
      return [`${name.join('-')}.csv`, { ...frame, blocks: new Map([[form, part]]) }];
    }),
  );
}

/** The reports of a block by what their files lack; those that are alone in it stay together, as a file of one lacks nothing. */
function byLacking(block: Block): readonly Block[] {
  const { present, lacking } = block;
  const count = new Map<number, number>();
  present.forEach((whose, slot) => {
    const set = lacking.of[slot] ?? 0;
    if (whose !== Present.none) count.set(set, (count.get(set) ?? 0) + 1);
  });
  const isAlone = (set: number) => count.get(set) === 1;
  const shared = [...count.keys()].filter((set) => !isAlone(set));
  const parts = shared.map((set) => (other: number) => other === set);
  if (shared.length < count.size) parts.push(isAlone);
  return parts.map((holds) => ({
    ...block,
    present: present.map((whose, slot) => (holds(lacking.of[slot] ?? 0) ? whose : Present.none)),
  }));
}

/** @returns the manifest with the entry in place of its older version, or as the first: the one that opens. */
export function withDataSet(manifest: Manifest | null, entry: DataSetEntry): Manifest {
  const sets = manifest?.dataSets ?? [];
  const known = sets.some((set) => set.id === entry.id);
  return {
    version: 1,
    dataSets: known ? sets.map((set) => (set.id === entry.id ? entry : set)) : [entry, ...sets],
  };
}

/** @returns the manifest as it is written to a file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
