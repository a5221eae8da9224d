import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Draft, ReadAt, ReviewFile, UnreadCell, UnreadTable } from '#state/importTypes.ts';
import { sentenceOf } from '../shell/sentence.ts';
import type { AlikeProblems } from './alikeProblems.ts';

/** The form of a draft; without a table it says what the document is instead. */
export function formText({ table, unreadTables }: Draft, words: Words): string {
  if (table.form !== 'none') return words.charts.forms[table.form];
  return unreadTables.length > 0 ? words.beside.tablesUnread : words.beside.onlyText;
}

/** So many labels are enough to see why a form was taken. */
const LABELS = 2;

/** The labels that decided the form; '' where there are none. */
export function becauseText({ formBecause }: Draft, { imports }: Words): string {
  if (formBecause.length === 0) return '';
  const labels = formBecause.slice(0, LABELS).join(imports.between);
  return fill(imports.details.because, { labels });
}

/** Where unit or year of a file was read, all places once; '' for files that say it in cells of their own. */
export function placesText(
  { claims }: ReviewFile,
  what: 'authority' | 'year',
  { from, between }: Words['imports'],
): string {
  const places = new Set<ReadAt>(
    claims.flatMap(({ said }) => said[what].map((proposal) => proposal.from)),
  );
  return [...places].map((place) => from[place]).join(between);
}

/** How many numbers and tables of a draft are left blank although something is printed there. */
export const doubtsIn = ({ unreadCount, unreadTables }: Draft): number =>
  unreadCount + unreadTables.length;

/** Why a table as a whole was not read, and what to do. */
export function tableText({ problem }: UnreadTable, words: Words): string {
  const own = words.beside.tableProblems[problem.code];
  return own === undefined ? sentenceOf(problem, words) : fill(own, problem.params);
}

/** A notice, with how many others say the same of other places. */
export function noticeText({ first, more }: AlikeProblems, words: Words): string {
  const text = sentenceOf(first, words);
  return more === 0 ? text : `${text}${fill(words.imports.details.alike, { n: more })}`;
}

/** Why a number was not taken, with its place as one finds it in the document. */
export function doubtText(
  { row, column, problem }: UnreadCell,
  isLine: boolean,
  words: Words,
): string {
  if (row === 0) return sentenceOf(problem, words);
  const place = fill(isLine ? words.beside.line : words.beside.cell, { row, column });
  return sentenceOf({ ...problem, params: { ...problem.params, place } }, words);
}
