import { describe, expect, test } from 'vitest';
import { seriesLine } from '#charts/line/lineRefused.ts';
import { coverage } from '#charts/coverage/coverage.ts';
import { countBars } from '#charts/ranking/countBars.ts';
import type { ChartModel } from '#charts/types.ts';
import type { Language } from '#i18n/zh.ts';
import { rankingCollected } from '#query/collected.ts';
import { coverage as coverageRows } from '#query/coverage.ts';
import { seriesOverForms } from '#query/series.ts';
import type { SubjectId } from '#query/types.ts';
import { idOf, selectionIn } from '../support/frames.ts';
import { lateUnits, threeForms } from '../support/threeForms.ts';
import { contextOf, seriesOf, textsOf } from './county.ts';

const frame = threeForms();

function draw(
  subject: SubjectId,
  { focus = '青石镇', withText = false, language = 'zh' as Language } = {},
): ChartModel {
  const selection = selectionIn(frame, { focus: focus === '' ? null : idOf(focus) });
  return seriesLine(
    seriesOverForms(frame, selection, subject, withText),
    contextOf(language, 'screen'),
  );
}
/** Series of the focus, which alone has a dot on every point. */
const heroLines = (model: ChartModel) => {
  const mine = model.hits.filter((hit) => hit.authority === idOf('青石镇'));
  return [...new Set(mine.map((hit) => hit.seriesIndex))].map((at) => seriesOf(model)[at]);
};
const tableRow = (model: ChartModel, name: string) =>
  model.table.rows.find((row) => row.name === name)?.cells.map(({ text }) => text) ?? [];

describe('lines', () => {
  test.each([
    ['series.outcome.refused.state_secret', 1],
    ['series.requests.received', 1],
    ['series.requests.handled', 3],
    ['application.new.natural', 1],
    ['disclosure.total', 1],
  ] as const)('%s of a unit is %i', (subject, lines) => {
    expect(heroLines(draw(subject))).toHaveLength(lines);
  });

  test('a change of form is told unless it changes nothing', () => {
    expect(draw('series.requests.received').subtitle).toContain('竖线处表式变更，前后口径接近');
    expect(draw('series.requests.handled').subtitle).toContain('线断开、不直接比');
    expect(draw('series.outcome.refused.state_secret').subtitle).not.toContain('表式变更');
    const { aria } = draw('series.requests.received');
    expect(aria).toContain('2019、2021 年表式变更。');
    expect(draw('series.outcome.refused.state_secret').aria).not.toContain('表式变更');
  });

  test('the caveat is a note, in both languages', () => {
    expect(draw('series.requests.handled').notes[0]).toMatch(/^口径：2014年表没有结转/);
    expect(draw('series.requests.handled', { language: 'en' }).notes[0]).toMatch(/^Counting: /);
    expect(draw('series.outcome.refused.state_secret').notes.join()).not.toContain('口径');
  });

  test.each(['', '青石镇'])('no title speaks over a change of form (%s)', (focus) => {
    for (const subject of [
      'series.requests.received',
      'series.requests.handled',
      'application.new.natural',
    ] as const) {
      const years = [...draw(subject, { focus }).title.matchAll(/20\d\d/g)].map(([y]) => Number(y));
      const form = (year: number) => (year < 2019 ? 1 : year < 2021 ? 2 : 3);
      expect(new Set(years.map(form)).size).toBe(1);
    }
  });
});

describe('years without the row', () => {
  const model = draw('disclosure.total');

  test('are a grey band with the word, in picture, table and speech', () => {
    expect(model.aria).toContain('2019–2025 年未采集。');
    expect(tableRow(model, '青石镇').slice(5)).toEqual(Array.from({ length: 7 }, () => '未采集'));
    expect(model.table.head[6]).toBe('2019（换2019年表）');
  });

  test('have no mark and no value', () => {
    const years = model.hits
      .filter((hit) => hit.authority === idOf('青石镇'))
      .map(({ year }) => year);
    expect(years).toEqual([2014, 2015, 2016, 2017, 2018]);
    for (const row of model.table.rows.filter(({ name }) => name !== lateUnits.of2014))
      expect(row.cells.slice(5).every(({ raw }) => raw === null)).toBe(true);
  });

  test('say so where the row goes on under another name', () => {
    expect(draw('request.received').aria).toContain('2019–2025 年本表无此项。');
    expect(draw('series.outcome.declined').table.rows.length).toBeGreaterThan(0);
  });
});

