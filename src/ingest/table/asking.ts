import type { IndicatorId } from '#domain/forms/index.ts';
import type { Collector } from '../collector.ts';
import type { UnplacedLabel } from '../draft.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import { nearestLabels } from '../lexicon/nearest.ts';
import { trimmed } from '../plainText.ts';
import type { ReadColumn } from './columns.ts';
import type { Meaning } from './meaning.ts';
import type { RowAxis } from './rowAxis.ts';
import type { RowLook } from './rowLook.ts';

interface Asking {
  readonly collector: Collector;
  readonly lexicon: FormLexicon;
}

/** What the user is asked about a text: which indicators may be meant, likeliest first. */
function candidatesFor(
  meaning: Meaning,
  text: string,
  lexicon: FormLexicon,
  mayBe?: (id: IndicatorId) => boolean,
): Pick<UnplacedLabel, 'candidates' | 'why'> {
  switch (meaning.kind) {
    case 'one':
      return { candidates: [meaning.id], why: 'several' };
    case 'several':
      return { candidates: meaning.ids, why: 'several' };
    case 'heading':
      return { candidates: meaning.ids, why: 'several' };
    case 'unknown': {
      const { ids, isClose } = nearestLabels(
        meaning.text === '' ? text : meaning.text,
        lexicon.form,
        mayBe,
      );
      return { candidates: ids, why: isClose ? 'similar' : 'none' };
    }
    case 'group':
    case 'none':
      return { candidates: [], why: 'none' };
  }
}

const ASKED: ReadonlySet<ReadColumn['off']> = new Set([
  'twin',
  'lacks',
  'unlabelled',
  'overBoth',
  'ownHead',
]);

/** Asks about the head of a column whose numbers nothing certain names. */
export function askAboutColumn(
  column: ReadColumn,
  { collector, lexicon }: Asking,
  meaning: Meaning,
  sample: readonly RowLook[],
): void {
  const label = column.asked;
  const key = `label ${label}`;
  if (collector.answer(key) !== null) return;
  const isUnclear = ASKED.has(column.off);
  if (column.off !== null && !isUnclear) return;
  if (column.off === null && (meaning.kind === 'one' || meaning.kind === 'group')) return;
  const texts = sample.flatMap(({ looks }) => {
    const look = looks[column.at];
    return look === undefined || look.kind === 'blank' ? [] : [look.text];
  });
  if (!texts.some((text) => /\d/.test(text))) return;
  const where = { column: column.at + 1, row: null };
  collector.ask({ key, label, where }, () => candidatesFor(meaning, column.path, lexicon), texts);
}

/** Heads of columns that name none allow any indicator. */
function isBelow(id: IndicatorId, columns: readonly ReadColumn[]): boolean {
  return columns.some(({ off, told }) => {
    const inner = told[told.length - 1];
    return off === null && (inner === undefined || inner.ids === null || inner.ids.has(id));
  });
}

/** Asks about the label of a row, once for each text however many rows and columns depend on it. */
export function askAboutRow(
  look: RowLook,
  said: RowAxis,
  meaning: Meaning,
  columns: readonly ReadColumn[],
  { collector, lexicon }: Asking,
): void {
  const key = `label ${said.path}`;
  if (collector.answer(key) !== null) return;
  const texts = columns.flatMap(({ at, off }) =>
    off === null ? [look.looks[at]?.text ?? ''] : [],
  );
  if (!texts.some((text) => /\d/.test(text))) return;
  if (meaning.kind === 'group') {
    collector.notice('row.local', { row: look.row.row, label: trimmed(said.path) });
    return;
  }
  const where = { row: look.row.row, column: null };
  collector.ask(
    { key, label: trimmed(said.path), where },
    () => candidatesFor(meaning, said.path, lexicon, (id) => isBelow(id, columns)),
    texts,
  );
}
