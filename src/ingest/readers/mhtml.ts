import { htmlPart } from './html.ts';
import { decodedHtml } from './htmlCharset.ts';
import { textRows } from './text.ts';
import { GivenUp } from './limits.ts';
import type { ReadOutcome, Reader, ReadPart } from './types.ts';

/** Saved pages hold one level of parts; a forwarded one two. */
const DEEPEST = 4;
const MOST_PARTS = 2000;

/** A part of a MIME message that may hold text. */
interface MimePart {
  readonly type: string;
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
}

/**
 * Reads .mhtml and .mht, pages that a browser or Word saved in one file: the parts that are HTML, else plain text.
 * Pictures and scripts in the file are never decoded; style sheets say what is hidden and struck out.
 */
export const readMhtml: Reader = (bytes, name) => Promise.resolve(outcomeOf(bytes, name));

function outcomeOf(bytes: Uint8Array, file: string): ReadOutcome {
  const parts: MimePart[] = [];
  collect(binaryText(bytes), 0, parts);
  const sheets = parts.flatMap((part) => (part.type === 'text/css' ? (textOf(part) ?? []) : []));
  const pages = parts.filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  );
  try {
    const read =
      pages.length > 0
        ? joined(pages.map((page) => pageOf(page, sheets)))
        : joined(parts.filter(({ type }) => type !== 'text/css').map(plainOf));
    if (read !== null) return { ok: true, parts: [read] };
    return { ok: false, problem: { code: 'file.damaged', params: { file } } };
  } catch (error) {
    if (error instanceof GivenUp) return { ok: false, problem: error.problemOf(file) };
    throw error;
  }
}

const textOf = ({ bytes, charset }: MimePart) => decodedHtml(bytes, charset);

function pageOf(part: MimePart, sheets: readonly string[]): ReadPart | null {
  const html = textOf(part);
  return html === null ? null : htmlPart(html, sheets);
}

function plainOf(part: MimePart): ReadPart | null {
  const text = textOf(part);
  return text === null ? null : { part: null, rows: textRows(text) };
}

/** The frames of a page as one document; null when none could be decoded. */
function joined(parts: readonly (ReadPart | null)[]): ReadPart | null {
  const read = parts.filter((part) => part !== null);
  if (read.length === 0) return null;
  const pictures = read.reduce(
    (sum, part) => sum + (part.pictures === undefined ? 0 : part.pictures),
    0,
  );
  return { part: null, rows: read.flatMap(({ rows }) => rows), pictures };
}

/** One character a byte, so that headers and boundaries can be looked for before any charset is known. */
function binaryText(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return chunks.join('');
}

const bytesOf = (binary: string) => Uint8Array.from(binary, (letter) => letter.charCodeAt(0));

function collect(message: string, depth: number, parts: MimePart[]): void {
  const gap = /\r?\n\r?\n/.exec(message);
  if (gap === null || depth > DEEPEST || parts.length >= MOST_PARTS) return;
  const headers = headersOf(message.slice(0, gap.index));
  const body = message.slice(gap.index + gap[0].length);
  const content = headers.get('content-type') ?? 'text/plain';
  const type = (content.split(';')[0] ?? '').trim().toLowerCase();
  if (type.startsWith('multipart/')) {
    const boundary = parameter(content, 'boundary');
    if (boundary === undefined) return;
    for (const part of sections(body, boundary)) collect(part, depth + 1, parts);
  } else if (type.startsWith('text/') || type === 'application/xhtml+xml') {
    if (type === 'text/javascript') return;
    const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
    parts.push({ type, charset: parameter(content, 'charset'), bytes: decoded(body, encoding) });
  }
}

/** Header fields by lower-case name; a line that begins with a blank continues the one above. */
function headersOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

function parameter(field: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field);
  return found?.[1] ?? found?.[2];
}

/** Parts between lines of `--boundary`; what stands before the first and after the last is no part. */
function sections(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  const parts: string[] = [];
  for (const piece of pieces.slice(1)) {
    if (piece.startsWith('--')) break;
    parts.push(piece.replace(/^[ \t]*\r?\n/, ''));
  }
  return parts;
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') {
    const clean = body.replace(/[^A-Za-z0-9+/]/g, '');
    return bytesOf(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
  }
  if (encoding === 'quoted-printable')
    return bytesOf(
      body
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .replace(/=\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
  return bytesOf(body);
}
