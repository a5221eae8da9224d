import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { FileAnswers } from '#ingest/draft.ts';
import type { LineSaid, Saying } from '#ingest/mapping/mapping.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { Decisions } from '#ingest/review/decisions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import type { Review } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { cellsOf, draftOf, lines } from '../reading.ts';
import { dropOf } from './drop.ts';

/** No answer reaches a row, a column or a file whose printed text differs from that which was asked about. */

const RUNS = { numRuns: 60 };
const GIVEN = 'request.received';
const labels = fc.uniqueArray(
  fc.constantFrom('甲类数', '乙类数', '甲类数量', '甲 类', '丙类件数', '未列明数'),
  { minLength: 2, maxLength: 4 },
);
/** Each column has numbers of its own. */
const numberIn = (column: number, row: number) => 100 * (column + 1) + row;
const UNITS = ['青石镇', '云溪镇', '石桥镇'];

function table(heads: readonly string[]): string {
  const head = ['单位', '县区', '年度', '主动公开政府信息数', ...heads].join(',');
  const rows = UNITS.map((unit, row) => [
    ...[unit, '示例县', '2017', '5'],
    ...heads.map((_, column) => numberIn(column, row)),
  ]);
  return lines(head, ...rows.map((row) => row.join(',')));
}

/** The table lies on its side: labels down, units across. */
function turned(heads: readonly string[]): string {
  const rows = heads.map((head, column) => [head, ...UNITS.map((_, row) => numberIn(column, row))]);
  const known = ['主动公开政府信息数', ...UNITS.map(() => '5')];
  return lines(
    '示例县2017年汇总',
    ['统计指标', ...UNITS].join(','),
    known.join(','),
    ...rows.map((row) => row.join(',')),
  );
}

async function read(text: string, answers: Partial<FileAnswers>) {
  const draft = await draftOf(text, { answers: { ...NO_ANSWERS, ...answers } });
  return UNITS.map((_, report) => cellsOf(draft, report));
}

describe('an answer about a label', () => {
  test('is a number of its own column alone', async () => {
    await fc.assert(
      fc.asyncProperty(labels, fc.nat(), async (heads, pick) => {
        const column = pick % heads.length;
        const { unplaced } = await draftOf(table(heads));
        const key = unplaced.find(({ where }) => where?.column === column + 5)?.key;
        if (key === undefined) return;
        const before = await read(table(heads), {});
        const after = await read(table(heads), { places: new Map([[key, GIVEN]]) });
        expect(after).toEqual(
          before.map((cells, row) => ({ ...cells, [GIVEN]: numberIn(column, row) })),
        );
      }),
      RUNS,
    );
  });
});

const values: LineSaid = { is: 'values', id: GIVEN };

describe('what is pointed out by hand', () => {
  test.each<readonly [string, (heads: readonly string[]) => string, (text: string) => Saying]>([
    [
      'of a column',
      table,
      (text) => ({ at: 'column', path: [text], nth: 0, head: [text], said: values }),
    ],
    ['of a row', turned, (text) => ({ at: 'row', path: [text], said: values })],
  ])('%s reaches no other text', async (_what, made, saying) => {
    await fc.assert(
      fc.asyncProperty(labels, fc.nat(), async (heads, pick) => {
        const [text, ...printed] = [...heads.slice(pick % heads.length), ...heads].slice(
          0,
          heads.length,
        );
        if (text === undefined) return;
        const without = await read(made(printed), { mapping: [saying(text)] });
        expect(without.map((cells) => cells[GIVEN])).toEqual(UNITS.map(() => undefined));
        const own = await read(made([...printed, text]), { mapping: [saying(text)] });
        expect(own.map((cells) => cells[GIVEN])).toEqual(
          UNITS.map((_, row) => numberIn(printed.length, row)),
        );
      }),
      RUNS,
    );
  });
});

