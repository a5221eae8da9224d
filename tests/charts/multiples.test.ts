import { describe, expect, test } from 'vitest';
import { PANELS, multiples, pagesOf } from '#charts/multiples/multiples.ts';
import type { Frame } from '#domain/frame.ts';
import { seriesOverForms } from '#query/series.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import { frameWith, idOf, sampleFrame, sampleUnit, selectionIn } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { contextOf, madeNames, textsOf } from './county.ts';

const zh = contextOf('zh', 'screen');
const draw = (
  frame: Frame,
  subject: SubjectId,
  change: Partial<Selection> = {},
  page = 0,
  context = zh,
) =>
  multiples(
    { rows: seriesOverForms(frame, { ...selectionIn(frame), ...change }, subject), page },
    context,
  );
/** Units of the page, in order. */
const unitsOf = ({ hits }: ReturnType<typeof draw>) => [...new Set(hits.map(({ say }) => say[0]))];

const years = (unit: string, values: readonly (number | null)[]): SmallReport[] =>
  values.map((value, i) => ({
    unit,
    year: 2014 + i,
    values: { 'disclosure.total': value },
  }));

describe('small multiples', () => {
  const many = frameWith([madeNames(30).flatMap((unit, i) => years(unit, [i, i + 1, i + 2]))]);

  test('show twelve units a page, the focus first, then pinned ones', () => {
    const names = many.authorities.map(({ name }) => name);
    const focus = many.authorities[20]?.id ?? null;
    const pinned = many.authorities.slice(5, 6).map(({ id }) => id);
    const first = unitsOf(draw(many, 'disclosure.total', { focus, pinned }));
    expect(first).toHaveLength(PANELS);
    expect(first.slice(0, 3)).toEqual([names[20], names[5], names[0]]);
    const all = [0, 1, 2].flatMap((page) =>
      unitsOf(draw(many, 'disclosure.total', { focus, pinned }, page)),
    );
    expect([...all].sort()).toEqual([...names].sort());
  });

  test('a page beyond the last shows the last', () => {
    expect(pagesOf(30)).toBe(3);
    expect(unitsOf(draw(many, 'disclosure.total', {}, 99))).toHaveLength(30 - 2 * PANELS);
  });

  test('name the common axis, and every year of every unit can be reached', () => {
    const frame = frameWith([[...years('甲1镇', [3, null, 5]), ...years('甲2镇', [0, 2, 1])]]);
    const model = draw(frame, 'disclosure.total');
    expect(model.title).toBe('2 个有数的单位 2014–2016 年主动公开条数（同一纵轴，条）');
    expect(model.hits).toHaveLength(6);
    const blank = model.hits.find(
      ({ authority, year }) => authority === idOf('甲1镇') && year === 2015,
    );
    expect(blank?.say.join(' ')).toContain('空白');
    expect(model.legend.map(({ label }) => label)).toEqual(['空白']);
  });

  test('all zero or refused is a sentence and no drawing', () => {
    const zeros = frameWith([[...years('甲1镇', [0, 0]), ...years('甲2镇', [0, 0])]]);
    expect(draw(zeros, 'disclosure.total').empty).not.toBeNull();
    expect(draw(sampleFrame(), 'series.normative.stock').empty).toMatch(/不画在一张图里/);
  });
});

test.each([
  'series.requests.received',
  'd.refusal_rate',
  'org.staff',
  'series.outcome.granted',
] as const)('%s of the sample leaves nothing to fill in', (subject) => {
  const frame = sampleFrame();
  for (const language of ['zh', 'en'] as const)
    for (const profile of ['screen', 'projector', 'narrow'] as const) {
      const context = contextOf(language, profile, true);
      const model = draw(frame, subject, { focus: sampleUnit('花桥镇') }, 0, context);
      for (const text of textsOf(model)) expect(text).not.toMatch(/[{}]|NaN|undefined|null/);
    }
});
