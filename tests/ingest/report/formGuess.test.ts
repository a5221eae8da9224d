import { describe, expect, test } from 'vitest';
import { decisive, disputes, matrixPiece, reportText, titleOf } from '../guessedForm.ts';
import { cellsOf, draftOf, outcomesOf, reportsOf } from '../reading.ts';
import { documentOf, documentsOf } from './documents.ts';
import { reportRows } from './writers.ts';

const tables = { matrix: matrixPiece, disputes };
const file = { name: '年报.txt' };

describe('a table that both forms since 2019 have', () => {
  test.each([
    ['matrix', 2019, 'm2019', 'm2019'],
    ['matrix', 2020, 'm2019', 'm2019'],
    ['matrix', 2021, 'm2021', 'm2021'],
    ['disputes', 2020, 'm2019', 'm2019'],
    ['disputes', 2023, 'm2021', 'm2021'],
    ['matrix', 2016, 'm2019', null],
    ['matrix', null, 'm2021', null],
    ['disputes', null, 'm2021', null],
  ] as const)(
    '%s alone of %s is shown as %s and proposed as %s',
    async (part, year, form, said) => {
      const draft = await draftOf(reportText(year, tables[part]), file);
      expect(draft.table.form).toBe(form);
      expect(draft.formGuess).toMatchObject({
        parts: [part],
        shown: form,
        suggestion: said,
        isAnswered: false,
      });
      expect(draft.formBecause).toEqual([]);
      expect(Object.values(cellsOf(draft))).toContain(1);
    },
  );

  test('the file name gives the year where the text does not', async () => {
    const draft = await draftOf(reportText(null, matrixPiece), { name: '青石镇2020年年报.txt' });
    expect(draft.formGuess).toMatchObject({ shown: 'm2019', suggestion: 'm2019' });
    expect(draft.table.form).toBe('m2019');
  });

  test.each(['m2019', 'm2021'] as const)('the answer %s goes before the year', async (gridForm) => {
    for (const year of [2020, 2022, null]) {
      const text = reportText(year, [...matrixPiece, ...disputes]);
      const asked = await draftOf(text, file);
      const answered = await draftOf(text, { ...file, answers: { gridForm } });
      expect(answered.table.form).toBe(gridForm);
      expect(answered.formGuess).toMatchObject({
        parts: ['matrix', 'disputes'],
        shown: asked.formGuess?.shown,
        isAnswered: true,
      });
      expect(cellsOf(answered)).toEqual(cellsOf(asked));
    }
  });
});

describe('the matrix as a table of a page', () => {
  const cells = (texts: readonly string[]) => texts.map((text) => `<td>${text}</td>`).join('');
  const [, ...organisations] = [
    '自然人',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ];
  const page = (title: string) => `<!DOCTYPE html><meta charset="utf-8"><body><p>${title}</p><table>
    <tr><td rowspan="2">申请人情况</td><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
    <tr>${cells(organisations)}</tr>
    <tr><td>一、本年新收政府信息公开申请数量</td>${cells(['2', '0', '0', '0', '0', '0', '2'])}</tr>
    <tr><td>（一）予以公开</td>${cells(['1', '0', '0', '0', '0', '0', '1'])}</tr></table></body>`;
  const values = { 'application.new.total': 2, 'application.result.granted.natural': 1 };

  test.each([
    [2020, 'm2019', 'm2019'],
    [2023, 'm2021', 'm2021'],
    [null, 'm2021', null],
  ] as const)('of %s is shown as %s and asked', async (year, shown, suggestion) => {
    const title = year === null ? '青石镇统计表' : titleOf('青石镇', year);
    const draft = await draftOf(page(title), { name: '年报.html' });
    expect(draft.table.form).toBe(shown);
    expect(cellsOf(draft)).toMatchObject(values);
    expect(draft.formGuess).toMatchObject({ parts: ['matrix'], shown, suggestion });
    expect(draft.formBecause).toEqual([]);
  });

  test.each(['m2019', 'm2021'] as const)('the answer %s decides', async (gridForm) => {
    const text = page(titleOf('青石镇', 2020));
    const draft = await draftOf(text, { name: '年报.html', answers: { gridForm } });
    expect(draft.table.form).toBe(gridForm);
    expect(cellsOf(draft)).toMatchObject(values);
    expect(draft.formGuess).toMatchObject({ isAnswered: true });
  });
});

describe('a form that labels tell', () => {
  const values = { 'application.new.natural': 2, 'application.new.total': 2, 'review.total': 0 };

  test.each(['cells', 'gaps'] as const)('a whole report in the layout %s is no guess', (layout) => {
    for (const form of ['m2019', 'm2021'] as const) {
      const [draft] = documentsOf(reportRows(form, values, layout));
      expect(draft).toMatchObject({ table: { form }, formGuess: null });
    }
  });

  test.each([
    ['a single row 其他处理', ['（六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1'], 'm2019'],
    ['a row of 其他处理', ['1.逾期不补正 | 1 | 0 | 0 | 0 | 0 | 0 | 1'], 'm2021'],
    ['the acts of 2019', decisive.m2019, 'm2019'],
    ['the acts of 2021', decisive.m2021, 'm2021'],
  ] as const)('the piece with %s is no guess', (_what, more, form) => {
    const draft = documentOf([...matrixPiece, ...more].join('\n').replaceAll(' | ', '\n'));
    expect(draft).toMatchObject({ table: { form }, formGuess: null });
  });

  test('an answer changes nothing there', async () => {
    const text = reportText(2023, [...decisive.m2019, ...matrixPiece]);
    const draft = await draftOf(text, { ...file, answers: { gridForm: 'm2021' } });
    expect(draft).toMatchObject({ table: { form: 'm2019' }, formGuess: null });
  });

  test('sentences and the older table are no guess', async () => {
    const sentences = reportText(2022, ['本年新收政府信息公开申请数量 3 件，其中予以公开 2 件。']);
    expect((await draftOf(sentences, file)).formGuess).toBe(null);
    const old = reportText(2016, ['统计指标\t单位\t汇总数', '（一）主动公开政府信息数\t条\t12']);
    for (const outcome of await outcomesOf(old, file))
      expect(outcome).toMatchObject({ draft: { formGuess: null } });
  });
});

test('a guessed report among certain ones is a draft of its own, whatever the answer', async () => {
  const text = [
    reportText(2020, [...decisive.m2019, ...matrixPiece], '花桥镇'),
    reportText(2022, matrixPiece, '青石镇'),
    reportText(2023, [...decisive.m2021, ...matrixPiece], '柳溪乡'),
  ].join('\n');
  for (const gridForm of [null, 'm2019', 'm2021'] as const) {
    const outcomes = await outcomesOf(text, { ...file, answers: { gridForm } });
    const read = outcomes.flatMap((o) => (o.kind === 'draft' ? [o.draft] : []));
    const names = read.map((draft) => reportsOf(draft).map(([name]) => name));
    expect(names.sort()).toEqual([['柳溪乡'], ['花桥镇'], ['青石镇']].sort());
    const guess = read.filter(({ formGuess }) => formGuess !== null);
    expect(guess.map(({ table }) => table.form)).toEqual([gridForm ?? 'm2021']);
    expect(guess.flatMap(reportsOf)).toEqual([['青石镇', '示例县', 2022]]);
  }
});
