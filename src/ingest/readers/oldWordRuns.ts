/** Properties of characters or paragraphs in the stream of a .doc, from one file position to the next. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
  /** The list of changes to properties, as bytes. */
  readonly changes: Uint8Array;
}

/** One change of a property: its code and its operand without a leading length. */
export interface PropertyChange {
  readonly code: number;
  readonly operand: Uint8Array;
}

const PAGE = 512;
const T_DEF_TABLE = 0xd608;
const P_CHG_TABS = 0xc615;

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Runs of properties in ascending order of position.
 * @param stream WordDocument
 * @param bins the table of pages (PlcBteChpx or PlcBtePapx)
 * @param kind what the pages describe; the layout of their entries differs
 * Source: [MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.174. Throws RangeError where bytes lead out of the file.
 */
export function runsOf(
  stream: Uint8Array,
  bins: Uint8Array,
  kind: 'characters' | 'paragraphs',
): WordRun[] {
  const list = viewOf(bins);
  const count = Math.floor((bins.length - 4) / 8);
  // each has a page of its own
  if (count * PAGE > stream.length) throw new RangeError('more pages than the stream has');
  const runs: WordRun[] = [];
  for (let i = 0; i < count; i++) {
    const start = (list.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff) * PAGE;
    const page = stream.subarray(start, start + PAGE);
    if (page.length < PAGE) throw new RangeError('page outside the stream');
    const view = viewOf(page);
    const here = view.getUint8(PAGE - 1);
    for (let run = 0; run < here; run++) {
      const at = 4 * (here + 1) + run * (kind === 'characters' ? 1 : 13);
      runs.push({
        from: view.getUint32(4 * run, true),
        to: view.getUint32(4 * run + 4, true),
        changes: changesAt(page, view.getUint8(at) * 2, kind),
      });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

function changesAt(page: Uint8Array, at: number, kind: 'characters' | 'paragraphs'): Uint8Array {
  const length = page[at];
  if (at === 0 || length === undefined) return new Uint8Array();
  if (kind === 'characters') return page.subarray(at + 1, at + 1 + length);
  const longer = page[at + 1];
  const [start, end] =
    length === 0 && longer !== undefined
      ? [at + 2, at + 2 + 2 * longer]
      : [at + 1, at + 2 * length];
  // the first two bytes name the style
  return page.subarray(start + 2, end);
}

/** @returns the run at a file position, or null. */
export function runAt<Run extends WordRun>(runs: readonly Run[], position: number): Run | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return null;
    if (position < run.from) high = middle - 1;
    else if (position >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}

/** Splits a list of changes. Source: [MS-DOC] 2.2.5.1. */
export function propertyChanges(bytes: Uint8Array): PropertyChange[] {
  const view = viewOf(bytes);
  const changes: PropertyChange[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const code = view.getUint16(at, true);
    const [start, end] = operandOf(view, code, at + 2);
    changes.push({ code, operand: bytes.subarray(start, end) });
    at = end;
  }
  return changes;
}

/** Start and end of an operand; its size follows from the top three bits of the code. */
function operandOf(view: DataView, code: number, at: number): [number, number] {
  if (code === T_DEF_TABLE) return [at + 2, at + 1 + view.getUint16(at, true)];
  const size = [1, 1, 2, 4, 2, 2, undefined, 3][code >> 13];
  if (size !== undefined) return [at, at + size];
  const length = view.getUint8(at);
  if (code === P_CHG_TABS && length === 255) throw new RangeError('list of tabs without a length');
  return [at + 1, at + 1 + length];
}
