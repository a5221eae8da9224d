import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import { serverAnswer } from '#ingest/serverAnswer.ts';
import { Cancelled } from '#ingest/textChunks.ts';
import { wide } from '../../scripts/samples/layouts.ts';
import { sampleReports } from '../../scripts/samples/county.ts';
import { QUIET, lines, outcomeOf } from './reading.ts';

const bytes = (...head: (number | string)[]) =>
  Uint8Array.from([
    ...head.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])),
    ...Array.from({ length: 300 }, (_, i) => (i * 37) % 256),
  ]);

test.each([
  ['a.xlsx', bytes('PK', 3, 4, '............xl/workbook.xml'), 'file.damaged'],
  ['a.docx', bytes('PK', 3, 4, '............word/document.xml'), 'file.damaged'],
  ['表.csv', bytes('PK', 3, 4, '............[Content_Types].xml'), 'file.damaged'],
  ['a.zip', bytes('PK', 3, 4, '............a.csv'), 'file.damaged'],
  ['a.doc', bytes(0xd0, 0xcf, 0x11, 0xe0), 'file.oldWord'],
  ['a.rtf', bytes('{\\rtf1'), 'file.kind.oldOffice'],
  ['a.png', bytes(0x89, 'PNG'), 'file.kind.picture'],
  ['a.jpg', bytes(0xff, 0xd8, 0xff), 'file.kind.picture'],
  ['a.rar', bytes('Rar!'), 'file.kind.archive'],
  ['a.7z', bytes('7z', 0xbc, 0xaf), 'file.kind.archive'],
  ['a.gz', bytes(0x1f, 0x8b), 'file.kind.archive'],
  [
    'a.tar',
    Uint8Array.from([...new Uint8Array(257), ...Buffer.from('ustar\0')]),
    'file.kind.archive',
  ],
  ['a.xz', bytes(0xfd, '7zXZ', 0), 'file.kind.archive'],
  ['a.bz2', bytes('BZh9', 0x31, 0x41, 0x59), 'file.kind.archive'],
  ['a.heic', bytes(0, 0, 0, 24, 'ftypheic'), 'file.kind.picture'],
  ['a.zip', Uint8Array.from([...Buffer.from('PK'), 5, 6, ...new Uint8Array(18)]), 'file.empty'],
  ['a.xls', '<html><table><tr><td>统计指标</td></tr></table></html>', 'file.form.unknown'],
  ['a.html', '<!DOCTYPE html><title>年报</title>', 'file.form.unknown'],
  ['a.csv', '', 'file.empty'],
  ['a.csv', '\ufeff', 'file.empty'],
  ['a.csv', ' \r\n \r\n', 'file.empty'],
  ['a.csv', ',,,\r\n,,,\r\n', 'file.empty'],
  ['a.csv', '乡镇,年度,季度,收到申请数\r\n东岭乡,2017,一季度,3\r\n', 'file.layout.unknown'],
  ['a.csv', '单位,收到申请数,申请办结数\r\n东岭乡,1,234,5\r\n西岭乡,2,114,7\r\n', 'file.rows'],
  ['a.csv', '日期,天气\r\n一月,晴\r\n二月,雨\r\n', 'file.form.unknown'],
  ['a.bin', bytes(0, 0, 0, 1), 'file.binary'],
  ['a.wps', bytes(0, 0, 0, 1), 'file.kind.office'],
  ['a.csv', Uint8Array.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), 'file.encoding'],
])('%s with %o is refused as %s', async (name, content, code) => {
  expect(await outcomeOf(content, { name })).toMatchObject({
    kind: 'refused',
    problem: { code, params: { file: name } },
  });
});

