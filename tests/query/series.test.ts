import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '#domain/forms/index.ts';
import { acrossOf, lineAt, stateOf } from '#query/across.ts';
import { collectedYear, rankingCollected } from '#query/collected.ts';
import { erasOf } from '#query/eras.ts';
import { pointReader } from '#query/point.ts';
import { ranking } from '#query/ranking.ts';
import { isRefusal, seriesOverForms } from '#query/series.ts';
import { isTested, trend } from '#query/trend.ts';
import type { SubjectId, TrendRows } from '#query/types.ts';
import { frameWith, idOf, selectionIn } from '../support/frames.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';
import { gappyUnit, lateUnits, threeForms, twelveYears } from '../support/threeForms.ts';

const frame = threeForms();
const all = selectionIn(frame);

function rowsOf(subject: SubjectId, withText = false, of = all): TrendRows {
  const rows = seriesOverForms(frame, of, subject, withText);
  if (isRefusal(rows)) throw new Error('refused');
  return rows;
}
function statesOf(subject: SubjectId, unit: string): string[] {
  const rows = rowsOf(subject);
  const row = rows.rows.find(({ name }) => name === unit);
  return (row?.data ?? []).map((point) => stateOf(point, rows.across));
}
const numbers = (states: readonly string[]) =>
  states.map((state) => (state === 'zero' ? 'value' : state));

describe('what is drawn together', () => {
  test.each([
    ['series.outcome.refused.state_secret', 'same', [['s2014', 'm2019', 'm2021']]],
    ['series.requests.received', 'near', [['s2014', 'm2019', 'm2021']]],
    ['series.requests.handled', 'caution', [['s2014'], ['m2019'], ['m2021']]],
    ['series.outcome.unclear', 'break', [['s2014'], ['m2019'], ['m2021']]],
    ['series.outcome.declined', 'notCollected', [['m2019', 'm2021']]],
    ['series.old.disclosure.total', 'notCollected', [['s2014']]],
    ['disclosure.channel.website', 'notCollected', [['s2014']]],
    ['procurement.projects', 'notCollected', [['m2019']]],
    ['request.received', 'ownForms', [['s2014']]],
    ['application.result.granted.natural', 'near', [['m2019', 'm2021']]],
    ['licence.decisions', 'near', [['m2019', 'm2021']]],
    ['review.total', 'ownForms', [['m2019'], ['m2021']]],
    ['narrative.total', 'inText', [['none']]],
  ] as const)('%s: %s', (subject, status, lines) => {
    const across = acrossOf(subject);
    expect(across.status).toBe(status);
    expect(across.lines).toEqual(lines);
  });

  test('forms without the subject say why', () => {
    expect(acrossOf('disclosure.total').absent).toEqual({
      none: 'noTable',
      m2019: 'notCollected',
      m2021: 'notCollected',
    });
    expect(acrossOf('request.received').absent.m2021).toBe('otherRow');
    expect(acrossOf('d.on_time_rate').absent.m2019).toBe('notCollected');
    expect(lineAt(acrossOf('disclosure.total'), 'm2021')).toBe(-1);
  });

  test.each(['series.outcome.unclear', 'series.normative.stock'] as const)(
    '%s is refused with its series and never with numbers',
    (subject) => {
      const rows = seriesOverForms(frame, all, subject);
      expect(rows).toEqual({
        refused: subject.replace(/^series\./, ''),
        subject,
        years: twelveYears,
      });
    },
  );
});

