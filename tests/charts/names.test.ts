import { describe, expect, test } from 'vitest';
import { distinctCuts } from '#charts/names.ts';
import { cutMiddle, textWidth } from '#charts/text.ts';
import { builders, contextOf, madeFrame, madeNames, selectionOf, textsOf } from './county.ts';

const long = '蒙古族达斡尔族鄂温克族自治民族乡示范镇区';
const odd = ['<b>镇', '"乡', 'a{b|c}镇'];

describe.each([...builders.keys()])('%s', (name) => {
  const draw = builders.get(name);
  const years = [2014, 2015, 2016, 2017, 2018];

  test('prints names from data as they are', () => {
    const names = [...odd, long, ...madeNames(8)];
    const frame = madeFrame({ names, years, pattern: 'usual' });
    const model = draw?.(frame, selectionOf(frame, 0), contextOf('zh', 'screen'));
    if (model === undefined) throw new Error(name);
    expect(model.table.rows.map((row) => row.name)).toEqual(expect.arrayContaining(names));
    if (name !== 'coverage') expect(textsOf(model).join('\n')).toContain('<b>镇');
  });

  test('tells two units of one name apart by their county', () => {
    const names = ['青石镇', '青石镇', ...madeNames(8)];
    const frame = madeFrame({ names, years, pattern: 'usual', counties: ['东县', '西县'] });
    const model = draw?.(frame, selectionOf(frame, 0), contextOf('zh', 'screen'));
    const rows = model?.table.rows.map((row) => row.name) ?? [];
    expect(rows).toContain('青石镇（东县）');
    expect(rows).toContain('青石镇（西县）');
    expect(new Set(rows).size).toBe(rows.length);
  });
});

test.each([
  ['the middle goes, the kind of unit stays', ['蒙古族达斡尔族鄂温克族自治民族乡'], /乡$/],
  ['names that differ at the start only', [`东${long}`, `西${long}`], /…/],
  ['names that differ at the end only', [`${long}东`, `${long}西`], /…/],
  [
    'names that differ in the middle only',
    ['甲乙丙丁戊己东庚辛壬癸子丑', '甲乙丙丁戊己西庚辛壬癸子丑'],
    /…/,
  ],
])('cut names fit and stay different: %s', (_, names, shape) => {
  const cut = distinctCuts(names, 13, 104);
  expect(new Set(cut).size).toBe(names.length);
  for (const name of cut) {
    expect(name).toMatch(shape);
    expect(textWidth(name, 13)).toBeLessThanOrEqual(104);
  }
});

test('a text that fits is not cut', () => {
  expect(cutMiddle('青石镇', 13, 60)).toBe('青石镇');
});
