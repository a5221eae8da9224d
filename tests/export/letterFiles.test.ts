import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { letterDocument } from '#export/letterDocument.ts';
import { letterSheet } from '#export/letterSheet.ts';
import { wordsOf } from '#i18n/words.ts';
import { fixedLetters, sampleSource } from '../support/letters.ts';

const zh = wordsOf('zh');
const letters = fixedLetters(zh);
const real = fixedLetters(zh, { ...sampleSource, dataSet: { label: '某县', fictional: false } });

async function wordParts(of = letters): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(new Uint8Array(await letterDocument(of, zh)));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
/** The texts of a Word part, a line for each paragraph. */
function linesIn(xml = ''): string[] {
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)</g)].map((match) => match[1]).join(''));
}

describe('the Word file', () => {
  test('has each letter on a page and with page numbers of its own', async () => {
    const xml = (await wordParts()).get('word/document.xml') ?? '';
    expect(xml.match(/<w:sectPr/g)).toHaveLength(letters.length);
    expect(xml.match(/<w:type w:val="nextPage"/g)).toHaveLength(letters.length);
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(letters.length);
    expect(xml).toContain('w:w="11906" w:h="16838"');
  });

  test('has all lines of the letter in their order, and the table of the county', async () => {
    const lines = linesIn((await wordParts()).get('word/document.xml'));
    const title = lines.indexOf('政府信息公开工作年度报告整改清单（虚构示例）');
    expect(lines[title + 1]).toBe('石桥镇：');
    expect(lines).toContain('一、空白或缺行的项，请核对后补齐或说明');
    expect(lines).toContain('核对情况');
    expect(lines).toContain(
      '金沙镇 2015–2017 年其他方式公开条数高于同类；2017 年 192 条，同类乡镇（10 个有数）中位数 23 条，界限 4–112.9。',
    );
  });

  test('says on top of every page that the data are fictional, and only then', async () => {
    const headersIn = (parts: ReadonlyMap<string, string>) =>
      [...parts].filter(([path]) => /header\d+\.xml$/.test(path)).map(([, xml]) => linesIn(xml)[0]);
    expect(headersIn(await wordParts())).toEqual(letters.map(() => '虚构示例，不是真实数据'));
    const parts = await wordParts(real);
    expect(headersIn(parts)).toEqual([]);
    expect(parts.get('word/document.xml')).not.toContain('虚构');
  });

  test('is set in the types of official documents', async () => {
    const xml = (await wordParts()).get('word/document.xml') ?? '';
    for (const font of ['FZXiaoBiaoSong-B05S', 'SimHei', 'FangSong'])
      expect(xml).toContain(`w:eastAsia="${font}"`);
    expect(xml).toContain('w:firstLineChars="200"');
  });
});

describe('the Excel file', () => {
  const book = read(letterSheet(letters, zh), { cellStyles: true });
  const rowsOf = (name: string) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: true, defval: null });

  test('has a sheet with all points and one for each letter', () => {
    expect(book.SheetNames).toEqual(['全部', '石桥镇', '金沙镇', '示例县']);
    const single = read(letterSheet(letters.slice(0, 1), zh));
    expect(single.SheetNames).toEqual(['清单']);
  });

  test('reads back with numbers as numbers and nothing where a point has none', () => {
    const rows = rowsOf('石桥镇');
    expect(rows.map(([first]) => first).slice(0, 5)).toEqual([
      '＿＿＿＿〔＿＿＿＿〕＿＿号',
      '政府信息公开工作年度报告整改清单',
      '（虚构示例）',
      '石桥镇：',
      expect.stringMatching(/^根据已收集/),
    ]);
    const head = rows.findIndex(([first]) => first === '序号');
    const [blank, zero] = rows.slice(head + 1);
    expect(blank?.slice(0, 4)).toEqual([1, '石桥镇', '请补齐或说明', '2018']);
    expect(blank?.slice(6, 11)).toEqual([null, null, null, null, null]);
    expect(zero?.slice(2, 3)).toEqual(['填 0，请核对']);
    expect(zero?.slice(6, 11)).toEqual([0, 15, 7, null, null]);
    expect(book.Sheets['石桥镇']?.[utils.encode_cell({ r: head + 1, c: 6 })]?.v).toBeUndefined();
  });

  test('is printed across, one page wide, with the fictional line on top', () => {
    const xmlOf = (of: typeof letters) =>
      strFromU8(unzipSync(letterSheet(of, zh))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xmlOf(letters)).toContain('<oddHeader>&amp;C虚构示例，不是真实数据</oddHeader>');
    expect(xmlOf(letters)).toContain('orientation="landscape" fitToWidth="1"');
    expect(xmlOf(real)).not.toContain('oddHeader');
    expect(xmlOf(real)).not.toContain('虚构');
  });

  test('gives sheets names that Excel takes, each once', () => {
    const [first] = letters;
    if (first === undefined) throw new Error('no letter');
    const name = `[甲/乙]镇${'长'.repeat(40)}`;
    const named = read(
      letterSheet(
        [
          { ...first, name },
          { ...first, name },
        ],
        zh,
      ),
    ).SheetNames;
    expect(new Set(named).size).toBe(3);
    expect(named.every((each) => each.length <= 31 && !/[\\/?*[\]:]/.test(each))).toBe(true);
  });

  test('of very many letters has only the sheet with all points', () => {
    const [first] = letters;
    if (first === undefined) throw new Error('no letter');
    const many = Array.from({ length: 61 }, () => first);
    const all = read(letterSheet(many, zh));
    expect(all.SheetNames).toEqual(['全部']);
  });

  test('a text that looks like a formula stays a text', () => {
    const [first] = letters;
    if (first === undefined) throw new Error('no letter');
    const evil = read(letterSheet([{ ...first, opening: '=1+1' }], zh));
    const cells = Object.values(evil.Sheets['清单'] ?? {});
    expect(cells.filter((cell: { f?: string }) => cell?.f !== undefined)).toEqual([]);
  });
});
