import { describe, expect, test } from 'vitest';
import { rankingCollected } from '#query/collected.ts';
import { isElsewhere, olderForm } from '#query/olderForm.ts';
import { frameWith, selectionIn } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { lateUnits, threeForms } from '../support/threeForms.ts';

const frame = threeForms();
const keys = ['requests.received', 'applicants', 'procurement', 'charge'] as const;
const idOf = (name: string) => frame.authorities.find((unit) => unit.name === name)?.id ?? null;

describe('a year of the 2014 form', () => {
  const older = olderForm(frame, selectionIn(frame, { year: 2016 }), keys);

  test('has some things in other rows, and others in no row, with the years that have them', () => {
    expect(older?.elsewhere).toEqual([
      { key: 'requests.received', id: 'series.requests.received' },
    ]);
    expect(older?.notYet).toEqual([
      { from: 2019, to: null, keys: ['applicants', 'charge'] },
      { from: 2019, to: 2020, keys: ['procurement'] },
    ]);
  });

  test('leads to the next year that has a newer form', () => {
    expect(older?.form).toBe('s2014');
    expect(older?.other).toBe(2019);
  });
});

test('a year with one report on a newer form is shown as it is', () => {
  const year = 2019;
  const late = idOf(lateUnits.of2014);
  expect(olderForm(frame, selectionIn(frame, { year, focus: late }), keys)).toBeNull();
});

test('the form decides and not the year: a group of late users', () => {
  const only = [idOf(lateUnits.of2014)].flatMap((id) => id ?? []);
  const older = olderForm(frame, selectionIn(frame, { year: 2019, group: only }), keys);
  expect([older?.form, older?.other]).toEqual(['s2014', 2020]);
});

test('a year without reports, and data without a newer form', () => {
  const report = (year: number): SmallReport => ({
    unit: '甲镇',
    year,
    values: { 'request.received': 1 },
  });
  const old = frameWith([[report(2015), report(2017)]]);
  expect(olderForm(old, selectionIn(old, { year: 2016 }), keys)).toBeNull();
  expect(olderForm(old, selectionIn(old, { year: 2017 }), keys)?.other).toBeNull();
});

test('another row of an older form is not "begins later"', () => {
  const of = (subject: 'application.new.total' | 'application.new.natural') =>
    rankingCollected(frame, selectionIn(frame, { year: 2016 }), subject).instead?.why;
  expect(of('application.new.total')).toBe('otherBefore');
  expect(of('application.new.natural')).toBe('begun');
  expect(isElsewhere('applicants', ['s2014'])).toBe(false);
  expect(isElsewhere('review.total', ['s2014', null])).toBe(true);
});
