import { beforeAll, describe, expect, test } from 'vitest';
import { sampleReports, sampleRoster } from '../../../scripts/samples/county.ts';
import { frameOf } from '../../../scripts/samples/frame.ts';
import { threeColumns } from '../../../scripts/samples/layouts.ts';
import { walkFiles } from '../../../scripts/samples/walk.ts';
import type { ReviewDraft } from '#ingest/review/claims.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { Decisions } from '#ingest/review/decisions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import type { Review } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { dropOf } from './drop.ts';

let drop: ReviewDraft[];
beforeAll(async () => {
  drop = await dropOf(walkFiles());
});

const nothing = new KnownUnits(null);
const review = (decisions: Decisions) => reviewOf(drop, null, nothing, decisions);
const fileNamed = (name: string) =>
  drop.find(({ draft }) => draft.file.name.includes(name))?.file ?? -1;
const allFiles = () => Object.fromEntries(drop.map(({ file }) => [file, 'agreeing' as const]));

describe('the twenty-four files of one county, with nothing known yet', () => {
  test('only the planted doubts are asked', () => {
    const { questions, counts, reports } = review(NO_DECISIONS);
    expect(reports).toBe(24);
    expect(questions.map(({ kind }) => kind).sort()).toEqual(['county', 'name', 'pair', 'year']);
    expect(counts.ready).toBe(0);
    expect(counts.asks + counts.agrees).toBe(24);
  });

  test('the county is asked once for all files without one, the others say which it may be', () => {
    const question = review(NO_DECISIONS).questions.find((q) => q.kind === 'county');
    expect(question).toMatchObject({ suggestions: ['示例县'], reports: 5 });
    const after = review({ ...NO_DECISIONS, county: '示例县' });
    expect(after.questions.some((q) => q.kind === 'county')).toBe(false);
    expect(after.counts).toMatchObject({ asks: 5, agrees: 19 });
  });

  test('a title with another year than the file name is a question with both years', () => {
    const question = review(NO_DECISIONS).questions.find((q) => q.kind === 'year');
    expect(question?.files).toEqual([fileNamed('石桥镇2018')]);
    expect(question?.kind === 'year' && question.options.map((o) => [o.value, o.from])).toEqual([
      [2017, 'title'],
      [2018, 'fileName'],
    ]);
  });

  test('清石镇 is never silently a further unit, and 石桥镇 and 花桥镇 are told apart by their years', () => {
    const names = review({ ...NO_DECISIONS, county: '示例县' }).questions.filter(
      (q) => q.kind === 'name',
    );
    expect(names).toHaveLength(1);
    expect(names[0]?.options.map((o) => [o.what, o.unit.name])).toEqual([
      ['inDrop', '青石镇'],
      ['inDrop', '清石镇'],
      ['new', '清石镇'],
    ]);
  });

  test('two final versions are paired and none is chosen beforehand', () => {
    const before = review({ ...NO_DECISIONS, county: '示例县', confirmed: allFiles() });
    const pair = before.questions.find((q) => q.kind === 'pair');
    expect(pair?.files.map((file) => drop[file]?.draft.file.name)).toEqual([
      '花桥镇2018年年报(终稿).csv',
      '花桥镇2018年年报(终稿)(1).csv',
    ]);
    for (const file of pair?.files ?? []) {
      expect(before.files.find((one) => one.file === file)?.counts.asks).toBe(1);
    }
  });

  test('six clicks import everything but the version that was not chosen', () => {
    let decisions = NO_DECISIONS;
    let clicks = 0;
    const click = (change: (review: Review) => Partial<Decisions>) => {
      decisions = { ...decisions, ...change(review(decisions)) };
      clicks++;
    };
    click(() => ({ county: '示例县' }));
    click(() => ({ years: { [fileNamed('石桥镇2018')]: 2018 } }));
    click(({ questions }) => {
      const name = questions.find((q) => q.kind === 'name');
      return { names: name?.options[0]?.answers ?? new Map() };
    });
    click(({ questions }) => {
      const pair = questions.find((q) => q.kind === 'pair');
      return { pairs: { [pair?.key ?? '']: 1 } };
    });
    click(() => ({ confirmed: allFiles() }));
    const { counts, questions, files } = review(decisions);
    // the sixth is the button that imports
    expect(clicks + 1).toBeLessThanOrEqual(6);
    expect(questions).toEqual([]);
    expect(counts).toMatchObject({ ready: 23, notChosen: 1, asks: 0, agrees: 0 });
    const units = new Set(files.flatMap((one) => one.units.map((unit) => unit?.id)));
    expect(units.size).toBe(14);
    expect(files.find((one) => one.file === fileNamed('清石镇'))?.units[0]?.name).toBe('青石镇');
  });

  test('an unreadable cell stops nothing: it is counted and left out', () => {
    const file = review(NO_DECISIONS).files.find((one) => one.file === fileNamed('杏花镇2018'));
    expect(file?.draft.unreadCount).toBe(1);
    expect(file?.questions).toEqual([]);
  });
});

describe('clean files', () => {
  test('twenty-four files of one county need no answer but one confirmation', async () => {
    const reports = sampleReports().slice(0, 24);
    const clean = await dropOf(
      reports.map((report) => ({
        name: `${report.authority}${report.year}年度政府信息公开情况统计表.csv`,
        text: threeColumns(report),
      })),
    );
    const before = reviewOf(clean, null, nothing, NO_DECISIONS);
    expect(before.questions).toEqual([]);
    expect(before.counts.agrees).toBe(24);
    const confirmed = Object.fromEntries(clean.map(({ file }) => [file, 'agreeing' as const]));
    expect(reviewOf(clean, null, nothing, { ...NO_DECISIONS, confirmed }).counts.ready).toBe(24);
  });
});

describe('over stored reports with a roster', () => {
  const frame = frameOf(sampleReports(), { entries: sampleRoster() });
  const known = new KnownUnits(frame);

  test('the same numbers are further sources, other numbers are asked for, and the roster settles names and county', () => {
    const { questions, counts } = reviewOf(drop, frame, known, NO_DECISIONS);
    expect(questions.map(({ kind }) => kind)).toEqual(['name', 'year', 'pair', 'stored']);
    const name = questions.find((q) => q.kind === 'name');
    expect(name?.options.map((o) => [o.what, o.unit.name])).toEqual([
      ['known', '青石镇'],
      ['new', '清石镇'],
    ]);
    // 杏花镇 2018: the stored number of trainees against #REF!
    expect(questions.find((q) => q.kind === 'stored')?.files).toEqual([fileNamed('杏花镇2018')]);
    expect(counts).toMatchObject({ same: 19, asks: 5 });
  });

  test('keeping the stored report or taking the new one is decided for the file', () => {
    const file = fileNamed('杏花镇2018');
    const keep = reviewOf(drop, frame, known, { ...NO_DECISIONS, stored: { [file]: 'keep' } });
    expect(keep.files.find((one) => one.file === file)?.counts.kept).toBe(1);
    const take = reviewOf(drop, frame, known, { ...NO_DECISIONS, stored: { [file]: 'take' } });
    const taken = take.files.find((one) => one.file === file);
    expect(taken?.counts.ready).toBe(1);
    expect([...(taken?.choice ?? [])]).toEqual([1]);
  });
});