describe('by form of the report', () => {
  test('eras are those of most reports', () => {
    expect(rowsOf('series.requests.received').eras).toEqual([
      { form: 's2014', from: 2014, to: 2018 },
      { form: 'm2019', from: 2019, to: 2020 },
      { form: 'm2021', from: 2021, to: 2025 },
    ]);
    expect(erasOf([], twelveYears)).toEqual([]);
  });

  test('a series has a value in each year of a complete unit', () => {
    expect(numbers(statesOf('series.requests.received', '青石镇'))).toEqual(
      twelveYears.map(() => 'value'),
    );
  });

  test('blank and missing reports stay what they are', () => {
    const states = numbers(statesOf('series.requests.received', gappyUnit));
    expect(states.slice(0, 5)).toEqual(['value', 'value', 'blank', 'noReport', 'value']);
    expect(statesOf('series.outcome.refused.state_secret', gappyUnit)[6]).toBe('suspect');
  });

  test('years of forms without the row are not collected, never zero', () => {
    const states = statesOf('series.old.disclosure.total', '青石镇');
    expect(states.slice(5)).toEqual(Array.from({ length: 7 }, () => 'notCollected'));
    const points = rowsOf('series.old.disclosure.total').rows.flatMap(({ data }) => data.slice(6));
    expect(points.every(({ value, cells }) => value === null && cells.length === 0)).toBe(true);
  });

  test('a late user stays on the old form', () => {
    const total = statesOf('series.old.disclosure.total', lateUnits.of2014);
    expect(numbers(total).slice(4, 7)).toEqual(['value', 'value', 'notCollected']);
    expect(statesOf('application.new.natural', lateUnits.of2014)[5]).toBe('otherForm');
    expect(statesOf('request.received', '青石镇')[5]).toBe('otherRow');
    const received = rowsOf('series.requests.handled').rows.find(
      ({ name }) => name === lateUnits.of2019,
    );
    expect(received?.data.slice(5, 10).map(({ form }) => form)).toEqual([
      'm2019',
      'm2019',
      'm2019',
      'm2019',
      'm2021',
    ]);
  });

  test('medians leave out what is not on the line of the year', () => {
    const handled = rowsOf('series.requests.handled').medians;
    expect(handled.find(({ year }) => year === 2021)).toMatchObject({ n: 6, form: 'm2021' });
    const received = rowsOf('series.requests.received').medians;
    expect(received.find(({ year }) => year === 2021)?.n).toBe(6);
    const ended = rowsOf('disclosure.total').medians;
    expect(ended.find(({ year }) => year === 2019)).toMatchObject({ n: 1, median: null });
  });

  test('only movements within one form are tested', () => {
    expect(isTested('series.requests.received')).toBe(true);
    expect(isTested('series.requests.received', 'm2021')).toBe(true);
    expect(isTested('series.requests.handled')).toBe(false);
    const focus = idOf('青石镇');
    const { verdict } = trend(frame, selectionIn(frame, { focus }), 'series.requests.received');
    expect(verdict?.years).toEqual([2021, 2025]);
    expect(verdict?.n).toBe(5);
  });
});

describe('sums', () => {
  const read = (subject: SubjectId, values: SmallValues, form: SmallReport['form'] = 's2014') =>
    pointReader(frameWith([[{ unit: '甲镇', year: 2018, form, values }]]), subject)(0, 2018);
  const refused: IndicatorId = 'request.replied.refused';
  const others: IndicatorId = 'request.replied.refused.not_gov_info';

  test.each([
    [
      'members are added',
      { 'request.replied.granted': 3, 'request.replied.already_public': 4 },
      7,
      'value',
    ],
    [
      'a blank term makes the sum blank',
      { 'request.replied.granted': 3, 'request.replied.already_public': null },
      null,
      'blank',
    ],
    [
      'a row that is missing leaves it without too',
      { 'request.replied.granted': 3 },
      null,
      'rowAbsent',
    ],
  ] as const)('%s', (_name, values, sum, shown) => {
    const point = read('series.outcome.granted', values);
    expect(point.value).toBe(sum);
    expect(point.shown).toBe(shown);
    expect(point.cells).toHaveLength(2);
  });

  test('what has a minus is taken away, and less than nothing is in doubt', () => {
    expect(read('series.outcome.refused', { [refused]: 5, [others]: 2 }).value).toBe(3);
    expect(read('series.outcome.refused', { [refused]: 2, [others]: 2 }).shown).toBe('zero');
    const point = read('series.outcome.refused', { [refused]: 1, [others]: 2 });
    expect([point.value, point.shown]).toEqual([null, 'suspect']);
  });

  test('the newer form is asked for its own rows', () => {
    const values: SmallValues = {
      'application.result.other_handling.not_corrected.total': 1,
      'application.result.other_handling.fee_unpaid.total': 0,
      'application.result.other_handling.other.total': 4,
    };
    expect(read('series.outcome.other', values, 'm2021').value).toBe(5);
    expect(read('series.outcome.other', values, 's2014').shown).toBe('notOnForm');
  });
});

