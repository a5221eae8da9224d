import { describe, expect, test } from 'vitest';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { gridsOf } from '#ingest/gridsOf.ts';
import { cropOf } from '#ingest/mapping/crop.ts';
import type { Mapping, Saying } from '#ingest/mapping/mapping.ts';
import { fits, pointedAt } from '#ingest/mapping/pointed.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import { readers } from '#cli/readers.ts';
import { mappingsIn, noteOf } from '#state/mappings.ts';
import { QUIET } from '../ingest/reading.ts';

const HEAD = ['来源', '甲类数', '收到数'];
const names: Saying = {
  at: 'column',
  path: ['来源'],
  nth: 0,
  head: HEAD,
  said: { is: 'role', role: 'authority' },
};
const year: Saying = { at: 'line', text: '丁酉报送', said: { is: 'year', year: 2017 } };
const MAPPING: Mapping = [names, year];

async function cropFor(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const [file] = await gridsOf(rawFileOf('a.csv', bytes, 'a.csv', 'file'), null, QUIET, readers);
  const grid = file?.grids[0];
  const crop = grid === undefined ? null : cropOf(grid, NO_ANSWERS);
  if (crop === null) throw new Error('nothing to show');
  return crop;
}

describe('mappings among the notes of a workspace', () => {
  const note = noteOf(MAPPING, { file: 'a.csv', when: 5 });

  test('are kept by their heads, without the years of blocks', () => {
    expect(mappingsIn({ [note?.subject ?? '']: note?.text ?? '' })).toEqual([
      { subject: 'mapping:来源 / 甲类数 / 收到数', file: 'a.csv', when: 5, mapping: [names] },
    ]);
  });

  test('are none where only a year was said', () => {
    expect(noteOf([year], { file: 'a.csv', when: 5 })).toBeNull();
  });

  test.each(['', 'no JSON', '{}', '{"file":"a","when":1,"mapping":[{"at":"column"}]}'])(
    'a damaged note is none: %s',
    (text) => {
      expect(mappingsIn({ 'mapping:x': text, other: 'a note' })).toEqual([]);
    },
  );
});

describe('the shape of heads', () => {
  test('is found again with other rows and units', async () => {
    expect(fits([names], await cropFor('示例县2019年', HEAD.join(), '红岩,1,2'))).toBe(true);
  });

  test('is another one where a head differs', async () => {
    expect(fits([names], await cropFor('示例县2019年', '来自,甲类数,收到数', '红岩,1,2'))).toBe(
      false,
    );
  });

  test('a cell points at the texts over it and beside it', async () => {
    const crop = await cropFor(
      '统计指标,青石镇,云溪镇',
      '主动公开政府信息数,1,2',
      '收到申请数,3,4',
    );
    const row = crop.rows[1];
    if (row === undefined) throw new Error('two rows');
    expect(pointedAt(crop, row, 2)).toMatchObject({
      column: { path: ['云溪镇'], nth: 0, head: ['统计指标', '青石镇', '云溪镇'] },
      row: { path: ['主动公开政府信息数'] },
    });
  });
});
