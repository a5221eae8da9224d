import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../scripts/samples/frame.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { Decisions } from '#ingest/review/decisions.ts';
import type { Weighed, YearQuestion } from '#ingest/review/questions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { dropOf } from './drop.ts';

const HEAD = '单位,县区,年度,主动公开政府信息数,政府网站公开政府信息数';
const NAMES = ['青石镇', '云溪镇', '石桥镇', '远山镇', '白塔镇', '清河镇'];
const frame = frameOf([], { entries: [] });

const draftsOf = (years: readonly string[]) => {
  const rows = years.map((year, at) => `${NAMES[at] ?? ''},示例县,${year},${at + 5},2`);
  return dropOf([{ name: '汇总.csv', text: `${[HEAD, ...rows].join('\n')}\n` }]);
};

async function asked(years: readonly string[], answers: Decisions['years'] = {}) {
  const decisions = { ...NO_DECISIONS, years: answers };
  const review = reviewOf(await draftsOf(years), frame, new KnownUnits(frame), decisions);
  const questions = review.questions.filter((q): q is Weighed<YearQuestion> => q.kind === 'year');
  return { questions, years: [...(review.files[0]?.years ?? [])] };
}

describe('a year that cannot be read', () => {
  test.each<readonly [string, readonly string[], readonly [string, number][]]>([
    [
      'each text is asked about on its own',
      ['甲年', '乙年'],
      [
        ['甲年', 1],
        ['乙年', 1],
      ],
    ],
    [
      'the same text once',
      ['甲年', '乙年', '甲年'],
      [
        ['甲年', 2],
        ['乙年', 1],
      ],
    ],
    ['beside years that are read', ['甲年', '2017', '甲年'], [['甲年', 2]]],
    [
      'a range of years',
      ['2016-2017', '2017-2018'],
      [
        ['2016-2017', 1],
        ['2017-2018', 1],
      ],
    ],
    ['blanks are one question', ['', '', '2017'], [['', 2]]],
  ])('%s', async (_name, years, expected) => {
    const { questions } = await asked(years);
    expect(questions.map(({ text, reports }) => [text, reports])).toEqual(expected);
  });

  test('no answer reaches a report whose printed text differs', async () => {
    const text = fc.constantFrom('甲年', '乙年', '', '2016-2017', '2015', '2018');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 6 }), async (printed) => {
        const before = await asked(printed);
        const [question] = before.questions;
        if (question === undefined) return;
        const after = await asked(printed, { [question.subject]: 2014 });
        const expected = before.years.map((year, row) =>
          question.rows.includes(row) ? 2014 : year,
        );
        expect(after.years).toEqual(expected);
        expect(new Set(question.rows.map((row) => printed[row])).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});
