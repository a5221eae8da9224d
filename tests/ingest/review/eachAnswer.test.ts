import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '#domain/frame.ts';
import { headsKey } from '#ingest/columnChoices.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { Decisions } from '#ingest/review/decisions.ts';
import type { Question } from '#ingest/review/questions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import type { Review } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { answeredIn, answeredInFiles, takenBack, withoutAnswer } from '#state/importAnswered.ts';
import { chooseColumn, chooseForm, chooseMoney } from '#state/importDecisions.ts';
import type { AnswersByFile } from '#state/importDecisions.ts';
import { frameWith } from '../../support/frames.ts';
import { disputes, matrixPiece, reportText } from '../guessedForm.ts';
import { cellsOf, lines } from '../reading.ts';
import { dropOf } from './drop.ts';
import type { DroppedFile } from './drop.ts';

/** Each kind of answer reaches what prints the text, or is of the group, that was asked about, and nothing else. */

const runs = (seed: number) => ({ seed, numRuns: 12 });

interface Said {
  readonly answers: AnswersByFile;
  readonly decisions: Decisions;
}
const NOTHING: Said = { answers: {}, decisions: NO_DECISIONS };

async function reviewed(files: readonly DroppedFile[], said = NOTHING, frame: Frame | null = null) {
  const drop = await dropOf(files, said.answers);
  return reviewOf(drop, frame, new KnownUnits(frame), said.decisions);
}

/** An answer as the page gives it; `pick` says which. */
function answer({ answers, decisions }: Said, question: Question, pick: number): Said {
  const kept = { answers, decisions };
  const one = pick % 2 === 0;
  switch (question.kind) {
    case 'money': {
      const own = chooseMoney(answers, question, one ? '元' : '万元');
      return { ...kept, answers: { ...answers, ...own } };
    }
    case 'form': {
      const form = question.options[pick % question.options.length];
      if (form === undefined) throw new Error('no form');
      return { ...kept, answers: { ...answers, ...chooseForm(answers, question, form) } };
    }
    case 'column': {
      const at = pick % question.columns.length;
      return { ...kept, answers: { ...answers, ...chooseColumn(answers, question, at) } };
    }
    case 'pair': {
      const pairs = { ...decisions.pairs, ...question.decides[pick % question.versions.length] };
      return { ...kept, decisions: { ...decisions, pairs } };
    }
    case 'stored': {
      const stored = { ...decisions.stored, [question.file]: one ? 'keep' : 'take' } as const;
      return { ...kept, decisions: { ...decisions, stored } };
    }
    case 'silent': {
      const told = one ? 'unreported' : 'printed';
      return {
        ...kept,
        decisions: { ...decisions, silent: { ...decisions.silent, [question.list]: told } },
      };
    }
    default:
      throw new Error(`no answer to ${question.kind}`);
  }
}

/** Takes the answer back as the page does: all that is listed of it. */
function back(after: Said): Said {
  const { decisions, answers } = after;
  const given = [...answeredIn(decisions), ...answeredInFiles(answers)];
  expect(given).not.toEqual([]);
  return given.reduce<Said>(
    (left, one) => ({
      decisions: takenBack(left.decisions, one),
      answers: { ...left.answers, ...withoutAnswer(left.answers, one) },
    }),
    after,
  );
}

/** All that is known of each report of each file, and what is said of those without numbers. */
function told(review: Review) {
  return review.files.map(({ file, draft, units, years, states, choice, silent, without }) => ({
    file,
    rows: units.map((unit, report) => ({
      unit: unit?.id ?? null,
      year: years[report],
      form: draft.table.form,
      state: states[report],
      choice: choice[report],
      cells: cellsOf(draft, report),
    })),
    silent,
    without,
  }));
}
type Told = ReturnType<typeof told>;

type ToldRow = Told[number]['rows'][number];

/**
 * Positions `file/report`, or `file` for what is said of a whole file, that are not the same in both.
 * @param of what of a report is compared
 */
const changed = (a: Told, b: Told, of: (row: ToldRow) => unknown = (row) => row) =>
  b.flatMap((now, file) => {
    const was = a[file];
    expect(now.rows.length).toBe(was?.rows.length);
    const said = (row: ToldRow | undefined) => row && JSON.stringify(of(row));
    const rows = now.rows.flatMap((row, report) =>
      said(row) === said(was?.rows[report]) ? [] : [`${file}/${report}`],
    );
    return now.silent === was?.silent ? rows : [...rows, String(file)];
  });

