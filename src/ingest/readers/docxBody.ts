import { RunLooks, switchOf, valueOf } from './docxRuns.ts';
import { childNamed, childrenNamed } from './markup.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';
import type { Block } from './markupRows.ts';
import { mergedDown } from './mergedDown.ts';
import type { GridCell } from './mergedDown.ts';
import { raised, withRaisedApart } from './raised.ts';

/** Wrappers that only hold what stands in them. */
const WRAPPERS = new Set(
  'w:sdtContent w:ins w:moveTo w:customXml w:smartTag w:hyperlink w:fldSimple w:dir w:bdo w:rubyBase w:ruby'.split(
    ' ',
  ),
);
const SHAPES = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Text of a paragraph so far, and what stands in its text boxes. */
interface Text {
  printed: string;
  readonly boxes: Block[];
  /** Properties of the paragraph. */
  readonly properties: MarkupElement | null;
}

/** Lines and tables of a document's body, in order. */
export class DocxBody {
  readonly blocks: readonly Block[];
  pictures = 0;
  readonly #looks: RunLooks;

  constructor(body: MarkupElement, styles: MarkupElement | null) {
    this.#looks = new RunLooks(styles);
    this.blocks = this.#blocksOf(body.children);
  }

  #blocksOf(nodes: readonly MarkupNode[]): Block[] {
    return elementsOf(nodes).flatMap((element): readonly Block[] => {
      if (element.name === 'w:p') return this.#paragraph(element);
      if (element.name === 'w:tbl')
        return [{ kind: 'table', rows: mergedDown(this.#gridRows(element.children)) }];
      const held = inside(element);
      return held === null ? [] : this.#blocksOf(held);
    });
  }

  /** Lines of a paragraph, then what stands in its text boxes. */
  #paragraph(element: MarkupElement): Block[] {
    const text: Text = { printed: '', boxes: [], properties: childNamed(element, 'w:pPr') };
    this.#inline(element.children, text);
    const lines = text.printed.split('\n').map(withRaisedApart);
    return [...lines.map((line): Block => ({ kind: 'line', text: line })), ...text.boxes];
  }

  #inline(nodes: readonly MarkupNode[], text: Text): void {
    for (const element of elementsOf(nodes)) {
      if (element.name === 'w:r') this.#run(element, text);
      else if (element.name === 'm:t') text.printed += printedText(element);
      else if (element.name.startsWith('m:')) this.#inline(element.children, text);
      else if (SHAPES.has(element.name)) this.#shape(element, text);
      else {
        const held = inside(element);
        if (held !== null) this.#inline(held, text);
      }
    }
  }

  #run(element: MarkupElement, text: Text): void {
    const look = this.#looks.of(childNamed(element, 'w:rPr'), text.properties);
    if (look.gone) return;
    for (const child of elementsOf(element.children)) {
      if (child.name === 'w:t') {
        const printed = printedText(child);
        text.printed += look.raised ? raised(printed) : printed;
      } else if (child.name === 'w:tab' || child.name === 'w:ptab') text.printed += '\t';
      else if (child.name === 'w:br' || child.name === 'w:cr') text.printed += '\n';
      else if (child.name === 'w:noBreakHyphen') text.printed += '-';
      else if (SHAPES.has(child.name)) this.#shape(child, text);
      else {
        const held = inside(child);
        if (held !== null) this.#inline(held, text);
      }
    }
  }

  /** Counts pictures and takes the text boxes out of a drawing. */
  #shape(element: MarkupElement, text: Text): void {
    for (const child of elementsOf(element.children)) {
      if (child.name === 'a:blip' || child.name === 'v:imagedata') this.pictures++;
      if (child.name === 'w:txbxContent') text.boxes.push(...this.#blocksOf(child.children));
      else if (child.name === 'mc:AlternateContent')
        for (const held of elementsOf(inside(child) ?? [])) this.#shape(held, text);
      else this.#shape(child, text);
    }
  }

  #gridRows(nodes: readonly MarkupNode[]): GridCell[][] {
    return elementsOf(nodes).flatMap((element) => {
      if (element.name !== 'w:tr') {
        const held = inside(element);
        return held === null ? [] : this.#gridRows(held);
      }
      const properties = childNamed(element, 'w:trPr');
      const isGone =
        properties !== null &&
        (childNamed(properties, 'w:del') !== null || switchOf(properties, 'w:hidden') === true);
      if (isGone) return [];
      // what a row leaves out at its end is no cell (`NO_CELL`); at its start it moves the others
      const before = columnsOf(properties, 'w:gridBefore', 0);
      const blank: GridCell = { blocks: [], columns: 1, merge: 'none' };
      return [[...Array.from({ length: before }, () => blank), ...this.#cells(element.children)]];
    });
  }

  #cells(nodes: readonly MarkupNode[]): GridCell[] {
    const cells: GridCell[] = [];
    for (const element of elementsOf(nodes)) {
      if (element.name !== 'w:tc') {
        const held = inside(element);
        if (held !== null) cells.push(...this.#cells(held));
        continue;
      }
      const properties = childNamed(element, 'w:tcPr');
      const columns = Math.max(1, columnsOf(properties, 'w:gridSpan', 1));
      const before = cells[cells.length - 1];
      if (before !== undefined && mergeOf(properties, 'w:hMerge') === 'continues')
        cells[cells.length - 1] = { ...before, columns: before.columns + columns };
      else
        cells.push({
          blocks: this.#blocksOf(element.children),
          columns,
          merge: mergeOf(properties, 'w:vMerge'),
        });
    }
    return cells;
  }
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

const printedText = (element: MarkupElement) =>
  element.children.filter((child): child is string => typeof child === 'string').join('');

/** How many columns of the grid an element names; `otherwise` when it does not say. */
function columnsOf(properties: MarkupElement | null, name: string, otherwise: number): number {
  const value = valueOf(properties, name);
  return value !== null && /^\d{1,4}$/.test(value) ? Number(value) : otherwise;
}

function mergeOf(properties: MarkupElement | null, name: string): GridCell['merge'] {
  const [element] = properties === null ? [] : childrenNamed(properties, name);
  if (element === undefined) return 'none';
  return element.attributes['w:val'] === 'restart' ? 'starts' : 'continues';
}
