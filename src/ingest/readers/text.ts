/** Bars that separate cells: plain, full width, box drawing. */
const BARS = /[|｜│┃┆┇┊┋║¦]/g;
/** What lines that only draw are made of: `|---|:--:|`, `+----+`, `├──┼──┤`. */
const DRAWN = /^[\s:|+\-─━═├┼┤┌┬┐└┴┘╔╦╗╠╬╣╚╩╝]*$/;
const CROSSING = /[|+├┼┤┌┬┐└┴┘╔╦╗╠╬╣╚╩╝]/;
const STROKE = /-{3}|[─━═]/;
/** One or two dashes are no stroke: they may be a blank cell. */
const SHORT_DASH = /(?:^|[^-])-{1,2}(?:[^-]|$)/;
const NUMBER = /^[+\-－]?[\d０-９]+(?:[.．,，][\d０-９]+)*[%％]?$/;
const DASH = /^(?:[—–-]{1,4}|[/／])$/;
/** Numbering in front of a label, which a wide gap may cut off. */
const NUMBERING =
  /^(?:[\d０-９]{1,2}[.．、]|[（(][\d一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|[①-⑳])$/;
/** A label with a numbering of its own: what stands before it is the end of another label. */
const NUMBERED =
  /^(?:[\d０-９]{1,2}[.．、]|[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|[①-⑳])./;
const SENTENCE = /[。；！？]|，.*，/;
const GAP = /[ \u00a0]{2,}|\u3000{2,}/;

const isValue = (piece: string) => NUMBER.test(piece) || DASH.test(piece);

/**
 * Rows of running text or of a table kept as text: one row a line, so that row n is line n; a blank line and a line
 * that only draws bars are a row of one empty cell.
 * @param text decoded text
 */
export function textRows(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map(cellsOfLine);
}

/** @returns whether a text has lines with bars, and each of them ends with one: blanks at their ends are kept */
export function endsInBars(text: string): boolean {
  const barred = text
    .replace(BARS, '|')
    .split(/[\r\n]+/)
    .filter((line) => line.includes('|'));
  return barred.length > 0 && barred.every((line) => line.trimEnd().endsWith('|'));
}

/**
 * Cells of one line: at tabs, else at bars; any other line is one cell, whatever gaps it has (`gapCells`). An outer bar is
 * no cell, an empty cell between two bars is one.
 */
export function cellsOfLine(line: string): string[] {
  const printed = line.replace(/\f/g, '');
  if (isRule(printed)) return [''];
  if (printed.trim().includes('\t')) return printed.split('\t').map((cell) => cell.trim());
  const barred = printed.replace(BARS, '|').trim();
  if (barred.includes('|')) return barCells(barred);
  return [printed.trim()];
}

const isRule = (line: string) =>
  DRAWN.test(line) && CROSSING.test(line) && STROKE.test(line) && !SHORT_DASH.test(line);

function barCells(line: string): string[] {
  if (/^[\s|]+$/.test(line)) return [''];
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}

/**
 * Cells of a line that is set apart by wide gaps, where it looks like a row of a table. Blank cells are lost between them,
 * so their place says nothing.
 * @returns the line alone for a paragraph
 */
export function gapCells(line: string): string[] {
  const bare = numbersOf(line, 3);
  if (bare !== null) return bare;
  const pieces = line
    .split(GAP)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length < 2) return [line];
  const cells: string[] = [];
  let numbering = '';
  for (const piece of pieces) {
    if (NUMBERING.test(piece) && numbering === '' && cells.length === 0) {
      numbering = piece;
      continue;
    }
    // in a row set by gaps a single blank parts columns too: "12 114" are two cells, never 12114
    if (numbering !== '' && NUMBERED.test(piece)) {
      cells.push(numbering);
      numbering = '';
    }
    cells.push(...(numbersOf(piece, 2) ?? [numbering + piece]));
    numbering = '';
  }
  if (numbering !== '') cells.push(numbering);
  return looksLikeRow(cells) ? cells : [line];
}

/** Numbers of a stretch that has nothing else; null when it has, when they are few, or when they may be one number. */
function numbersOf(text: string, least: number): string[] | null {
  const tokens = text.split(/\s+/);
  if (tokens.length < least || !tokens.every(isValue)) return null;
  const grouped = least > 2 && tokens.slice(1).every((token) => /^\d{3}$/.test(token));
  return grouped ? null : tokens;
}

/** A label with its number, or several short cells: no sentence, and not a name with its post. */
function looksLikeRow(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.some((cell) => SENTENCE.test(cell))) return false;
  const values = cells.filter(isValue).length;
  if (values >= 2 || (values === 1 && isValue(cells[cells.length - 1] ?? ''))) return true;
  return cells.length >= 3 && cells.every((cell) => cell.length <= 24 && !/[:：]/.test(cell));
}
