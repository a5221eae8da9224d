import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { GivenUp } from './limits.ts';

/** What a page and a document may draw and print: a page of a form has some thousand operations and texts. */
const MOST = {
  page: { operations: 200_000, texts: 50_000 },
  document: { operations: 2_000_000, texts: 500_000 },
} as const;

/**
 * Counts what the parser hands over and stops it where a document has no end: parts that name each other draw the same
 * again and again. The parser itself knows no such limit.
 */
export class PdfWork {
  #page = { operations: 0, texts: 0 };
  #document = { operations: 0, texts: 0 };
  #stopped = false;
  #stop: (reason: GivenUp) => void = () => undefined;

  /** @param worker of one document, before it is opened */
  constructor(worker: PDFWorker) {
    const { port } = worker;
    const send = port.postMessage.bind(port);
    const counted = (message: unknown, transfer: Transferable[]) => {
      this.#count(message);
      send(message, transfer);
    };
    Object.defineProperty(port, 'postMessage', { value: counted });
  }

  /** Whether the parser was stopped. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  /**
   * Does a piece of work of the parser.
   * @throws GivenUp as soon as it is stopped: what comes of it is not all of it
   */
  take<T>(work: Promise<T>): Promise<T> {
    this.#page = { operations: 0, texts: 0 };
    const stopped = new Promise<never>((_, reject) => (this.#stop = reject));
    return Promise.race([stopped, work]);
  }

  #count(message: unknown): void {
    const chunk = chunkOf(message);
    if (chunk === null) return;
    const { operations, texts } = chunk;
    for (const sum of [this.#page, this.#document]) {
      sum.operations += operations;
      sum.texts += texts;
    }
    this.#stopped ||= isOver(this.#page, MOST.page) || isOver(this.#document, MOST.document);
    if (!this.#stopped) return;
    const reason = new GivenUp('file.tooLarge');
    this.#stop(reason);
    // into the parser, which ends the page
    throw reason;
  }
}

interface Work {
  readonly operations: number;
  readonly texts: number;
}

const isOver = (work: Work, most: Work) =>
  work.operations > most.operations || work.texts > most.texts;

/** Size of a piece of a page; null for other messages. */
function chunkOf(message: unknown): Work | null {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return null;
  const { chunk } = message;
  if (typeof chunk !== 'object' || chunk === null) return null;
  const operations = 'fnArray' in chunk ? lengthOf(chunk.fnArray) : 0;
  const texts = 'items' in chunk ? lengthOf(chunk.items) : 0;
  return { operations, texts };
}

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
