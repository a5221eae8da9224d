/** Unicode's own marks of text set apart from its line; nobody prints them. */
const OPEN = '\ufff9';
const CLOSE = '\ufffb';

/** @returns raised or lowered text, marked until its neighbours are known (`withRaisedApart`) */
export const raised = (text: string): string => (text === '' ? '' : OPEN + text + CLOSE);

/** @returns whether a text has raised parts that wait for their neighbours */
const hasRaised = (text: string): boolean => text.includes(OPEN);

/**
 * Settles the raised parts of a line: digits beside other digits, and those that could lengthen a number, are put in
 * brackets (`12[3]`, `12条[3]`), for a footnote's mark is no part of a number. Behind a Latin letter (m²), and where
 * nothing else is printed, they are text like any other.
 */
export function withRaisedApart(line: string): string {
  if (!hasRaised(line)) return line;
  // neighbouring raised stretches are one
  const parts = line
    .split(CLOSE + OPEN)
    .join('')
    .split(/[\ufff9\ufffb]/);
  const hasDigits = parts.some((part, i) => i % 2 === 0 && /\d/.test(part));
  return parts
    .map((part, i) => {
      if (i % 2 === 0) return part;
      const isMark = /^\s*\d+\s*$/.test(part) && !/[A-Za-z]\s*$/.test(parts[i - 1] ?? '');
      const isBehind = /[\d.,，．]\s*$/.test(parts[i - 1] ?? '') && /^\s*[\d.,]/.test(part);
      const isBefore = /[\d.,]\s*$/.test(part) && /^\s*[\d.,，．]/.test(parts[i + 1] ?? '');
      return isBehind || isBefore || (hasDigits && isMark) ? `[${part.trim()}]` : part;
    })
    .join('');
}
