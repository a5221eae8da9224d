import { describe, expect, test } from 'vitest';
import { htmlPart } from '#ingest/readers/html.ts';
import { COVERED, NO_CELL } from '#ingest/readers/types.ts';

const table = (...rows: string[]) =>
  htmlPart(`<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`).rows;
const cells = (...texts: (string | number)[]) => texts.map((text) => `<td>${text}</td>`).join('');
const C = (text: string) => COVERED + text;
const HEAD = cells('项目', '甲', '乙');

describe('spans that contradict each other give rows without columns', () => {
  test.each<[string, string[], string[][]]>([
    [
      'a row span one too long pushes the next row out',
      [
        `<td rowspan=3>总</td>${cells('分一', 1, 2)}`,
        cells('分二', 3, 4),
        `<td colspan=2>另</td>${cells(5, 6)}`,
        `<td colspan=2>其他</td>${cells(7, 8)}`,
      ],
      [['总\t分一\t1\t2'], ['分二\t3\t4'], ['另\t5\t6'], ['其他\t7\t8']],
    ],
    [
      'a column span one too long',
      [HEAD, cells('规章', 1, 2), `<td colspan=2>其他</td>${cells(3, 4)}`],
      [['项目\t甲\t乙'], ['规章\t1\t2'], ['其他\t3\t4']],
    ],
    [
      'heads whose spans do not reach the last column',
      [
        `<td rowspan=2>单位</td><td colspan=2>复议</td><td>诉讼</td>`,
        cells('维持', '纠正', '维持', '纠正'),
        cells('某镇', 1, 2, 3, 4),
      ],
      [['单位\t复议\t诉讼'], ['维持\t纠正\t维持\t纠正'], ['某镇\t1\t2\t3\t4']],
    ],
    [
      'cells over each other',
      [
        `${cells('甲')}<td rowspan=2>乙</td>${cells(1)}`,
        `<td colspan=2>丙</td>${cells(2)}`,
        cells('丁', 3, 4),
      ],
      [['甲\t乙\t1'], ['丙\t2'], ['丁\t3\t4']],
    ],
    [
      'two numbers in a cell stay one piece, blanks are lost',
      [HEAD, `<td colspan=2>规章</td>${cells('1 2', '')}`, cells('其他', 3, 4)],
      [['项目\t甲\t乙'], ['规章\t1/2'], ['其他\t3\t4']],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(table(...rows)).toEqual(expected);
  });
});

describe('spans that can be told keep their columns', () => {
  test.each<[string, string[], string[][]]>([
    [
      'a row span longer than the table',
      [HEAD, `<td rowspan=9>规章</td>${cells(1, 2)}`],
      [
        ['项目', '甲', '乙'],
        ['规章', '1', '2'],
      ],
    ],
    [
      'a title with a wrong span',
      ['<td colspan=2>二、主动公开</td>', HEAD, cells('规章', 1, 2), '<td colspan=8>说明</td>'],
      [
        ['二、主动公开', C('二、主动公开'), NO_CELL],
        ['项目', '甲', '乙'],
        ['规章', '1', '2'],
        ['说明'],
      ],
    ],
    [
      'a signature below the numbers',
      [HEAD, cells('规章', 1, 2), '<td colspan=2>审核：某</td><td colspan=2>填报：某</td>'],
      [
        ['项目', '甲', '乙'],
        ['规章', '1', '2'],
        ['审核：某', C('审核：某'), '填报：某'],
      ],
    ],
    [
      'a row of numbers without its first label cell',
      [
        `<td rowspan=2>总</td>${cells('分一', 1, 2)}`,
        cells('分二', 3, 4),
        cells('分三', 5, 6),
        `<td colspan=2>其他</td>${cells(7, 8)}`,
      ],
      [
        ['总', '分一', '1', '2'],
        [C('总'), '分二', '3', '4'],
        ['分三', '5', '6', NO_CELL],
        ['其他', C('其他'), '7', '8'],
      ],
    ],
    [
      'a row with a cell more stays longer, the others whole',
      [HEAD, cells('规章', 1, 2), cells('其他', 3, 4, 5)],
      [
        ['项目', '甲', '乙'],
        ['规章', '1', '2'],
        ['其他', '3', '4', '5'],
      ],
    ],
    [
      'rows all shorter than their head',
      [cells('项目', '甲', '乙', '丙'), cells('规章', 1, 2), cells('其他', 3, 4)],
      [
        ['项目', '甲', '乙', '丙'],
        ['规章', '1', '2', NO_CELL],
        ['其他', '3', '4', NO_CELL],
      ],
    ],
    [
      'columns in which no cell begins',
      [
        '<td colspan=3>项目</td><td colspan=2>甲</td>',
        '<td colspan=3>规章</td><td colspan=2>1</td>',
      ],
      [
        ['项目', '甲'],
        ['规章', '1'],
      ],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(table(...rows)).toEqual(expected);
  });

  test('a cell of the head reaches into no row of the body', () => {
    const html = `<table><thead><tr><th rowspan=2>项目</th><th>数</th></tr></thead><tbody><tr>${cells('规章', 1)}</tr><tr>${cells('其他', 2)}</tr></tbody></table>`;
    expect(htmlPart(html).rows).toEqual([
      ['项目', '数'],
      ['规章', '1'],
      ['其他', '2'],
    ]);
  });
});

describe('tables within tables', () => {
  const inner = '<table><tr><td>规章</td><td>3</td></tr><tr><td>其他</td><td>4</td></tr></table>';
  test.each<[string, string, string[][]]>([
    [
      'a data table in a cell of a page layout',
      `<table><tr><td>首页<td>年报</tr><tr><td>栏目一</td><td><p>正文</p>${inner}</td></tr></table>`,
      [['首页'], ['年报'], ['栏目一'], ['正文'], ['规章', '3'], ['其他', '4']],
    ],
    [
      'a table of one number in each cell of a data table',
      `<table><tr>${cells('许可', '<table><tr><td>1</td></tr></table>')}</tr><tr>${cells('处罚', '<table><tr><td>2</td></tr></table>')}</tr></table>`,
      [
        ['许可', '1'],
        ['处罚', '2'],
      ],
    ],
    [
      'numbers side by side in one cell are not one number',
      `<table><tr>${cells('许可', 1)}</tr><tr>${cells('处罚', '<table><tr><td>2</td><td>3</td></tr></table>')}</tr><tr>${cells('强制', 4)}</tr></table>`,
      [
        ['许可', '1'],
        ['处罚', '2/3'],
        ['强制', '4'],
      ],
    ],
    [
      'a data table in a row of another',
      `<table><tr>${cells('许可', 1)}</tr><tr>${cells('处罚', 2)}</tr><tr><td colspan=2>三、申请${inner}${inner}</td></tr></table>`,
      [
        ['许可', '1'],
        ['处罚', '2'],
        ['三、申请'],
        ['规章', '3'],
        ['其他', '4'],
        ['规章', '3'],
        ['其他', '4'],
      ],
    ],
    [
      'a long remark below a table leaves the table whole',
      `<table><tr>${cells('许可', 1)}</tr><tr>${cells('处罚', 2)}</tr><tr><td colspan=2>${'说'.repeat(600)}</td></tr></table>`,
      [['许可', '1'], ['处罚', '2'], ['说'.repeat(600)]],
    ],
  ])('%s', (_name, html, expected) => {
    expect(htmlPart(html).rows).toEqual(expected);
  });
});
