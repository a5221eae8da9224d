import type { IndicatorId } from '#domain/forms/index.ts';
import type { Collector } from '../collector.ts';
import type { UnplacedLabel } from '../draft.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import type { Denotation, FormLexicon } from '../lexicon/formLexicon.ts';
import { labelsLike, namesHeading, nearestLabels } from '../lexicon/nearest.ts';
import { trimmed } from '../plainText.ts';
import type { ReadColumn } from './columns.ts';
import type { Meaning } from './meaning.ts';
import { labelsRows } from './plan.ts';
import type { Plan } from './plan.ts';
import type { RowAxis } from './rowAxis.ts';
import type { RowLook } from './rowLook.ts';

interface Asking {
  readonly collector: Collector;
  readonly lexicon: FormLexicon;
  readonly plan: Plan;
  readonly sample: readonly RowLook[];
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
  'sumOfVillages',
  'unlabelled',
  'overBoth',
  'ownHead',
]);

/**
 * Asks about the head of a column whose numbers nothing certain names.
 * @param taken indicators that other columns are
 */
export function askAboutColumn(
  column: ReadColumn,
  { collector, lexicon, plan, sample }: Asking,
  meaning: Meaning,
  taken: ReadonlySet<IndicatorId>,
): void {
  const label = column.asked;
  const key = `label ${label}`;
  if (collector.answer(key) !== null) return;
  // a unit over several columns: which of them counts is asked (`ReadColumns.twins`)
  if (column.off === 'twin' && column.axis.name !== null && labelsRows(plan)) return;
  const likely = labelsRows(plan)
    ? []
    : likelyIn(column, meaning, lexicon).filter((id) => !taken.has(id));
  const isUnclear = ASKED.has(column.off) || likely.length > 0;
  if (column.off !== null && !isUnclear) return;
  if (meaning.kind === 'one' && !isUnclear) return;
  if (meaning.kind === 'group' && labelsRows(plan) && !isUnclear) return;
  const texts = sample.flatMap(({ looks }) => {
    const look = looks[column.at];
    return look === undefined || look.kind === 'blank' ? [] : [look.text];
  });
  if (!texts.some((text) => /\d/.test(text))) return;
  const where = { column: column.at + 1, row: null };
  const candidates = () =>
    likely.length > 0
      ? { candidates: likely, why: 'similar' as const }
      : candidatesFor(meaning, column.path, lexicon);
  collector.ask({ key, label, where }, candidates, texts);
}

const SUM_WORD = /[(（]?(?:累计|合计|总计|总数)[)）]?/;

/**
 * Indicators that a head may mean which is shortened to a heading of the form (行政复议数), or has a word for sums beside its
 * label (累计主动公开政府信息数), or is the sum of villages under one; a heading of the form and 合计 alone mean none.
 */
function likelyIn(
  { off, path, axis: { labels, aspect } }: ReadColumn,
  meaning: Meaning,
  lexicon: FormLexicon,
): readonly IndicatorId[] {
  if (off === 'sumOfVillages') return meaning.kind === 'one' ? [meaning.id] : [];
  const isOnlyCounted = off === 'time' && /^(?!.*历年).*累计/.test(path);
  if ((aspect === 'sum' || isOnlyCounted) && labels.length === 0)
    return fullIn(lexicon.denote(path.replace(SUM_WORD, '')));
  if (off !== null || meaning.kind !== 'group') return [];
  return namesHeading(path, lexicon.form) ? [] : labelsLike(path, lexicon.form);
}

const fullIn = (ids: Denotation | null): IndicatorId[] =>
  [...(ids ?? [])].flatMap(([id, how]) => ((how & Naming.full) !== 0 ? [id] : []));

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
