import type { WorkspaceId } from '#domain/dataSet.ts';
import { WORDS } from './schema.ts';
import type { BatchRecord, LedgerRecord, StoreName } from './schema.ts';

/** What of the stored data is flipped, cut off or gone. */
export interface Damage {
  readonly workspace: WorkspaceId;
  /** `WORDS`: notes and roster. */
  readonly batch: number;
  /**
   * `numbers`: the batch is left out as a whole. Else its numbers stand: `sources` of them cannot be shown any more; its
   * line in the `list` is gone, so nobody can say whether something is missing. `words`: notes or the roster are fewer.
   */
  readonly lost: 'numbers' | 'sources' | 'list' | 'words';
  /** What the batch brought; null where that is not known either. */
  readonly about: LedgerRecord['about'];
  /** Names of its first files, and how many there were. */
  readonly names: readonly string[];
  readonly files: number;
  /** Kept files that can be read again. */
  readonly kept: number;
  /** Records that are not as they were written. */
  readonly records: number;
}

/** Records by batch of one workspace: those that are whole, and how many keys there are. */
export interface Inventory {
  readonly ledger: readonly LedgerRecord[];
  readonly batches: readonly BatchRecord[];
  /** Batches whose numbers do not fit together although every record is as it was written. */
  readonly unfit: ReadonlySet<number>;
  /** Whole records of a store and batch. */
  readonly whole: (store: StoreName, batch: number) => number;
  /** Every batch of which there is anything. */
  readonly numbers: ReadonlySet<number>;
}

/** Stores whose records show where numbers stand. */
const sourceStores = ['files', 'cellRows', 'bytes'] as const;

/** @returns what differs from the ledger, batch by batch; empty when nothing does */
export function damageIn(workspace: WorkspaceId, inventory: Inventory): Damage[] {
  const { ledger, batches, unfit, whole } = inventory;
  const numbers = [...new Set([...ledger.map(({ batch }) => batch), ...inventory.numbers])];
  return numbers
    .sort((a, b) => a - b)
    .flatMap((batch): Damage[] => {
      const line = ledger.find((one) => one.batch === batch);
      const own = batches.find((one) => one.batch === batch);
      const lacking = (store: StoreName) =>
        Math.max(0, (line?.counts[store] ?? 0) - whole(store, batch));
      const tell = (lost: Damage['lost'], records: number): Damage[] => [
        {
          workspace,
          batch,
          lost,
          about: line?.about ?? own ?? null,
          names: line?.names ?? [],
          files: line?.counts.files ?? whole('files', batch),
          kept: whole('bytes', batch),
          records,
        },
      ];
      if (batch === WORDS) {
        const fewer = lacking('notes') + lacking('rosters');
        return fewer > 0 ? tell('words', fewer) : [];
      }
      const core = lacking('batches') + lacking('blocks');
      if (own === undefined || core > 0 || unfit.has(batch))
        return tell('numbers', Math.max(1, core));
      if (line === undefined) return tell('list', 1);
      const sources = sourceStores.reduce((sum, store) => sum + lacking(store), 0);
      return sources > 0 ? tell('sources', sources) : [];
    });
}
