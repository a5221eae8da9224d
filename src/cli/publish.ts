import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Roster } from '#domain/authority.ts';
import type { DataSetEntry, Manifest, PublishedFile } from '#domain/dataSet.ts';
import type { Frame } from '#domain/frame.ts';
import { rosterCsv } from '#export/rosterCsv.ts';
import { wideCsv } from '#export/wideCsv.ts';

/** What the manifest says of a data set besides its files. */
export type About = Pick<DataSetEntry, 'id' | 'label' | 'source' | 'fictional' | 'date'>;

/** A data set ready to be written: its line in the manifest and the contents of its files by path. */
export interface Published {
  readonly entry: DataSetEntry;
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes all that the frame shows as wide CSV, a file a form, and the roster where there is one, into a folder named by
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
  const hashes = [...files, ...(rosterFile === null ? [] : [rosterFile])].map((f) => f.sha256);
  const entry: DataSetEntry = {
    id: about.id,
    label: about.label,
    source: about.source,
    fictional: about.fictional,
    date: about.date,
    files,
    roster: rosterFile,
    fingerprint: bytesToHex(sha256(utf8ToBytes(hashes.join('\n')))),
  };
  return { entry, contents };
}

/** One file of all forms would be mostly empty: hardly a row of one form is on the others. */
function formsApart(frame: Frame): (readonly [name: string, part: Frame])[] {
  if (frame.blocks.size < 2) return [['reports.csv', frame]];
  return [...frame.blocks].map(([form, block]) => [
    `reports-${form}.csv`,
    { ...frame, blocks: new Map([[form, block]]) },
  ]);
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
