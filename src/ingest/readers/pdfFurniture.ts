import { middleOf, textOfLine, topOf } from './pdfLines.ts';
import type { PdfLine } from './pdfLines.ts';

/** Share of a page's height at its head and foot where its furniture stands. */
const MARGIN = 0.09;
/** A line is furniture when it stands at so many pages' edge. */
const PAGES = 3;

/** A page's number dressed as one: – 3 –, 第3页, 3/12. */
const DRESSED =
  /^(?:[-–—－―·•]+\d{1,3}[-–—－―·•]+|第\d{1,3}页(?:[,，]?共\d{1,3}页)?|\d{1,3}[/／]\d{1,3})$/;

/** The lines of a page, with its height. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/**
 * Lines of all pages without page numbers and without heads and feet that return on page after page (their first is
 * kept: it may be the title).
 */
export function withoutFurniture(pages: readonly PageLines[]): PdfLine[][] {
  const times = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(page.lines.filter(edge(page)).map(textOfLine))) {
      const before = times.get(text);
      times.set(text, before === undefined ? 1 : before + 1);
    }
  const returns = (text: string) => {
    const count = times.get(text);
    return count !== undefined && count >= PAGES;
  };
  const shift = shiftOf(pages);
  const kept = new Set<string>();
  return pages.map((page, i) =>
    page.lines.filter((line) => {
      if (!edge(page)(line)) return true;
      const text = textOfLine(line);
      const bare = text.replace(/\s/g, '');
      if (DRESSED.test(bare)) return false;
      if (/^\d{1,3}$/.test(bare) && shift !== null && Number(bare) === i + shift) return false;
      if (!returns(text)) return true;
      if (kept.has(text)) return false;
      kept.add(text);
      return true;
    }),
  );
}

const edge =
  ({ height }: PageLines) =>
  (line: PdfLine): boolean => {
    const [first] = line;
    if (first === undefined) return false;
    return topOf(line) < height * MARGIN || middleOf(first) > height * (1 - MARGIN);
  };

/** What makes a bare number at the edge the number of its page: the same shift on every page that has one. */
function shiftOf(pages: readonly PageLines[]): number | null {
  const shifts = pages.flatMap((page, i) =>
    page.lines.flatMap((line) => {
      const text = textOfLine(line);
      return edge(page)(line) && /^\d{1,3}$/.test(text) ? [Number(text) - i] : [];
    }),
  );
  const [first] = shifts;
  if (first === undefined || shifts.some((shift) => shift !== first)) return null;
  return shifts.length >= 2 || pages.length === 1 ? first : null;
}
