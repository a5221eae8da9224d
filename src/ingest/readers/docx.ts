import { documentParts, isLockedOffice } from './archive.ts';
import { raised } from './html.ts';
import { childNamed, childrenNamed, parseMarkup } from './markup.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';
import { mergedDown, rowsOfBlocks } from './markupRows.ts';
import type { Block, GridCell } from './markupRows.ts';
import type { Reader } from './types.ts';

/** Some versions of Office number it. */
const MAIN_PART = /^word\/document\d*\.xml$/;
/** Wrappers that only hold what stands in them. */
const WRAPPERS = new Set(
  'w:sdtContent w:ins w:moveTo w:customXml w:smartTag w:hyperlink w:fldSimple w:dir w:bdo w:rubyBase w:ruby'.split(
    ' ',
  ),
);
const SHAPES = new Set(['w:drawing', 'w:pict', 'w:object']);

/**
 * Reads .docx: running text, tables with merged cells, text boxes. Deleted (tracked), struck-out and hidden text does
 * not count; headers, footers, footnotes and automatic numbers are left out.
 * The XML is read directly because a conversion to HTML (mammoth) loses cells left out at the start of a row, which
 * shifts its numbers, keeps hidden and struck-out text, and sets the marks of footnotes against numbers.
 */
export const readDocx: Reader = (bytes, name) => {
  const fail = (code: 'file.encrypted' | 'file.damaged') =>
    Promise.resolve({ ok: false, problem: { code, params: { file: name } } } as const);
  if (isLockedOffice(bytes)) return fail('file.encrypted');
  const outcome = documentParts(bytes, name, (path) => MAIN_PART.test(path));
  if (!outcome.ok) return Promise.resolve(outcome);
  const main = outcome.entries[0];
  const body = main === undefined ? null : bodyOf(main.bytes);
  if (body === null) return fail('file.damaged');
  const found: Found = { pictures: 0 };
  const rows = rowsOfBlocks(blocksOf(body.children, found));
  return Promise.resolve({ ok: true, parts: [{ part: null, rows, pictures: found.pictures }] });
};

interface Found {
  pictures: number;
}

function bodyOf(bytes: Uint8Array): MarkupElement | null {
  const label = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const nodes = parseMarkup(new TextDecoder(label).decode(bytes), 'xml');
  const root = nodes.find(
    (node): node is MarkupElement => typeof node !== 'string' && node.name === 'w:document',
  );
  return root === undefined ? null : childNamed(root, 'w:body');
}

const elementsOf = (nodes: readonly MarkupNode[]) =>
  nodes.filter((node): node is MarkupElement => typeof node !== 'string');

/** What a wrapper holds, or null for other elements. Of two versions of a shape the first counts. */
function inside(element: MarkupElement): readonly MarkupNode[] | null {
  if (element.name === 'w:sdt') return childNamed(element, 'w:sdtContent')?.children ?? [];
  if (element.name === 'mc:AlternateContent') {
    const choice = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback');
    return choice?.children ?? [];
  }
  return WRAPPERS.has(element.name) ? element.children : null;
}

function blocksOf(nodes: readonly MarkupNode[], found: Found): Block[] {
  return elementsOf(nodes).flatMap((element): readonly Block[] => {
    if (element.name === 'w:p') return paragraph(element, found);
    if (element.name === 'w:tbl')
      return [{ kind: 'table', rows: mergedDown(gridRows(element.children, found)) }];
    const held = inside(element);
    return held === null ? [] : blocksOf(held, found);
  });
}

/** Lines of a paragraph, then what stands in its text boxes. */
function paragraph(element: MarkupElement, found: Found): Block[] {
  const text: Text = { printed: '', boxes: [] };
  inline(element.children, text, found);
  const lines = text.printed.split('\n').map((line): Block => ({ kind: 'line', text: line }));
  return [...lines, ...text.boxes];
}

interface Text {
  printed: string;
  boxes: Block[];
}

function inline(nodes: readonly MarkupNode[], text: Text, found: Found): void {
  for (const element of elementsOf(nodes)) {
    if (element.name === 'w:r') run(element, text, found);
    else if (element.name === 'm:t') text.printed += printedText(element);
    else if (element.name.startsWith('m:')) inline(element.children, text, found);
    else if (SHAPES.has(element.name)) shape(element, text, found);
    else {
      const held = inside(element);
      if (held !== null) inline(held, text, found);
    }
  }
}

