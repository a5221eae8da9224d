import type { Made } from './make.ts';
import type { Verdict } from './oracle.ts';
import type { Book } from './sheet.ts';
import { stretches } from './write/rows.ts';
import type { Printed } from './write/rows.ts';

/** The first faults of a file as a person wants to read them: seed, damage, what was wrong, the table. */
export function account(
  made: Made,
  verdict: Verdict,
  { faults = 6, width = 160, rows = 40 } = {},
): string {
  const shown = verdict.faults
    .slice(0, faults)
    .map(({ kind, at, got, want }) => `  ${kind}: ${at}: got ${String(got)}, want ${want}`);
  const more = verdict.faults.length - shown.length;
  const lines = typeof made.content === 'string' ? made.content.split(/\r?\n/) : drawn(made.book);
  const head = `seed ${made.seed}: ${made.layout} ${made.form} ${made.format}, ${made.damages.join(' + ') || 'whole'} (${made.name})`;
  return [
    head,
    `  ${verdict.right} of ${verdict.printed} right; told: ${verdict.voices.slice(0, 8).join('; ') || 'nothing'}`,
    ...shown,
    ...(more > 0 ? [`  … ${more} more`] : []),
    ...lines
      .slice(0, rows)
      .map((text) => `    ${text.slice(0, width)}${text.length > width ? '…' : ''}`),
    ...(lines.length > rows ? [`    … ${lines.length - rows} more lines`] : []),
  ].join('\n');
}

const shownCell = ({ cell: { text, raised, struck }, span, hidden }: Printed): string => {
  if (span === null) return '^';
  const reach = span.rows * span.columns > 1 ? `${span.rows}x${span.columns} ` : '';
  const gone = struck === '' ? '' : `~~${struck}~~`;
  return `${hidden ? '(hidden) ' : ''}${reach}${gone}${text}${raised === '' ? '' : `^${raised}`}`;
};

/** The tables of a book or document as lines: merged cells with their reach, struck-out and raised text marked. */
const drawn = ({ sheets }: Book): string[] =>
  sheets.flatMap(({ name, parts }) => [
    `[${name}]`,
    ...[...stretches(parts)].flatMap((part) =>
      'lines' in part ? part.lines : part.rows.map((row) => `| ${row.map(shownCell).join(' | ')}`),
    ),
  ]);
