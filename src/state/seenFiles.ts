import type { IngestOutcome } from '#ingest/draft.ts';
import type { Opened } from '#worker/protocol.ts';

type ReadDraft = Extract<IngestOutcome, { kind: 'draft' }>;

/** A file of an import, or a part of one; `source` tells files apart. */
interface Entry {
  readonly source: number;
  readonly outcome: IngestOutcome;
}

/** @returns SHA-256 of the files of the own imports that are open now */
export function storedHashes(opened: Opened | null): ReadonlySet<string> {
  const own = opened?.batches.filter(({ kind }) => kind === 'own') ?? [];
  return new Set(own.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
}

/** @returns hashes of the files that are stored, each once */
export function hashesAmong(
  entries: readonly Entry[],
  stored: ReadonlySet<string>,
): readonly string[] {
  const own = entries.flatMap(({ outcome }) =>
    outcome.kind === 'draft' ? [outcome.draft.file.sha256] : [],
  );
  return [...new Set(own)].filter((hash) => stored.has(hash));
}

/**
 * Notes the files whose bytes came before: earlier in the list, or among what is stored. Parts of one file share its bytes,
 * yet are no copies of each other.
 * @returns the same list where there is none
 */
export function notedAgain<E extends Entry>(
  entries: readonly E[],
  stored: ReadonlySet<string>,
): readonly E[] {
  const seen = new Map<string, string>();
  let isNoted = false;
  const noted = entries.map((entry) => {
    const { outcome, source } = entry;
    if (outcome.kind !== 'draft') return entry;
    const { sha256, part = '', path, name } = outcome.draft.file;
    const [bytes, place] = [`${sha256} ${part}`, `${source} ${path} ${name}`];
    const first = seen.get(bytes) ?? place;
    seen.set(bytes, first);
    if (first === place && !stored.has(sha256)) return entry;
    isNoted = true;
    return { ...entry, outcome: again(outcome) };
  });
  return isNoted ? noted : entries;
}

function again({ draft, ...outcome }: ReadDraft): ReadDraft {
  const problem = { code: 'file.sameAgain', params: { file: draft.file.name } } as const;
  return { ...outcome, draft: { ...draft, problems: [...draft.problems, problem] } };
}