describe('figures of the running text', () => {
  test('are rows of their own, only where they are asked for', () => {
    const focus = selectionIn(frame, { focus: idOf('青石镇') });
    expect(rowsOf('disclosure.total', false, focus).inText).toBe(null);
    const { inText } = rowsOf('disclosure.total', true, focus);
    expect(inText?.subject).toBe('narrative.total');
    const across = acrossOf('narrative.total');
    expect((inText?.row?.data ?? []).map((point) => stateOf(point, across)).slice(3, 8)).toEqual([
      'notInText',
      'value',
      'value',
      'value',
      'notInText',
    ]);
  });

  test('need a unit, and a subject that has some', () => {
    expect(rowsOf('disclosure.total', true).inText).toEqual({
      subject: 'narrative.total',
      row: null,
    });
    expect(rowsOf('series.requests.handled', true).inText).toBe(null);
  });

  test('never enter a table series', () => {
    const bare = frameWith([
      [{ unit: '甲镇', year: 2020, form: 'none', values: { 'narrative.requests': 9 } }],
    ]);
    const point = pointReader(bare, 'series.requests.received')(0, 2020);
    expect([point.value, stateOf(point, acrossOf('series.requests.received'))]).toEqual([
      null,
      'noTable',
    ]);
  });
});

describe('a page of one year', () => {
  test.each([
    ['disclosure.total', 2025, 2018, { why: 'ended', since: 2019 }],
    ['disclosure.total', 2019, 2018, { why: 'ended', since: 2019 }],
    ['disclosure.total', 2016, 2016, undefined],
    ['request.received', 2023, 2018, { why: 'replaced', since: 2019 }],
    ['application.new.total', 2016, 2019, { why: 'otherBefore', since: 2019 }],
    ['procurement.projects', 2024, 2020, { why: 'ended', since: 2021 }],
    ['series.requests.received', 2023, 2023, undefined],
    ['d.on_time_rate', 2022, 2018, { why: 'ended', since: 2019 }],
  ] as const)('%s of %i shows %i', (subject, year, shown, instead) => {
    const found = collectedYear(frame, selectionIn(frame, { year }), subject);
    expect(found.selection.year).toBe(shown);
    expect(found.instead).toEqual(instead);
  });

  test('says since when a national form no longer asks, also where nobody has a report on it', () => {
    const gap = frameWith([
      [
        { unit: '甲镇', year: 2018, values: { 'disclosure.total': 9 } },
        { unit: '甲镇', year: 2021, form: 'm2021', values: { 'rules.in_force': 0 } },
      ],
    ]);
    const found = collectedYear(gap, selectionIn(gap, { year: 2021 }), 'disclosure.total');
    expect(found.instead).toEqual({ why: 'ended', since: 2019 });
  });

  test('never leaves the chosen years', () => {
    const later = selectionIn(frame, { years: [2020, 2025], year: 2025 });
    expect(collectedYear(frame, later, 'disclosure.total')).toEqual({ selection: later });
  });

  test('a ranking says that it shows another year', () => {
    const rows = rankingCollected(frame, all, 'org.staff');
    expect([rows.year, rows.instead?.why]).toEqual([2018, 'ended']);
    expect(rankingCollected(frame, all, 'series.requests.received').instead).toBeUndefined();
  });

  test('a number of another form stands apart, also where the forms go together', () => {
    const of2021 = selectionIn(frame, { year: 2021 });
    const apart = (subject: SubjectId) =>
      ranking(frame, of2021, subject)
        .rows.filter(({ data }) => data.apart)
        .map(({ name, data }) => [name, data.place]);
    expect(apart('series.requests.handled')).toEqual([[lateUnits.of2019, null]]);
    expect(apart('series.requests.received')).toEqual([[lateUnits.of2019, null]]);
    const { spread, usable } = ranking(frame, of2021, 'series.requests.handled');
    expect(spread?.n).toBeLessThan(usable);
  });
});
