import { describe, expect, test } from 'vitest';
import { tableParts } from '#charts/types.ts';
import type { TableCell } from '#charts/types.ts';
import { tableCsv } from '#export/tableCsv.ts';
import { fill } from '#i18n/fill.ts';
import { wordsOf } from '#i18n/words.ts';
import { csvLines } from '../audit/records.ts';
import { allSampleReports } from '../../scripts/samples/later.ts';
import { sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { sampleUnit, selectionIn } from '../support/frames.ts';
import { everyChart, saidBy } from './everyChart.ts';

const frame = frameOf(allSampleReports(), { entries: sampleRoster() });
const plain = (text: string) => text.replace(/(\d),(?=\d{3})/g, '$1').replace(/−/g, '-');

/** Numbers that a cell prints, without those in names and years. */
const ratioIn = (text: string) => /(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)/.exec(plain(text));

describe.each(['zh', 'en'] as const)('tables of every chart, in %s', (language) => {
  const words = wordsOf(language);
  const views = [2017, 2019, 2023].flatMap((year) =>
    [null, sampleUnit('青石镇')].flatMap((focus) =>
      everyChart(frame, selectionIn(frame, { year, focus }), language),
    ),
  );

  /** Numerator and denominator in columns of their own. */
  const hasOwnColumns = (head: readonly string[]) =>
    head.includes(words.exports.parts.numerator) && head.includes(words.exports.parts.denominator);

  test('a cell with x/n has both of them as numbers', () => {
    const wrong = views.flatMap(({ name, model }) =>
      (hasOwnColumns(model.table.head) ? [] : model.table.rows).flatMap(({ cells }) =>
        cells.flatMap(({ text, raw, parts = {} }) => {
          const ratio = ratioIn(text);
          if (ratio === null) return [];
          // a place among so many, reports of those due, cells of all
          const [, x, n] = ratio.map(Number);
          const second = parts.denominator ?? parts.units ?? parts.due ?? parts.cells;
          const first = parts.numerator ?? raw;
          return first === x && second === n ? [] : [`${name}: ${text}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('a share has its parts, as numbers beside it or in columns of their own', () => {
    const isWorkedOut = ({ text, raw, cells }: TableCell) =>
      /%/.test(text) && raw !== null && cells.length > 0;
    const wrong = views.flatMap(({ name, model: { table } }) =>
      hasOwnColumns(table.head)
        ? []
        : table.rows.flatMap(({ cells }) =>
            cells
              .filter(isWorkedOut)
              .filter(({ parts = {}, raw }) => {
                const x = parts.numerator ?? raw;
                return parts.denominator === undefined || !Number.isInteger(x);
              })
              .map(({ text }) => `${name}: ${text}`),
          ),
    );
    expect(wrong).toEqual([]);
  });

  test('the CSV has one number a column, under a head of its own, in full', () => {
    const wrong = views.flatMap(({ name, model }) => {
      const [heads = [], ...lines] = csvLines(tableCsv(model, words, '2026-01-01'));
      const found = new Set(heads).size === heads.length ? [] : [`${name}: ${heads.join()}`];
      model.table.rows.forEach(({ cells }, r) => {
        cells.forEach(({ parts = {}, raw }, c) => {
          const head = model.table.head[c + 1] ?? '';
          const at = (of: string) => lines[r]?.[heads.indexOf(of)];
          if (raw !== null && Number(at(head)) !== raw) found.push(`${name}: ${head} ${raw}`);
          for (const part of tableParts) {
            const of = fill(words.exports.partColumn, { head, part: words.exports.parts[part] });
            const value = parts[part];
            if (value !== undefined && Number(at(of)) !== value) found.push(`${name}: ${of}`);
          }
        });
        lines[r]?.forEach((cell, c) => {
          const isText = heads[c]?.endsWith(fill(words.exports.textColumn, { head: '' })) === true;
          if (c > 0 && !isText && /^\d+\/\d+$|^\d+(\.\d+)?[–-]\d/.test(cell))
            found.push(`${name}: ${heads[c] ?? ''}: ${cell}`);
        });
      });
      return found;
    });
    expect(wrong).toEqual([]);
  });
});

test('a share is printed in one way wherever it stands', () => {
  for (const year of [2016, 2023]) {
    const selection = selectionIn(frame, { year, focus: sampleUnit('青石镇') });
    const wrong = everyChart(frame, selection, 'zh').flatMap(({ name, model }) => {
      const shares = saidBy(model).flatMap((text) => text.match(/[<>]?\d+(?:\.\d+)?%/g) ?? []);
      // confidence and percentiles are names, none and all are exact
      const named = new Set(['95%', '99.8%', '0%', '100%']);
      return shares
        .filter((text) => !named.has(text) && !/\.\d%$/.test(text))
        .map((text) => `${name}: ${text}`);
    });
    expect(wrong).toEqual([]);
  }
});
