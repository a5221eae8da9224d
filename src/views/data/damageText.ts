import { counted } from '#i18n/counted.ts';
import { fill } from '#i18n/fill.ts';
import { isoMinute } from '#i18n/format.ts';
import type { Words } from '#i18n/zh.ts';
import type { BackupSummary, Damage, Opened } from '#state/data.svelte.ts';

type Lost = BackupSummary['lost'][number];

/** What of the stored data is damaged, and what that means. */
export function damageText(damage: Damage, opened: Opened, words: Words): string {
  const text = ownText(damage, words);
  if (damage.workspace === opened.workspace) return text;
  const set = opened.dataSets.find(({ id }) => id === damage.workspace);
  const x = set?.label[words.language] ?? words.shell.ownData;
  return fill(words.storage.within, { x, text });
}

function ownText({ batch, lost, about, names, files, records }: Damage, words: Words): string {
  const { storage } = words;
  if (batch < 0) return storage.published;
  if (lost === 'words') return fill(storage.words, { n: records });
  if (about === null) return storage.numbersUnknown;
  const told = { ...broughtBy({ ...about, names, files }, words), n: records };
  return fill(storage[lost], told);
}

/** A part of a backup that is not as it was written. */
export function lostText(lost: Lost, words: Words): string {
  const { storage } = words;
  switch (lost.kind) {
    case 'batch':
      return fill(storage.backupLostBatch, broughtBy(lost, words));
    case 'file':
      return fill(storage.backupLostFile, { x: lost.title });
    case 'words':
      return storage.backupLostWords;
    case 'settings':
      return storage.backupLostSettings;
    case 'later':
      return storage.backupLostLater;
  }
}

interface Brought extends NonNullable<Damage['about']> {
  readonly names: readonly string[];
  readonly files: number;
}

function broughtBy({ when, reports, authorities, years, names, files }: Brought, words: Words) {
  const { nouns, batches } = words.data;
  const [y1, y2] = years;
  const list = names.join(words.storage.separator);
  return {
    when: isoMinute(when),
    reports: counted(nouns.reports, reports),
    units: counted(nouns.units, authorities),
    years: y1 === y2 ? fill(batches.counted.year, { y1 }) : fill(batches.counted.years, { y1, y2 }),
    files: files > names.length ? fill(words.storage.files, { list, n: files }) : list,
  };
}
