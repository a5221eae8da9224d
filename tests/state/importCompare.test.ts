import { describe, expect, test } from 'vitest';
import { comparisonOf, printedRows } from '#state/importCompare.ts';
import type { Comparison } from '#state/importCompare.ts';
import { outcomesOf } from '../ingest/reading.ts';

const report = [
  '示例县花桥镇2022年政府信息公开工作年度报告',
  '一、总体情况',
  '2022年，我镇主动公开政府信息236条，其中通过政府网站公开120条。全年未收到政府信息公开申请。',
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t2\t\t约7件',
].join('\n');

async function compared(text: string, name: string): Promise<Comparison> {
  const [outcome] = await outcomesOf(text, { name });
  if (outcome?.kind !== 'draft') throw new Error('no draft');
  const { draft, kept } = outcome;
  const printed = kept === null ? text : new TextDecoder().decode(kept);
  return comparisonOf(printedRows(printed, draft.file), draft, 0);
}

function textOf({ rows, marks }: Comparison, mark: number | undefined): string | null {
  const found = marks[mark ?? -1];
  if (found === undefined) return null;
  return rows[found.row - 1]?.[found.column - 1]?.slice(found.start, found.end) ?? null;
}

describe('a report as printed', () => {
  test('has every cell of its tables marked where it stands', async () => {
    const comparison = await compared(report, '年报.txt');
    const cells = comparison.readings.flatMap((reading) =>
      reading.kind === 'cell' ? [[reading.indicator, textOf(comparison, reading.marks[0])]] : [],
    );
    expect(cells).toContainEqual(['normative.issued', '2']);
    expect(cells).toContainEqual(['normative.repealed', '']);
    expect(comparison.marks).toContainEqual(
      expect.objectContaining({ kind: 'blank', row: 8, column: 3 }),
    );
    expect(cells).toContainEqual(['rules.in_force', '0']);
  });

  test('has every figure of a sentence marked to the letter', async () => {
    const comparison = await compared(report, '年报.txt');
    const figures = comparison.readings.flatMap((reading) =>
      reading.kind === 'figure' ? [textOf(comparison, reading.marks[0])] : [],
    );
    expect(figures.slice(0, 2)).toEqual(['236', '120']);
    expect(comparison.marks.find(({ kind }) => kind === 'figure')?.row).toBe(3);
  });

  test('has marks in the order of the text, none over another', async () => {
    const { marks } = await compared(report, '年报.txt');
    marks.slice(1).forEach((mark, i) => {
      const before = marks[i];
      if (before === undefined || before.row !== mark.row || before.column !== mark.column) return;
      expect(before.end).toBeLessThanOrEqual(mark.start);
    });
    expect(marks.map(({ id }) => id)).toEqual(marks.map((_, i) => i));
  });
});

test('where a number of a row is in doubt, it alone is marked', async () => {
  const text = report.replace('行政规范性文件\t2\t\t约7件', '行政规范性文件\t2\t1\t3或4');
  const comparison = await compared(text, '年报.txt');
  const [doubt] = comparison.readings.filter(({ kind }) => kind === 'doubt');
  expect(doubt?.marks.map((mark) => textOf(comparison, mark))).toEqual(['3或4']);
});

test('a blank cell of a table is marked as blank where it stands', async () => {
  const table = '统计指标,单位,统计数\n（一）主动公开政府信息数,条,31\n（一）收到申请数,件,\n';
  const { marks } = await compared(`单位：青石镇,,\n年度：2017,,\n${table}`, '青石镇2017.csv');
  expect(marks.filter(({ kind }) => kind === 'blank')).toMatchObject([{ row: 5, column: 3 }]);
});

test('a cell that could not be read is a doubt at its place and no number', async () => {
  const table = '统计指标,单位,统计数\n（一）主动公开政府信息数,条,31\n（一）收到申请数,件,3或4\n';
  const comparison = await compared(`单位：青石镇,,\n年度：2017,,\n${table}`, '青石镇2017.csv');
  const [doubt] = comparison.readings.filter(({ kind }) => kind === 'doubt');
  expect(textOf(comparison, doubt?.marks[0])).toBe('3或4');
  expect(comparison.marks.find(({ id }) => id === doubt?.marks[0])?.kind).toBe('doubt');
  const cells = comparison.readings.filter(({ kind }) => kind === 'cell');
  expect(cells.map(({ marks }) => textOf(comparison, marks[0]))).toEqual(['31']);
});