interface Case {
  readonly kind: Question['kind'];
  readonly files: readonly DroppedFile[];
  readonly frame?: Frame | null;
  /** What may change under an answer, worked out from what was written into the files. */
  readonly reach: (question: Question) => readonly string[];
  /** Of these the reports whose numbers may change; absent: all of them. */
  readonly numbers?: (question: Question) => readonly string[];
}

/** @returns how many questions of the kind were there */
async function holds(
  { kind, files, frame = null, reach, numbers = reach }: Case,
  pick: number,
): Promise<number> {
  const before = await reviewed(files, NOTHING, frame);
  const asked = before.questions.filter((question) => question.kind === kind);
  const was = told(before);
  for (const question of asked) {
    const said = answer(NOTHING, question, pick);
    const after = await reviewed(files, said, frame);
    const now = changed(was, told(after));
    // an answer does something, and nothing outside its reach
    expect(now.length, question.key).toBeGreaterThan(0);
    const far = now.filter((place) => !reach(question).includes(place));
    expect(far, question.key).toEqual([]);
    const anew = changed(was, told(after), ({ form, cells }) => [form, cells]);
    const strange = anew.filter((place) => !numbers(question).includes(place));
    expect(strange, question.key).toEqual([]);
    expect(after.questions.map(({ key }) => key)).not.toContain(question.key);
    expect(told(await reviewed(files, back(said), frame))).toEqual(was);
  }
  const [first, second] = asked;
  if (first !== undefined && second !== undefined) {
    const both = async (a: Question, b: Question) => {
      const one = answer(NOTHING, a, pick);
      const open = (await reviewed(files, one, frame)).questions;
      // the other question is still there, the same as before
      const other = open.find(({ key }) => key === b.key);
      if (other === undefined) throw new Error(`${b.key} is gone`);
      return told(await reviewed(files, answer(one, other, pick), frame));
    };
    expect(await both(first, second)).toEqual(await both(second, first));
  }
  return asked.length;
}

async function property<T>(seed: number, made: fc.Arbitrary<T>, caseOf: (made: T) => Case) {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(made, fc.nat(5), async (drop, pick) => {
      asked += await holds(caseOf(drop), pick);
    }),
    runs(seed),
  );
  expect(asked).toBeGreaterThan(5);
}

const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 2, maxLength: 4 });
const TOWNS = ['青石镇', '云溪镇', '石桥镇', '花桥乡'];
const TOTAL = '主动公开政府信息数';

