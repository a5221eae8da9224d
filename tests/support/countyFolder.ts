import { encode } from '../../scripts/samples/encode.ts';
import { bookOf } from './countySheets/officeFiles.ts';

/** A file as a clerk has it. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const gbk = (name: string, ...lines: readonly string[]): FolderFile => ({
  name,
  bytes: encode(`${lines.join('\r\n')}\r\n`, 'gb18030'),
});
const utf8 = (name: string, ...lines: readonly string[]): FolderFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});
const rowsOf = (lines: readonly string[], separator: string) =>
  lines.map((line) =>
    line.split(separator).map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)),
  );

const HEAD = '乡镇,主动公开政府信息数,政府网站公开政府信息数,收到申请数,申请办结数';
const LABELS = ['主动公开政府信息数', '政府网站公开政府信息数', '收到申请数', '申请办结数'];
const sheet2017 = (state: string, ofShiqiao: number) => [
  `清河县2017年度政府信息公开情况汇总表（${state}）`,
  HEAD,
  '青石镇,46,40,3,3',
  '云溪镇,未报,未报,未报,未报',
  `石桥镇,${String(ofShiqiao)},20,2,2`,
  '花桥乡,12,9,0,0',
  '白沙镇,28,25,1,1',
  '合计,117,94,6,6',
];
const ofOne = (unit: string, year: number, heads: string, ...rows: readonly string[]) => [
  `清河县${unit}${String(year)}年度政府信息公开情况统计表`,
  `统计指标,单位,${heads}`,
  ...rows.map((row, i) => `${LABELS[i] ?? ''},${i < 2 ? '条' : '件'},${row}`),
];

/** Twelve files of one county as its clerks keep them: drafts, copies, sums, blanks, amounts without a unit, quarters. */
export const FOLDER = {
  draft2017: gbk('清河县2017年汇总表（初稿）.csv', ...sheet2017('初稿', 31)),
  final2017: {
    name: '清河县2017年汇总表（定稿）.xlsx',
    bytes: bookOf([{ name: '汇总', rows: rowsOf(sheet2017('定稿', 32), ',') }]),
  },
  original2017: gbk(
    '青石镇2017年统计表.csv',
    ...ofOne('青石镇', 2017, '统计数', '46', '40', '3', '3'),
  ),
  sheet2018: utf8(
    '清河县2018年汇总表.tsv',
    '清河县2018年度政府信息公开情况汇总表',
    ...[
      '统计指标,单位,青石镇,云溪镇,石桥镇,花桥乡,合计',
      '主动公开政府信息数,条,50,22,30,14,118',
      '政府网站公开政府信息数,条,41,20,21,10,92',
      '收到申请数,件,4,1,2,0,7',
      '申请办结数,件,4,1,2,0,7',
    ].map((line) => line.replaceAll(',', '\t')),
  ),
  original2018: utf8(
    '花桥乡2018年年报.txt',
    '清河县花桥乡2018年政府信息公开工作年度报告',
    '一、概述',
    '2018年，花桥乡主动公开政府信息15条。',
    '二、统计表',
    '统计指标\t单位\t统计数',
    '主动公开政府信息数\t条\t15',
    '政府网站公开政府信息数\t条\t10',
    '收到申请数\t件\t0',
    '申请办结数\t件\t0',
  ),
  book: {
    name: '清河县两年数据.xlsx',
    bytes: bookOf(
      [2015, 2016].map((year, at) => ({
        name: String(year),
        rows: rowsOf(
          [
            HEAD,
            `青石镇,${String(38 + at)},30,2,2`,
            `石桥镇,${String(24 + at)},18,1,1`,
            `白沙镇,${String(19 + at)},15,0,0`,
          ],
          ',',
        ),
      })),
    ),
  },
  quarters: gbk(
    '云溪镇2016年按季.csv',
    ...ofOne(
      '云溪镇',
      2016,
      '一季度,二季度,三季度,四季度,全年',
      '5,4,6,5,20',
      '4,4,5,4,17',
      '0,1,0,0,1',
      '0,1,0,0,1',
    ),
  ),
  amounts: gbk(
    '清河县2014年汇总表.csv',
    '清河县2014年度政府信息公开情况汇总表',
    '乡镇,主动公开政府信息数,收到申请数,政府信息公开专项经费',
    '青石镇,33,1,80400',
    '石桥镇,21,0,35000',
    '花桥乡,9,0,12000',
  ),
  twoColumns: gbk(
    '白沙镇2018年统计表.csv',
    ...ofOne('白沙镇', 2018, '部门统计数,镇直统计数', '6,29', '5,26', '0,1', '0,1'),
  ),
  withoutCounty: utf8(
    '石桥镇2013年.txt',
    '石桥镇2014年度统计表',
    '统计指标\t单位\t统计数',
    '政府网站公开政府信息数\t条\t16',
    '申请办结数\t件\t0',
  ),
  again2016: gbk(
    '清河县2016年补报.csv',
    '清河县2016年度政府信息公开情况补报表',
    HEAD,
    '青石镇,39,30,2,2',
    '花桥乡,11,8,0,0',
    '白沙镇,,,,',
  ),
  readMe: utf8('说明.txt', '各乡镇：', '请于月底前把表格发到办公室，谢谢。'),
} as const satisfies Readonly<Record<string, FolderFile>>;