test('a late user is hollow, marked in the table and named', () => {
  const model = draw('series.requests.received', { focus: lateUnits.of2019 });
  expect(model.subtitle).toContain('空心点＝该年用旧表');
  expect(model.notes.join()).toContain('用旧表的年报：花桥镇 2021、2022 年、石桥镇 2019 年');
  expect(tableRow(model, lateUnits.of2019)[7]).toMatch(/^\d+（用旧表）$/);
  const said = model.hits.find((hit) => hit.year === 2021 && hit.say[0] === lateUnits.of2019)?.say;
  expect(said).toContain('用旧表');
  expect(said?.[1]).toContain('2019年表');
});

test('a refused series is a sentence with the reason, without a table', () => {
  const model = draw('series.normative.stock');
  expect(model.empty).toContain('不是一回事（2019年表是历年对外公开的总数');
  expect([model.table.rows, model.hits]).toEqual([[], []]);
  expect(textsOf(model).join()).not.toMatch(/[{}]|undefined/);
});

describe('figures of the text', () => {
  test('are a dashed line and a row of their own', () => {
    const model = draw('disclosure.total', { withText: true });
    expect(model.subtitle).toContain('棕色虚线＝青石镇年报文中的数');
    const cells = tableRow(model, '青石镇（文中）');
    expect(cells.slice(3, 8)).toEqual(['正文未读到', '304', '305', '306', '正文未读到']);
    const hit = model.hits.find(({ say }) => say[0] === '青石镇（文中）');
    expect(hit?.cells[0]?.indicator).toBe('narrative.total');
    expect(JSON.stringify(seriesOf(model)[hit?.seriesIndex ?? -1])).toContain('"type":[6,4]');
  });

  test('are not there unless they are asked for', () => {
    expect(JSON.stringify(draw('disclosure.total'))).not.toContain('文中');
  });

  test('ask for a unit, and say when none was read', () => {
    const notes = (focus: string) =>
      draw('disclosure.total', { focus, withText: true }).notes.join();
    expect(notes('')).toContain('选定一个单位后');
    expect(notes('柳河乡')).toContain('柳河乡的年报文中没有读到这一项');
  });
});

test('a chart of one year says why it shows another', () => {
  const rows = rankingCollected(frame, selectionIn(frame), 'org.staff');
  const model = countBars(rows, contextOf('zh', 'screen'));
  expect(model.title).toContain('2018');
  expect(model.notes[0]).toMatch(/2019 年起不再统计（未采集），显示 2018 年。$/);
});

test('the grid names the cells of each form, changes of form and late forms', () => {
  const model = coverage(coverageRows(frame, selectionIn(frame)), contextOf('zh', 'screen'));
  expect(model.subtitle).toMatch(/2014年表 58 格、2019年表 \d+ 格、2021年表 \d+ 格/);
  expect(model.table.head[8]).toBe('2021（换2021年表）');
  expect(tableRow(model, lateUnits.of2019)[7]).toMatch(/（用旧表）$/);
  expect(model.notes.join()).toContain('花桥镇 2021、2022 年');
});

test('years of one form have no change of form to explain', () => {
  const years: readonly [number, number] = [2014, 2018];
  const selection = { ...selectionIn(frame, { focus: idOf('青石镇') }), years, year: 2018 };
  const rows = seriesOverForms(frame, selection, 'series.requests.handled');
  expect(seriesLine(rows, contextOf('zh', 'screen')).notes.join('')).not.toContain('口径');
});
