import type { ChartModel } from '#charts/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/**
 * A chart as text for a letter or a chat: title, one sentence per unit, notes and source.
 * Missing numbers stand there as words.
 * @param date export date as printed
 */
export function chartText(model: ChartModel, words: Words, date: string): string {
  const { sentence } = words.exports;
  const heads = model.table.head.slice(1);
  const rows = model.table.rows.map((row) => {
    const values = row.cells
      .filter((cell) => cell.text !== '')
      .map((cell) => ({ cell, head: heads[row.cells.indexOf(cell)] ?? '' }))
      .map(({ cell, head }) => fill(sentence.value, { head, v: cell.text }));
    return (
      fill(sentence.name, { name: row.name, values: values.join(sentence.between) }) + sentence.end
    );
  });
  return [
    model.title,
    model.fictional ?? '',
    model.subtitle,
    model.empty ?? '',
    ...rows,
    ...model.notes,
    [...model.footer, date].join(' · '),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
