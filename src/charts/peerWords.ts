import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { PeerKey, PeerSet } from '#query/types.ts';
import type { Subject } from './subject.ts';

/** Name of a group in full: 同类乡镇. */
export function peersName({ among }: Pick<PeerKey, 'among'>, words: Words): string {
  return words.peers.names[among];
}

/** The name before another word: 乡镇中位数. */
export function peersShort({ among }: Pick<PeerKey, 'among'>, words: Words): string {
  return words.peers.short[among];
}

/** Median of a group with its name and number; null where nothing is compared. */
export function medianOf(set: PeerSet | null, subject: Subject, words: Words): string | null {
  const { spread = null } = set ?? {};
  if (set === null || spread === null) return null;
  const said = { peers: peersName(set, words), n: spread.n, m: subject.print(spread.median) };
  return withDoubtful(fill(words.peers.median, said), set.doubtful, words);
}

/** Why a group is not compared; null where it is. */
export function withoutText(set: PeerSet, words: Words): string | null {
  if (set.without === null) return null;
  return set.without === 'noCounty'
    ? words.peers.noCounty
    : fill(words.peers.few, { group: peersShort(set, words), n: set.points.length });
}

/** What each of several groups comes to, one sentence a group: its median, or why it has none. */
export function groupTexts(
  sets: readonly (PeerSet | null)[],
  subject: Subject,
  words: Words,
): readonly string[] {
  const texts = sets.flatMap((set) =>
    set === null ? [] : [medianOf(set, subject, words) ?? withoutText(set, words) ?? ''],
  );
  return [...new Set(texts)];
}

/** A phrase about some numbers, with how many in doubt are not among them. */
export function withDoubtful(phrase: string, n: number, words: Words): string {
  return [phrase, ...doubtfulTexts(n, words)].join(words.charts.joiner);
}

/** How many numbers in doubt are not counted; nothing where there are none. */
export function doubtfulTexts(n: number, words: Words): readonly string[] {
  return n === 0 ? [] : [fill(words.peers.doubtful, { n })];
}
