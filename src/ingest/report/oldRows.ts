import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { unitWord } from '../headWords.ts';
import { Naming, lexiconOf } from '../lexicon/formLexicon.ts';
import { labelKey } from '../lexicon/labelKey.ts';
import type { Line, Piece } from './lines.ts';
import { hasDigit } from './reportLabels.ts';
import type { PlacedPiece } from './walked.ts';

const lexicon = lexiconOf('s2014');

/** Shorter headings are words of a text by chance. */
const SHORTEST_HEADING = 4;

/** @returns whether a text is a label or heading of the form of 2014 to 2018 */
export function isOldLabel(text: string): boolean {
  const ids = lexicon.denote(text);
  if (ids === null) return false;
  return (
    [...ids.values()].some((how) => (how & Naming.full) !== 0) ||
    labelKey(text).key.length >= SHORTEST_HEADING
  );
}

/** A printed label with what stands behind it. */
export interface OldRow {
  readonly line: Line;
  readonly at: number;
  readonly label: string;
  /** A label of the form, not one that is merely like one. */
  readonly isExact: boolean;
  readonly behind: PlacedPiece[];
  /** The values stand on the line of the label. */
  readonly inline: boolean;
}

/** So many lines a label may be broken over. */
const REACH = 4;

/** @returns whether a piece is a value with digits */
export const isNumber = ({ piece }: PlacedPiece) => piece.kind === 'value' && hasDigit(piece.text);

/** Labels of the form in the lines of a report, in order, each with the units and values behind it. */
export function rowsIn(lines: readonly Line[]): OldRow[] {
  const rows: OldRow[] = [];
  const joined = new Set<Piece>();
  let open: OldRow | null = null;
  lines.forEach((line, i) => {
    line.pieces.forEach((piece, at) => {
      if (piece.kind === 'blank' || joined.has(piece)) return;
      if (piece.kind === 'value' || unitWord(piece.text) !== null) {
        const labelFollows = line.pieces.slice(at + 1).some((p) => isOldLabel(p.text));
        if (open !== null && (open.line === line || (!open.inline && !labelFollows)))
          open.behind.push({ row: line.row, piece });
        return;
      }
      const whole = joinedLabel(lines, i, at, joined);
      const label = whole ?? piece.text;
      const isExact = whole !== null;
      if (!isExact && (rows.length === 0 || label.length > LONGEST)) {
        open = null;
        return;
      }
      const inline = line.pieces.slice(at + 1).some(({ kind }) => kind === 'value');
      open = { line, at, label, isExact, behind: [], inline };
      rows.push(open);
    });
  });
  const lastExact = rows.reduce((last, row, i) => (row.isExact ? i : last), -1);
  return rows.filter((row, i) => row.isExact || (i < lastExact && row.behind.some(isNumber)));
}

/** Labels longer than this are running text. */
const LONGEST = 70;

/** The label at a place, put together from its parts where it is broken; null when it is no label of the form. */
function joinedLabel(
  lines: readonly Line[],
  line: number,
  at: number,
  joined: Set<Piece>,
): string | null {
  let label = lines[line]?.pieces[at]?.text ?? '';
  if (label.length > LONGEST) return null;
  const parts: Piece[] = [];
  if (isOldLabel(label)) return label;
  if (!beginsLabel(label)) return null;
  for (let i = line; i < Math.min(lines.length, line + REACH); i++) {
    const pieces = lines[i]?.pieces ?? [];
    for (const piece of i === line ? pieces.slice(at + 1) : pieces) {
      if (piece.kind !== 'words' || unitWord(piece.text) !== null) continue;
      if (isOldLabel(piece.text)) return null;
      label += piece.text;
      parts.push(piece);
      if (isOldLabel(label)) {
        for (const part of parts) joined.add(part);
        return label;
      }
    }
  }
  return null;
}

const bare = (text: string) => text.normalize('NFKC').replace(/[^\u3400-\u9fff]/gu, '');
const labels = forms.s2014.rows.flatMap((row) => [row.label, ...row.aliases]).map(bare);

function beginsLabel(text: string): boolean {
  const start = bare(text);
  return start.length >= 4 && labels.some((label) => label.includes(start));
}

/** A label of the form that comes again begins the table anew: the table is printed twice. */
export function tablesIn(rows: readonly OldRow[]): OldRow[][] {
  const tables: OldRow[][] = [];
  let seen = new Set<string>();
  let table: OldRow[] = [];
  for (const row of rows) {
    const id = onlyIdOf(row);
    if (id !== null && seen.has(id)) {
      tables.push(table);
      table = [];
      seen = new Set();
    }
    if (id !== null) seen.add(id);
    table.push(row);
  }
  return [...tables, table];
}

/** @returns the indicator that the label of a row names by itself; null for a heading and a label that several share */
export function onlyIdOf({ label, isExact }: OldRow): IndicatorId | null {
  if (!isExact) return null;
  const [only, ...more] = [...(lexicon.denote(label) ?? [])].flatMap(([id, how]) =>
    (how & Naming.full) !== 0 ? [id] : [],
  );
  return only !== undefined && more.length === 0 ? only : null;
}
