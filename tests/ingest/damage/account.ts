import type { Made } from './make.ts';
import type { Verdict } from './oracle.ts';
import { formats } from './write/index.ts';

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
  const table = typeof made.content === 'string' ? made.content : formats.bars.write(made.book);
  const lines = table.split(/\r?\n/);
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
