import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '#domain/forms/index.ts';
import { lines, outcomesOf } from '../reading.ts';
import { judged } from './oracle.ts';
import { cell, cellAt, gridsOf, line } from './sheet.ts';
import type { Book, Fact } from './sheet.ts';
import { formats } from './write/index.ts';

const county = '云岭县';

const fact = (authority: string, year: number, id: IndicatorId, value: number | null): Fact => ({
  county,
  authority,
  year,
  id,
  value,
  copy: 0,
  seen: true,
});

/** One sheet with these rows. */
function sheetOf(title: string, rows: readonly (readonly string[])[]): Book {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, () => line('value'));
  const cells = rows.map((row) => columns.map((_, c) => cell(row[c] ?? '')));
  const grid = { rows: rows.map(() => line('value')), columns, cells };
  return { name: '汇总表', sheets: [{ name: 'Sheet1', parts: [{ lines: [title] }, { grid }] }] };
}

const title = `${county}2017年度政府信息公开情况汇总表`;
const title2022 = `${county}2022年度政府信息公开情况汇总表`;
const heads = ['单位名称', '收到申请数', '当面申请数', '网络申请数'];
const received = 'request.received';
const inPerson = 'request.received.in_person';
const online = 'request.received.online';

const of = (unit: string, ...values: readonly (readonly [IndicatorId, number])[]): Fact[] =>
  values.map(([id, value]) => fact(unit, 2017, id, value));
const whole = of('青石镇', [received, 46], [inPerson, 31], [online, 15]);

const applicants = [
  'natural',
  'company',
  'research',
  'charity',
  'legal_service',
  'other_org',
  'total',
] as const;
const requests = (values: readonly (number | null)[]): Fact[] =>
  applicants.flatMap((column, i) => {
    const value = values[i];
    return value === undefined ? [] : [fact('青石镇', 2022, `application.new.${column}`, value)];
  });

