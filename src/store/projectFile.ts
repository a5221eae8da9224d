import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { isBeneathList, isWorkspace, parsedIn, readOldBackup, upToDate } from './backup.ts';
import type { ReadBackup } from './backup.ts';
import { isObject } from './dataset.ts';
import { areOwnRecords, isSettings } from './guards.ts';
import { migrations } from './migrations/index.ts';
import { linesIn } from './projectContents.ts';
import type { Line } from './projectContents.ts';
import { recordsOf } from './projectRecords.ts';
import { CONTENTS, COPY, FORMAT, KIND } from './projectText.ts';
import { endsOf, hashOf, sectionsIn } from './sections.ts';

/**
 * Reads a project file, or a backup of version 1. Every section is compared with its hash.
 * @returns what is whole, and what is lost; `backup.list` when the table of contents is damaged, `backup.newer` when only a
 *   later version can read it, `backup.shape` when it is something else or holds what no version writes
 */
export function readProject(bytes: Uint8Array): Result<ReadBackup> {
  if (bytes[0] !== ZIP[0] || bytes[1] !== ZIP[1]) return readOldBackup(textOf(bytes));
  const sections = sectionsIn(bytes);
  const ends = endsOf(bytes);
  const contents = trusted(sections.get(CONTENTS), sections.get(COPY), ends.first);
  if (contents === null)
    return failed(sections.has(CONTENTS) || sections.has(COPY) ? 'backup.list' : 'backup.shape');
  const parsed = parsedIn(textOf(contents));
  if (!isObject(parsed) || parsed['kind'] !== KIND) return failed('backup.shape');
  const { readableFrom, database, workspace, fingerprint, beneath } = parsed;
  if (typeof readableFrom !== 'number' || typeof database !== 'number')
    return failed('backup.shape');
  if (readableFrom > FORMAT || database > migrations.length) return failed('backup.newer');
  const lines = linesIn(parsed['sections']);
  if (lines === null || !isWorkspace(workspace) || !isBeneathList(beneath))
    return failed('backup.shape');
  const isGood = ({ name, sha256 }: Line) => {
    const section = sections.get(name);
    return section !== undefined && hashOf(section) === sha256;
  };
  const good = lines.filter(isGood);
  const read = (line: Line) => sections.get(line.name) ?? new Uint8Array();
  const settings = good.find(({ holds }) => holds.kind === 'settings');
  const spoken = settings === undefined ? {} : parsedIn(textOf(read(settings)));
  const records = upToDate(recordsOf(good, read), database);
  if (!isSettings(spoken) || !areOwnRecords(records)) return failed('backup.shape');
  return done({
    workspace,
    fingerprint: typeof fingerprint === 'string' ? fingerprint : null,
    beneath,
    settings: spoken,
    records,
    lost: lines.filter((line) => !good.includes(line)).map(({ holds }) => holds),
    isWhole: ends.isWhole,
  });
}

/** The two signs with which a zip archive begins. */
const ZIP = [0x50, 0x4b] as const;

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * The table of contents stands there twice. One is taken when its hash is the one at the end, or when both are the same: then
 * it is the end that was damaged or cut off.
 */
function trusted(
  one: Uint8Array | undefined,
  other: Uint8Array | undefined,
  hash: string,
): Uint8Array | null {
  const known = [one, other].find((bytes) => bytes !== undefined && hashOf(bytes) === hash);
  if (known !== undefined) return known;
  return one !== undefined && other !== undefined && hashOf(one) === hashOf(other) ? one : null;
}
