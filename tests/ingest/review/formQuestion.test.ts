import { expect, test } from 'vitest';
import type { FileAnswers } from '#ingest/draft.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { Decisions } from '#ingest/review/decisions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { chooseForm } from '#state/importDecisions.ts';
import { decisive, disputes, matrixPiece, reportText } from '../guessedForm.ts';
import { dropOf } from './drop.ts';

const names = ['青石镇', '花桥镇', '柳溪乡'];
const named = (unit: string, year: number, lines: readonly string[]) => ({
  name: `示例县${unit}${String(year)}年年报.txt`,
  text: reportText(year, lines, unit),
});
const three = names.map((unit) => named(unit, 2022, matrixPiece));
const reviewed = async (
  files: Parameters<typeof dropOf>[0],
  answers: Readonly<Record<number, FileAnswers>> = {},
  decisions: Partial<Decisions> = {},
) =>
  reviewOf(await dropOf(files, answers), null, new KnownUnits(null), {
    ...NO_DECISIONS,
    confirmed: Object.fromEntries(files.map((_, file) => [file, 'all' as const])),
    ...decisions,
  });
const formQuestions = ({ questions }: Awaited<ReturnType<typeof reviewed>>) =>
  questions.flatMap((question) => (question.kind === 'form' ? [question] : []));

test('the same guess in many files is asked once, with what the year proposes', async () => {
  const review = await reviewed(three);
  expect(formQuestions(review)).toMatchObject([
    {
      parts: ['matrix'],
      options: ['m2019', 'm2021'],
      suggestion: 'm2021',
      files: [0, 1, 2],
      reports: 3,
    },
  ]);
});

test('other tables or another proposal are another question', async () => {
  const review = await reviewed([
    named('青石镇', 2022, matrixPiece),
    named('花桥镇', 2020, matrixPiece),
    named('柳溪乡', 2022, disputes),
  ]);
  const keys = formQuestions(review).map(({ parts, suggestion }) => [parts, suggestion]);
  expect(keys).toHaveLength(3);
  expect(keys).toEqual(
    expect.arrayContaining([
      [['matrix'], 'm2021'],
      [['matrix'], 'm2019'],
      [['disputes'], 'm2021'],
    ]),
  );
});

test('nothing is ready before the answer, not even when everything is confirmed', async () => {
  const before = await reviewed(three);
  expect(before.counts).toMatchObject({ asks: 3, ready: 0 });
  const [question] = formQuestions(before);
  if (question === undefined) throw new Error('no question');
  const answers = chooseForm({ 0: { ...NO_ANSWERS, encoding: 'utf-8' } }, question, 'm2019');
  expect(answers[0]).toMatchObject({ encoding: 'utf-8', gridForm: 'm2019' });
  const after = await reviewed(three, answers);
  expect(formQuestions(after)).toEqual([]);
  expect(after.counts).toMatchObject({ asks: 0, ready: 3 });
  expect(after.files.map(({ draft }) => draft.table.form)).toEqual(['m2019', 'm2019', 'm2019']);
});

test('a file that is left out asks nothing, and a certain form holds up nothing', async () => {
  const files = [
    named('青石镇', 2022, matrixPiece),
    named('花桥镇', 2022, [...decisive.m2021, ...matrixPiece]),
  ];
  const review = await reviewed(files, {}, { leftOut: { 0: true } });
  expect(formQuestions(review)).toEqual([]);
  expect(review.counts).toMatchObject({ leftOut: 1, ready: 1 });
});
