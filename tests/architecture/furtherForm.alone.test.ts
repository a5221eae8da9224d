import { describe, expect, test, vi } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { allSeries, termsOn } from '#domain/crosswalk/series.ts';
import { isLate } from '#domain/crosswalk/timing.ts';
import { formInForce, forms, gridForms, isGridForm, isOnForm } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { funnelMeasuresOn } from '#domain/measures/funnelMeasures.ts';
import { measureOf, measures } from '#domain/measures/index.ts';
import { mainCountsOn } from '#domain/measures/mainCounts.ts';
import { blankFormCsv } from '#export/blankForm.ts';
import { wideCsv } from '#export/wideCsv.ts';
import { wordsOf } from '#i18n/words.ts';
import { acts } from '#query/acts.ts';
import { acrossOf } from '#query/across.ts';
import { coverage } from '#query/coverage.ts';
import { outcomeLines } from '#query/outcomes.ts';
import { pointReader } from '#query/point.ts';
import { profile } from '#query/profile.ts';
import { isRefusal, seriesOverForms } from '#query/series.ts';
import { twoYears } from '#query/sides.ts';
import { valuesInYear } from '#query/valueGrid.ts';
import { builders, contextOf, overForms, textsOf } from '../charts/county.ts';
import { newBuilders, valueBuilders } from '../charts/newForms.ts';
import { cellsOf, draftOf, outcomesOf, reportsOf } from '../ingest/reading.ts';
import { reportRows, withLastTotal } from '../ingest/report/writers.ts';
import {
  furtherDrafts,
  furtherId,
  lateUnit,
  numberAt,
  ownRow,
  storedFrame,
} from '../support/furtherCounty.ts';
import { idOf, selectionIn } from '../support/frames.ts';

// The list with one more entry: all catalogues are made from it, and nothing else knows of the form.
vi.mock('#domain/forms/list.ts', async (original) => {
  const { nationalForms } = await original<typeof import('#domain/forms/list.ts')>();
  const { furtherForm } = await import('../support/furtherForm.ts');
  return { nationalForms: [...nationalForms, furtherForm] };
});

const id = furtherId();
const form = forms[id];
const award = ownRow('award.decisions');
const withdrawn = ownRow('application.result.other_handling.withdrawn.total');
const drafts = await furtherDrafts();
const frame = await storedFrame(drafts);
const selection = selectionIn(frame, { year: 2028, focus: idOf('青石镇') });
/** All numbers, each with its place. */
const numbersIn = ({ blocks, authorities }: Frame): string[] =>
  [...blocks.values()].flatMap((block) =>
    forms[block.form].indicators.flatMap((row) =>
      authorities.flatMap(({ name }, unit) =>
        block.years.flatMap((year) => {
          const { value } = cellAt(block, unit, year, row.id);
          return value === null ? [] : [[block.form, name, year, row.id, value].join(' ')];
        }),
      ),
    ),
  );
const late = frame.authorities.findIndex(({ name }) => name === lateUnit);

describe('the catalogues', () => {
  test('end the form before it where it begins', () => {
    expect([forms.m2021.years, form.years]).toEqual([
      [2021, 2026],
      [2027, null],
    ]);
    expect([2026, 2027].map((year) => formInForce(year)?.id)).toEqual(['m2021', id]);
    expect(isLate('m2021', 2027)).toBe(true);
    expect(gridForms).toEqual(['m2019', 'm2021', id]);
  });

  test('call it and its rows by the words of its file', () => {
    const { charts, trends, indicators, imports } = wordsOf('zh');
    expect([charts.forms[id], charts.formsShort[id], trends.scopes[id]]).toEqual([
      '2027年表',
      '27年表',
      '2027年表',
    ]);
    expect(imports.form.options[id]).toBe('2027 年起表式（“其他处理”分四行）');
    expect(imports.form.options.m2021).toBe('2021–2026 年表式（“其他处理”分三行）');
    expect(indicators[award]).toBe('行政奖励／本年奖励决定数量');
    expect(wordsOf('en').indicators[award]).toBe('Administrative awards: awards this year');
  });

  test('give it the series of the form that it goes on from', () => {
    const differs = allSeries.filter(
      (series) => JSON.stringify(termsOn(series, id)) !== JSON.stringify(termsOn(series, 'm2021')),
    );
    // other handling has a fourth row here, which a sum of the three would lack, and charges are gone
    expect(differs.map(({ key }) => key)).toEqual(['outcome.other', 'charge']);
    expect(differs.map((series) => termsOn(series, id))).toEqual([[], []]);
  });

  test('give it the measures and claims of that form, but for a sum that lacks a row', () => {
    const on = (one: typeof id) => measures.filter(({ forms: has }) => has.includes(one));
    const without = on('m2021').filter((measure) => !on(id).includes(measure));
    expect(without.map((measure) => measure.id)).toEqual(['d.other_rate']);
    expect(measureOf('d.refusal_rate', id)).toBe(measureOf('d.refusal_rate', 'm2021'));
    expect(funnelMeasuresOn(id)).toEqual(funnelMeasuresOn('m2021'));
    expect(mainCountsOn(id)).toEqual(mainCountsOn('m2021'));
  });

  test('leave the older forms as they are', () => {
    expect(gridForms.slice(0, 2).map((one) => isOnForm(one, award))).toEqual([false, false]);
    expect(termsOn(allSeries[0]!, 's2014')).toEqual([{ indicator: 'request.received' }]);
  });
});

