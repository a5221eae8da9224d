import type { Chance } from './chance.ts';
import { isGbk } from './gbk.ts';
import { bookOf } from './officeFiles.ts';
import { pageOf, tableOf } from './pageFiles.ts';
import type { Sheet } from './sheet.ts';
import { textFileOf, textOf } from './textFiles.ts';
import type { TextStyle } from './textFiles.ts';

/** A file with its name. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const stems = [
  '汇总表',
  '附件1',
  '统计表',
  '年报数据',
  '各乡镇情况',
  '数据汇总',
  '附表',
  '统计汇总(终稿)',
  '新建工作表',
];

/** A file of comma separated text in one of the usual encodings. */
export function csvFile(chance: Chance, sheet: Sheet, style: TextStyle = {}): MadeFile {
  const chosen: TextStyle = {
    encoding: encodingFor(chance, sheet),
    ragged: chance.flip(0.3),
    ...style,
  };
  const ending = chosen.separator === '\t' ? chance.pick(['tsv', 'txt']) : 'csv';
  return { name: `${chance.pick(stems)}.${ending}`, bytes: textFileOf(sheet, chosen) };
}

/** GBK where it has all characters. */
function encodingFor(chance: Chance, sheet: Sheet): NonNullable<TextStyle['encoding']> {
  const text = sheet.rows.map((row) => row.map(textOf).join()).join();
  return chance.pick(isGbk(text) ? ['bom', 'gbk', 'utf8', 'gbk'] : ['bom', 'utf8']);
}

/** A workbook of one sheet or more. */
export function bookFile(chance: Chance, ...sheets: readonly Sheet[]): MadeFile {
  return { name: `${chance.pick(stems)}.xlsx`, bytes: bookOf(sheets) };
}

/** One page with one table. */
export function pageFile(chance: Chance, sheet: Sheet): MadeFile {
  return { name: `${chance.pick(stems)}.html`, bytes: pageOf('信息公开', tableOf(sheet)) };
}

/** The sheet as one of the files in which counties keep it. */
export function anyFile(chance: Chance, sheet: Sheet): MadeFile {
  const kind = chance.pick([
    'csv',
    'csv',
    'csv',
    'tab',
    'semicolon',
    'book',
    'book',
    'book',
    'page',
  ]);
  if (kind === 'book') return bookFile(chance, sheet);
  if (kind === 'page') return pageFile(chance, sheet);
  if (kind === 'tab') return csvFile(chance, sheet, { separator: '\t' });
  return csvFile(chance, sheet, kind === 'semicolon' ? { separator: ';' } : {});
}
