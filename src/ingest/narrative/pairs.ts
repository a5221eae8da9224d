/** Marks that belong together. `name`: quotation marks, long ones are sentences; `title`: always a name. */
const marks = [
  { open: '“', close: '”', kind: 'name' },
  { open: '‘', close: '’', kind: 'name' },
  { open: '「', close: '」', kind: 'name' },
  { open: '『', close: '』', kind: 'name' },
  { open: '《', close: '》', kind: 'title' },
  { open: '〈', close: '〉', kind: 'title' },
  { open: '(', close: ')', kind: 'bracket' },
  { open: '[', close: ']', kind: 'bracket' },
  { open: '【', close: '】', kind: 'bracket' },
] as const;

type Mark = (typeof marks)[number];

/** Two marks and what stands between them, within one paragraph. */
export interface Pair {
  readonly kind: Mark['kind'];
  readonly from: number;
  /** Behind the closing mark. */
  readonly to: number;
}

const byChar: ReadonlyMap<string, Mark> = new Map(
  marks.flatMap((mark) => [[mark.open, mark] as const, [mark.close, mark] as const]),
);
const markOrEnd = new RegExp(
  `[${marks.map(({ open, close }) => `\\${open}\\${close}`).join('')}\\n]`,
  'g',
);
/** How many marks that were never closed a closing one passes over. */
const passes = 4;

/** All pairs of the text, by where they begin; an outer one comes before those within it. */
export function pairsOf(plain: string): Pair[] {
  const pairs: Pair[] = [];
  let open: { readonly mark: Mark; readonly from: number }[] = [];
  for (const { index: i, 0: char } of plain.matchAll(markOrEnd)) {
    const mark = byChar.get(char);
    if (mark === undefined) {
      open = [];
      continue;
    }
    if (char === mark.open) {
      open.push({ mark, from: i });
      continue;
    }
    let at = open.length - 1;
    while (at >= open.length - passes && open[at]?.mark !== mark) at--;
    const opened = open[at];
    if (opened?.mark !== mark) continue;
    pairs.push({ kind: mark.kind, from: opened.from, to: i + 1 });
    open.length = at;
  }
  return pairs.sort((a, b) => a.from - b.from);
}