describe('a report on it', () => {
  test('is told by its labels and read whole', () => {
    const [draft] = drafts.filter(({ table }) => table.form === id);
    expect(drafts.map(({ table }) => table.form)).toEqual([
      ...['m2021', 'm2021', 'm2021'],
      ...[id, 'm2021', id],
    ]);
    expect(draft === undefined ? [] : reportsOf(draft)[0]).toEqual(['青石镇', '示例县', 2027]);
    expect(draft === undefined ? {} : cellsOf(draft)).toEqual(
      Object.fromEntries(form.indicators.map((row, at) => [row.id, numberAt(0, 2027, at)])),
    );
  });

  test('comes out of the store as it went in', () => {
    const block = frame.blocks.get(id);
    expect(block?.years).toEqual([2027, 2028]);
    form.indicators.forEach((row, at) => {
      const cells = [0, 1].map((unit) => block && cellAt(block, unit, 2028, row.id).value);
      expect(cells).toEqual([numberAt(0, 2028, at), numberAt(1, 2028, at)]);
    });
  });

  test('is a row of the exported table, which reads back equal', async () => {
    const back = (await outcomesOf(wideCsv(frame), { name: 'all.csv' })).flatMap((outcome) =>
      outcome.kind === 'draft' ? [outcome.draft] : [],
    );
    expect(back.map(({ table }) => table.form).sort()).toEqual(['m2021', id]);
    const again = new Set(numbersIn(await storedFrame(back)));
    expect(numbersIn(frame)).toHaveLength(22 * 200 + 13 * form.indicators.length);
    expect(numbersIn(frame).filter((number) => !again.has(number))).toEqual([]);
  });

  test('has a blank form to fill in, with its own rows', () => {
    const csv = blankFormCsv('青石镇', '示例县', 2027);
    expect(csv).toContain('第二十条第（七）项');
    expect(csv).toContain('3.申请人撤回申请');
    expect(blankFormCsv('青石镇', '示例县', 2026)).not.toContain('3.申请人撤回申请');
  });
});

// only its own labels tell it from the form before it
describe('a report as printed on it is read on it', () => {
  test('as the form handed out, filled in', async () => {
    const isRequests = (line: string, at: number, lines: readonly string[]) =>
      lines.slice(0, at).some((before) => before.includes('自然人')) &&
      !lines.slice(0, at + 1).some((before) => before.startsWith('四、政府'));
    const filled = blankFormCsv('青石镇', '示例县', 2027)
      .split('\r\n')
      .map((line, at, lines) => {
        if (!isRequests(line, at, lines)) return line.replace(/^行政奖励,/, '$&3');
        const [group, label] = line.split(',');
        const numbers = label?.endsWith('撤回申请') ? '2,0,0,0,0,0,2' : '0,0,0,0,0,0,0';
        return [group, label, numbers, '', '', '', '', '', ''].join(',');
      });
    const draft = await draftOf(filled.join('\r\n'), { name: '填好.csv' });
    expect(draft.table.form).toBe(id);
    expect(cellsOf(draft)).toMatchObject({ [award]: 3, [withdrawn]: 2 });
  });

  test.each(['cells', 'gaps'] as const)('as lines of text in the layout %s', async (layout) => {
    if (!isGridForm(id)) throw new Error(`${id} has no rows and columns`);
    const numbers = Object.fromEntries(form.indicators.map((row, at) => [row.id, at % 7]));
    const values = withLastTotal(numbers);
    const text = reportRows(id, values, layout).flat().join('\n');
    const draft = await draftOf(text, { name: '年报.txt' });
    expect([draft.table.form, draft.formGuess]).toEqual([id, null]);
    expect(cellsOf(draft)).toEqual(values);
  });
});

