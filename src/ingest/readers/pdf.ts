import './pdfGlobals.ts';
import { OPS, PDFWorker, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as parser from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Problem, ProblemCode } from '#domain/problem.ts';
import { after, applied, matrixOf } from './pdfPage.ts';
import type { Matrix, PdfPage, PdfText } from './pdfPage.ts';
import { drawnOn } from './pdfPaths.ts';
import { rowsOfPages } from './pdfRows.ts';
import { checkPdfStreams } from './pdfStreams.ts';
import { PdfWork } from './pdfWork.ts';
import { GivenUp } from './limits.ts';
import type { ReadOutcome, Reader } from './types.ts';

const MOST_PAGES = 300;
/** Larger pictures are not looked at: a page of A3 at 600 dots has 70 million. */
const MOST_DOTS = 80_000_000;
/** A report's text has more letters than this even on one page; a scan's page has a stamp or a number. */
const FEW_LETTERS = 20;
/** Share of letters without meaning above which a text is garbled. */
const GARBLED = 0.02;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

// The parser runs here, not in one more worker.
Object.assign(globalThis, { pdfjsWorker: parser });

/**
 * Reads the text of a PDF as one part. Ruling lines make tables, as exact as the page shows them; nothing is drawn, run
 * or fetched. Scans (also with text guessed by a program), encrypted and garbled documents are refused.
 */
export const readPdf: Reader = async (bytes, file, signal) => {
  const refuse = (code: ProblemCode, params: Problem['params'] = {}): ReadOutcome => ({
    ok: false,
    problem: { code, params: { file, ...params } },
  });
  let missing = false;
  // Old programs name a table of Chinese characters instead of bringing it; without it their text has no meaning.
  class NoTables {
    fetch(): Promise<never> {
      missing = true;
      return Promise.reject(new Error('not here'));
    }
  }
  try {
    checkPdfStreams(bytes);
  } catch (error) {
    if (error instanceof GivenUp) return refuse(error.code);
    throw error;
  }
  const worker = new PDFWorker({ verbosity: VerbosityLevel.ERRORS });
  await worker.promise;
  const work = new PdfWork(worker);
  const task = getDocument({
    worker,
    maxImageSize: MOST_DOTS,
    // the parser keeps the bytes for itself
    data: bytes.slice(),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    CMapReaderFactory: NoTables,
    StandardFontDataFactory: NoFonts,
  });
  try {
    const book = await task.promise;
    if (book.numPages > MOST_PAGES)
      return refuse('file.pdf.pages', { pages: book.numPages, limit: MOST_PAGES });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= book.numPages; number++) {
      if (signal?.aborted === true)
        return { ok: false, problem: { code: 'cancelled', params: {} } };
      pages.push(await pageOf(await book.getPage(number), work));
    }
    if (missing) return refuse('file.pdf.garbled');
    const code = whyNot(pages);
    if (code !== null) return refuse(code);
    const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
    return { ok: true, parts: [{ part: null, rows: rowsOfPages(pages), pictures }] };
  } catch (error) {
    if (error instanceof GivenUp) return refuse(error.code);
    const locked = error instanceof Error && error.name === 'PasswordException';
    return refuse(locked ? 'file.encrypted' : 'file.damaged');
  } finally {
    // a parser that was stopped never says that it has ended
    if (!work.isStopped) await task.destroy().catch(() => undefined);
    worker.destroy();
  }
};

/** Shapes of letters are not needed to read them. */
class NoFonts {
  fetch(): Promise<never> {
    return Promise.reject(new Error('not here'));
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function pageOf(page: Page, work: PdfWork): Promise<PdfPage> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const view = matrixOf(transform) ?? IDENTITY;
  // what is drawn comes first: where that has no end the text has none, and nothing tells so
  const operators = await work.take(page.getOperatorList());
  const content = await work.take(page.getTextContent({ disableNormalization: false }));
  const texts = content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const vertical = content.styles[item.fontName]?.vertical === true;
    return textOf(item, view, vertical) ?? [];
  });
  const drawn = drawnOn(operators, OPS, view, width * height);
  page.cleanup();
  return {
    width,
    height,
    texts,
    rules: drawn.rules,
    pictures: drawn.pictures,
    guessed: drawn.covered > 0.5 && drawn.shown > 0 && drawn.invisible * 2 > drawn.shown,
  };
}

interface Item {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** The box of a text on the page, whichever way it runs. Blanks that were put in between are left out. */
function textOf(item: Item, view: Matrix, vertical: boolean): PdfText | null {
  const own = matrixOf(item.transform);
  if (own === null || (item.str.trim() === '' && item.height === 0)) return null;
  const matrix = after(view, own);
  const [a, b, c, d, x, y] = matrix;
  const size = Math.hypot(c, d);
  const along = Math.hypot(a, b);
  if (size === 0 || along === 0) return null;
  // lengths of an item are those on the page, the unit of its matrix is the height of a letter
  const length = (vertical ? item.height : item.width) / along;
  const corners = vertical
    ? [applied(matrix, -0.5, 0), applied(matrix, 0.5, -item.height / size)]
    : [applied(matrix, 0, -0.15), applied(matrix, length, 0.85)];
  const xs = corners.map(([cornerX]) => cornerX);
  const ys = corners.map(([, cornerY]) => cornerY);
  if (![x, y, ...xs, ...ys].every(Number.isFinite)) return null;
  return {
    text: item.str,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    size,
  };
}

/** Why the text of a document cannot be trusted; null when it can. */
function whyNot(pages: readonly PdfPage[]): ProblemCode | null {
  const text = pages.flatMap((page) => page.texts.map((item) => item.text)).join('');
  const letters = text.replace(/\s/g, '');
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  if (pages.some(({ guessed }) => guessed)) return 'file.pdf.scan';
  if (letters.length < FEW_LETTERS) {
    if (pictures > 0) return 'file.pdf.scan';
    return letters.length === 0 ? 'file.empty' : null;
  }
  let odd = 0;
  for (const letter of letters) if (/[\p{Co}\p{Cc}\p{Cn}\ufffd]/u.test(letter)) odd++;
  return odd > letters.length * GARBLED ? 'file.pdf.garbled' : null;
}
