import { describe, expect, test } from 'vitest';
import { measureIds } from '#domain/measures/index.ts';
import { pointReader } from '#query/point.ts';
import { profile } from '#query/profile.ts';
import { sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { allSampleReports } from '../../scripts/samples/later.ts';
import { sampleUnit, selectionIn } from '../support/frames.ts';

const frame = frameOf(allSampleReports(), { entries: sampleRoster() });
const at = frame.authorities.findIndex(({ name }) => name === '城关街道');

describe('a measure with a definition for each form', () => {
  const read = pointReader(frame, 'd.refusal_rate');

  test.each([
    [2017, 's2014', ['request.replied.refused', 'request.replied']],
    [2020, 'm2019', ['application.result.refused.state_secret.total']],
    [2025, 'm2021', ['application.result.refused.state_secret.total']],
  ])('of %i is worked out from the cells of %s', (year, form, first) => {
    const point = read(at, year);
    expect(point.form).toBe(form);
    expect(point.cells.slice(0, first.length).map(({ indicator }) => indicator)).toEqual(first);
    expect(point.rate?.kind).toBe('rate');
  });

  test('of a form that lacks it is not collected', () => {
    const point = pointReader(frame, 'd.stock_turnover')(at, 2020);
    expect(point).toMatchObject({ value: null, shown: 'notOnForm', cells: [] });
  });
});

test('a profile over all forms has each measure once, in a section of a form that has it', () => {
  const found = profile(frame, selectionIn(frame), sampleUnit('城关街道'));
  const sections = found?.sections ?? [];
  const listed = sections.flatMap(({ measures }) => measures.map(({ subject }) => subject));
  expect([...listed].sort()).toEqual([...measureIds].sort());
  const under = (subject: string) =>
    sections.find(({ measures }) => measures.some((row) => row.subject === subject))?.rows[0]
      ?.subject;
  expect(under('d.enforcement_mix')).toBe('rules.issued');
  expect(under('d.open_rate')).toBe('application.new.natural');
  expect(under('d.hhi')).toBe('disclosure.total');
});
