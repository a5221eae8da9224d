import { beforeAll, describe, expect, test } from 'vitest';
import type { Authority } from '#domain/authority.ts';
import { Data } from '#state/data.svelte.ts';
import type { DataSource } from '#state/data.svelte.ts';
import { done } from '#domain/problem.ts';
import { Names } from '#state/names.svelte.ts';
import { letterOf, readingsOf } from '#state/pinyin.ts';
import { openedWith } from '../support/app.ts';
import { frameWith } from '../support/frames.ts';

const units = [
  '花桥镇',
  '青石镇',
  '石桥镇',
  '重庆路街道',
  '长岗乡',
  '厦门港街道',
  '女山湖镇',
  '桥镇',
];

async function namesOf(change: (unit: Authority) => Authority = (unit) => unit): Promise<Names> {
  const frame = frameWith([units.map((unit) => ({ unit, year: 2018, values: {} }))]);
  const opened = openedWith({ ...frame, authorities: frame.authorities.map(change) });
  const source = { call: () => Promise.resolve(done(opened)), onchanged: null, onnotice: null };
  const data = new Data(source as unknown as DataSource, '');
  await data.open(null);
  return new Names(data);
}
const found = (names: Names, typed: string) => names.find(typed, 8).map((unit) => unit.name);

describe('with pinyin', () => {
  let names: Names;
  beforeAll(async () => {
    names = await namesOf();
    await names.loadPinyin();
  });
  test.each([
    ['initials', 'hqz', ['花桥镇']],
    ['capital letters', 'HQZ', ['花桥镇']],
    ['full pinyin', 'huaqiao', ['花桥镇']],
    ['one reading of 重', 'cqljd', ['重庆路街道']],
    ['the other reading of 重', 'zql', ['重庆路街道']],
    ['full pinyin of 重庆', 'chongqing', ['重庆路街道']],
    ['one reading of 长', 'cg', ['长岗乡']],
    ['the other reading of 长', 'zhanggang', ['长岗乡']],
    ['one reading of 厦', 'xmg', ['厦门港街道']],
    ['the other reading of 厦', 'shamen', ['厦门港街道']],
    ['ü as v', 'nvshan', ['女山湖镇']],
    ['ü as u', 'nushan', ['女山湖镇']],
    ['characters from inside a name', '桥', ['桥镇', '花桥镇', '石桥镇']],
    ['a whole name before longer ones', '桥镇', ['桥镇', '花桥镇', '石桥镇']],
    ['initials from inside a name, last', 'qz', ['桥镇', '花桥镇', '石桥镇']],
    ['spaces around', ' qsz ', ['青石镇']],
    ['nobody', 'xyz', []],
    ['nothing typed', ' ', []],
  ])('%s', (_case, typed, expected) => {
    expect(found(names, typed)).toEqual(expected);
  });

  test('no more units than asked for', () => {
    expect(names.find('z', 2)).toHaveLength(2);
  });

  test('a list from A to Z has each unit once, under the letter of its usual reading', () => {
    const groups = names.byLetter(names.findable.map(({ authority }) => authority));
    expect(groups.map(({ letter }) => letter)).toEqual(['C', 'H', 'N', 'Q', 'S', 'X']);
    expect(groups[0]?.units.map((unit) => unit.name)).toEqual(['重庆路街道', '长岗乡']);
    expect(groups.flatMap((group) => group.units)).toHaveLength(units.length);
  });
});

test('without pinyin characters and codes still match, and the list has one group', async () => {
  const names = await namesOf((unit) =>
    unit.name === '青石镇' ? { ...unit, code: '640425', aliases: ['青石镇人民政府'] } : unit,
  );
  expect(found(names, '花桥')).toEqual(['花桥镇']);
  expect(found(names, '6404')).toEqual(['青石镇']);
  expect(found(names, '人民')).toEqual(['青石镇']);
  expect(found(names, 'hqz')).toEqual([]);
  expect(names.byLetter(names.findable.map(({ authority }) => authority))).toHaveLength(1);
  expect(names.byLetter([])).toEqual([]);
});

test('a long name with many readings keeps each of them', () => {
  const name = '重长厦乐朝石参差行街道';
  const spoken = readingsOf(name);
  for (const start of ['chong', 'zhong'])
    expect(spoken.some((r) => r.startsWith(start))).toBe(true);
  for (const part of ['zhang', 'xia', 'sha', 'le', 'yue', 'zhao', 'hang', 'xing'])
    expect(spoken.filter((reading) => reading.includes(part))).not.toEqual([]);
  expect(spoken.length).toBeLessThan(100);
});

test('a name without pinyin stands under #', () => {
  expect(letterOf('1号街区')).toBe('#');
  expect(letterOf('')).toBe('#');
  expect(letterOf('阿城镇')).toBe('A');
});
