import { expect, test } from 'vitest';
import { figuresOf } from '#ingest/narrative/figures.ts';

const zeros = (text: string) =>
  figuresOf(text, { year: 2017 }).map(({ label, value, unit, inWords }) =>
    inWords ? `${label} ${value}${unit ?? ''}` : `${value}${unit ?? ''}`,
  );

test.each([
  ['未收到政府信息公开申请。', ['收到申请 0件']],
  ['我镇没有接到群众主动要求公开政府信息的申请。', ['收到申请 0件']],
  ['没有依申请公开政府信息办理事项。', ['收到申请 0件']],
  ['没有人申请公开政府信息。', ['收到申请 0件']],
  ['依申请公开零报告。', ['收到申请 0件']],
  ['无申请，无收费。', ['收到申请 0件', '收费 0元']],
  ['政府信息公开没有收费及减免的情况。', ['收费 0元']],
  ['未收取任何费用。', ['收费 0元']],
  ['没有向申请对象收取复印、传真、递送等任何费用。', ['收费 0元']],
  ['沒有向政府信息公開申請人收費的情況。', ['收费 0元']],
  ['未发生申请行政复议和提起行政诉讼情况。', ['行政复议 0件', '行政诉讼 0件']],
  ['未发生因政府信息公开申请行政复议，提起行政诉讼的情况。', ['行政复议 0件', '行政诉讼 0件']],
  ['没有因信息公开被申请行政复议。', ['行政复议 0件']],
  ['无一例行政复议。无一起行政诉讼。', ['行政复议 0件', '行政诉讼 0件']],
  ['没有出现公民、法人举报、投诉的情况。', ['举报投诉 0件']],
  ['依申请公开政府信息的收费和减免情况：无', ['收费 0元']],
  ['行政复议、行政诉讼情况：无。', ['行政复议 0件', '行政诉讼 0件']],
  ['没有发生费用收取情况。', ['收费 0元']],
  ['全年零投诉。', ['举报投诉 0件']],
  ['未发生一起因信息公开引起的投诉。', ['举报投诉 0件']],
  ['未收到政府信息公开申请0件。', ['0件']],
])('%s', (text, expected) => {
  expect(zeros(text)).toEqual(expected);
});

test.each([
  ['如未收到答复，可以申请行政复议。'],
  ['没有不予公开的申请。'],
  ['没有任何不应向社会公开的政府信息。'],
  ['没有投诉渠道，未建立收费制度。'],
  ['未产生政府信息公开诉讼相关的费用支出。'],
  ['没有行政复议被纠正的情况。'],
  ['没有违规收费。'],
  ['存在问题：无。'],
  ['落实零报告制度。'],
  ['未及时答复申请。'],
  ['没有网络申请。'],
  ['全镇12个村均未收到政府信息公开申请。'],
  ['保持了零败诉的记录。'],
  ['2016年未收到申请公开政府信息的情况，去年没有收费。'],
])('%s says no zero of this year', (text) => {
  expect(zeros(text)).toEqual([]);
});

test('the words that say none are the place of the figure', () => {
  const text = '我镇2017年\n没有 收到政府信息公开申请。';
  const [zero] = figuresOf(text, { year: 2017 });
  expect(text.slice(zero?.start, zero?.end)).toBe('没有 收到');
  expect(zero).toMatchObject({ topic: 'requests', link: 'request.received', scope: 'year' });
});

test('none in some months is no zero of the year', () => {
  const [zero] = figuresOf('上半年未收到政府信息公开申请。', { year: 2017 });
  expect(zero).toMatchObject({ scope: 'part', topic: null, link: null });
});

test('none in all the years is cumulative', () => {
  expect(figuresOf('历年来，我镇没有收费。', { year: 2017 })[0]?.scope).toBe('cumulative');
});