/** A table of requests, the second row of which has a cell more than there are columns. */
function cellTooMany(columns: readonly string[], numbers: readonly string[]): string {
  const cells = (texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');
  const many = Array.from({ length: numbers.length + 1 }, (_, i) => String(5000 + i));
  return `<p>${county}青石镇2022年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>
    <tr><td rowspan="3" colspan="3"></td><td colspan="${columns.length + 2}">申请人情况</td></tr>
    <tr><td rowspan="2">自然人</td><td colspan="${columns.length}">法人或其他组织</td><td rowspan="2">总计</td></tr>
    <tr>${cells(columns)}</tr>
    <tr><td colspan="3">一、本年新收政府信息公开申请数量</td>${cells(numbers)}</tr>
    <tr><td colspan="3">二、上年结转政府信息公开申请数量</td>${cells(many)}</tr></table>`;
}

/** The report of a unit as lines with bars. */
const bars = (...rows: readonly (readonly string[])[]) =>
  [
    `${county}青石镇2019年政府信息公开工作年度报告`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');

const tabs = (...rows: readonly (readonly string[])[]) =>
  [title, ...rows.map((cells) => cells.join('\t')), ''].join('\n');

const cellsOf = (...texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');
const row = (...texts: readonly string[]) => `<tr>${cellsOf(...texts)}</tr>`;

const acts2019 = (...values: readonly (readonly [IndicatorId, number])[]): Fact[] =>
  values.map(([id, value]) => fact('青石镇', 2019, id, value));

/** The first number of a unit is merged over the row of the next one, which is hidden. */
function hiddenBelow(): Book {
  const book = sheetOf(title, [heads, ['青石镇', '46', '31', '15'], ['花桥镇', '46', '9', '18']]);
  for (const grid of gridsOf(book)) {
    grid.rows = grid.rows.map((own, r) => (r === 2 ? { ...own, hidden: true } : own));
    for (const r of [1, 2]) cellAt(grid, r, 1).merge = 1;
  }
  return book;
}

/** The last number of a unit is merged over the row below it, of which the document has only the beginning. */
function cutBelow(): Book {
  const book = sheetOf(title, [heads, ['青石镇', '46', '31', '15'], ['花桥镇', '27', '9', '15']]);
  for (const grid of gridsOf(book)) {
    for (const r of [1, 2]) cellAt(grid, r, 3).merge = 1;
    cellAt(grid, 2, 1).cut = true;
  }
  return book;
}

/** The first number of a unit is merged over two columns, the first of which is hidden. */
function hiddenBeside(): Book {
  const book = sheetOf(title, [heads, ['青石镇', '46', '46', '15'], ['花桥镇', '27', '9', '18']]);
  for (const grid of gridsOf(book)) {
    grid.columns = grid.columns.map((own, c) => (c === 1 ? { ...own, hidden: true } : own));
    for (const c of [1, 2]) cellAt(grid, 1, c).merge = 1;
  }
  return book;
}

/** A unit whose cells are all blank, merged over its rows, and one below it that lost its name. */
function nameless(): Book {
  const labels = ['收到申请数', '当面申请数', '网络申请数'];
  const rows = [
    ['单位名称', '统计指标', '统计数'],
    ...labels.map((label) => ['青石镇', label, '']),
    ...labels.map((label, i) => ['', label, String(46 - i)]),
  ];
  const book = sheetOf(title, rows);
  for (const grid of gridsOf(book)) for (const r of [1, 2, 3]) cellAt(grid, r, 0).merge = 1;
  return book;
}

/** What was found, the file, and all that it prints. */
type Case = readonly [
  what: string,
  name: string,
  content: string | Uint8Array,
  printed: readonly Fact[],
];
const cases: readonly Case[] = [
  [
    'a row one cell short is asked, its numbers do not move',
    'a.csv',
    lines(title, heads.join(','), '青石镇,46,31,15', '花桥镇,27,9'),
    [...whole, ...of('花桥镇', [received, 27], [online, 9])],
  ],
  [
    'a row one cell long is asked',
    'a.csv',
    lines(title, heads.join(','), '青石镇,46,31,15', '花桥镇,27,,9,18'),
    [...whole, ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18])],
  ],
  [
    'a number that lost its quotes',
    'a.csv',
    lines(title, heads.join(','), '青石镇,46,31,15', '花桥镇,1,423,9,18'),
    [...whole, ...of('花桥镇', [received, 1423], [inPerson, 9], [online, 18])],
  ],
  [
    'a lone CR in a row of a file with CRLF',
    'a.csv',
    lines(title, heads.join(','), '青石镇,46,31,15', '花桥镇,27\r9,18'),
    [...whole, ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18])],
  ],
  [
    'a number beside the last head shows that the row of a workbook was pushed',
    '汇总表.xlsx',
    formats.xlsx.write(
      sheetOf(title, [heads, ['青石镇', '46', '31', '15'], ['花桥镇', '27', '', '9', '18']]),
    ),
    [...whole, ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18])],
  ],
  [
    'a part of the year among the units',
    'a.csv',
    lines(title, heads.join(','), '青石镇,46,31,15', '第四季度,12,8,4', '青石镇（一季度）,11,7,5'),
    whole,
  ],
  [
    'the columns counted under their heads',
    'a.csv',
    lines(title, heads.join(','), '栏次,1,2,3', '青石镇,46,31,15'),
    whole,
  ],
  [
    'lanes counted with 甲 and 乙',
    'a.csv',
    lines(`县区,${heads.join(',')}`, '甲,乙,1,2,3', `${county},青石镇,46,31,15`),
    whole,
  ],
  [
    'the office that filled the sheet in is no unit',
    'a.csv',
    lines(title, `填报单位：${county}政务公开办公室`, heads.join(','), '青石镇,46,31,15'),
    whole,
  ],
  [
    'seven units are not the seven applicants',
    'a.txt',
    lines(
      title2022,
      '| 项目 | 青石镇 | 花桥镇 | 石桥镇 | 云溪镇 | 白杨乡 | 金沙镇 | 柳河乡 |',
      '| 二、上年结转政府信息公开申请数量 | 8 | 34 | 1 | 387 | 54 | 66 | 19 |',
      '| （一）予以公开 | 7 | 12 | 59 | 20 | 48 | 36 | 58 |',
    ),
    ['青石镇', '花桥镇', '石桥镇', '云溪镇', '白杨乡', '金沙镇', '柳河乡'].flatMap((unit, u) => [
      fact(unit, 2022, 'application.carried_in.total', [8, 34, 1, 387, 54, 66, 19][u] ?? null),
      fact(unit, 2022, 'application.result.granted.total', [7, 12, 59, 20, 48, 36, 58][u] ?? null),
    ]),
  ],
  [
    'applicants of no row',
    'a.csv',
    lines(title2022, '单位名称,自然人,商业企业,其他,总计', '青石镇,5,8,2,15', '花桥镇,3,1,4,8'),
    [],
  ],
  [
    'a row of applicants that lost their heads',
    'a.csv',
    lines(title2022, '乡镇,重复申请,,,,,,', '青石镇,5,8,2,1,4,9,29', '花桥镇,3,1,4,8,6,0,22'),
    [],
  ],
  [
    'the half year and the year without the lane that told them apart',
    'a.html',
    `<p>${title}</p><table><tr>${heads.map((text) => `<td>${text}</td>`).join('')}</tr>
    <tr><td rowspan="2">青石镇</td><td>20</td><td>12</td><td>8</td></tr><tr><td>46</td><td></td><td>15</td></tr></table>`,
    [],
  ],
  [
    'rows that lost their names',
    'a.csv',
    lines(title, '年度,收到申请数,当面申请数', '2017,46,', '2017,27,9', '2017,30,11'),
    [],
  ],
  [
    'a row of three columns that lost its unit of measure',
    '统计表.csv',
    lines(
      `${county}青石镇2017年度政府信息公开情况统计表`,
      '统计指标,单位,统计数',
      '收到申请数,件,46',
      '当面申请数,31',
    ),
    of('青石镇', [received, 46], [inPerson, 31]),
  ],
  [
    'a count that looks like a year',
    'a.csv',
    lines(
      title,
      '单位名称,年度,统计指标,统计数',
      '青石镇,2017,收到申请数,2025',
      '花桥镇,2017,收到申请数,2016',
    ),
    [...of('青石镇', [received, 2025]), ...of('花桥镇', [received, 2016])],
  ],
  [
    '总计 over 总计 is no value without its row',
    'a.csv',
    lines(
      `${county}青石镇2022年政府信息公开工作年度报告`,
      '结果维持,结果纠正,其他结果,尚未审结,总计',
      '5,4,3,2,14',
    ),
    [],
  ],
  [
    'columns counted with a gap, under lanes counted with 甲 and 乙',
    'a.csv',
    lines(`县区,${heads.join(',')}`, '甲,乙,1,,3', `${county},青石镇,46,31,15`),
    whole,
  ],
  [
    'a row of remarks is no unit',
    'a.csv',
    lines(title, heads.join(','), '青石镇,46,31,15', '备注,,数据为估算,'),
    whole,
  ],
  [
    'counted rows are no value, also where the head stands once more',
    '统计表.csv',
    lines(
      `${county}青石镇2017年度政府信息公开情况统计表`,
      '统计指标,单位,栏次,统计数',
      '收到申请数,件,1,46',
      '统计指标,单位,栏次,统计数',
      '当面申请数,件,2,31',
      '网络申请数,件,3,15',
    ),
    whole,
  ],
  [
    'a remark beyond its head shows that the row is too long',
    'a.csv',
    lines(title, [...heads, '备注'].join(','), '青石镇,46,31,15,', '花桥镇,27,,9,18,未核实'),
    [...whole, ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18])],
  ],
  [
    'a group over rows that lost their labels is no row of its own',
    'a.csv',
    lines(
      title2022,
      '项目,青石镇,花桥镇',
      '（五）不予处理,3,4',
      ',5,6',
      '（六）其他处理,7,8',
      ',9,10',
    ),
    [],
  ],
  [
    'a group with its row is not the group alone',
    'a.csv',
    lines(
      title2022,
      '单位名称,（六）其他处理／3.其他,',
      ',自然人,总计',
      '青石镇,7,9',
      '花桥镇,2,4',
    ),
    [
      fact('青石镇', 2022, 'application.result.other_handling.other.natural', 7),
      fact('青石镇', 2022, 'application.result.other_handling.other.total', 9),
      fact('花桥镇', 2022, 'application.result.other_handling.other.natural', 2),
      fact('花桥镇', 2022, 'application.result.other_handling.other.total', 4),
    ],
  ],
  [
    'a number glued to its unit of measure',
    '统计表.csv',
    lines(
      `${county}青石镇2017年度政府信息公开情况统计表`,
      '统计指标,单位,统计数',
      '收到申请数,件,46',
      '当面申请数,件31',
      '网络申请数,件,15',
    ),
    whole,
  ],
  [
    'two heads glued into one leave the head a cell short',
    'a.csv',
    lines(
      title,
      '单位名称,收到申请数,当面申请数网络申请数,申请办结数,按时办结数,延期办结数',
      '青石镇,46,31,15,40,33,7',
      '花桥镇,27,9,18,26,20,6',
    ),
    [
      ...whole,
      ...of(
        '青石镇',
        ['request.completed', 40],
        ['request.completed.on_time', 33],
        ['request.completed.extended', 7],
      ),
      ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18]),
      ...of(
        '花桥镇',
        ['request.completed', 26],
        ['request.completed.on_time', 20],
        ['request.completed.extended', 6],
      ),
    ],
  ],
  [
    'a head a cell short: a row with a blank at its end does not fit by chance',
    'a.csv',
    lines(
      title,
      '单位名称,收到申请数,网络申请数,申请办结数',
      '青石镇,46,31,15,40',
      '花桥镇,27,9,,',
    ),
    [
      ...whole,
      ...of('青石镇', ['request.completed', 40]),
      ...of('花桥镇', [received, 27], [inPerson, 9]),
    ],
  ],
  [
    'a head a cell short below a whole one, where no line ends with a blank',
    'a.tsv',
    lines(
      title,
      '单位名称\t会议和培训情况\t依申请公开情况\t依申请公开情况\t依申请公开情况',
      '\t接受培训人员数\t收到申请数\t网络申请数',
      '青石镇\t5\t46\t31\t15',
      '花桥镇\t7\t27\t9\t18',
    ),
    [...whole, ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18])].flatMap((one) =>
      one.id === received
        ? [one, { ...one, id: 'training.trainees' as const, value: one.value === 46 ? 5 : 7 }]
        : [one],
    ),
  ],
  [
    'two tables side by side below a head a cell short',
    '统计表.csv',
    lines(
      `${county}青石镇2017年度政府信息公开情况统计表`,
      '序号,统计指标,序号,统计指标,统计数',
      '1,收到申请数,46,3,网络申请数,15',
      '2,当面申请数,31,4,信函申请数,2',
    ),
    [...whole, ...of('青石镇', ['request.received.letter', 2])],
  ],
  [
    'a head a cell short below headings of several columns each',
    'a.csv',
    lines(
      title,
      '单位名称,主动公开情况,依申请公开情况,,会议和培训情况',
      ',主动公开政府信息数,收到申请数,接受培训人员数',
      '青石镇,5,46,31,7',
      '花桥镇,6,27,9,8',
    ),
    [
      ...of(
        '青石镇',
        ['disclosure.total', 5],
        [received, 46],
        [inPerson, 31],
        ['training.trainees', 7],
      ),
      ...of(
        '花桥镇',
        ['disclosure.total', 6],
        [received, 27],
        [inPerson, 9],
        ['training.trainees', 8],
      ),
    ],
  ],
  [
    'a count that looks like a year at the end of a table, with a remark behind it',
    'a.csv',
    lines(
      title,
      '填报单位：青石镇,,',
      '统计指标,统计数,备注',
      '收到申请数,46,',
      '当面申请数,2017,含转办',
      '填报单位：花桥镇,,',
      '统计指标,统计数,备注',
      '收到申请数,27,',
    ),
    [...of('青石镇', [received, 46], [inPerson, 2017]), ...of('花桥镇', [received, 27])],
  ],
  [
    'a count that looks like a year behind the outcome of disputes',
    'a.csv',
    lines(
      `${county}2022年度政府信息公开工作情况汇总表`,
      '填报单位：青石镇,,,',
      '行政复议,结果维持,,37',
      ',结果纠正,,48',
      ',其他结果,,43',
      ',尚未审结,,2008',
      ',总计,,2136',
      '行政诉讼,未经复议直接起诉,结果维持,7',
      ',,结果纠正,37',
    ),
    [
      fact('青石镇', 2022, 'review.upheld', 37),
      fact('青石镇', 2022, 'review.corrected', 48),
      fact('青石镇', 2022, 'review.other', 43),
      fact('青石镇', 2022, 'review.pending', 2008),
      fact('青石镇', 2022, 'review.total', 2136),
      fact('青石镇', 2022, 'lawsuit_direct.upheld', 7),
      fact('青石镇', 2022, 'lawsuit_direct.corrected', 37),
    ],
  ],
  [
    'a band that names a county holds for the units below it, also with a remark beside it',
    'a.csv',
    lines(
      title,
      '单位名称,收到申请数,备注',
      `一、${county},,`,
      '青石镇,46,',
      '二、白沙县,,含转办',
      '花桥镇,27,',
    ),
    [...of('青石镇', [received, 46]), { ...fact('花桥镇', 2017, received, 27), county: '白沙县' }],
  ],
  [
    'two columns of one label are read neither, also where the next has no head',
    'a.csv',
    lines(
      title,
      '单位名称,收到申请数,收到申请数,,当面申请数',
      '青石镇,20,46,5,31',
      '花桥镇,15,27,6,9',
    ),
    [...whole, ...of('花桥镇', [received, 27], [inPerson, 9])].filter(({ id }) => id !== online),
  ],
  [
    'the second part of a table goes on counting its columns',
    'a.csv',
    lines(
      title,
      '单位名称,年度,收到申请数,当面申请数',
      '甲,乙,1,2',
      '青石镇,2017,46,31',
      '',
      '单位名称,年度,网络申请数',
      '甲,乙,3',
      '青石镇,2017,15',
    ),
    whole,
  ],
  [
    'a head merged over two lanes does not move the numbers beside a merged one',
    'a.html',
    `<p>${title}</p><table>
    <tr><td colspan="2">统计指标</td><td>青石镇</td><td>花桥镇</td><td>石桥镇</td></tr>
    <tr><td rowspan="2">收到申请数</td><td>数量</td><td>46</td><td colspan="2">27</td></tr>
    <tr><td>排名</td><td>1</td><td>2</td><td>3</td></tr>
    <tr><td rowspan="2">当面申请数</td><td>数量</td><td>31</td><td>9</td><td>5</td></tr>
    <tr><td>排名</td><td>1</td><td>2</td><td>3</td></tr></table>`,
    [
      ...of('青石镇', [received, 46], [inPerson, 31]),
      ...of('花桥镇', [inPerson, 9]),
      ...of('石桥镇', [inPerson, 5]),
    ],
  ],
  [
    'a county written once above 合计 is a county, and a unit printed twice has neither number',
    'a.csv',
    lines(
      title,
      '县（市、区）,单位名称,收到申请数,当面申请数',
      `${county},青石镇,46,31`,
      ',花桥镇,27,9',
      ',花桥镇,30,11',
      '合计,,73,40',
    ),
    [
      ...of('青石镇', [received, 46], [inPerson, 31]),
      ...of('花桥镇', [received, 27], [inPerson, 9]).map((one) => ({ ...one, copy: 1 })),
      ...of('花桥镇', [received, 30], [inPerson, 11]).map((one) => ({ ...one, copy: 2 })),
    ],
  ],
  [
    'one label twice under one heading has neither number',
    'a.csv',
    lines(
      `${county}青石镇2022年政府信息公开工作年度报告`,
      '行政复议,结果维持,,2',
      ',结果纠正,,3',
      '行政诉讼,未经复议直接起诉,结果维持,7',
      ',,结果纠正,37',
      ',,结果纠正,4',
      ',,其他结果,5',
    ),
    [
      fact('青石镇', 2022, 'review.upheld', 2),
      fact('青石镇', 2022, 'review.corrected', 3),
      fact('青石镇', 2022, 'lawsuit_direct.upheld', 7),
      fact('青石镇', 2022, 'lawsuit_direct.other', 5),
    ],
  ],
  [
    '总计 merged over two lanes is one text, of no row',
    'a.html',
    `<p>${county}青石镇2022年政府信息公开工作年度报告</p><table>
    <tr><td rowspan="2"></td><td colspan="2">结果维持</td><td>2</td></tr>
    <tr><td colspan="2">总计</td><td>177</td></tr>
    <tr><td rowspan="2">行政诉讼</td><td rowspan="2">未经复议直接起诉</td><td>结果维持</td><td>7</td></tr>
    <tr><td>总计</td><td>39</td></tr></table>`,
    [
      fact('青石镇', 2022, 'lawsuit_direct.upheld', 7),
      fact('青石镇', 2022, 'lawsuit_direct.total', 39),
    ],
  ],
  [
    'a column that stands once more in the part without names has neither number',
    'a.csv',
    lines(
      title,
      '单位名称,收到申请数,当面申请数',
      '青石镇,46,31',
      '花桥镇,27,9',
      '',
      '当面申请数,网络申请数,信函申请数',
      '30,15,1',
      '11,18,0',
    ),
    [...of('青石镇', [received, 46]), ...of('花桥镇', [received, 27])],
  ],
  [
    'a last column that stands once more without names has neither number',
    'a.html',
    `<p>${title}</p><table><tr><td>单位名称</td><td>收到申请数</td><td>当面申请数</td></tr>
    <tr><td>青石镇</td><td>46</td><td>31</td></tr><tr><td>花桥镇</td><td>27</td><td>9</td></tr></table>
    <table><tr><td>当面申请数</td></tr><tr><td>30</td></tr><tr><td>11</td></tr></table>`,
    [...of('青石镇', [received, 46]), ...of('花桥镇', [received, 27])],
  ],
  [
    'a row of lines that stands twice has neither number, though one of them cannot be read',
    '年度报告.txt',
    [
      `${county}青石镇2022年政府信息公开工作年度报告`,
      ...['三、收到和处理政府信息公开申请情况', '申请人情况', '自然人', '法人或其他组织', '总计'],
      ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ...['6.属于四类过程性信息', '4', '1', '0', '0', '0', '2件', '7'],
      ...['6.属于四类过程性信息', '3', '5', '0', '0', '0', '0', '8'],
      ...['7.属于行政执法案卷', '1', '0', '0', '0', '0', '0', '1'],
    ].join('\n'),
    [
      fact('青石镇', 2022, 'application.result.refused.enforcement_file.natural', 1),
      fact('青石镇', 2022, 'application.result.refused.enforcement_file.company', 0),
      fact('青石镇', 2022, 'application.result.refused.enforcement_file.research', 0),
      fact('青石镇', 2022, 'application.result.refused.enforcement_file.charity', 0),
      fact('青石镇', 2022, 'application.result.refused.enforcement_file.legal_service', 0),
      fact('青石镇', 2022, 'application.result.refused.enforcement_file.other_org', 0),
      fact('青石镇', 2022, 'application.result.refused.enforcement_file.total', 1),
    ],
  ],
  [
    'the number of the next row is no value where the own one is missing',
    '统计表.txt',
    [
      `${county}青石镇2017年度政府信息公开情况统计表`,
      ...['序号', '指标名称', '计量单位', '统计数'],
      ...['1', '1.政府公报公开政府信息数', '条', '5'],
      ...['2', '2.政府网站公开政府信息数', '条', '41'],
      ...['3', '3.政务微博公开政府信息数', '条', '7'],
      ...['4', '4.政务微信公开政府信息数', '条'],
      ...['5', '5.其他方式公开政府信息数', '条', '12'],
    ].join('\n'),
    of(
      '青石镇',
      ['disclosure.channel.gazette', 5],
      ['disclosure.channel.website', 41],
      ['disclosure.channel.weibo', 7],
      ['disclosure.channel.other', 12],
    ),
  ],
  [
    '3.其他 beside a label that is lost is the row of that number, and no applicant of another form',
    '附件1.html',
    `<p>云岭县2021年度政府信息公开工作情况汇总表</p><table><tr><td>项目</td><td>统计指标</td><td>青石镇</td><td>花桥镇</td></tr>
    <tr><td>（五）不予处理</td><td>1.信访举报投诉类申请</td><td>5</td><td>7</td></tr>
    <tr><td rowspan="2">（六）其他处理</td><td></td><td>24</td><td>92</td></tr>
    <tr><td>3.其他</td><td>22</td><td>86</td></tr></table>`,
    [
      fact('青石镇', 2021, 'application.result.declined.petition.total', 5),
      fact('花桥镇', 2021, 'application.result.declined.petition.total', 7),
      fact('青石镇', 2021, 'application.result.other_handling.not_corrected.total', 24),
      fact('花桥镇', 2021, 'application.result.other_handling.not_corrected.total', 92),
      fact('青石镇', 2021, 'application.result.other_handling.other.total', 22),
      fact('花桥镇', 2021, 'application.result.other_handling.other.total', 86),
    ],
  ],
  [
    'a table with a cell too many, heads in another order',
    '年报.html',
    cellTooMany(
      ['商业企业', '法律服务机构', '社会公益组织', '科研机构', '其他'],
      ['408', '941', '97', '37', '4', '39', '1526'],
    ),
    requests([408, 941, 4, 37, 97, 39, 1526]),
  ],
  [
    'a table with a cell too many, a column of its own, and a blank before the first number with a unit',
    '年报.html',
    cellTooMany(
      ['商业企业', '科研机构', '小计', '社会公益组织', '法律服务机构', '其他'],
      ['', '941件', '4件', '945', '37', '97', '0', '1079'],
    ),
    requests([null, 941, 4, 37, 97, 0, 1079]),
  ],
  [
    'the line of rows is gone: a group of the form in force is no row of an older form',
    '青原县2023年度政府信息公开工作情况汇总表.tsv',
    [
      ['报送单位', '（五）不予处理', '（五）不予处理', '（六）其他处理', '（六）其他处理'],
      ['', '自然人', '总计', '自然人', '总计'],
      ['青石镇', '69', '8370', '6600', '14062'],
      ['花桥镇', '0', '9989', '2', '1029'],
    ]
      .map((row) => row.join('\t'))
      .join('\n'),
    [],
  ],
  [
    'a row that numbers columns below a second head, with the names once more beside it',
    '汇总表.tsv',
    [
      title,
      '单位\t收到申请数\t单位\t当面申请数\t网络申请数',
      '甲\t1\t丁\t2\t3',
      '青石镇\t46\t青石镇\t31\t15',
      '',
    ].join('\n'),
    whole,
  ],
  [
    'a row that is left out says whose the label below it is',
    '汇总表.csv',
    lines(
      title,
      '指标,单位,青石镇',
      '四、行政复议数量,件,7',
      '（二）被依法纠错数,件,5',
      '五、行政诉讼数量,件,,6',
      '（三）其他情形数,件,4',
    ),
    of(
      '青石镇',
      ['reconsideration.total', 7],
      ['reconsideration.corrected', 5],
      ['litigation.other', 4],
    ),
  ],
  [
    'a count that could be a year beside the label of a second table',
    '年报.csv',
    lines(
      `${county}青石镇2017年度政府信息公开情况统计表`,
      '统计指标,统计数,统计指标,统计数',
      '（一）收到申请数,2011,六、举报投诉数量,3',
      '3.网络申请数,2011,七、依申请公开信息收取的费用,',
      '1.当面申请数,0,（一）政府信息公开工作专门机构数,1',
    ),
    of(
      '青石镇',
      [received, 2011],
      [online, 2011],
      [inPerson, 0],
      ['complaint.total', 3],
      ['org.offices', 1],
    ),
  ],
  [
    'a unit twice, of which one row has a dash where the other has a number',
    '汇总表.csv',
    lines(title, heads.join(','), '青石镇,46,31,15', '花桥镇,3,1,2', '青石镇,40,31,-'),
    [...of('青石镇', [inPerson, 31]), ...of('花桥镇', [received, 3], [inPerson, 1], [online, 2])],
  ],
  [
    'a row with a cell too many, whose last number has come to stand under remarks',
    '汇总表.html',
    `<p>${title}</p><table>${[
      [...heads, '备注'],
      ['花桥镇', '3', '1', '2', ''],
      ['青石镇', '0', '46', '31', '15'],
    ]
      .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
      .join('')}</table>`,
    of('花桥镇', [received, 3], [inPerson, 1], [online, 2]),
  ],
  [
    'the sum of organisations beside the total of all applicants',
    '汇总表.csv',
    lines(
      title2022,
      '一、本年新收政府信息公开申请数量',
      '报送单位,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计,合计',
      '青石镇,1,2,0,0,0,0,3,2',
    ),
    requests([1, 2, 0, 0, 0, 0]),
  ],
  [
    'a head row that has lost a cell, in a text whose commas are all there',
    '汇总表.csv',
    lines(
      title2022,
      '单位,一、本年新收政府信息公开申请数量,（三）不予公开,,（六）其他处理',
      ',,5.属于三类内部事务信息,3.其他',
      '青石镇,46,31,15,7',
      '花桥镇,3,1,2,4',
    ),
    [fact('青石镇', 2022, 'application.new.total', 46)],
  ],
  [
    'a row of heads is gone, as a label over two columns shows: one that has parts may have stood over its parts',
    '汇总表.tsv',
    [
      title,
      '单位\t（二）申请办结数\t\t2.不同意公开答复数',
      '青石镇\t46\t31\t15',
      '花桥镇\t3\t1\t2',
      '',
    ].join('\n'),
    [],
  ],
  [
    'a row of bars that lost a cell, in a table whose last column has no head',
    '年度报告.txt',
    bars(
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量', ''],
      ['行政处罚', '14', '-3', '6', '较上年减少'],
      ['行政强制', '0', '5', ''],
    ),
    acts2019(['penalty.items_prev', 14], ['penalty.items_change', -3], ['penalty.decisions', 6]),
  ],
  [
    'a row that lost a cell, so that its remark stands below the last head',
    '年度报告.csv',
    lines(
      `${county}青石镇2019年政府信息公开工作年度报告`,
      '信息内容,上一年项目数量,本年增/减,处理决定数量,',
      '行政处罚,14,-3,6,',
      '行政强制,0,5,含转办',
    ),
    acts2019(['penalty.items_prev', 14], ['penalty.items_change', -3], ['penalty.decisions', 6]),
  ],
  [
    'a number merged over two rows, in a table that has a row with a cell too many',
    '年报.html',
    `<p>${county}青石镇2022年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>
    <tr><td rowspan="3" colspan="3"></td><td colspan="7">申请人情况</td></tr>
    <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
    ${row('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他')}
    <tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td rowspan="2">8</td>${cellsOf('1', '2', '3', '4', '5', '23')}</tr>
    <tr><td colspan="3">二、上年结转政府信息公开申请数量</td>${cellsOf('6', '7', '9', '10', '11', '43')}</tr>
    <tr><td rowspan="2">三、本年度办理结果</td><td colspan="2">（一）予以公开</td>${cellsOf('12', '13', '14', '15', '16', '17', '18', '105')}</tr>
    <tr><td colspan="2">（二）部分公开</td>${cellsOf('19', '20', '21', '22', '24', '25', '131')}</tr></table>`,
    applicants.map((column, i) =>
      fact(
        '青石镇',
        2022,
        `application.result.partial.${column}`,
        [19, 20, 21, 22, 24, 25, 131][i] ?? null,
      ),
    ),
  ],
  [
    'a row with a cell too many, of which one is blank and one says 无',
    '年报.html',
    cellTooMany(
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ['95', '86', '13', '32', '', '29件', '无', '271'],
    ),
    [],
  ],
  [
    'a number merged over a row that is hidden',
    '年报.xlsx',
    formats.xlsx.write(hiddenBelow()),
    of('青石镇', [inPerson, 31], [online, 15]),
  ],
  [
    'a number merged over rows that a document lost',
    '年报.docx',
    formats.docx.write(cutBelow()),
    of('青石镇', [received, 46], [inPerson, 31]),
  ],
  [
    'a head a cell short in a table with bars, each line of which ends with one',
    'a.txt',
    bars(
      ['单位名称', '主动公开情况', '依申请公开情况', '', '', '行政诉讼情况'],
      ['', '主动公开政府信息数', '收到申请数', '网络申请数', '行政诉讼数量'],
      ['青石镇', '5', '46', '31', '15', '2'],
      ['花桥镇', '7', '27', '9', '18', '0'],
    ),
    [],
  ],
  [
    'a head a cell short above the units of measure of all columns',
    'a.tsv',
    tabs(
      ['', '收到申请数', '网络申请数', '信函申请数'],
      ['单位', '件', '件', '件', '件'],
      ['青石镇', '46', '31', '15', '2'],
      ['花桥镇', '27', '9', '18', '0'],
    ),
    [...whole, ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18])],
  ],
  [
    'the names of units a cell short above years that are all the same',
    'a.tsv',
    tabs(
      ['单位名称', '青石镇', '石桥镇', '柳河乡'],
      ['年度', '2017', '2017', '2017', '2017'],
      ['收到申请数', '46', '27', '8', '3'],
      ['当面申请数', '31', '9', '6', '1'],
    ),
    [
      ...of('青石镇', [received, 46], [inPerson, 31]),
      ...of('花桥镇', [received, 27], [inPerson, 9]),
      ...of('石桥镇', [received, 8], [inPerson, 6]),
      ...of('柳河乡', [received, 3], [inPerson, 1]),
    ],
  ],
  [
    'a head a cell short above two rows, the last of which is cut off',
    'a.csv',
    [
      title,
      '单位名称,依申请公开情况,,',
      ',收到申请数,网络申请数',
      '合计,73,40,33',
      '青石镇,46,31',
    ].join('\r\n'),
    of('青石镇', [received, 46], [inPerson, 31]),
  ],
  [
    'a merged head a row too short, so that the head below it has moved',
    'a.html',
    `<p>${title}</p><table><tr><td rowspan="3">序号</td><td rowspan="2">单位名称</td><td>主动公开情况</td><td colspan="2">依申请公开情况</td></tr>
    <tr><td rowspan="2">主动公开政府信息数</td><td rowspan="2">申请办结数</td><td>申请答复数</td></tr>${row('同意公开答复数')}
    ${row('1', '青石镇', '91', '65', '6')}${row('2', '花桥镇', '8', '7', '5')}</table>`,
    [
      ...of(
        '青石镇',
        ['disclosure.total', 91],
        ['request.completed', 65],
        ['request.replied.granted', 6],
      ),
      ...of(
        '花桥镇',
        ['disclosure.total', 8],
        ['request.completed', 7],
        ['request.replied.granted', 5],
      ),
    ],
  ],
  [
    'a year that is printed once more below blanks: the name beside it is lost',
    'a.tsv',
    tabs(
      ['单位名称', '年度', '统计指标', '统计数'],
      ['青石镇', '2017', '当面申请数', ''],
      ['', '', '收到申请数', '46'],
      ['', '2017', '当面申请数', '31'],
      ['', '', '收到申请数', '27'],
    ),
    [
      fact('青石镇', 2017, inPerson, null),
      ...of('青石镇', [received, 46]),
      ...of('花桥镇', [inPerson, 31], [received, 27]),
    ],
  ],
  [
    'the numbers of rows show that two of them changed places',
    '统计表.csv',
    lines(
      `${county}青石镇2017年度政府信息公开情况统计表`,
      '序号,统计指标,单位,统计数',
      '1,行政复议数量,件,7',
      '3,行政诉讼数量,件,5',
      '2,其他情形数,件,4',
      '4,被依法纠错数,件,3',
    ),
    of(
      '青石镇',
      ['reconsideration.total', 7],
      ['reconsideration.other', 4],
      ['litigation.total', 5],
      ['litigation.corrected', 3],
    ),
  ],
  [
    'a number pushed into a row of a workbook that says 未报送',
    '汇总表.xlsx',
    formats.xlsx.write(
      sheetOf(title, [
        heads,
        ['青石镇', '46', '31', '15'],
        ['花桥镇', '未报送', '27', '未报送', '未报送'],
      ]),
    ),
    whole,
  ],
  [
    'a row printed once more, of which the end is cut off',
    '年报.html',
    `<p>${title}</p><table>${row(...heads)}${row('青石镇', '46', '31', '15')}${row('花桥镇', '27', '9', '18')}${row('花桥镇', '30', '11')}</table>`,
    whole,
  ],
  [
    'the year in the place of a name, as the merged name above it is a row too short',
    'a.html',
    `<p>${county}政府信息公开情况汇总表</p><table>${row('单位名称', '年度', '收到申请数', '当面申请数')}
    <tr><td rowspan="2">花桥镇</td>${cellsOf('2016年', '27', '9')}</tr>${row('2017年', '30', '11')}
    ${row('青石镇', '2016年', '46', '31')}${row('2017年', '15', '12')}
    <tr><td rowspan="2">青石镇</td>${cellsOf('2016年', '50', '33')}</tr>${row('2017年', '16', '13')}</table>`,
    [
      fact('花桥镇', 2016, received, 27),
      fact('花桥镇', 2016, inPerson, 9),
      fact('花桥镇', 2017, received, 30),
      fact('花桥镇', 2017, inPerson, 11),
    ],
  ],
  [
    'a blank below a head that does not fit its rows is no blank of the label beside it',
    '统计表.csv',
    lines(
      `${county}青石镇2017年度政府信息公开情况统计表`,
      '序号,统计指标,单位,序号,统计指标,单位,统计数',
      '1,收到申请数,件,46,3,网络申请数,件,15',
      '2,当面申请数,件,31,,,,',
    ),
    whole,
  ],
  [
    'rows counted with 栏次, also those of the counties, where one row has moved',
    'a.csv',
    lines(
      '2017年度政府信息公开情况汇总表',
      '单位名称,栏次,收到申请数,当面申请数',
      `一、${county},1,,`,
      '青石镇,2,46,31',
      '二、白沙县,3,,',
      '9,花桥镇,4,27,9',
      '石桥镇,5,8,6',
    ),
    [
      ...of('青石镇', [received, 46], [inPerson, 31]),
      ...of('花桥镇', [received, 27], [inPerson, 9]).map((one) => ({ ...one, county: '白沙县' })),
      ...of('石桥镇', [received, 8], [inPerson, 6]).map((one) => ({ ...one, county: '白沙县' })),
    ],
  ],
  [
    'a column of a workbook that was cut off from its table stands alone on the next sheet',
    '汇总表.xlsx',
    formats.xlsx.write({
      name: '汇总表',
      sheets: [
        sheetOf(title, [heads, ['青石镇', '46', '31', '15'], ['花桥镇', '27', '9', '18']]),
        sheetOf('', [['信函申请数'], ['2'], ['5']]),
      ].flatMap((book, b) => book.sheets.map((sheet) => ({ ...sheet, name: `Sheet${b + 1}` }))),
    }),
    [
      ...whole,
      ...of('青石镇', ['request.received.letter', 2]),
      ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18]),
      ...of('花桥镇', ['request.received.letter', 5]),
    ],
  ],
  [
    '总计 below a heading in a table that was cut off from its other columns',
    'a.html',
    `<p>${title2022}</p><table>${row('单位名称', '规章', '复议后起诉', '复议后起诉')}${row('', '现行有效件数', '结果维持', '结果纠正')}
    ${row('青石镇', '5', '37', '2')}${row('花桥镇', '3', '9', '36')}</table>
    <p>${title2022}</p><table>${row('单位名称', '复议后起诉')}${row('', '总计')}${row('青石镇', '40')}${row('花桥镇', '46')}</table>`,
    [
      fact('青石镇', 2022, 'rules.in_force', 5),
      fact('花桥镇', 2022, 'rules.in_force', 3),
      fact('青石镇', 2022, 'lawsuit_after_review.upheld', 37),
      fact('青石镇', 2022, 'lawsuit_after_review.corrected', 2),
      fact('青石镇', 2022, 'lawsuit_after_review.total', 40),
      fact('花桥镇', 2022, 'lawsuit_after_review.upheld', 9),
      fact('花桥镇', 2022, 'lawsuit_after_review.corrected', 36),
      fact('花桥镇', 2022, 'lawsuit_after_review.total', 46),
    ],
  ],
  ...['（注1）', '[1]', '*'].map((note): Case => [
    `a number with ${note} behind it in a text whose columns are set apart by gaps`,
    '年度报告.txt',
    [
      `${county}青石镇2022年政府信息公开工作年度报告`,
      '信息内容    本年制发件数    本年废止件数    现行有效件数',
      '规章    5    28    0',
      `行政规范性文件    9${note}    2    27`,
    ].join('\n'),
    [
      fact('青石镇', 2022, 'rules.issued', 5),
      fact('青石镇', 2022, 'rules.repealed', 28),
      fact('青石镇', 2022, 'rules.in_force', 0),
      fact('青石镇', 2022, 'normative.issued', 9),
      fact('青石镇', 2022, 'normative.repealed', 2),
      fact('青石镇', 2022, 'normative.in_force', 27),
    ],
  ]),
  [
    'a number below the heads of acts that lost its label',
    '年度报告.txt',
    [
      `${county}青石镇2022年政府信息公开工作年度报告`,
      ...['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', '12'],
      ...['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', '7'],
    ].join('\n'),
    [fact('青石镇', 2022, 'licence.decisions', 12), fact('青石镇', 2022, 'charge.amount', 7)],
  ],
  [
    'a row of a page that prints a cell less than its head, which ends with a blank',
    '年报.html',
    `<p>${county}青石镇2019年政府信息公开工作年度报告</p><table>${row('信息内容', '上一年项目数量', '本年增/减', '处理决定数量', '')}
    ${row('行政处罚', '14', '-3', '6', '')}${row('行政强制', '0', '5', '')}</table>`,
    acts2019(['penalty.items_prev', 14], ['penalty.items_change', -3], ['penalty.decisions', 6]),
  ],
  [
    'a text with bars has rows of two cells below a head of three: no blank was cut off',
    '汇总表.txt',
    [
      title,
      '单位：青石镇',
      ...['| 统计指标 | 单位 | 统计数 |', '| 收到申请数 | 件 | 46 |', '| 当面申请数 | 件 | 31 |'],
      ...['| 网络申请数 | 件 | 15 |', '| 传真申请数 | 件 | 0 |', '| 信函申请数 | 件 | 1 |'],
      '单位：花桥镇',
      ...['| 统计指标 |', '| 收到申请数 | 27 |', '| 当面申请数 | 9 |', '| 网络申请数 | 18 |'],
      ...['| 传真申请数 | 2 |', '| 信函申请数 | 3 |', '| 按时办结数 | 4 |'],
    ].join('\n'),
    [
      ...whole,
      ...of('青石镇', ['request.received.fax', 0], ['request.received.letter', 1]),
      ...of('花桥镇', [received, 27], [inPerson, 9], [online, 18]),
    ],
  ],
  [
    'a number merged over a column that has no head',
    '年报.html',
    `<p>${county}青石镇2019年政府信息公开工作年度报告</p><table>${row('信息内容', '采购项目数量', '')}
    <tr><td>政府集中采购</td><td colspan="2">7</td></tr></table>`,
    [],
  ],
  [
    'a row printed once more, of which the number is cut off',
    '统计表.csv',
    [
      `${county}青石镇2017年度政府信息公开情况统计表`,
      '序号,统计指标,单位,统计数',
      '1,收到申请数,件,46',
      '2,当面申请数,件,31',
      '2,当面申请数,件',
    ].join('\r\n'),
    of('青石镇', [received, 46]),
  ],
  [
    'a name merged over rows without numbers does not go on below them',
    '汇总表.xlsx',
    formats.xlsx.write(nameless()),
    of('花桥镇', [received, 46], [inPerson, 45], [online, 44]),
  ],
  [
    'counties stand over rows that lost the names of their units',
    'a.csv',
    lines(
      '2017年度政府信息公开情况汇总表',
      '单位,收到申请数,当面申请数',
      `${county},46,31`,
      ',27,9',
      ',8,6',
      '白沙县,30,11',
      ',5,3',
      ',7,4',
    ),
    [],
  ],
  [
    'a number merged over two columns, the first of which is hidden',
    '汇总表.xlsx',
    formats.xlsx.write(hiddenBeside()),
    [...of('青石镇', [online, 15]), ...of('花桥镇', [inPerson, 9], [online, 18])],
  ],
  [
    'columns counted under their heads, one of which is hidden',
    'a.html',
    `<p>${title}</p><table>${row('单位名称', '年份', '收到申请数', '当面申请数', '网络申请数')}
    ${row('甲', '乙', '1', '2', '4')}${row('青石镇', '2017', '46', '31', '15')}</table>`,
    whole,
  ],
  [
    'the second unit of a page, whose heads lost one in their first column',
    'a.tsv',
    tabs(
      ['单位：青石镇'],
      ['（合计等于各项之和）', '申请人情况', '', '', ''],
      ['', '自然人', '法人或其他组织', '', '总计'],
      ['', '', '商业企业', '其他', ''],
      ['一、本年新收政府信息公开申请数量', '7', '0', '3', '10'],
      ['单位：花桥镇'],
      ['（合计等于各项之和）', '申请人情况', '', '', ''],
      ['', '', '法人或其他组织', '', '总计'],
      ['', '', '商业企业', '其他', ''],
      ['一、本年新收政府信息公开申请数量', '98', '5', '8', '111'],
      ['二、上年结转政府信息公开申请数量', '1', '2', '4', '7'],
    ),
    [
      fact('青石镇', 2017, 'application.new.natural', 7),
      fact('青石镇', 2017, 'application.new.company', 0),
      fact('青石镇', 2017, 'application.new.other_org', 3),
      fact('青石镇', 2017, 'application.new.total', 10),
      fact('花桥镇', 2017, 'application.new.company', 5),
      fact('花桥镇', 2017, 'application.new.other_org', 8),
      fact('花桥镇', 2017, 'application.new.total', 111),
      fact('花桥镇', 2017, 'application.carried_in.company', 2),
      fact('花桥镇', 2017, 'application.carried_in.other_org', 4),
      fact('花桥镇', 2017, 'application.carried_in.total', 7),
    ],
  ],
  [
    'the name of a unit in front of a label: its numbers are not those of the county in the title',
    '汇总表.txt',
    [
      `${county}2022年政府信息公开统计表`,
      '申请人情况    自然人    商业企业    科研机构    社会公益组织    法律服务机构    其他    总计',
      '青石镇    一、本年新收政府信息公开申请数量    1    2    3    4    5    6    21',
      '二、上年结转政府信息公开申请数量    0    1    0    0    0    0    1',
    ].join('\n'),
    [],
  ],
  [
    'fifteen cells in a row of disputes that has one too many and one over two columns',
    '年报.html',
    `<p>${county}青石镇2022年政府信息公开工作年度报告</p><p>四、政府信息公开行政复议、行政诉讼情况</p><table>
    <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
    <tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => `<td rowspan="2">${text}</td>`).join('')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
    ${row(...[1, 2].flatMap(() => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']))}
    <tr>${cellsOf('1', '2', '3', '4', '10', '99')}<td colspan="2">5</td>${cellsOf('6', '7', '18', '0', '8', '9', '11', '28')}</tr></table>`,
    [],
  ],
  [
    'blanks right of the last head, where a row too long has one number',
    '汇总表.xlsx',
    formats.xlsx.write(
      sheetOf(`${county}青石镇2022年政府信息公开工作年度报告`, [
        ['', '', '一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'],
        ['申请人情况', '自然人', '12', '3'],
        ['申请人情况', '总计', '', '14', '5'],
        ['行政复议', '结果维持', '6', ''],
        ['行政复议', '结果纠正', '7', ''],
      ]),
    ),
    [
      fact('青石镇', 2022, 'application.new.natural', 12),
      fact('青石镇', 2022, 'application.carried_in.natural', 3),
      fact('青石镇', 2022, 'review.upheld', 6),
      fact('青石镇', 2022, 'review.corrected', 7),
    ],
  ],
  [
    '本年 in the place of a name, as the merged name above it is a row too short',
    'a.html',
    `<p>${title}</p><table>${row('单位名称', '时期', '收到申请数', '当面申请数')}
    <tr><td rowspan="2">花桥镇</td>${cellsOf('上年同期', '7', '4')}</tr>${row('本年', '27', '9')}
    ${row('青石镇', '上年同期', '46', '31')}${row('本年', '15', '12')}
    <tr><td rowspan="2">青石镇</td>${cellsOf('上年同期', '46', '31')}</tr>${row('本年', '16', '13')}</table>`,
    of('花桥镇', [received, 27], [inPerson, 9]),
  ],
  [
    'a label once more below a year that goes on',
    'a.csv',
    lines(
      `${county}2016—2017年政府信息公开情况汇总表`,
      '单位名称,,青石镇,花桥镇',
      '2016,收到申请数,50,20',
      ',当面申请数,33,8',
      '2017,收到申请数,46,27',
      ',当面申请数,31,9',
      ',当面申请数,30,11',
    ),
    [
      fact('青石镇', 2016, received, 50),
      fact('花桥镇', 2016, received, 20),
      fact('青石镇', 2016, inPerson, 33),
      fact('花桥镇', 2016, inPerson, 8),
      ...of('青石镇', [received, 46]),
      ...of('花桥镇', [received, 27]),
    ],
  ],
  [
    'a head a cell short above units of measure of which the last two are not the same',
    'a.csv',
    lines(
      title,
      '统计指标,收到申请数,政府信息公开工作专门机构数,从事政府信息公开工作人员数',
      '计量单位,件,件,个,人',
      '青石镇,46,31,2,5',
      '花桥镇,27,9,1,3',
    ),
    [...of('青石镇', [received, 46]), ...of('花桥镇', [received, 27])],
  ],
  [
    'a row of remarks with a number in it is no unit',
    'a.csv',
    lines(
      title,
      [...heads, '传真申请数,信函申请数,申请办结数,按时办结数,延期办结数,宣传栏更新次数'].join(','),
      '青石镇,46,31,15,0,0,46,40,6,2',
      `备注,,${'数据为估算,'.repeat(7)}902`,
    ),
    [
      ...whole,
      ...of(
        '青石镇',
        ['request.received.fax', 0],
        ['request.received.letter', 0],
        ['request.completed', 46],
        ['request.completed.on_time', 40],
        ['request.completed.extended', 6],
      ),
    ],
  ],
  [
    'a cell too many in the left one of two tables side by side moves the row of the right one',
    '统计表.xlsx',
    formats.xlsx.write(
      sheetOf(`${county}青石镇2017年度政府信息公开情况统计表`, [
        ['统计指标', '计量单位', '统计数', '统计指标', '计量单位', '统计数'],
        ['收到申请数', '件', '46', '申请办结数', '件', '40'],
        ['当面申请数', '件', '37', '', '按时办结数', '件', '33'],
        ['网络申请数', '件', '15', '延期办结数', '件', '7'],
      ]),
    ),
    of(
      '青石镇',
      [received, 46],
      [online, 15],
      ['request.completed', 40],
      ['request.completed.on_time', 33],
      ['request.completed.extended', 7],
    ),
  ],
];

describe('found with damaged tables', () => {
  test.each(cases)('%s', async (_what, name, content, facts) => {
    const others = ['青石镇', '花桥镇'].flatMap((unit) =>
      [2017, 2022].map((year) => fact(unit, year, received, null)),
    );
    const outcomes = await outcomesOf(content, { name });
    const truth = { facts, before: [...facts, ...others], others: new Set<number>() };
    const { faults } = judged(truth, outcomes);
    expect(faults).toEqual([]);
  });
});
