import { expect, test } from 'vitest';
import { extracted } from '#cli/extraction.ts';
import { decisive, matrixPiece, reportText } from '../ingest/guessedForm.ts';
import { draftOf } from '../ingest/reading.ts';

const printed = async (text: string) => extracted('a.txt', await draftOf(text, { name: 'a.txt' }));

test.each([
  [2020, 'm2019', /by its year as the form of 2019–2020/],
  [2022, 'm2021', /by its year as the form since 2021/],
  [null, 'm2021', /nor does the year .* as the form since 2021/],
] as const)(
  'a guessed form of %s is printed as %s and told as ambiguous',
  async (year, form, why) => {
    const [report] = await printed(reportText(year, matrixPiece));
    expect(report).toMatchObject({ form, values: { 'application.new.total': 2 } });
    expect(report?.ambiguous).toEqual([
      { text: '', location: null, why: expect.stringMatching(why) as string },
    ]);
    expect(report?.ambiguous[0]?.why).not.toMatch(/[{}]/);
  },
);

test('a form that labels tell is not ambiguous', async () => {
  const [report] = await printed(reportText(2023, [...decisive.m2019, ...matrixPiece]));
  expect(report).toMatchObject({ form: 'm2019', ambiguous: [] });
});
