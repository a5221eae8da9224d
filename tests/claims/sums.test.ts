import { describe, expect, test } from 'vitest';
import { tableCsv } from '#export/tableCsv.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import { wordsOf } from '#i18n/words.ts';
import { frameWith, selectionIn } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { everyChart } from './everyChart.ts';

const years = { s2014: 2017, m2021: 2023 } as const;
const ambiguous: Cell = { status: Status.ambiguous, value: null, marks: 0 };
type Form = keyof typeof years;

/** Whole and parts of a report that contradicts itself nowhere. */
const valueOf = (id: string) =>
  /^application\.(new|result\.granted|result\.total)\.(natural|total)$/.test(id) ||
  /^(review|lawsuit_\w+)\.(upheld|total)$/.test(id) ||
  /^(licence|penalty|coercion)\.decisions$/.test(id)
    ? 6
    : 0;

/** Eight units with a number in every cell, and one where none can be read. */
function countyWith(form: Form) {
  const reports = Array.from({ length: 9 }, (_, i): SmallReport => {
    const values = Object.fromEntries(
      forms[form].indicators.map(({ id }) => [
        id,
        i === 8 ? ambiguous : form === 's2014' ? 6 : valueOf(id),
      ]),
    );
    return { unit: `甲${i + 1}镇`, year: years[form], form, values };
  });
  return frameWith([reports]);
}

/** The charts whose tables have sums. */
const charts = {
  s2014: ['mix'],
  m2021: [
    'applicants',
    'carried',
    'charges',
    'decisions',
    'disputes',
    'documents',
    'outcomeShares',
    'outcomes',
    'outcomesByUnit',
  ],
};

const cases = (Object.keys(years) as Form[]).flatMap((form) =>
  (['zh', 'en'] as const).map((language) => [form, language] as const),
);

describe.each(cases)('sums over several units, %s, in %s', (form, language) => {
  const words = wordsOf(language);
  const frame = countyWith(form);
  const views = everyChart(frame, selectionIn(frame, { year: years[form] }), language);
  const said = words.peers.doubtful.replace('{n}', '').split(/\s*:\s*$/)[0] ?? '';
  const says = (text: string) =>
    text.replace(/\d+/g, '').replaceAll(/ +/g, ' ').includes(said.replace(/ +/g, ' '));
  const ofSeveral = (cells: readonly { readonly authority: string }[]) =>
    new Set(cells.map(({ authority }) => authority)).size > 1;

  test('have a mark beside them in the table and a column in the CSV', () => {
    const seen = new Set<string>();
    const wrong = views.flatMap(({ name, model }) =>
      model.table.rows
        .filter(
          (row) =>
            row.authority === null &&
            row.cells.some(({ raw, cells }) => raw !== null && ofSeveral(cells)) &&
            // a measure of one unit leads to the group that it was judged among
            !name.startsWith('profileStrip'),
        )
        .flatMap((row) => {
          seen.add(name.split(' ')[0] ?? '');
          const isMarked = row.cells.some(({ text }) => says(text));
          const csv = tableCsv(model, words, '2026-01-01').split('\n')[0] ?? '';
          return isMarked && csv.includes(words.exports.parts.doubtful)
            ? []
            : [`${name}: ${row.name}: ${row.cells.map(({ text }) => text).join(' ')}`];
        }),
    );
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(charts[form]);
  });

  test('have it in the tooltip', () => {
    const wrong = views.flatMap(({ name, model }) =>
      model.hits
        .filter(({ authority, cells }) => authority === null && ofSeveral(cells))
        .filter(({ say }) => !says(say.join(' ')))
        .map(({ say }) => `${name}: ${say.join(' | ')}`),
    );
    expect(wrong).toEqual([]);
  });
});
