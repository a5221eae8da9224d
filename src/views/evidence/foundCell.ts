import { Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import { unitWord } from '#i18n/unitWord.ts';
import { isoMinute } from '#i18n/format.ts';
import type { Words } from '#i18n/zh.ts';
import type { CellKey } from '#query/types.ts';
import type { FoundEvidence } from '#state/evidence.svelte.ts';
import type { BatchInfo } from '#state/data.svelte.ts';
import { cellText, markWords } from '../data/cellWords.ts';
import { sourceName } from '../sourceName.ts';
import { placeText } from './placeWords.ts';

/** A line of what is known of a number. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** The cell that a key leads to; "no report" when the data do not have it. */
export function cellOfKey(frame: Frame, key: CellKey): Cell {
  const at = frame.authorities.findIndex((unit) => unit.id === key.authority);
  const block = frame.blocks.get(key.form);
  return at < 0 || block === undefined
    ? { status: Status.noReport, value: null, marks: 0 }
    : cellAt(block, at, key.year, key.indicator);
}

/** Number with its unit of measure, or the word for why there is none, and marks such as "unit converted". */
export function readingText(cell: Cell, key: CellKey, words: Words): string {
  const row = indicatorOf(key.indicator);
  const unit = hasValue(cell) && row !== null ? ` ${unitWord(row, cell.value ?? 2, words)}` : '';
  return [cellText(cell, words) + unit, ...markWords(cell, words)].join(' · ');
}

/** Unit, year and indicator of a cell, as the title of its evidence. */
export function cellTitle(frame: Frame, key: CellKey, words: Words): string {
  const unit = frame.authorities.find(({ id }) => id === key.authority);
  return fill(words.evidence.titleCell, {
    u: unit?.name ?? key.authority,
    y: key.year,
    ind: words.indicators[key.indicator],
  });
}

/** What the form says of the indicator, and what the number was read as. */
export function formFacts(frame: Frame, key: CellKey, words: Words): readonly Fact[] {
  const { evidence } = words;
  const row = indicatorOf(key.indicator);
  const label = words.language === 'zh' ? row?.label : (row?.labelEn ?? row?.label);
  const cell = cellOfKey(frame, key);
  return [
    { name: evidence.value, value: readingText(cell, key, words) },
    { name: evidence.indicator, value: label ?? key.indicator },
    { name: evidence.measure, value: row === null ? '' : unitWord(row, 2, words) },
    { name: evidence.form, value: words.charts.forms[key.form] },
  ];
}

/** File, place and batch of a number; empty when nothing is known of it. */
export function placeFacts(
  { evidence: found }: FoundEvidence,
  batches: readonly BatchInfo[],
  words: Words,
): readonly Fact[] {
  const { evidence } = words;
  if (found === null) return [];
  const batch = batches.find((one) => one.batch === found.batch);
  const kind = found.published ? evidence.published : evidence.own;
  return [
    { name: evidence.file, value: sourceName({ name: found.file, ...found }, words) },
    ...(found.path === found.file ? [] : [{ name: evidence.path, value: found.path }]),
    { name: evidence.place, value: placeText(found.at, words) },
    { name: evidence.labelThere, value: found.label },
    {
      name: evidence.decided,
      value: (found.decided ?? []).map((by) => evidence.decidedBy[by]).join(evidence.join),
    },
    {
      name: evidence.batch,
      value:
        batch === undefined ? kind : fill(evidence.batchOf, { kind, when: isoMinute(batch.when) }),
    },
  ].filter(({ value }) => value !== '');
}

/** The printed text; null when the file's bytes are gone. */
export function printedText({ evidence: found }: FoundEvidence, words: Words): string | null {
  if (found === null || found.text === null) return null;
  return found.text.trim() === '' ? words.evidence.printedBlank : found.text;
}

/** A stretch of the printed text; `isNumber` where the cited number stands in a sentence. */
export interface PrintedPiece {
  readonly text: string;
  readonly isNumber: boolean;
}

/** The printed text cut at its number, where a sentence tells it and the number there is the one that was read. */
export function printedPieces(
  printed: string,
  { evidence: found }: FoundEvidence,
  { value }: Cell,
): readonly PrintedPiece[] {
  const within = found?.within;
  const whole = [{ text: printed, isNumber: false }];
  if (within === undefined || found?.text !== printed) return whole;
  const [start, end] = within;
  const number = printed.slice(start, end).normalize('NFKC').replace(/[,\s]/g, '');
  if (/\d/.test(number) && Number(number) !== value) return whole;
  return [
    { text: printed.slice(0, start), isNumber: false },
    { text: printed.slice(start, end), isNumber: true },
    { text: printed.slice(end), isNumber: false },
  ];
}

/** All that is known of one number as lines of text. */
export function evidenceText(
  frame: Frame,
  found: FoundEvidence,
  batches: readonly BatchInfo[],
  words: Words,
): string {
  const { evidence } = words;
  const printed = printedText(found, words);
  const facts = [
    ...formFacts(frame, found.key, words),
    ...(printed === null ? [] : [{ name: evidence.printed, value: printed }]),
    ...placeFacts(found, batches, words),
  ];
  return [
    cellTitle(frame, found.key, words),
    ...facts.map(({ name, value }) => fill(evidence.fieldLine, { name, value })),
  ].join('\n');
}
