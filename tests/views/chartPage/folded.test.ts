import { describe, expect, test } from 'vitest';
import { sectionsOf } from '#views/chartCatalogue.ts';
import type { ChartSpec } from '#views/chartSpec.ts';
import { foldedText } from '#views/chartPage/folded.ts';
import { otherYear } from '#views/chartPage/insteadBrief.ts';
import type { Frame } from '#domain/frame.ts';
import { contextOf } from '../../charts/county.ts';
import { frameWith, rosterLine, selectionIn } from '../../support/frames.ts';
import type { SmallReport, SmallValues } from '../../support/frames.ts';

function specOf(page: 'requests' | 'acts' | 'channels', id: string): ChartSpec {
  const spec = sectionsOf(page)
    .flatMap(({ charts }) => charts)
    .find((one) => one.id === id);
  if (spec === undefined) throw new Error(id);
  return spec;
}
function inputOf(frame: Frame, year: number, language: 'zh' | 'en' = 'zh') {
  const { theme: _, ...context } = contextOf(language, 'screen');
  const selection = selectionIn(frame, { year });
  return {
    frame,
    selection,
    subject: 'disclosure.total',
    against: null,
    panels: 0,
    grid: 'reports',
    sort: 'roster',
    context,
  } as const;
}
function of(year: number, values: readonly SmallValues[]): SmallReport[] {
  return values.map((own, i) => ({ unit: `甲${i + 1}镇`, year, form: 'm2021', values: own }));
}
const handled = (open: number, all: number): SmallValues => ({
  'application.result.declined.petition.total': open,
  'application.result.declined.repeat.total': 0,
  'application.result.declined.publication.total': 0,
  'application.result.declined.mass_abuse.total': 0,
  'application.result.declined.reconfirm.total': 0,
  'application.result.total.total': all,
});

describe('a folded rate', () => {
  const reports = of(2022, [handled(3, 1534), handled(0, 5), handled(1, 4), handled(0, 0)]);
  const frame = frameWith(
    [reports],
    ['甲1镇', '甲2镇', '甲3镇', '甲4镇', '乙镇'].map((name) => rosterLine(name)),
  );
  const text = (language: 'zh' | 'en') =>
    foldedText(specOf('requests', 'd.declined_rate'), inputOf(frame, 2022, language));

  test('counts those that have a rate, with their cases, and why the others have none', () => {
    expect(text('zh')).toBe(
      '2022 年不予处理占比：2 个可计率（n≥5）：甲1镇 0.2% (3/1,534)、甲2镇 0% (0/5)；' +
        '1 个不足 5 件；1 个无案例；1 个缺年报。',
    );
  });
  test('in English', () => {
    expect(text('en')).toMatch(
      /units with a rate \(n ≥ 5\): 2 \(.*fewer than 5 cases: 1; no cases: 1/,
    );
  });
});

test('pending cases are cases: nothing is decided, but there is something', () => {
  const lawsuits = (pending: number): SmallValues =>
    Object.fromEntries(
      ['lawsuit_direct', 'lawsuit_after_review'].flatMap((group, i) => [
        [`${group}.corrected`, 0],
        [`${group}.pending`, i === 0 ? pending : 0],
        [`${group}.total`, i === 0 ? pending : 0],
      ]),
    );
  const spec = specOf('requests', 'd.lawsuit_correction');
  const some = frameWith([of(2022, [lawsuits(1), lawsuits(0)])]);
  expect(foldedText(spec, inputOf(some, 2022))).toBe(
    '2022 年行政诉讼纠错率：没有已审结的案件（1 件尚未审结）。',
  );
  const none = frameWith([of(2022, [lawsuits(0), lawsuits(0)])]);
  expect(foldedText(spec, inputOf(none, 2022))).toBe('2022 年行政诉讼纠错率：无案例。');
});

describe('another year than the chosen one', () => {
  const frame = frameWith([
    ['甲镇', '乙镇'].map((unit) => ({
      unit,
      year: 2020,
      form: 'm2019' as const,
      values: { 'procurement.projects': 0 },
    })),
    ['甲镇', '乙镇'].map((unit) => ({
      unit,
      year: 2025,
      form: 'm2021' as const,
      values: { 'charge.amount': 0 },
    })),
    ['甲镇', '乙镇'].map((unit) => ({ unit, year: 2018, values: { 'disclosure.total': 3 } })),
  ]);

  test('is said in front of the sentence', () => {
    expect(foldedText(specOf('acts', 'procurement.projects'), inputOf(frame, 2025))).toMatch(
      /^2021年表不再采集；最近一年 2020：2020 年/,
    );
  });
  test('and above the chart', () => {
    const of = (id: string, year: number) =>
      otherYear(specOf('channels', id), inputOf(frame, year));
    expect(of('disclosure.total', 2025)).toBe('2025 年：2021年表不再采集；最近一年 2018');
    expect(of('mix', 2025)).toBe('2025 年：2021年表不再采集；最近一年 2018');
    expect(of('disclosure.total', 2018)).toBeNull();
  });
});
