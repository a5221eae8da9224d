import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Draft, FileAnswers } from '#ingest/draft.ts';
import type { DataClient } from '#worker/client.ts';
import type { ReadItem } from '#worker/protocol.ts';
import { checksum } from './checksum.ts';
import { expectDone, timed } from './timed.ts';

const DROP = 2;

/** Cases over the files that stand in the page's input. */
export function fileCases(client: DataClient) {
  let read: readonly ReadItem[] = [];

  return {
    /** Reads all of them as one drop. */
    read: () =>
      timed(async () => {
        const input = document.querySelector('input');
        const files = [...(input?.files ?? [])].map((blob) => ({
          name: blob.name,
          path: blob.name,
          origin: 'file' as const,
          blob,
        }));
        read = await expectDone(client.call('ingest', { drop: DROP, files }));
        return checksumOf(draftsOf(read));
      }),

    /** Leaves out the labels that no form knows: one decision of the user, for every report that asks for it. */
    answer() {
      const items = read.flatMap(({ item, outcome }) =>
        outcome.kind === 'draft' && outcome.draft.unplaced.length > 0
          ? [{ item, answers: leavingOut(outcome.draft) }]
          : [],
      );
      return timed(async () => {
        const again = await expectDone(client.call('reread', { drop: DROP, items }));
        const drafts = draftsOf(again).filter(({ unplaced }) => unplaced.length === 0);
        return checksumOf(drafts);
      });
    },
  };
}

const draftsOf = (items: readonly ReadItem[]): readonly Draft[] =>
  items.flatMap(({ outcome }) => (outcome.kind === 'draft' ? [outcome.draft] : []));

const leavingOut = ({ unplaced }: Draft): FileAnswers => ({
  ...NO_ANSWERS,
  places: new Map(unplaced.map(({ key }) => [key, 'leaveOut' as const])),
});

const checksumOf = (drafts: readonly Draft[]): string =>
  checksum(
    drafts.reduce((sum, { table }) => sum + table.year.length, 0),
    drafts.flatMap(({ table }) => [...table.columns].map(([, { values }]) => values)),
  );
