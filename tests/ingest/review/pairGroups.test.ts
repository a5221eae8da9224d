import { describe, expect, test } from 'vitest';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { PairQuestion, Weighed } from '#ingest/review/questions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import { State } from '#ingest/review/state.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { dropOf } from './drop.ts';
import type { DroppedFile } from './drop.ts';

const HEAD = '单位,县区,年度,主动公开政府信息数,政府网站公开政府信息数';
const UNITS = ['青石镇', '云溪镇', '石桥镇', '远山镇'] as const;
const table = (name: string, ...rows: string[]): DroppedFile => ({
  name,
  text: `${[HEAD, ...rows].join('\n')}\n`,
});
const row = (unit: string, total: string) => `${unit},示例县,2017,${total},2`;
const sheet = table('汇总.csv', ...UNITS.map((unit) => row(unit, '')));
const own = (unit: string) => table(`${unit}.csv`, row(unit, '5'));
const nothing = new KnownUnits(null);

async function asked(files: readonly DroppedFile[], pairs: Readonly<Record<string, number>> = {}) {
  const review = reviewOf(await dropOf(files), null, nothing, { ...NO_DECISIONS, pairs });
  const questions = review.questions.filter((q): q is Weighed<PairQuestion> => q.kind === 'pair');
  return { questions, states: review.files.map(({ states }) => [...states]) };
}

describe("a county's sheet beside files of the units", () => {
  test.each([
    ['first', [sheet, own('青石镇'), own('云溪镇')]],
    ['last', [own('青石镇'), own('云溪镇'), sheet]],
    ['between', [own('青石镇'), sheet, own('云溪镇')]],
  ])('is one question wherever it stands in the drop: %s', async (_name, files) => {
    const at = files.indexOf(sheet);
    const { questions } = await asked(files);
    expect(questions).toMatchObject([{ sheet: at, reports: 4 }]);
    const [question] = questions;
    expect(question?.slots.map((refs) => refs[1]?.file)).toEqual([at, at]);
    for (const [version, mine, sheets] of [
      [0, State.ready, State.notChosen],
      [1, State.notChosen, State.ready],
    ] as const) {
      const after = await asked(files, question?.decides[version]);
      expect(after.questions).toEqual([]);
      const expected = files.map((file) =>
        file === sheet ? [sheets, sheets, State.ready, State.ready] : [mine],
      );
      expect(after.states).toEqual(expected);
    }
  });

  test('a file that comes after the answer is asked about', async () => {
    const files = [sheet, own('青石镇'), own('云溪镇')];
    const [first] = (await asked(files)).questions;
    const { questions } = await asked([...files, own('远山镇')], first?.decides[0]);
    expect(questions).toMatchObject([{ sheet: null, files: [0, 3], reports: 2 }]);
  });

  test('two sheets, or two files of one unit, are questions of their own', async () => {
    const other = table('另一份.csv', row('青石镇', '6'), row('云溪镇', '7'));
    expect((await asked([sheet, other])).questions).toMatchObject([{ sheet: null, files: [0, 1] }]);
    const draft = table('初稿.csv', row('石桥镇', '6'));
    const final = table('终稿.csv', row('石桥镇', '7'));
    expect((await asked([draft, final])).questions).toMatchObject([{ sheet: null, files: [0, 1] }]);
  });
});
