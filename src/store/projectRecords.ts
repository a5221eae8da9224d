import { parsedIn } from './backup.ts';
import { isObject } from './dataset.ts';
import type { OwnRecords } from './ownRecords.ts';
import type { Line } from './projectContents.ts';

/** Records from outside: whether they are any is for guards to say. */
type Lists = { readonly [S in keyof OwnRecords]: unknown[] };

/**
 * Puts the records of whole sections together. A batch of which a kept file is lost keeps its numbers; a file whose batch is
 * lost is nothing by itself.
 * @param read gives the bytes of a section
 */
export function recordsOf(lines: readonly Line[], read: (line: Line) => Uint8Array): Lists {
  const records: Lists = {
    rosters: [],
    batches: [],
    blocks: [],
    cellRows: [],
    files: [],
    bytes: [],
    notes: [],
    extras: [],
  };
  const batches = new Set(
    lines.flatMap(({ holds }) => (holds.kind === 'batch' ? [nameOf(holds)] : [])),
  );
  const kept = new Set(
    lines.flatMap(({ holds }) => (holds.kind === 'file' ? [fileOf(holds)] : [])),
  );
  for (const line of lines) {
    const { holds } = line;
    if (holds.kind === 'words') {
      const { rosters, notes } = listsIn(read(line));
      records.rosters.push(...rosters);
      records.notes.push(...notes);
    } else if (holds.kind === 'batch') {
      const own = listsIn(read(line));
      records.batches.push(...own.batches);
      records.blocks.push(...own.blocks);
      records.cellRows.push(...own.cellRows);
      records.files.push(...own.files.map((file) => withKept(file, holds, kept)));
    } else if (holds.kind === 'file' && batches.has(nameOf(holds))) {
      const { workspace, batch, file } = holds;
      records.bytes.push({ workspace, batch, file, bytes: read(line).slice() });
    } else if (holds.kind === 'later') {
      records.extras.push({ name: line.name, about: line.raw, bytes: read(line).slice() });
    }
  }
  return records;
}

type Place = { readonly workspace: string; readonly batch: number };
const nameOf = ({ workspace, batch }: Place) => JSON.stringify([workspace, batch]);
const fileOf = (place: Place & { readonly file: number }) => `${nameOf(place)} ${place.file}`;

function withKept(file: unknown, place: Place, kept: ReadonlySet<string>): unknown {
  if (!isObject(file)) return file;
  const isThere = kept.has(`${nameOf(place)} ${String(file['file'])}`);
  return { ...file, kept: file['kept'] === true && isThere };
}

/** Lists of a section; what is no list is empty, and missed by those who count. */
function listsIn(section: Uint8Array) {
  const value = parsedIn(new TextDecoder().decode(section));
  const list = (name: keyof OwnRecords): readonly unknown[] => {
    const found = isObject(value) ? value[name] : null;
    return Array.isArray(found) ? found : [];
  };
  return {
    rosters: list('rosters'),
    notes: list('notes'),
    batches: list('batches'),
    blocks: list('blocks'),
    cellRows: list('cellRows'),
    files: list('files'),
  };
}
