import { describe, expect, test } from 'vitest';
import { authorityId } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Point, Row, TrendRows } from '#query/types.ts';
import { acrossOf } from '#query/across.ts';
import { erasOf } from '#query/eras.ts';
import { focusLine } from '#charts/line/focusLine.ts';
import { contextOf, seriesOf } from './county.ts';

const years = [2016, 2017, 2018, 2019, 2020, 2021];
const formIn = (year: number): FormId => (year < 2019 ? 's2014' : year < 2021 ? 'm2019' : 'm2021');

function row(
  name: string,
  values: readonly (number | null)[],
  focus = false,
  formOf: (year: number) => FormId = formIn,
): Row<readonly Point[]> {
  const authority = authorityId(name, '甲县', null);
  return {
    authority,
    name,
    focus,
    pinned: false,
    data: years.map((year, y): Point => {
      const value = values[y] ?? null;
      return {
        authority,
        year,
        form: value === null ? null : formOf(year),
        value,
        shown: value === null ? 'noReport' : value === 0 ? 'zero' : 'value',
        rate: null,
        cells: [],
      };
    }),
  };
}

function model(
  rows: readonly Row<readonly Point[]>[],
  medians: TrendRows['medians'] = [],
  subject: TrendRows['subject'] = 'series.requests.handled',
) {
  const focus = rows.find((r) => r.focus)?.authority ?? null;
  const trend = {
    rows,
    members: rows,
    focus,
    total: rows.length,
    subject,
    years,
    among: 'township',
    medians,
    verdict: null,
    across: acrossOf(subject),
    eras: erasOf(rows, years),
    inText: null,
  } satisfies TrendRows;
  return focusLine(trend, contextOf('zh', 'screen'));
}

const lines = (m: ReturnType<typeof model>) => seriesOf(m).filter(({ type }) => type === 'line');

describe('several forms', () => {
  test('are a series each where they do not go together', () => {
    const m = model([row('甲镇', [1, 2, 3, 4, 5, 6], true), row('乙镇', [1, 1, 1, 1, 1, 1])]);
    expect(lines(m).length).toBe(3 + 3);
    for (const { data } of lines(m)) expect(data.length).toBe(years.length);
    expect(m.subtitle).toContain('线断开、不直接比');
    expect(m.footer.join()).toContain('2014年表、2019年表、2021年表');
  });

  test('a unit that stays on the old form is counted', () => {
    const old = row('丙镇', [1, 2, 3, 4, 5, 6], false, () => 's2014');
    const m = model([row('甲镇', [1, 2, 3, 4, 5, 6], true), row('乙镇', [1, 1, 1, 1, 1, 1]), old]);
    expect(m.notes.join()).toContain('用旧表的年报：丙镇 2019、2020、2021 年');
  });

  test('the median breaks where the form changes', () => {
    const medians = years.map((year) => ({
      year,
      median: year - 2010,
      n: 6,
      doubtful: 0,
      form: formIn(year),
    }));
    const m = model(
      [row('甲镇', [1, 2, 3, 4, 5, 6], true), row('乙镇', [1, 1, 1, 1, 1, 1])],
      medians,
    );
    const median = lines(m).find(({ data }) => data.length === years.length + 2);
    expect(JSON.stringify(median?.data)).toContain('[2019,"-"]');
  });
});

describe('gaps', () => {
  const m = model([
    row('甲镇', [1, null, 3, 4, null, 6], true),
    row('乙镇', [1, 1, 1, 1, 1, 1]),
    row('丙镇', [null, 5, null, 2, 2, 2]),
  ]);

  test('stay gaps, with a dotted bridge inside one form only', () => {
    const bridges = lines(m).filter(({ data }) =>
      JSON.stringify(data).startsWith('[[2016,1],[2018,3]'),
    );
    expect(bridges.length).toBe(1);
    expect(bridges[0]?.data.length).toBe(3);
    expect(m.subtitle).toContain('点线');
  });

  test('have no mark, and a word in the table', () => {
    const unit = m.table.rows.find(({ name }) => name === '甲镇');
    expect(unit?.cells.map(({ text }) => text)).toEqual(['1', '缺年报', '3', '4', '缺年报', '6']);
    expect(m.hits.filter((hit) => hit.say[0] === '甲镇').map((hit) => hit.year)).toEqual([
      2016, 2018, 2019, 2021,
    ]);
  });

  test('a value without neighbours is a visible dot', () => {
    const alone = lines(m).flatMap(({ data }) => data.map((item) => JSON.stringify(item)));
    expect(alone).toContain('{"value":[2017,5],"symbolSize":4}');
  });
});
