import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Letter, LetterItem, LetterSection } from './letter.ts';
import { partNumber } from './letterNumbers.ts';

/** How a line of a letter looks, on paper, in Word and on the page alike. */
export type LetterStyle =
  | 'title'
  | 'addressee'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'note'
  | 'small'
  | 'attachment'
  | 'attachmentNext'
  | 'signature'
  | 'date'
  | 'contact'
  | 'annex'
  | 'annexTitle';

/** A part of a letter, in the order in which it is printed. */
export type LetterBlock =
  | { readonly kind: 'text'; readonly style: LetterStyle; readonly text: string }
  /** One line with a part at each end. */
  | { readonly kind: 'ends'; readonly left: string; readonly right: string }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: LetterRows };
type LetterRows = readonly (readonly string[])[];

/** Names of units in a sentence of the county letter; of more the first. */
const NAMED_UNITS = 12;

/**
 * The letter from its number to its contact, laid out as an official document: title, receiver, numbered points, what
 * they rest on, attachments, signing unit and date. To a county the points stand in a table behind it.
 */
export function letterBlocks(letter: Letter, words: Words): readonly LetterBlock[] {
  const sections = letter.sections.flatMap((section, i) =>
    letter.reach === 'unit'
      ? unitSection(section, i + 1, words)
      : countySection(section, i + 1, words),
  );
  return [
    { kind: 'ends', left: letter.number, right: words.letters.letter.approver },
    text('title', letter.title),
    text('addressee', letter.addressee),
    ...paragraphs('paragraph', letter.opening),
    ...sections,
    text('paragraph', letter.closing),
    ...letter.about.map((line) => text('small', line)),
    ...attachmentBlocks(letter.attachments, words),
    text('signature', letter.signer),
    text('date', letter.date),
    text('contact', letter.contact),
    ...(letter.reach === 'county' ? annexBlocks(letter, words) : []),
  ];
}

function text(style: LetterStyle, content: string): LetterBlock {
  return { kind: 'text', style, text: content };
}

function paragraphs(style: LetterStyle, content: string): LetterBlock[] {
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => text(style, line));
}

function unitSection({ head, items }: LetterSection, i: number, words: Words): LetterBlock[] {
  return [
    text('heading', partNumber('first', i, words) + head),
    ...items.flatMap((item, k) => [
      text('item', partNumber('second', k + 1, words) + item.text),
      ...item.notes.map((note, n) =>
        text('note', item.notes.length === 1 ? note : partNumber('third', n + 1, words) + note),
      ),
    ]),
  ];
}

function countySection({ head, items }: LetterSection, i: number, words: Words): LetterBlock[] {
  const { letter } = words.letters;
  const n = items.length;
  const counted = fill(n === 1 ? letter.countedOne : letter.counted, { head, n });
  return [
    text('heading', partNumber('first', i, words) + counted),
    text('paragraph', unitsOf(items, words)),
  ];
}

function unitsOf(items: readonly LetterItem[], words: Words): string {
  const { letter } = words.letters;
  const units = [...new Set(items.map(({ unit }) => unit))].filter(
    (unit) => unit !== letter.county,
  );
  const n = units.length;
  if (n === 0) return letter.countyWhole;
  const named = units.slice(0, NAMED_UNITS).join(words.language === 'zh' ? '、' : ', ');
  const names = n > NAMED_UNITS ? fill(words.gaps.sentences.dataMore, { ind: named }) : named;
  return fill(n === 1 ? letter.unitsOne : letter.units, { n, names });
}

function attachmentBlocks(attachments: readonly string[], words: Words): LetterBlock[] {
  const { letter } = words.letters;
  const [first] = attachments;
  if (first === undefined) return [];
  if (attachments.length === 1)
    return [text('attachment', fill(letter.attachment, { text: first }))];
  return attachments.map((line, i) =>
    i === 0
      ? text('attachment', fill(letter.attachmentOf, { i: 1, text: line }))
      : text('attachmentNext', fill(letter.attachmentNext, { i: i + 1, text: line })),
  );
}

/** The table behind a county letter: one row a point, the last column empty for the answer. */
function annexBlocks(letter: Letter, words: Words): LetterBlock[] {
  const { columns, letter: said } = words.letters;
  const rows = letter.sections.flatMap(({ items }) =>
    items.map((item) => [item.unit, said.asks[item.kind], item.text, '']),
  );
  const title = letter.fictional ? fill(said.titleMarked, { title: said.table }) : said.table;
  return [
    text('annex', said.annex),
    text('annexTitle', title),
    {
      kind: 'table',
      heads: [columns.number, columns.unit, columns.ask, columns.text, columns.answer],
      rows: rows.map((row, i) => [String(i + 1), ...row]),
    },
  ];
}
