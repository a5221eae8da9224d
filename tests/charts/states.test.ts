import { describe, expect, test } from 'vitest';
import { themes } from '#charts/theme.ts';
import type { Pattern } from './county.ts';
import {
  brokenIn,
  builders,
  contextOf,
  madeFrame,
  madeNames,
  selectionOf,
  seriesOf,
} from './county.ts';

const sizes = [1, 5, 24, 60, 1500];
const spans = [1, 2, 5, 12];
const patterns: readonly Pattern[] = ['usual', 'blank', 'zero', 'mostlyZero', 'holes'];
const yearsOf = (count: number) => Array.from({ length: count }, (_, i) => 2014 + i);

const cases = sizes.flatMap((units) =>
  spans.flatMap((span) =>
    patterns
      .filter((pattern) => units < 1500 || (span === 12 && pattern === 'holes'))
      .map((pattern) => ({ units, span, pattern })),
  ),
);

describe.each(cases)('$units units, $span years, $pattern', ({ units, span, pattern }) => {
  const frame = madeFrame({
    names: madeNames(units),
    years: yearsOf(span),
    pattern,
    missing: pattern === 'holes' ? 5 : 0,
  });
  const runs = [
    { language: 'zh', profile: 'screen', focus: 0 },
    { language: 'en', profile: 'projector', focus: null },
    { language: 'en', profile: 'narrow', focus: 1 },
  ] as const;

  test.each([...builders.keys()])('%s says what it draws', (name) => {
    const draw = builders.get(name);
    for (const { language, profile, focus } of units > 1000 ? runs.slice(0, 1) : runs) {
      const context = contextOf(language, profile, true);
      const model = draw?.(frame, selectionOf(frame, focus), context);
      if (model === undefined) throw new Error(name);
      expect(brokenIn(model)).toEqual([]);
      expect(model.title).not.toBe('');
      expect(model.fictional).toBe(context.words.charts.fictional);
      expect(model.table.rows.length).toBeGreaterThanOrEqual(frame.authorities.length);
      expect(model.footer.join(' ')).toContain('0a1b2c3d');
      expect(model.footer).toContain(context.words.charts.footer.blank);
      if (model.empty !== null) {
        expect(model.hits).toEqual([]);
        continue;
      }
      expect(seriesOf(model).length).toBeLessThanOrEqual(24);
      expect(model.names.length).toBeLessThanOrEqual(themes[profile].maxRows + 4);
      expect(model.height).toBeLessThan(5000);
    }
  });
});

test.each([...builders.keys()])('%s of no units gives a reason and no drawing', (name) => {
  const frame = madeFrame({ names: [], years: [], pattern: 'usual' });
  const selection = selectionOf(frame, null, { years: [2014, 2018], year: 2018 });
  const context = contextOf('zh', 'screen');
  const model = builders.get(name)?.(frame, selection, context);
  expect(model?.empty).toBe(context.words.charts.empty.noUnits);
  expect(model?.hits).toEqual([]);
});

test.each([...builders.keys()])('%s never prints a blank as 0', (name) => {
  const frame = madeFrame({ names: madeNames(24), years: yearsOf(5), pattern: 'holes' });
  for (const language of ['zh', 'en'] as const) {
    const model = builders.get(name)?.(frame, selectionOf(frame, 3), contextOf(language, 'screen'));
    const cells = model?.table.rows.flatMap((row) => row.cells) ?? [];
    const absent = cells.filter(({ shown }) =>
      ['blank', 'noReport', 'notOnForm', 'suspect', 'notOwed', 'notSeen'].includes(shown ?? ''),
    );
    const asZero = absent.filter(({ raw, text }) => raw !== null || text.startsWith('0'));
    // the grid counts filled cells
    if (name !== 'coverage') expect(asZero).toEqual([]);
    for (const { data } of model === undefined ? [] : seriesOf(model))
      for (const item of data) expect(item).not.toContain(null);
  }
});

test('more than twelve others are one line series, more than sixty none', () => {
  const lines = (units: number) => {
    const frame = madeFrame({ names: madeNames(units), years: yearsOf(5), pattern: 'usual' });
    const draw = builders.get('focusLine of disclosure.total');
    const model = draw?.(frame, selectionOf(frame, 0), contextOf('zh', 'screen'));
    return model === undefined ? 0 : seriesOf(model).filter(({ type }) => type === 'line').length;
  };
  expect(lines(13)).toBe(12 + 2);
  expect(lines(14)).toBe(1 + 2);
  expect(lines(62)).toBe(0 + 2);
});