function run(element: MarkupElement, text: Text, found: Found): void {
  const properties = childNamed(element, 'w:rPr');
  if (
    properties !== null &&
    ['w:vanish', 'w:strike', 'w:dstrike'].some((name) => isOn(properties, name))
  )
    return;
  const isRaised = properties !== null && isAside(properties);
  for (const child of elementsOf(element.children)) {
    if (child.name === 'w:t') {
      const printed = printedText(child);
      text.printed += isRaised ? raised(text.printed, printed) : printed;
    } else if (child.name === 'w:tab' || child.name === 'w:ptab') text.printed += '\t';
    else if (child.name === 'w:br' || child.name === 'w:cr') text.printed += '\n';
    else if (child.name === 'w:noBreakHyphen') text.printed += '-';
    else if (SHAPES.has(child.name)) shape(child, text, found);
    else {
      const held = inside(child);
      if (held !== null) inline(held, text, found);
    }
  }
}

/** Text above or below the line: a mark of a note, by its name or moved by half points. */
function isAside(properties: MarkupElement): boolean {
  const align = valueOf(properties, 'w:vertAlign');
  const position = valueOf(properties, 'w:position');
  return (
    align === 'superscript' ||
    align === 'subscript' ||
    (position !== null && !/^-?0*$/.test(position))
  );
}

const printedText = (element: MarkupElement) =>
  element.children.filter((child): child is string => typeof child === 'string').join('');

/** Counts pictures and takes the text boxes out of a drawing. */
function shape(element: MarkupElement, text: Text, found: Found): void {
  for (const child of elementsOf(element.children)) {
    if (child.name === 'a:blip' || child.name === 'v:imagedata') found.pictures++;
    if (child.name === 'w:txbxContent') text.boxes.push(...blocksOf(child.children, found));
    else if (child.name === 'mc:AlternateContent')
      for (const held of elementsOf(inside(child) ?? [])) shape(held, text, found);
    else shape(child, text, found);
  }
}

/** A switch of the format: on where the element stands alone or says so. */
function isOn(properties: MarkupElement, name: string): boolean {
  const element = childNamed(properties, name);
  return element !== null && !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
}

const valueOf = (properties: MarkupElement, name: string) =>
  childNamed(properties, name)?.attributes['w:val'] ?? null;

/** How many columns of the grid an element names; `otherwise` when it does not say. */
function columnsOf(properties: MarkupElement | null, name: string, otherwise: number): number {
  const value = properties === null ? null : valueOf(properties, name);
  return value !== null && /^\d{1,2}$/.test(value) ? Number(value) : otherwise;
}

function gridRows(nodes: readonly MarkupNode[], found: Found): GridCell[][] {
  return elementsOf(nodes).flatMap((element) => {
    if (element.name !== 'w:tr') {
      const held = inside(element);
      return held === null ? [] : gridRows(held, found);
    }
    const properties = childNamed(element, 'w:trPr');
    if (
      properties !== null &&
      (childNamed(properties, 'w:del') !== null || isOn(properties, 'w:hidden'))
    )
      return [];
    return [
      [
        ...blanks(columnsOf(properties, 'w:gridBefore', 0)),
        ...gridCells(element.children, found),
        ...blanks(columnsOf(properties, 'w:gridAfter', 0)),
      ],
    ];
  });
}

const blanks = (count: number): GridCell[] =>
  Array.from({ length: count }, () => ({ blocks: [], columns: 1, merge: 'none' }));

function gridCells(nodes: readonly MarkupNode[], found: Found): GridCell[] {
  const cells: GridCell[] = [];
  for (const element of elementsOf(nodes)) {
    if (element.name !== 'w:tc') {
      const held = inside(element);
      if (held !== null) cells.push(...gridCells(held, found));
      continue;
    }
    const properties = childNamed(element, 'w:tcPr');
    const columns = Math.max(1, columnsOf(properties, 'w:gridSpan', 1));
    const before = cells[cells.length - 1];
    if (before !== undefined && mergeOf(properties, 'w:hMerge') === 'continues')
      cells[cells.length - 1] = { ...before, columns: before.columns + columns };
    else
      cells.push({
        blocks: blocksOf(element.children, found),
        columns,
        merge: mergeOf(properties, 'w:vMerge'),
      });
  }
  return cells;
}

function mergeOf(properties: MarkupElement | null, name: string): GridCell['merge'] {
  const [element] = properties === null ? [] : childrenNamed(properties, name);
  if (element === undefined) return 'none';
  return element.attributes['w:val'] === 'restart' ? 'starts' : 'continues';
}
