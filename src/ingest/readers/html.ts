import { squeezed } from '../plainText.ts';
import { childrenNamed, parseMarkup } from './markup.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';
import { rowsOfBlocks } from './markupRows.ts';
import type { Block, BlockCell } from './markupRows.ts';
import type { Reader, ReadPart } from './types.ts';

const UNSEEN = new Set(
  'script style noscript template head title svg math object embed applet iframe frame audio video canvas textarea select input button datalist del s strike'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary ul br caption tr td th thead tbody tfoot'.split(
    ' ',
  ),
);
const GROUPS = new Set(['thead', 'tbody', 'tfoot', 'form']);

/**
 * Rows of a page: each block is a line, each data table its rows. Scripts, styles, hidden and struck-out parts do not
 * count. The page's title is the first line unless the same line is printed.
 * @returns also the number of pictures, which may hold what the text lacks
 */
export function htmlPart(html: string): ReadPart {
  const nodes = parseMarkup(html, 'html');
  const state: Walk = { blocks: [], line: '', pictures: 0, title: '' };
  walk(nodes, state);
  flush(state);
  const rows = rowsOfBlocks(state.blocks);
  const title = state.title.replace(/\s+/g, ' ').trim();
  const same = squeezed(title);
  if (same !== '' && !rows.some((row) => row.length === 1 && squeezed(row[0] ?? '') === same))
    rows.unshift([title]);
  return { part: null, rows, pictures: state.pictures };
}

/** Reads .html and .htm files. */
export const readHtml: Reader = (bytes, name) => {
  const html = decodedHtml(bytes);
  return Promise.resolve(
    html === null
      ? { ok: false, problem: { code: 'file.encoding', params: { file: name } } }
      : { ok: true, parts: [htmlPart(html)] },
  );
};

/**
 * Text of a page: by its byte order mark, else UTF-8 when long enough text is valid as that (saved pages keep the
 * declaration of the site), else the charset that it or its envelope declares, else UTF-8, else GB18030.
 * @param declared charset of the MIME part, if any
 * @returns null when no encoding fits
 */
export function decodedHtml(bytes: Uint8Array, declared?: string): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly(bytes, 'utf-16be');
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null && utf8.length + 60 < bytes.length) return utf8;
  let head = '';
  for (const byte of bytes.subarray(0, 8192)) head += String.fromCharCode(byte);
  const label =
    declared ?? /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const named = label === undefined ? null : strictly(bytes, known(label));
  return named ?? utf8 ?? strictly(bytes, 'gb18030');
}

const known = (label: string) =>
  /^(?:gb_?2312(?:-80)?|gbk|cp936|x-gbk)$/i.test(label) ? 'gb18030' : label;

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface Walk {
  blocks: Block[];
  line: string;
  pictures: number;
  title: string;
}

function flush(state: Walk): void {
  const text = oneLine(state.line);
  if (text !== '') state.blocks.push({ kind: 'line', text });
  state.line = '';
}

const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff0f\\uff1a-\\uff5e“”]';
const WRAPPED = new RegExp(`(?<=${CJK})[ \\t]*[\\r\\n]\\s*(?=${CJK})`, 'g');

/** A line of the source wrapped between two Chinese characters has no blank there; other white space is one. */
const oneLine = (text: string) =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(WRAPPED, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();

function walk(nodes: readonly MarkupNode[], state: Walk): void {
  for (const node of nodes) {
    if (typeof node === 'string') state.line += node;
    else element(node, state);
  }
}

function element(node: MarkupElement, state: Walk): void {
  if (node.name === 'head') return findTitle(node, state);
  if (node.name === 'title') state.title ||= textOf(node);
  if (UNSEEN.has(node.name) || isHidden(node)) return;
  if (node.name === 'img') state.pictures++;
  else if (node.name === 'table') table(node, state);
  else if (node.name === 'pre') preformatted(node, state);
  else if (isAside(node)) state.line += raised(state.line, textOf(node));
  else if (BLOCKS.has(node.name)) {
    flush(state);
    walk(node.children, state);
    flush(state);
  } else walk(node.children, state);
}

function findTitle(head: MarkupElement, state: Walk): void {
  for (const title of childrenNamed(head, 'title')) state.title ||= textOf(title);
}

/** Raised, lowered or small text, which may be the mark of a note. */
function isAside({ name, attributes }: MarkupElement): boolean {
  return (
    name === 'sup' ||
    name === 'sub' ||
    name === 'small' ||
    (name === 'span' && /vertical-align\s*:\s*(?:super|sub)\b/i.test(attributes['style'] ?? ''))
  );
}

/** Where a raised digit follows a digit, brackets keep the two apart: a footnote's mark is no part of a number. */
export function raised(before: string, text: string): string {
  return /\d\s*$/.test(before) && /^\s*\d/.test(text) ? `[${text.trim()}]` : text;
}

function textOf(node: MarkupElement): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return UNSEEN.has(child.name) || isHidden(child) ? '' : textOf(child);
    })
    .join('');
}

function isHidden({ attributes, name }: MarkupElement): boolean {
  if ('hidden' in attributes) return true;
  if (name === 'input') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(
    attributes['style'] ?? '',
  );
}

function preformatted(node: MarkupElement, state: Walk): void {
  flush(state);
  for (const line of textOf(node).split(/\r\n|\r|\n/))
    state.blocks.push({ kind: 'line', text: line });
}

function table(node: MarkupElement, state: Walk): void {
  flush(state);
  const rows: BlockCell[][] = [];
  collectRows(node, rows, state);
  flush(state);
  state.blocks.push({ kind: 'table', rows });
}

/** Rows wherever they stand below the table; text outside the cells becomes lines before it. */
function collectRows(node: MarkupElement, rows: BlockCell[][], state: Walk): void {
  let stray: BlockCell[] | null = null;
  for (const child of node.children) {
    if (typeof child === 'string') {
      state.line += child;
      continue;
    }
    if (child.name === 'tr') {
      stray = null;
      if (!isHidden(child)) rows.push(rowCells(child, state));
    } else if (GROUPS.has(child.name)) {
      if (!isHidden(child)) collectRows(child, rows, state);
    } else if (child.name === 'td' || child.name === 'th') {
      if (stray === null) rows.push((stray = []));
      stray.push(cellOf(child, state));
    } else element(child, state);
  }
}

function rowCells(row: MarkupElement, state: Walk): BlockCell[] {
  const cells: BlockCell[] = [];
  for (const child of row.children) {
    if (typeof child === 'string') state.line += child;
    else if (child.name === 'td' || child.name === 'th') {
      if (!isGone(child)) cells.push(cellOf(child, state));
    } else element(child, state);
  }
  return cells;
}

/** A cell that is not displayed takes no place; one that is merely invisible keeps it. */
const isGone = ({ attributes }: MarkupElement) =>
  'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '');

function cellOf(cell: MarkupElement, state: Walk): BlockCell {
  const inside: Walk = { blocks: [], line: '', pictures: 0, title: '' };
  if (!isHidden(cell)) walk(cell.children, inside);
  flush(inside);
  state.pictures += inside.pictures;
  return {
    blocks: inside.blocks,
    columns: span(cell.attributes['colspan'], 1),
    rows: span(cell.attributes['rowspan'], 0),
  };
}

/** Span as browsers read it: 1 where none or nonsense is written; a `rowspan` of 0 reaches to the end. */
function span(text: string | undefined, least: number): number {
  const number = /^\s*(\d{1,5})/.exec(text ?? '')?.[1];
  return number === undefined ? 1 : Math.max(least, Number(number));
}