describe('an answer reaches no text but its own', () => {
  test('元 or 万元: amounts without a unit under the same label, also beside others in one file', async () => {
    const amount = fc.constantFrom('8040', '3500', '4万元', '500元', '');
    const table = fc.record({
      label: fc.constantFrom('专项经费', '政府信息公开专项经费', '依申请公开信息收费'),
      amounts: fc.array(amount, { minLength: 1, maxLength: 3 }),
    });
    type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;
    const file = fc.array(table, { minLength: 1, maxLength: 2 });
    const textOf = ({ label, amounts }: Table, year: number) => [
      `单位,县区,年度,${TOTAL},${label}`,
      ...amounts.map((text, i) => `${TOWNS[i] ?? ''},示例县,${String(year)},${i + 1},${text}`),
    ];
    await property(121, several(file), (made) => {
      const isAsked = ({ label, amounts }: Table, question: Question) =>
        question.kind === 'money' && question.label === label && amounts.some(isBare);
      const rowsOf = (tables: readonly Table[], at: number, takes: (one: Table) => boolean) =>
        tables
          .flatMap((one) => one.amounts.map(() => one))
          .flatMap((one, report) => (takes(one) ? [`${at}/${report}`] : []));
      return {
        kind: 'money',
        files: made.map((tables, at) => ({
          name: `${at}.csv`,
          text: lines(...tables.flatMap((one, i) => textOf(one, 2000 + 2 * at + i))),
        })),
        // the whole file waits for its questions, so its other rows become ready
        reach: (question) =>
          made.flatMap((tables, at) =>
            tables.some((one) => isAsked(one, question)) ? rowsOf(tables, at, () => true) : [],
          ),
        numbers: (question) =>
          made.flatMap((tables, at) => rowsOf(tables, at, (one) => isAsked(one, question))),
      };
    });
  });

  test('元 or 万元: an amount with its own unit is never read again in another', async () => {
    const inCells = ['8040', '4万元', '500元', ''].map(
      (text, i) => `${TOWNS[i] ?? ''},示例县,2017,5,${text}`,
    );
    const inHeads = [
      ...['示例县青石镇2016年统计表', '统计指标,统计数', `${TOTAL},31`, '专项经费,8040'],
      ...['示例县青石镇2017年统计表', '统计指标,单位,统计数', `${TOTAL},条,31`, '专项经费,万元,80'],
    ];
    const files = [lines(`单位,县区,年度,${TOTAL},专项经费`, ...inCells), lines(...inHeads)].map(
      (text, at) => ({ name: `${String(at)}.csv`, text }),
    );
    const review = await reviewed(files);
    const [question, ...more] = review.questions.filter(({ kind }) => kind === 'money');
    if (question === undefined || more.length > 0) throw new Error('not one question');
    const after = told(await reviewed(files, answer(NOTHING, question, 0)));
    const amounts = after.map(({ rows }) => rows.map(({ cells }) => cells['org.budget']));
    expect(amounts).toEqual([
      [0.804, 4, 0.05, null],
      [0.804, 80],
    ]);
  });

  test('the value column: tables that print the same heads, also inside one file', async () => {
    const heads = fc.shuffledSubarray(['部门统计数', '社区统计数', '镇直统计数'], { minLength: 2 });
    const file = fc.array(heads, { minLength: 1, maxLength: 3 });
    await property(122, several(file), (made) => {
      const name = (at: number) => `示例县${TOWNS[at] ?? ''}统计表.csv`;
      const textOf = (tables: readonly string[][]) =>
        lines(
          ...tables.flatMap((columns, year) => [
            `示例县${String(2010 + year)}年统计表`,
            ['统计指标', '单位', ...columns].join(','),
            [TOTAL, '条', ...columns.map((head) => NUMBER[head] ?? '')].join(','),
          ]),
        );
      return {
        kind: 'column',
        files: made.map((tables, at) => ({ name: name(at), text: textOf(tables) })),
        reach: ({ files }) => files.flatMap((at) => (made[at] ?? []).map((_, i) => `${at}/${i}`)),
        numbers: (question) =>
          made.flatMap((tables, at) =>
            tables.flatMap((heads, i) =>
              question.kind === 'column' && question.heads === keyOf(heads) ? [`${at}/${i}`] : [],
            ),
          ),
      };
    });
  });

  test('the value column: every table is asked about until its heads are answered, wherever they stand', async () => {
    const heads = fc.shuffledSubarray(['部门统计数', '社区统计数', '镇直统计数'], { minLength: 2 });
    const table = fc.record({ columns: heads, hasUnits: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(table, { minLength: 2, maxLength: 3 }),
        fc.nat(5),
        async (tables, pick) => {
          const text = lines(
            ...tables.flatMap(({ columns, hasUnits }, year) => {
              const unit = (word: string) => (hasUnits ? [word] : []);
              return [
                `示例县青石镇${String(2010 + year)}年统计表`,
                ['统计指标', ...unit('单位'), ...columns].join(','),
                [TOTAL, ...unit('条'), ...columns.map((head) => NUMBER[head] ?? '')].join(','),
              ];
            }),
          );
          const files = [{ name: 'a.csv', text }];
          const different = new Set(tables.map(({ columns }) => keyOf(columns)));
          const chosen = new Map<string, string>();
          let said = NOTHING;
          for (let left = different.size; left > 0; left--) {
            const review = await reviewed(files, said);
            const asked = review.questions.filter(({ kind }) => kind === 'column');
            expect(asked).toHaveLength(left);
            const [question] = asked;
            if (question?.kind !== 'column') throw new Error('no question');
            const at = pick % question.columns.length;
            chosen.set(question.heads, question.columns[at]?.label ?? '');
            said = answer(said, question, pick);
          }
          const [after] = (await reviewed(files, said)).files;
          if (after === undefined) throw new Error('no file');
          const numbers = tables.map((_, at) => cellsOf(after.draft, at)['disclosure.total']);
          expect(numbers).toEqual(
            tables.map(({ columns }) => Number(NUMBER[chosen.get(keyOf(columns)) ?? ''])),
          );
        },
      ),
      runs(123),
    );
  });

  test('the form: tables alike with the same proposal of the year', async () => {
    const file = fc.record({
      year: fc.constantFrom(2020, 2022),
      piece: fc.constantFrom(matrixPiece, disputes),
    });
    const group = ({ year, piece }: { year: number; piece: readonly string[] }) =>
      `${String(year)} ${piece[0] ?? ''}`;
    await property(124, several(file), (made) => ({
      kind: 'form',
      files: made.map(({ year, piece }, at) => ({
        name: `示例县${TOWNS[at] ?? ''}${String(year)}年年报.txt`,
        text: reportText(year, piece, TOWNS[at]),
      })),
      reach: ({ files: [first = -1] }) =>
        made.flatMap((one, at) => {
          const asked = made[first];
          return asked !== undefined && group(one) === group(asked) ? [`${at}/0`] : [];
        }),
    }));
  });

  const row = fc.tuple(fc.nat(3), fc.constantFrom(2016, 2017), fc.constantFrom(5, 7, 9));
  const rows = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 4,
    selector: ([unit, year]) => `${String(unit)} ${String(year)}`,
  });
  const sheets = (made: readonly (readonly [number, number, number])[][]) =>
    made.map((own, at) => ({
      name: `${at}.csv`,
      text: lines(
        `单位,县区,年度,${TOTAL}`,
        ...own.map(([unit, year, n]) => `${TOWNS[unit] ?? ''},示例县,${String(year)},${String(n)}`),
      ),
    }));

  test('versions: reports that stand in the same files, or in a sheet beside files of one report', async () => {
    await property(125, several(rows), (made) => {
      const filesWith = ([unit, year]: readonly [number, number, number]) =>
        made.flatMap((own, at) => (own.some(([u, y]) => u === unit && y === year) ? [at] : []));
      const isAlone = (at: number) => made[at]?.length === 1;
      return {
        kind: 'pair',
        files: sheets(made),
        reach: (question) => {
          if (question.kind !== 'pair') return [];
          const { sheet, versions } = question;
          const own = versions.map(({ file }) => file).join('+');
          return made.flatMap((all, at) =>
            all.flatMap((one, report) => {
              const there = filesWith(one);
              const isBeside =
                sheet !== null &&
                there.length === 2 &&
                there.includes(sheet) &&
                there.some((other) => other !== sheet && isAlone(other));
              const isSame = sheet === null && there.join('+') === own;
              return isBeside || isSame ? [`${at}/${report}`] : [];
            }),
          );
        },
      };
    });
  });

  test('what is stored: reports of the one file that differ from it', async () => {
    const stored = [0, 1, 2].flatMap((unit) =>
      [2016, 2017].map((year) => ({
        unit: TOWNS[unit] ?? '',
        year,
        values: { 'disclosure.total': 5 },
      })),
    );
    // no report twice in the drop: that is another question
    await property(126, several(rows), (made) => {
      const seen = new Set<string>();
      const once = made.map((own) =>
        own.filter(([unit, year]) => {
          const key = `${String(unit)} ${String(year)}`;
          if (seen.has(key)) return false;
          seen.add(key);
          return true;
        }),
      );
      const kept = once.filter((own) => own.length > 0);
      return {
        kind: 'stored',
        files: sheets(kept),
        frame: frameWith([stored]),
        reach: ({ files: [at = -1] }) =>
          (kept[at] ?? []).flatMap(([unit, , n], report) =>
            unit < 3 && n !== 5 ? [`${at}/${report}`] : [],
          ),
      };
    });
  });

  test('没有报？: files that print the same of the same units, and no number of any row', async () => {
    const cell = fc.constantFrom('未报', '', '5', '7');
    const file = fc.record({
      year: fc.constantFrom(2014, 2015),
      cells: fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => ['3', ...cells]),
    });
    await property(127, several(file), (made) => {
      const listed = ({ year, cells }: (typeof made)[number]) =>
        [year, ...cells.map((text) => (/\d/.test(text) ? '' : `/${text}`))].join(' ').trim();
      return {
        kind: 'silent',
        files: made.map(({ year, cells }, at) => ({
          name: `${at}.csv`,
          text: lines(
            `单位,县区,年度,${TOTAL},政府网站公开政府信息数`,
            ...cells.map((n, i) => `${TOWNS[i] ?? ''},示例县,${String(year)},${n},${n}`),
          ),
        })),
        reach: ({ files: [first = -1] }) =>
          made.flatMap((one, at) => {
            const asked = made[first];
            return asked !== undefined && listed(one) === listed(asked) ? [String(at)] : [];
          }),
      };
    });
  });
});

const NUMBER: Readonly<Record<string, string>> = {
  部门统计数: '31',
  社区统计数: '9',
  镇直统计数: '4',
};
const keyOf = (heads: readonly string[]) => headsKey(heads.map((label) => ({ label })));
const isBare = (text: string) => /^\d+$/.test(text);
