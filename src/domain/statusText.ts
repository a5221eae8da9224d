import type { OwnWords } from './ownWords.ts';
import { Mark, Status } from './cell.ts';
import type { Cell } from './cell.ts';

/** What a cell of a status column says of one indicator; status null: as the number cell itself says. */
export interface SaidStatus {
  readonly status: Status | null;
  readonly marks: number;
}

const statusWords = {
  ambiguous: Status.ambiguous,
  unitUnknown: Status.unitUnknown,
  disputed: Status.disputed,
  rowMissing: Status.rowMissing,
} as const;

/**
 * What number cells alone cannot say, for the `status` column of a wide table:
 * `org.budget=unitUnknown;disclosure.total=approximate+converted`. Values, blanks, cells that are not on the form
 * and missing reports need no word unless they carry a mark.
 * @returns '' when there is nothing to say
 */
export function statusText(cells: Iterable<readonly [id: string, cell: Cell]>): string {
  const said: string[] = [];
  for (const [id, cell] of cells) {
    const words = [
      ...namesWhere(statusWords, (status) => status === cell.status),
      ...namesWhere(Mark, (bit) => (cell.marks & bit) !== 0),
    ];
    if (words.length > 0) said.push(`${id}=${words.join('+')}`);
  }
  return said.join(';');
}

function namesWhere(table: OwnWords<number>, test: (n: number) => boolean) {
  return Object.keys(table).filter((name) => {
    const n = table[name];
    return n !== undefined && test(n);
  });
}

/**
 * Reads a cell of a status column back, by the id as written (not checked against any form).
 * @returns an empty map for an empty cell; null when the text is not of this kind
 */
export function readStatusText(text: string): ReadonlyMap<string, SaidStatus> | null {
  const said = new Map<string, SaidStatus>();
  if (text.trim() === '') return said;
  for (const part of text.split(';')) {
    const match = /^\s*([\w.]+)=([A-Za-z+]+)\s*$/.exec(part);
    const one = match?.[2] === undefined ? null : readWords(match[2].split('+'));
    if (match?.[1] === undefined || one === null) return null;
    said.set(match[1], one);
  }
  return said;
}

function readWords(words: readonly string[]): SaidStatus | null {
  let status: Status | null = null;
  let marks = 0;
  for (const word of words) {
    if (isKey(statusWords, word)) status = statusWords[word];
    else if (isKey(Mark, word)) marks |= Mark[word];
    else return null;
  }
  return { status, marks };
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.prototype.hasOwnProperty.call(table, key);
}
