import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Packer,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IParagraphOptions, ISectionOptions } from 'docx';
import type { Words } from '#i18n/zh.ts';
import type { Letter } from './letter.ts';
import { letterBlocks } from './letterBlocks.ts';
import type { LetterBlock, LetterStyle } from './letterBlocks.ts';

/** Twentieths of a point in a millimetre. */
const MM = 1440 / 25.4;
/** A4 with the margins of GB/T 9704: text 156 mm wide and 225 mm high. */
const PAGE = {
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: {
    top: Math.round(37 * MM),
    bottom: Math.round(35 * MM),
    left: Math.round(28 * MM),
    right: Math.round(26 * MM),
    header: Math.round(20 * MM),
    footer: Math.round(25 * MM),
  },
};
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** 3号 is 16 pt; its lines are 28 pt apart. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT };
const SMALL_LINE = { line: 360, lineRule: LineRuleType.EXACT };
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 640 };
/** Types of official documents by the names that Word knows in every language. */
const TITLE = 'FZXiaoBiaoSong-B05S';
const BODY = 'FangSong';
const HEADING = 'SimHei';
const PAGES = 'SimSun';
const LATIN = 'Times New Roman';

interface Look {
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly paragraph: IParagraphOptions;
}

const indented = { indent: TWO_CHARACTERS, spacing: LINE, alignment: AlignmentType.BOTH };
const small = {
  alignment: AlignmentType.BOTH,
  indent: { firstLineChars: 200, firstLine: 480 },
  spacing: SMALL_LINE,
};
/** Never alone on a page: what stands before it comes along. */
const signed = {
  alignment: AlignmentType.RIGHT,
  keepNext: true,
  indent: { end: 1280 },
  spacing: LINE,
};
const looks: Readonly<Record<LetterStyle, Look>> = {
  title: {
    font: TITLE,
    size: 44,
    paragraph: {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 560, after: 560, line: 640, lineRule: LineRuleType.AT_LEAST },
    },
  },
  addressee: { font: BODY, size: 32, paragraph: { spacing: LINE } },
  paragraph: { font: BODY, size: 32, paragraph: indented },
  heading: { font: HEADING, size: 32, paragraph: { ...indented, keepNext: true } },
  item: { font: BODY, size: 32, paragraph: indented },
  note: { font: BODY, size: 24, paragraph: small },
  small: { font: BODY, size: 24, paragraph: { ...small, keepNext: true } },
  attachment: {
    font: BODY,
    size: 32,
    paragraph: { ...indented, keepNext: true, spacing: { ...LINE, before: 280 } },
  },
  attachmentNext: {
    font: BODY,
    size: 32,
    paragraph: {
      ...indented,
      keepNext: true,
      indent: { firstLineChars: 500, firstLine: 1600 },
    },
  },
  signature: { font: BODY, size: 32, paragraph: { ...signed, spacing: { ...LINE, before: 280 } } },
  date: { font: BODY, size: 32, paragraph: signed },
  contact: { font: BODY, size: 32, paragraph: { ...indented, spacing: { ...LINE, before: 280 } } },
  annex: { font: HEADING, size: 32, paragraph: { pageBreakBefore: true, spacing: LINE } },
  annexTitle: {
    font: TITLE,
    size: 36,
    paragraph: {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 280, after: 280 },
    },
  },
};

/**
 * Letters as a Word document: each begins on a new page with its own page numbers. Data that are fictional are so named
 * on top of every page.
 * @returns the bytes of a .docx
 */
export async function letterDocument(
  letters: readonly Letter[],
  words: Words,
): Promise<ArrayBuffer> {
  const [first] = letters;
  const document = new Document({
    title: (first?.title ?? '').replace('\n', ' '),
    creator: words.shell.product,
    lastModifiedBy: words.shell.product,
    styles: {
      default: {
        document: { run: { font: fonts(BODY), size: 32, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: letters.map((letter) => sectionOf(letter, words)),
  });
  return Packer.toArrayBuffer(document);
}

function fonts(eastAsia: string) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia };
}

function sectionOf(letter: Letter, words: Words): ISectionOptions {
  const { page } = words.letters.letter;
  const [before = '', after = ''] = page.split('{n}');
  const marked = letter.fictional
    ? {
        headers: {
          default: new Header({ children: [centred([run(words.charts.fictional, HEADING, 24)])] }),
        },
      }
    : {};
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { ...PAGE, pageNumbers: { start: 1 } } },
    ...marked,
    footers: {
      default: new Footer({
        children: [
          centred([
            new TextRun({
              children: [before, PageNumber.CURRENT, after],
              font: fonts(PAGES),
              size: 28,
            }),
          ]),
        ],
      }),
    },
    children: letterBlocks(letter, words).map(childOf),
  };
}

function centred(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function run(text: string, font: string, size: number, onNewLine = false): TextRun {
  return new TextRun({ text, font: fonts(font), size, ...(onNewLine ? { break: 1 } : {}) });
}

function childOf(block: LetterBlock): Paragraph | Table {
  switch (block.kind) {
    case 'text': {
      const { font, size, paragraph } = looks[block.style];
      const lines = block.text.split('\n').map((line, i) => run(line, font, size, i > 0));
      return new Paragraph({ ...paragraph, children: lines });
    }
    case 'ends':
      return new Paragraph({
        spacing: LINE,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          run(block.left, BODY, 32),
          new TextRun({ children: [new Tab()] }),
          run(block.right, BODY, 32),
        ],
      });
    case 'table':
      return tableOf(block.heads, block.rows);
  }
}

/** Parts of the width that number, unit, point, content and answer take. */
const shares = [0.09, 0.15, 0.19, 0.42, 0.15];

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = shares.map((share) => Math.round(share * TEXT_WIDTH));
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const rowOf = (cells: readonly string[], font: string, head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            borders: { top: line, bottom: line, left: line, right: line },
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: [new Paragraph({ spacing: SMALL_LINE, children: [run(cell, font, 24)] })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [rowOf(heads, HEADING, true), ...rows.map((row) => rowOf(row, BODY, false))],
  });
}
