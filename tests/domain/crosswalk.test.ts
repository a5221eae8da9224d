import { describe, expect, test } from 'vitest';
import { inTextBeside } from '#domain/crosswalk/inText.ts';
import {
  allSeries,
  formsOfSeries,
  isSeriesId,
  seriesIds,
  seriesOfId,
  seriesWith,
  termsOn,
} from '#domain/crosswalk/series.ts';
import { isLate } from '#domain/crosswalk/timing.ts';
import { allForms, forms, indicatorOf, isIndicatorId, isOnForm } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { wordsOf } from '#i18n/words.ts';

describe.each(allSeries.map((series) => [series.key, series] as const))('%s', (key, series) => {
  test('has members of its forms only, each at most once', () => {
    for (const { id } of allForms) {
      const members = termsOn(series, id).map(({ indicator }) => indicator);
      expect(members.filter((member) => !isOnForm(id, member))).toEqual([]);
      expect(new Set(members).size).toBe(members.length);
    }
  });

  test('lies on several forms, or is not collected on some', () => {
    const on = formsOfSeries(series);
    expect(on.length).toBeGreaterThan(0);
    if (series.status === 'notCollected') expect(on.length).toBeLessThan(allForms.length);
    else expect(on.length).toBeGreaterThan(1);
  });

  test('is named in both languages, and a warning has words', () => {
    for (const language of ['zh', 'en'] as const) {
      const { names, caveats } = wordsOf(language).crosswalk;
      expect(names[key]).not.toBe('');
      if (series.status === 'break' || series.status === 'caution')
        expect(caveats[key]).toMatch(/\S/);
    }
  });

  test('adds only what counts in one unit on a form, and money with nothing else', () => {
    if (series.combine === 'each') return;
    for (const form of formsOfSeries(series)) {
      const rows = termsOn(series, form).flatMap(({ indicator }) => indicatorOf(indicator) ?? []);
      expect(new Set(rows.map((row) => `${row.kind} ${row.unit}`)).size).toBe(1);
    }
  });
});

test('keys are unique, and ids of series are no ids of indicators', () => {
  const keys = allSeries.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(seriesIds.filter((id) => isIndicatorId(id))).toEqual([]);
});

test('kinds side by side are no subject of their own', () => {
  expect(isSeriesId('series.applicants')).toBe(false);
  expect(seriesOfId('series.carried')).toBe(null);
  expect(isSeriesId('requests.received')).toBe(false);
  expect(isSeriesId('series.requests.received')).toBe(true);
});

test('a minus takes away', () => {
  const refused = allSeries.find(({ key }) => key === 'outcome.refused');
  expect(refused === undefined ? [] : termsOn(refused, 's2014')).toEqual([
    { indicator: 'request.replied.refused' },
    { indicator: 'request.replied.refused.not_gov_info', sign: -1 },
  ]);
});

test.each([
  ['request.received', ['requests.received']],
  ['disclosure.channel.weibo', ['old.disclosure.channels']],
  ['application.result.total.total', ['requests.handled', 'requests.replied']],
  ['application.result.granted.natural', []],
] as const)('%s is in %j', (id, keys) => {
  expect(seriesWith(id).map(({ key }) => key)).toEqual(keys);
});

test('what the form of 2019 took away is not collected since, all of it', () => {
  const ended = ['disclosure.', 'response.', 'org.', 'training.', 'complaint.', 'fee.'];
  const rows = forms.s2014.indicators
    .map(({ id }): IndicatorId => id)
    .filter((id) => ended.some((start) => id.startsWith(start)) && !id.includes('normative'));
  expect(rows.length).toBeGreaterThan(20);
  expect(
    rows.filter((id) => !seriesWith(id).some(({ status }) => status === 'notCollected')),
  ).toEqual([]);
});

test.each([
  ['s2014', 2018, false],
  ['s2014', 2019, true],
  ['m2019', 2019, false],
  ['m2019', 2023, true],
  ['m2021', 2030, false],
  ['m2021', 2020, false],
  ['none', 2022, false],
  [null, 2022, false],
] as const)('form %s in a report of %i is late: %s', (form, year, late) => {
  expect(isLate(form, year)).toBe(late);
});

test('figures of the text stand beside table subjects, never beside themselves', () => {
  expect(inTextBeside('series.requests.received')).toBe('narrative.requests');
  expect(inTextBeside('disclosure.total')).toBe('narrative.total');
  expect(inTextBeside('narrative.total')).toBe(null);
  expect(inTextBeside('org.budget')).toBe(null);
});
