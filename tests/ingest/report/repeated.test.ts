import { describe, expect, test } from 'vitest';
import { hasValue } from '#domain/cell.ts';
import type { ReportReading } from '#ingest/report/report.ts';
import { readReports } from '#ingest/report/report.ts';

const title = (name: string, year = 2022) => [`示例县${name}${year}年政府信息公开工作年度报告`];
const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const acts = (...normative: readonly string[]) => [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', ...normative],
];
const valueOf = ({ cells }: ReportReading, id: string) => {
  const cell = cells.find(({ indicator }) => indicator === id)?.cell;
  return cell !== undefined && hasValue(cell) ? cell.value : null;
};

describe('a second table of the same kind', () => {
  test.each(['2021年对照', '填表示例', '上年情况'])('%s does not fill the blanks', (caption) => {
    const [report] = readReports([
      title('花桥镇'),
      ...acts('', '', ''),
      [caption],
      ...acts('5', '1', '8'),
    ]);
    expect(report && valueOf(report, 'normative.issued')).toBeNull();
    expect(report && valueOf(report, 'rules.issued')).toBe(0);
    expect(report?.doubts.map(({ why, text }) => [why, text])).toEqual([
      ['table.differs', '5'],
      ['table.differs', '1'],
      ['table.differs', '8'],
    ]);
  });

  test('a row that only the second one has is asked about', () => {
    const [report] = readReports([
      title('花桥镇'),
      ...acts('5', '1', '8').slice(0, 3),
      ['上年对照表'],
      ...acts('6', '2', '9'),
    ]);
    expect(report && valueOf(report, 'normative.issued')).toBeNull();
    expect(report?.doubts).toHaveLength(3);
  });

  test('goes on behind a page break with its heads and a row that was cut', () => {
    const [report] = readReports([
      title('花桥镇'),
      ...acts('', '', ''),
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['行政规范性文件', '5', '1', '8'],
    ]);
    expect(report && valueOf(report, 'normative.in_force')).toBe(8);
    expect(report?.doubts).toEqual([]);
  });

  test.each([
    ['another unit', title('青石镇')],
    ['another year', title('花桥镇', 2021)],
  ])('below a title of %s begins a report of its own', (_, second) => {
    const reports = readReports([
      title('花桥镇'),
      ...acts('', '', ''),
      second,
      ...acts('5', '1', '8'),
    ]);
    expect(reports.map((report) => valueOf(report, 'normative.issued'))).toEqual([null, 5]);
  });
});

describe('a row of its own that is called 其他', () => {
  const row = (label: string, value: string) => [label, ...HEADS.map(() => value)];
  const head = ['申请人情况', ...HEADS];

  test.each(['9.其他', '其他'])('%s is local, wherever it stands', (label) => {
    const [report] = readReports([
      title('花桥镇'),
      head,
      row('8.属于行政查询事项', '2'),
      row(label, '77'),
      row('1.本机关不掌握相关政府信息', '3'),
      row('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '0'),
    ]);
    expect(report && valueOf(report, 'application.result.other_handling.other.natural')).toBeNull();
    expect(report && valueOf(report, 'application.result.unable.not_held.total')).toBe(3);
    expect(report?.local).toMatchObject([{ label, text: '77 77 77 77 77 77 77' }]);
  });

  test.each(['3.其他', '其他'])(
    '%s behind the second row of its group is that of the form',
    (label) => {
      const [report] = readReports([
        title('花桥镇'),
        head,
        row('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '0'),
        row(label, '4'),
      ]);
      expect(report && valueOf(report, 'application.result.other_handling.other.natural')).toBe(4);
    },
  );
});
