import type { Book } from '../sheet.ts';
import { stretches } from './rows.ts';
import type { Printed } from './rows.ts';

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function td({ cell, span, hidden }: Printed): string {
  if (span === null) return '';
  const down = span.rows + cell.misspan.rows;
  const across = span.columns + cell.misspan.columns;
  const rows = down > 1 ? ` rowspan="${down}"` : '';
  const columns = across > 1 ? ` colspan="${across}"` : '';
  const struck = cell.struck === '' ? '' : `<s>${safe(cell.struck)}</s>`;
  const raised = cell.raised === '' ? '' : `<sup>${safe(cell.raised)}</sup>`;
  const look = hidden ? ' style="display:none"' : '';
  return `<td${rows}${columns}${look}>${struck}${safe(cell.text)}${raised}</td>`;
}

/** A page with paragraphs and tables; merged cells have spans. */
export function page({ name, sheets }: Book): string {
  let body = '';
  for (const { parts } of sheets) {
    for (const stretch of stretches(parts)) {
      if ('lines' in stretch) body += stretch.lines.map((l) => `<p>${safe(l)}</p>\n`).join('');
      else {
        const rows = stretch.rows.map((row) => `<tr>${row.map(td).join('')}`);
        body += `<table>${rows.join('</tr>\n')}`;
        if (stretch.ended) return wrapped(name, body);
        body += '</tr></table>\n';
      }
    }
  }
  return `${wrapped(name, body)}</body></html>\n`;
}

const wrapped = (_name: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>\n${body}`;
