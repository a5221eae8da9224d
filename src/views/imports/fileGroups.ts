import type { Review, ReviewFile } from '#state/importTypes.ts';

/** What the list of files can be narrowed to. */
export type FileFilter = 'all' | 'open' | 'ready' | 'out';

/** Where one file belongs: something is open, it will be imported, or it will not. */
export function groupOf({ counts }: ReviewFile): Exclude<FileFilter, 'all'> {
  if (counts.asks + counts.agrees + counts.single > 0) return 'open';
  return counts.ready > 0 ? 'ready' : 'out';
}

/** How many files each filter shows. */
export function groupSizes(review: Review): Readonly<Record<FileFilter, number>> {
  const sizes = { all: review.files.length, open: 0, ready: 0, out: 0 };
  for (const file of review.files) sizes[groupOf(file)]++;
  return sizes;
}

const order = ['open', 'ready', 'out'];
/** Questions weigh more than a mere confirmation. */
const weight = (file: ReviewFile) =>
  order.indexOf(groupOf(file)) * 2 + (groupOf(file) === 'open' && file.counts.asks === 0 ? 1 : 0);

/** Files of a filter, those with open questions first, else in the order of the drop. */
export function listed(review: Review, filter: FileFilter): ReviewFile[] {
  return review.files
    .filter((file) => filter === 'all' || groupOf(file) === filter)
    .sort((a, b) => weight(a) - weight(b) || a.file - b.file);
}

/** Files with proposals that one click may confirm. */
export function confirmable(review: Review, what: 'agrees' | 'single'): ReviewFile[] {
  return review.files.filter(({ counts }) => counts[what] > 0);
}
