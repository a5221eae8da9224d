import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMhtml } from '#ingest/readers/mhtml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (message: Uint8Array) => {
  const outcome = await readMhtml(message, '示例.mhtml');
  return outcome.ok ? outcome.parts.flatMap((part) => part.rows) : outcome.problem.code;
};
const quoted = (text: string) =>
  [...bytes(text)]
    .map((byte) =>
      byte === 61 || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
const base64 = (text: string) => btoa(String.fromCharCode(...bytes(text)));

const html = '<p>青石镇</p><table><tr><td>规章</td><td>3</td></tr></table>';
const saved = (encoding: string, body: string) =>
  [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Part--1"',
    '',
    '',
    '------Part--1',
    'Content-Type: text/css',
    '',
    'p { color: red }',
    '------Part--1',
    'Content-Type: text/html; charset="utf-8"',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '------Part--1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------Part--1--',
    'after the end',
  ].join('\r\n');
const expected = [['青石镇'], ['规章', '3']];

test.each([
  [
    'quoted-printable with soft breaks',
    saved('quoted-printable', quoted(html).replace(/(.{60})(?<!=.?)/g, '$1=\r\n')),
  ],
  ['base64 in lines', saved('base64', base64(html).replace(/(.{70})/g, '$1\r\n'))],
  ['8bit', saved('8bit', html)],
  [
    'a message that is one page',
    `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${base64(html)}`,
  ],
])('%s', async (_name, message) => {
  expect(await rowsOf(bytes(message))).toEqual(expected);
});

test('a style sheet of the message says what is struck out', async () => {
  const page = saved('8bit', '<p>公开<span class=x>9</span>6条</p>');
  const css = page.replace('p { color: red }', '.x { text-decoration: line-through }');
  expect([await rowsOf(bytes(page)), await rowsOf(bytes(css))]).toEqual([
    [['公开96条']],
    [['公开6条']],
  ]);
});

test('a page nested too deep is refused', async () => {
  expect(await rowsOf(bytes(saved('8bit', '<div>'.repeat(9000))))).toBe('file.tooDeep');
});

test('a part in GBK is decoded as GB18030', async () => {
  const head = bytes('Content-Type: text/html; charset=gb2312\r\n\r\n<p>');
  const gbk = [0xc7, 0xe0, 0xca, 0xaf, 0xd5, 0xf2];
  expect(await rowsOf(Uint8Array.from([...head, ...gbk]))).toEqual([['青石镇']]);
});

test('a message without text is refused', async () => {
  expect(await rowsOf(bytes('Content-Type: image/png\n\nabc'))).toBe('file.damaged');
});

test('any bytes and any cut of a message give rows or a refusal', async () => {
  const whole = bytes(saved('quoted-printable', quoted(html)));
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(whole.length),
      async (noise, cut) => {
        await rowsOf(noise);
        await rowsOf(Uint8Array.from([...whole.subarray(0, cut), ...noise]));
      },
    ),
  );
});
