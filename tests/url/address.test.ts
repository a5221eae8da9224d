import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '#domain/authority.ts';
import { seriesIds } from '#domain/crosswalk/series.ts';
import { forms } from '#domain/forms/index.ts';
import { measures } from '#domain/measures/index.ts';
import { decode, encode } from '#url/address.ts';
import {
  MAX_PINNED,
  gridModes,
  listGroupings,
  listKinds,
  listStates,
  pages,
  startState,
} from '#url/viewState.ts';
import type { ViewState } from '#url/viewState.ts';

const unit = (name: string) => name as AuthorityId;

const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    '~',
    '%',
    'a~b',
    '%7E',
    '示例市/示例县/青石镇',
    '50%-街道',
    'a&year=1999',
    '#/?=+',
  ),
);
const id = text.map(unit);
const year = fc.integer({ min: 1000, max: 9999 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const states: fc.Arbitrary<ViewState> = fc.record({
  page: fc.constantFrom(...pages),
  dataSet: orNull(text),
  county: orNull(text),
  group: fc.oneof(
    fc.constantFrom('all' as const, 'township' as const, 'street' as const, 'other' as const),
    fc.uniqueArray(id),
  ),
  years: orNull(fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
  year: orNull(year),
  focus: orNull(id),
  pinned: fc.uniqueArray(id, { maxLength: MAX_PINNED }),
  subject: orNull(
    fc.constantFrom(
      ...forms.s2014.indicators.map((row) => row.id),
      ...measures.map((measure) => measure.id),
      ...seriesIds,
    ),
  ),
  inText: fc.boolean(),
  mixed: fc.boolean(),
  unit: orNull(id),
  tables: fc.uniqueArray(text),
  chart: orNull(text),
  presenting: fc.boolean(),
  against: orNull(year),
  panels: fc.integer({ min: 0, max: 9999 }),
  grid: fc.constantFrom(...gridModes),
  sort: fc.constantFrom('roster' as const, 'gaps' as const),
  listBy: fc.constantFrom(...listGroupings),
  listKind: orNull(fc.constantFrom(...listKinds)),
  listState: orNull(fc.constantFrom(...listStates)),
  listFind: orNull(text),
  language: orNull(fc.constantFrom('zh' as const, 'en' as const)),
  fingerprint: orNull(text),
});

describe('an address', () => {
  test('gives back every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(decode(encode(state))).toEqual({ state, dropped: [] });
      }),
    );
  });

  test('holds nothing that a chat program would cut a link at', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(encode(state)).toMatch(/^#\/[a-z]+(\?[\w.%/~=&-]+)?$/);
      }),
    );
  });

  test('can be any text without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(pages).toContain(decode(hash).state.page);
        expect(pages).toContain(decode(`#/trends?${hash}`).state.page);
      }),
    );
  });

  test('of a state with half a surrogate pair can still be written', () => {
    expect(decode(encode({ ...startState, county: 'a\ud800' })).state.county).toBe('a\ufffd');
  });

  test('writes what the user chose also where the page would choose the same', () => {
    const state: ViewState = {
      ...startState,
      page: 'channels',
      year: 2017,
      years: [2014, 2018],
      focus: unit('示例市/示例县/青石镇'),
      pinned: [unit('甲~乙'), unit('丙')],
    };
    expect(decodeURIComponent(encode(state))).toBe(
      '#/channels?years=2014..2018&year=2017&focus=示例市/示例县/青石镇&pin=甲~乙~丙',
    );
    expect(encode(state)).toContain('%7E');
    expect(encode(startState)).toBe('#/home');
  });
});

describe('what an address says and the page does not know', () => {
  test.each([
    ['', {}, []],
    ['#', {}, []],
    ['#/', {}, []],
    ['#/map', {}, ['/map']],
    ['#/trends?', { page: 'trends' }, []],
    ['#/trends?zoom=3&year=2017', { page: 'trends', year: 2017 }, ['zoom=3']],
    ['#/trends?year=last', { page: 'trends' }, ['year=last']],
    ['#/home?years=2018..2014', {}, ['years=2018..2014']],
    ['#/home?group=village', {}, ['group=village']],
    ['#/home?subject=__proto__', {}, ['subject=__proto__']],
    ['#/home?toString=1', {}, ['toString=1']],
    ['#/home?focus=%E9%9D', {}, ['focus=%E9%9D']],
    ['#/home?focus=', {}, ['focus=']],
    ['#/home?pin=a~b~a~~c', { pinned: ['a', 'b', 'c'] }, []],
    ['#/home?pin=a~b~c~d~e~f~g', { pinned: ['a', 'b', 'c', 'd', 'e'] }, ['pin=f', 'pin=g']],
    ['#/home?units=', { group: [] }, []],
    ['#/home?focus=青石镇', { focus: '青石镇' }, []],
    ['#/home?present=yes', { presenting: true }, []],
  ])('%s', (hash, patch, dropped) => {
    expect(decode(hash)).toEqual({ state: { ...startState, ...patch }, dropped });
  });
});
