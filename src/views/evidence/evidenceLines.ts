import { subjectOf } from '#charts/subject.ts';
import { Mark, Status, hasValue } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import type { Evidence, Locator } from '#domain/sourceFile.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { CellKey } from '#query/types.ts';

/** One line of the answer: what it is, and its text. */
export interface EvidenceLine {
  readonly head: string;
  readonly text: string;
}

/** Whose number it is: unit, year and form. */
export function evidenceSubject(key: CellKey, frame: Frame, words: Words): string {
  const unit = frame.authorities.find((authority) => authority.id === key.authority);
  return fill(words.evidence.subject, {
    u: unit?.name ?? key.authority,
    y: key.year,
    form: words.charts.forms[key.form],
  });
}

/** The number with its unit, or the word for why there is none, and what else is known of it. */
export function readingOf(key: CellKey, frame: Frame, words: Words): string {
  const block = frame.blocks.get(key.form);
  const at = frame.authorities.findIndex((authority) => authority.id === key.authority);
  const { statuses, marks } = words.evidence;
  if (block === undefined || at < 0) return statuses.noReport;
  const cell = cellAt(block, at, key.year, key.indicator);
  const name = statusNames.find((status) => Status[status] === cell.status);
  const reading = hasValue(cell)
    ? subjectOf(key.indicator, words).print(cell.value)
    : statuses[name ?? 'noReport'];
  const known = markNames.filter((mark) => (cell.marks & Mark[mark]) !== 0);
  return [reading, ...known.map((mark) => marks[mark])].join(' · ');
}

const statusNames = [
  'blank',
  'ambiguous',
  'unitUnknown',
  'disputed',
  'rowMissing',
  'notOnForm',
  'noReport',
] as const;
const markNames = ['approximate', 'inWords', 'converted', 'corrected'] as const;

/** All that is known of a number, in the order in which it is shown and copied. */
export function evidenceLines(
  key: CellKey,
  evidence: Evidence | null,
  frame: Frame,
  words: Words,
): readonly EvidenceLine[] {
  const text = words.evidence;
  const row = indicatorOf(key.indicator);
  const label = row === null ? key.indicator : words.language === 'zh' ? row.label : row.labelEn;
  const known = [
    { head: text.label, text: label },
    { head: text.value, text: readingOf(key, frame, words) },
  ];
  if (evidence === null) return known;
  return [
    ...known,
    ...(evidence.text === null
      ? []
      : [{ head: text.printed, text: evidence.text === '' ? text.empty : evidence.text }]),
    { head: text.file, text: evidence.path },
    { head: text.place, text: placeText(evidence.at, words) },
    {
      head: text.batch,
      text: evidence.published ? text.batchPublished : fill(text.batchOwn, { n: evidence.batch }),
    },
  ];
}

function placeText(at: Locator, { evidence }: Words): string {
  return at.kind === 'json'
    ? fill(evidence.json, { pointer: at.pointer })
    : fill(evidence.cell, { row: at.row, column: at.column });
}
