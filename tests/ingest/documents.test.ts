import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '#domain/forms/index.ts';
import { narrativeRows } from '#domain/forms/none.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import { bytesOfRows } from '#ingest/rowsText.ts';
import { evidenceOf } from '#ingest/evidence.ts';
import type { Draft, IngestOutcome } from '#ingest/draft.ts';
import { cellsOf, outcomesOf, reportsOf } from './reading.ts';

const folder = new URL('files/', import.meta.url);

interface Expected {
  readonly authority: string;
  readonly year: number;
  readonly form: string;
  readonly values: OwnWords<number | null>;
}

function expectedOf(file: string): readonly Expected[] {
  const name = `${file.slice(0, file.indexOf('.'))}.expected.json`;
  const value: Expected | { readonly reports: readonly Expected[] } | readonly Expected[] =
    JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  if (Array.isArray(value)) return value;
  return 'reports' in value ? value.reports : [value as Expected];
}

const drafts = (outcomes: readonly IngestOutcome[]): Draft[] =>
  outcomes.map((outcome) => {
    if (outcome.kind !== 'draft') throw new Error(JSON.stringify(outcome));
    return outcome.draft;
  });

const files = readdirSync(folder).filter((name) => !name.endsWith('.json'));

test.each(files)('%s is read cell for cell, as an office suite wrote it', async (file) => {
  const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
  const read = drafts(await outcomesOf(bytes, { name: file }));
  const wanted = expectedOf(file);
  expect(read.map((draft) => [reportsOf(draft)[0]?.[0], draft.table.form])).toEqual(
    wanted.map(({ authority, form }) => [authority, form]),
  );
  read.forEach((draft, i) => {
    expect(cellsOf(draft)).toEqual(wanted[i]?.values);
    expect(draft.unread).toEqual([]);
    // 由示例县…编制本报告 is a sentence, and names no county 由示例县
    const counties = [draft.shared, ...draft.identities].flatMap(({ county }) => county);
    expect(new Set(counties.map(({ value }) => value))).toEqual(new Set(['示例县']));
  });
});

describe('a report as text', () => {
  const report = [
    '示例县花桥镇2022年政府信息公开工作年度报告',
    '本报告所列数据的统计期限为2022年1月1日至12月31日。',
    '一、总体情况',
    '2022年，我镇主动公开政府信息236条，其中通过政府网站公开120条、政务微信公开90余条。全年未收到政府信息公开申请。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    '行政规范性文件\t2\t\t7',
  ].join('\n');

  test('gives the cells of its tables and the series of its sentences', async () => {
    const [draft] = drafts(await outcomesOf(report, { name: '年报.txt' }));
    expect(reportsOf(draft!)).toEqual([['花桥镇', '示例县', 2022]]);
    expect(cellsOf(draft!)).toEqual({
      'rules.issued': 0,
      'rules.repealed': 0,
      'rules.in_force': 0,
      'normative.issued': 2,
      'normative.repealed': null,
      'normative.in_force': 7,
    });
    const told = { ...draft!, table: draft!.narrative! };
    expect(cellsOf(told)).toMatchObject({ 'narrative.total': 236, 'narrative.requests': 0 });
    expect(
      [...draft!.narrative!.columns.keys()].every((id) => narrativeRows.some((r) => r.id === id)),
    ).toBe(true);
    expect(draft!.figures.map(({ value }) => value)).toContain(90);
  });

  test('leads from each number to its row, column and printed text', async () => {
    const [outcome] = await outcomesOf(report, { name: '年报.txt' });
    if (outcome?.kind !== 'draft') throw new Error('no draft');
    const { draft, kept } = outcome;
    const cellRow = draft.table.cellRows?.get('normative.in_force')?.[0] ?? null;
    const found = evidenceOf(draft.file, kept, {
      indicator: 'normative.in_force',
      place: draft.table.place[0]!,
      cellRow,
    });
    expect(found).toMatchObject({ at: { kind: 'cell', row: 9, column: 4 }, text: '7' });
  });

  test('shows the cited cell among its neighbours, and the number within its sentence', async () => {
    const [outcome] = await outcomesOf(report, { name: '年报.txt' });
    if (outcome?.kind !== 'draft') throw new Error('no draft');
    const { draft, kept } = outcome;
    const found = (table: ReportTable, indicator: IndicatorId) =>
      evidenceOf(draft.file, kept, {
        indicator,
        place: table.place[0]!,
        cellRow: table.cellRows?.get(indicator)?.[0] ?? null,
        year: 2022,
      });
    const cell = found(draft.table, 'normative.in_force');
    expect(cell?.rows?.map(({ row }) => row)).toEqual(expect.arrayContaining([8, 9]));
    expect(cell?.rows?.find(({ row }) => row === 9)?.cells[3]).toBe('7');
    const told = found(draft.narrative!, 'narrative.total');
    expect(told?.text?.slice(...(told.within ?? []))).toBe('236');
  });

  test('without its tables is a report without a form, not a refusal', async () => {
    const text = report.split('\n').slice(0, 4).join('\n');
    const [draft] = drafts(await outcomesOf(text, { name: '年报.txt' }));
    expect(draft!.table.form).toBe('none');
    expect(cellsOf(draft!)).toMatchObject({ 'narrative.total': 236 });
    expect(draft!.narrative).toBe(null);
  });
});

test('rows are kept as lines that are counted alike', () => {
  const rows = [['a', '"b"\tc'], [''], ['"x', 'y\nz']];
  expect(new TextDecoder().decode(bytesOfRows(rows)).split('\n')).toHaveLength(3);
});

describe('a list of documents with the unit of each, between the sentences of a report', () => {
  const list = [
    '序号\t标题\t发布日期\t发布单位\t发布状态\t浏览次数',
    '1\t33010002/2022-00017 石桥镇防汛预案\t2022-04-02\t示例县石桥镇\t已发布\t1',
    '2\t33010002/2022-00021 柳湾乡公路养护安排\t2022-05-11\t示例县柳湾乡\t已发布\t6',
    '3\t33010002/2022-00034 石桥镇村务公开目录\t2022-06-30\t示例县石桥镇\t已发布\t12',
  ];
  const report = [
    '示例县花桥镇2022年政府信息公开工作年度报告',
    '2022年，我镇通过政府网站公开信息120条。',
    '',
    ...list,
    '',
    '全年通过政务微信公开信息37条。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    '行政规范性文件\t2\t1\t7',
  ];

  test.each(['年报.txt', '年报.csv'])(
    'leaves %s a report with its text, and asks nothing',
    async (name) => {
      const [draft, ...more] = drafts(await outcomesOf(report.join('\n'), { name }));
      expect(more).toEqual([]);
      expect(draft?.table.authorities.map(({ name: unit }) => unit)).toEqual(['花桥镇']);
      expect(draft?.figures.map(({ value }) => value)).toEqual([120, 37]);
      expect(draft && cellsOf(draft)['normative.in_force']).toBe(7);
      expect([draft?.unreadTables, draft?.problems, draft?.unplaced]).toEqual([[], [], []]);
    },
  );

  test('a table of units under heads that nobody knows is still told', async () => {
    const unknown = report.map((line) =>
      line.replace('标题', '事由').replace('发布日期', '日期').replace('浏览次数', '份数'),
    );
    const [draft] = drafts(await outcomesOf(unknown.join('\n'), { name: '年报.txt' }));
    expect(draft && [...draft.unreadTables, ...draft.problems].length).toBeGreaterThan(0);
  });
});