describe('compared', () => {
  test('a series goes on over the form', () => {
    const rows = seriesOverForms(frame, selection, 'series.requests.received');
    if (isRefusal(rows)) throw new Error(rows.refused);
    expect(rows.across.lines).toEqual([['s2014', 'm2019', 'm2021', id]]);
    expect(rows.eras).toEqual([
      { form: 'm2021', from: 2024, to: 2026 },
      { form: id, from: 2027, to: 2028 },
    ]);
    // its numbers contradict each other, so that they are shown and lead nowhere
    expect(rows.rows[0]?.data.map(({ year, form: of, shown }) => [year, of, shown])).toEqual([
      ...[2024, 2025, 2026].map((year) => [year, 'm2021', 'suspect']),
      ...[2027, 2028].map((year) => [year, id, 'suspect']),
    ]);
  });

  test('what only it asks for is not collected before', () => {
    const read = pointReader(frame, award);
    expect([2026, 2027, 2028].map((year) => read(0, year).shown)).toEqual([
      'notOnForm',
      'value',
      'value',
    ]);
    expect(read(late, 2027).shown).toBe('notOnForm');
    expect(acrossOf(award)).toMatchObject({ lines: [[id]], absent: { m2021: 'notCollected' } });
  });

  test('units on another form stand apart', () => {
    const before = twoYears(frame, { ...selection, year: 2027 }, 'normative.in_force', 2026);
    expect(before.rows.every(({ data }) => data.difference === null || !data.apart)).toBe(true);
    const row = coverage(frame, selection).rows[late];
    expect(row?.data.map((cell) => cell.form)).toEqual(['m2021', 'm2021', 'm2021', 'm2021', id]);
  });

  test('its rows stand in the tables of acts and of results, the grid of a year and the profile', () => {
    expect(acts(frame, selection, 'decisions').ids).toContain(award);
    expect(acts(frame, selection, 'documents').rows[0]?.data.data?.stock).toHaveLength(2);
    const lines = outcomeLines(gridForms[2]!).filter((line) => line.kind === 'row');
    expect(lines.map((line) => `${line.row}.total`)).toContain(withdrawn);
    expect(valuesInYear(frame, selection)).toMatchObject({ form: id });
    expect(valuesInYear(frame, selection).indicators).toContain(award);
    const shown = profile(frame, selection, idOf('青石镇'));
    expect(shown).toMatchObject({ forms: ['m2021', id], form: id, years: [2027, 2028] });
    expect(shown?.sections.flatMap(({ rows }) => rows.map((row) => row.subject))).toContain(award);
  });

  test('its main counts are compared and told', () => {
    const { counties } = analyse(frame);
    expect(counties[0]?.trends.some((record) => record.form === id)).toBe(true);
    expect(counties[0]?.tests.level).toBeGreaterThan(0);
  });
});

describe.each(['zh', 'en'] as const)('charts in %s', (language) => {
  test.each([...builders, ...overForms, ...newBuilders, ...valueBuilders])(
    '%s leaves nothing to fill in',
    (_name, draw) => {
      for (const year of [2026, 2027, 2028]) {
        const context = contextOf(language, 'screen');
        for (const text of textsOf(draw(frame, { ...selection, year }, context)))
          expect(text).not.toMatch(/[{}]|NaN|undefined|null|Infinity|m2027/);
      }
    },
  );

  test('names the form where its rows are drawn', () => {
    const model = newBuilders.get('documents')?.(frame, selection, contextOf(language, 'screen'));
    expect(model?.footer.join('\n')).toContain(wordsOf(language).charts.forms[id]);
  });
});