const HEAD = '单位,县区,年度,主动公开政府信息数';
const names = ['青石镇', '清石镇', '青石街道', '云溪镇', '云溪乡', ''];
const counties = ['示例县', '榆林县', ''];
const row = fc.tuple(
  fc.constantFrom(...names),
  fc.constantFrom(...counties),
  fc.constantFrom('2016', '2017', '甲年'),
);
const files = fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

/** One answer to a question, as the page would give it. */
function answered({ questions }: Review, pick: number): Partial<Decisions> | null {
  const [question] = questions.slice(pick % Math.max(1, questions.length));
  switch (question?.kind) {
    case 'county':
      return { county: '答复县' };
    case 'name': {
      const answers = question.options[pick % question.options.length]?.answers;
      return answers === undefined ? null : { names: answers };
    }
    case 'authority':
      return {
        authorities: {
          [question.subject]: { name: '答复镇', county: '答复县', prefecture: null },
        },
      };
    case 'year':
      return { years: { [question.subject]: 2014 } };
    default:
      return null;
  }
}

interface Told {
  /** As printed: file, name, county, year. */
  readonly printed: string;
  readonly unit: string;
  readonly year: number;
}

test('an answer about who, where and when changes only rows with one printed text', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), async (made, pick) => {
      const drop = await dropOf(
        made.map((rows, at) => ({
          name: `${at}.csv`,
          text: lines(HEAD, ...rows.map((cells, i) => `${cells.join(',')},${i + 1}`)),
        })),
      );
      const told = (decisions: Decisions): { review: Review; rows: Told[] } => {
        const review = reviewOf(drop, null, new KnownUnits(null), decisions);
        const rows = review.files.flatMap(({ file, draft, units, years }) =>
          units.map((unit, report): Told => {
            const place = draft.table.place[report] ?? 0;
            const [name = '', county = '', year = ''] = made[file]?.[place - 2] ?? [];
            return {
              printed: [name, county, year].join('/'),
              unit: unit?.id ?? '',
              year: years[report] ?? 0,
            };
          }),
        );
        return { review, rows };
      };
      const before = told(NO_DECISIONS);
      const answer = answered(before.review, pick);
      if (answer === null) return;
      const after = told({ ...NO_DECISIONS, ...answer });
      after.rows.forEach((now, at) => {
        const was = before.rows[at];
        const [name = '', county = '', year = ''] = now.printed.split('/');
        if (now.year !== was?.year) expect(/^\d{4}$/.test(year)).toBe(false);
        // a county that is printed stays, whatever is answered for those without one
        if (now.unit !== was?.unit && county !== '' && name !== '')
          expect(now.unit).toContain(county);
      });
    }),
    RUNS,
  );
});

test('a county filled down its group reaches no row of another county', async () => {
  const group = fc.tuple(
    fc.constantFrom('甲县', '乙县', '丙县', '丁县'),
    fc.integer({ min: 1, max: 4 }),
  );
  const groups = fc
    .array(group, { minLength: 1, maxLength: 5 })
    .filter((all) => all.every(([county], at) => county !== all[at - 1]?.[0]));
  const towns = ['青石镇', '云溪镇', '石桥镇', '花桥镇'];
  await fc.assert(
    fc.asyncProperty(groups, async (all) => {
      const rows = all.flatMap(([county, size]) =>
        Array.from({ length: size }, (_, i) => ({
          county,
          cells: [i === 0 ? county : '', towns[i] ?? '', 2017, i + 1],
        })),
      );
      const [file] = await dropOf([
        {
          name: '全市.csv',
          text: lines(
            '县区,单位,年度,主动公开政府信息数',
            ...rows.map(({ cells }) => cells.join(',')),
          ),
        },
      ]);
      if (file === undefined) throw new Error('no draft');
      const decisions = { ...NO_DECISIONS, county: '答复县' };
      const [review] = reviewOf([file], null, new KnownUnits(null), decisions).files;
      const { table: read } = file.draft;
      for (const [report, place] of read.place.entries()) {
        const unit = review?.units[report];
        const printed = rows[place - 2];
        if (unit === null || unit === undefined || printed === undefined) continue;
        expect(unit.county).toBe(printed.county);
      }
    }),
    RUNS,
  );
});
