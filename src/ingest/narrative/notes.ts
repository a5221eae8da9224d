import type { TextNote } from '#domain/checks/types.ts';
import { chineseValue } from './numerals.ts';
import { unitsNamed } from './unitsNamed.ts';

/** A row of a report. */
export interface TextRow {
  /** Counted from 1. */
  readonly row: number;
  /** What stands in it, piece by piece; several are a row of a table or list. */
  readonly pieces: readonly string[];
  /** It belongs to none of the tables of the report. */
  readonly isText: boolean;
}

/** 一、… or 第一部分 …: the headings of a report; （一） and 1. are below them. */
const heading =
  /^[#*\s]*(?:第([一二三四五六七八九十]{1,3})(?:部分|章)|([一二三四五六七八九十]{1,3})[、.．])(?=\s*\S)/;
/** Words with which the model text tells what to write, and marks that stand for a word or number to be filled in. */
const templates: readonly RegExp[] = [
  /(?:该|本)部分(?:内容)?以表格形式(?:报告|体现|呈现)/,
  /对[^。；;，,]{1,40}(?:情况|内容|工作)(?:逐项|分别)?进行(?:介绍|说明|阐述)(?=[）)。；;]|$)/,
  /(?<![\dA-Za-z])[×✕╳]{2,}(?!\d)|(?<![A-Za-z\d./:@_-])[XxＸｘ]{2,}(?![A-Za-z\d])/,
  /(?<![\dA-Za-z×])[×XＸ](?=[年月日镇乡条件项])/,
];
const LONGEST = 30;

/**
 * What the text of a report says besides its figures: numbers of its headings, words left over from the model text, words that
 * name units. Nothing of it is a number of the report.
 */
export function notesOf(rows: readonly TextRow[]): readonly TextNote[] {
  return rows.flatMap(({ row, pieces, isText }) => [
    ...(isText ? headingOf(pieces.join(' '), row) : []),
    ...pieces.flatMap((piece) => leftOver(piece, row)),
    ...unitsNamed(pieces).map(({ text, isName }): TextNote => {
      return { is: 'unit', row, text, isName };
    }),
  ]);
}

function headingOf(line: string, row: number): TextNote[] {
  const [, part, plain = part] = heading.exec(line) ?? [];
  const number = plain === undefined ? null : chineseValue(plain);
  return number === null ? [] : [{ is: 'section', row, number }];
}

function leftOver(text: string, row: number): TextNote[] {
  for (const pattern of templates) {
    const found = pattern.exec(text);
    if (found !== null) return [{ is: 'template', row, text: found[0].slice(0, LONGEST) }];
  }
  return [];
}