const page = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title><style>p{color:red}</style></head><body>${body}</body></html>`;

test.each([
  ['年报.html', page('404 Not Found', '<h1>404 Not Found</h1><hr>nginx'), '404 Not Found'],
  ['年报.xls', page('提示信息', '<p>您访问的页面不存在</p>'), '您访问的页面不存在'],
  ['年报.docx', page('', '<p>抱歉，找不到您要的页面。</p>'), '抱歉，找不到您要的页面。'],
  ['年报.pdf', page('502 Bad Gateway', ''), '502 Bad Gateway'],
  ['年报.html', page('访问验证', '<p>请拖动滑块完成安全验证</p>'), '请拖动滑块完成安全验证'],
  ['年报.html', page('统一身份认证平台', '<p>用户登录</p>'), '统一身份认证平台'],
  [
    '年报.html',
    page('', `<script>${'x();'.repeat(3000)}</script>您的请求被拦截`),
    '您的请求被拦截',
  ],
  ['年报.csv', '404', '404'],
  ['年报.txt', 'Not Found', 'Not Found'],
  ['年报.xml', '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>', 'NoSuchKey'],
  ['年报.json', '{"code":404,"msg":"资源不存在"}', '资源不存在'],
  ['年报.json', '{"success":false,"message":"请先登录"}', '请先登录'],
  ['年报.csv', '{"error":"invalid token"}', 'invalid token'],
])(
  '%s that is the answer of a web site is refused with its words: %s',
  async (name, text, said) => {
    expect(await outcomeOf(text, { name })).toEqual({
      kind: 'refused',
      problem: { code: 'file.serverAnswer', params: { file: name, text: said } },
      form: null,
    });
  },
);

test.each([
  ['a page of its own', page('天气', '<p>晴</p>')],
  ['a long page that mentions one', page('公告', `<p>${'内容'.repeat(1000)}页面不存在</p>`)],
  ['an object without a reason', '{"code":1}'],
  ['an object that tells something else', '{"name":"东岭乡","year":2017}'],
  ['a number alone', '4040'],
])('%s is no such answer', (_name, text) => {
  expect(serverAnswer(text)).toBeNull();
});

test('a file above the limit is refused unread', async () => {
  const file = {
    ...rawFileOf('a.csv', new Uint8Array(0)),
    size: 1024 ** 3,
    slice: () => Promise.reject(new Error('read')),
  };
  expect((await ingest(file, NO_ANSWERS, QUIET, readers))[0]).toMatchObject({
    problem: { code: 'file.tooLarge' },
  });
});

test('a file that cannot be read any more is refused, not thrown', async () => {
  const file = {
    ...rawFileOf('a.csv', new Uint8Array(10)),
    slice: () => Promise.reject(new Error('gone')),
  };
  expect((await ingest(file, NO_ANSWERS, QUIET, readers))[0]).toMatchObject({
    problem: { code: 'file.unreadable', params: { file: 'a.csv', detail: 'gone' } },
  });
});

test('cancelling in the middle throws Cancelled and nothing else', async () => {
  const text = wide(sampleReports());
  const body = new TextEncoder().encode(text + text.slice(text.indexOf('\n') + 1).repeat(200));
  const controller = new AbortController();
  const watch = {
    signal: controller.signal,
    progress: (done: number) => {
      if (done > 1024 * 1024) controller.abort();
    },
  };
  await expect(ingest(rawFileOf('a.csv', body), NO_ANSWERS, watch, readers)).rejects.toBeInstanceOf(
    Cancelled,
  );
});

test('cancelling before the first byte throws too', async () => {
  const watch = { signal: AbortSignal.abort(), progress: () => undefined };
  const file = rawFileOf('a.csv', new Uint8Array(3));
  await expect(ingest(file, NO_ANSWERS, watch, readers)).rejects.toBeInstanceOf(Cancelled);
});

test('progress goes up to the size of the file', async () => {
  const seen: [number, number][] = [];
  const body = new TextEncoder().encode(wide(sampleReports()));
  const progress = (done: number, total: number) => seen.push([done, total]);
  const watch = { signal: QUIET.signal, progress };
  await ingest(rawFileOf('a.csv', body), NO_ANSWERS, watch, readers);
  expect(seen).toContainEqual([body.length, body.length]);
});

test.each([
  // blank cells make no table, however many
  ['a line of separators', ','.repeat(3_000_000), 'file.empty'],
  [
    'more columns than a spreadsheet has',
    `${'收到申请数,'.repeat(20_000)}\n1,2\n`,
    'file.tooLarge',
  ],
])('%s is refused', async (_name, text, code) => {
  expect(await outcomeOf(text)).toMatchObject({ problem: { code } });
});

test.each([300, 2000])('a list of %i unknown labels is no report', async (length) => {
  const rows = Array.from({ length }, (_, i) => `商品${i}号,${i}`);
  const text = lines('收到申请数,1', '当面申请数,1', ...rows);
  expect(await outcomeOf(text)).toMatchObject({ problem: { code: 'file.form.unknown' } });
});

const name = fc.constantFrom('a.csv', 'a.json', 'a.txt', 'a.xls', '东岭乡2017年.csv', '');
const known = [
  '统计指标',
  '单位',
  '年度',
  'indicator',
  'value',
  'authority',
  '收到申请数',
  '当面申请数',
  '合计',
  '其他',
  '2017',
  '12',
  '（一）',
  '——',
  '#REF!',
  '本年新收',
];
const soup = fc
  .array(
    fc.constantFrom(
      ...known,
      ',',
      '\t',
      ';',
      '\n',
      '\r\n',
      '"',
      '""',
      ' ',
      '\u0000',
      '{',
      '[',
      '}',
      ':',
      '😀',
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

test('any bytes are read or refused without a throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), name, async (content, file) => {
      const outcome = await outcomeOf(content, { name: file });
      expect(['draft', 'refused', 'roster', 'backup']).toContain(outcome.kind);
      if (outcome.kind === 'refused') expect(outcome.problem.code).not.toBe('file.unreadable');
    }),
    { numRuns: 300 },
  );
});

test('any mixture of known words and damage is read or refused without a throw', async () => {
  await fc.assert(
    fc.asyncProperty(soup, name, async (text, file) => {
      const outcome = await outcomeOf(text, { name: file });
      if (outcome.kind === 'refused') expect(outcome.problem.code).not.toBe('file.unreadable');
    }),
    { numRuns: 600 },
  );
});

test('any JSON is read or refused without a throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      const outcome = await outcomeOf(text, { name: 'a.json' });
      if (outcome.kind === 'refused') expect(outcome.problem.code).not.toBe('file.unreadable');
    }),
    { numRuns: 300 },
  );
});
