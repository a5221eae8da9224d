import type { AuthorityId } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import type { SourceFile } from '#domain/sourceFile.ts';
import type { SettledFile } from './clashes.ts';
import { columnPairs, sameNumbers } from './compare.ts';
import type { SilentAnswer } from './decisions.ts';
import { State } from './state.ts';
import { eachRow } from './steps.ts';
import type { Steps } from './steps.ts';

/** What is stored of one part of a file by one import: its own numbers, whatever other sources add to them. */
export interface StoredPart {
  readonly sha256: string;
  /** Null: the file is no part of one. */
  readonly part: string | null;
  readonly form: FormId;
  readonly reports: readonly {
    /** `ids[table.authority[r]]` is the unit of report r as it is shown. */
    readonly ids: readonly AuthorityId[];
    readonly table: ReportTable;
  }[];
  /** What was said of the units that it lists without numbers. */
  readonly silent: SilentAnswer | null;
}

/** What is stored from the files of a drop. */
export class StoredParts {
  readonly #parts = new Map<string, StoredPart[]>();

  /** @param parts in the order in which they were stored */
  constructor(parts: readonly StoredPart[]) {
    for (const part of parts) {
      const key = partKey(part);
      this.#parts.set(key, [...(this.#parts.get(key) ?? []), part]);
    }
  }

  /** What is stored from this very part of this very file. */
  of(file: SourceFile): readonly StoredPart[] {
    return this.#parts.get(partKey({ ...file, part: file.part ?? null })) ?? [];
  }

  /** The last answer about the units without numbers that is stored with the file; null: none is. */
  silentOf(file: SourceFile): SilentAnswer | null {
    return this.of(file).reduce<SilentAnswer | null>((last, { silent }) => silent ?? last, null);
  }
}

/** The same for the same part of the same bytes. */
function partKey({ sha256, part, form }: Pick<StoredPart, 'sha256' | 'part' | 'form'>): string {
  return JSON.stringify([sha256, part, form]);
}

/** Marks the reports that stand stored, with the same numbers, from the very file that they are in. */
export function* markStored(files: readonly SettledFile[], stored: StoredParts): Steps<void> {
  for (const { draft, units, years, states } of files) {
    const { form, columns } = draft.table;
    const reports = stored.of(draft.file).flatMap((part) => part.reports);
    if (reports.length === 0) continue;
    const tables = reports.map(({ ids, table }) => ({
      pairs: columnPairs(form, columns, table.columns),
      rows: rowsByReport(ids, table),
    }));
    yield* eachRow(states.length, (report) => {
      const unit = units[report];
      if (!isSettled.has(states[report]) || unit === null || unit === undefined) return;
      const key = reportKey(unit.id, years[report] ?? NaN);
      const isThere = tables.some(({ pairs, rows }) =>
        rows.get(key)?.some((row) => sameNumbers(pairs, report, row)),
      );
      if (isThere) states[report] = State.identical;
    });
  }
}

const isSettled: ReadonlySet<number | undefined> = new Set([
  State.agrees,
  State.single,
  State.ready,
]);

const reportKey = (id: AuthorityId, year: number) => `${year} ${id}`;

function rowsByReport(
  ids: readonly AuthorityId[],
  { authority, year }: ReportTable,
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  authority.forEach((at, row) => {
    const id = ids[at];
    if (id === undefined) return;
    const key = reportKey(id, year[row] ?? NaN);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  return rows;
}
