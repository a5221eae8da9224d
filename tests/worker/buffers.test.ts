import { expect, test } from 'vitest';
import { frameBuffers } from '#worker/buffers.ts';
import { sampleReports } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';

const frame = frameOf(sampleReports(), null);
const block = frame.blocks.get('s2014');
// presence and what the files lack, then the columns
const count = 2 + (block?.columns.size ?? 0);

test.each([
  ['an opening', { frame }, count],
  ['an answer with an opening', { batch: 1, opened: { frame } }, count],
  ['drafts', [{ kind: 'draft', draft: { table: frame } }], 0],
  ['nothing', null, 0],
  ['a text', 'text', 0],
])('of %s every buffer of the frame is handed over and nothing else', (_name, answer, expected) => {
  const buffers = frameBuffers(answer);
  expect(buffers).toHaveLength(expected);
  expect(new Set(buffers).size).toBe(expected);
});
