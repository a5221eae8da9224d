import { describe, expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { farMixes } from '#analysis/home/mix.ts';
import { notReported } from '#query/notReported.ts';
import { trend } from '#query/trend.ts';
import { positives } from '#query/who.ts';
import { sampleReports } from '../../scripts/samples/county.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';
import { profiles, sampleYears } from '../../scripts/samples/profiles.ts';
import type { SampleReport } from '../../scripts/samples/report.ts';
import { sampleFrame, sampleUnit, selectionIn } from '../support/frames.ts';

const reports = sampleReports();
const frame = sampleFrame();

function valueOf(name: string, year: number, id: IndicatorId): number | null | undefined {
  return reports.find((report) => report.authority === name && report.year === year)?.values[id];
}
const over = (name: string, id: IndicatorId) => sampleYears.map((year) => valueOf(name, year, id));
/** Numbers of a report; blanks and rows that are not printed are left out. */
const sum = (report: SampleReport, ids: readonly IndicatorId[]) =>
  ids.reduce<number | null>((total, id) => {
    const value = report.values[id];
    return total === null || value === null || value === undefined ? null : total + value;
  }, 0);

const channelIds = forms.s2014.indicators
  .map((row) => row.id)
  .filter((id) => id.startsWith('disclosure.channel.'));

describe('the fictional county', () => {
  test('has ten townships and four streets', () => {
    const streets = profiles.filter(({ name }) => name.endsWith('街道'));
    expect([profiles.length - streets.length, streets.length]).toEqual([10, 4]);
  });

  test('has no requests in at least nine units, in every year', () => {
    const never = profiles.filter(({ name }) =>
      over(name, 'request.received').every(
        (value) => value === 0 || value === undefined || value === null,
      ),
    );
    expect(never.length).toBeGreaterThanOrEqual(9);
    for (const year of sampleYears) {
      const who = positives(frame, selectionIn(frame, { year }), 'request.received');
      expect(who.positive.length).toBeLessThanOrEqual(3);
      expect(who.positive[0]?.name).toBe('城关街道');
    }
  });

  test('has one to three staff, but for the unit whose staff doubled', () => {
    for (const { name } of profiles) {
      const staff = over(name, 'org.staff').filter((value) => value !== undefined);
      if (name === '青石镇') expect(staff).toEqual([2, 2, 2, 4, 4]);
      else expect(staff.every((value) => value !== null && value >= 1 && value <= 3)).toBe(true);
    }
  });

  test('has funds of 0 in most reports', () => {
    const zero = reports.filter((report) => report.values['org.budget'] === 0);
    expect(zero.length).toBeGreaterThan(reports.length / 2);
  });

  test('lacks five reports', () => {
    expect(
      sampleYears.flatMap((year) =>
        notReported(frame, selectionIn(frame), year).names.map((name) => `${name} ${year}`),
      ),
    ).toEqual(['红岩乡 2014', '龙泉街道 2016', '柳河乡 2018', '梅岭乡 2018', '双塔街道 2018']);
  });

  test('leaves a section blank twice, five single cells, and one row unprinted', () => {
    const blank = (report: SampleReport) =>
      forms.s2014.indicators.filter((row) => report.values[row.id] === null).map((row) => row.id);
    const all = reports.flatMap((report) =>
      blank(report).map((id) => ({ where: `${report.authority} ${report.year}`, id })),
    );
    const ofSection = all.filter(({ where }) => where.startsWith('大坪镇'));
    expect(ofSection).toHaveLength(46);
    expect(all.filter((cell) => !ofSection.includes(cell))).toEqual([
      { where: '云溪镇 2014', id: 'response.interpretation' },
      { where: '石桥镇 2018', id: 'training.trainees' },
      { where: '梅岭乡 2017', id: 'org.budget' },
      { where: '花桥镇 2016', id: 'org.access_points' },
      { where: '白杨街道 2015', id: 'disclosure.channel.wechat' },
    ]);
    expect(valueOf('红岩乡', 2015, 'fee.collected')).toBe(undefined);
  });

  test('has one unit far from the rest in channels, in every year', () => {
    for (const year of sampleYears) {
      const far = farMixes(frame, selectionIn(frame, { year })).findings;
      expect(far.map((finding) => finding.template === 'T3' && finding.name)).toContain('金沙镇');
    }
  });

  test('has one unit that gave up Weibo', () => {
    const weibo = over('石桥镇', 'disclosure.channel.weibo');
    expect(weibo.map((value) => value === 0)).toEqual([false, false, false, true, true]);
  });

  test.each([
    ['云溪镇', 'rising'],
    ['杏花镇', 'falling'],
  ])('has items of %s %s', (name, verdict) => {
    const selection = selectionIn(frame, { focus: sampleUnit(name) });
    expect(trend(frame, selection, 'disclosure.total').verdict?.verdict).toBe(verdict);
  });

  test('has totals between the largest channel and the sum of all, but for one slip', () => {
    const wrong = reports.filter((report) => {
      const total = report.values['disclosure.total'];
      const all = sum(report, channelIds);
      if (total === null || total === undefined || all === null) return false;
      const largest = Math.max(...channelIds.map((id) => report.values[id] ?? -1));
      return total > all || total < largest;
    });
    expect(wrong.map((report) => `${report.authority} ${report.year}`)).toEqual(['柳河乡 2016']);
  });

  test.each(['双塔街道', '大坪镇'])('has totals of %s that are simply added up', (name) => {
    for (const report of reports.filter((each) => each.authority === name)) {
      expect(sum(report, channelIds)).toBe(report.values['disclosure.total']);
    }
  });

  test('has sums that hold wherever their parts are printed', () => {
    for (const report of reports) {
      for (const row of forms.s2014.indicators) {
        const parts = forms.s2014.indicators
          .map((other) => other.id)
          .filter((id) => row.sumOf?.includes(id) === true);
        const total = report.values[row.id];
        if (parts.length > 0 && typeof total === 'number') expect(sum(report, parts)).toBe(total);
      }
    }
  });
});

test('交岔乡 2017 has all 58 values of its report', () => {
  expect(Object.keys(jiaocha.values).sort()).toEqual(
    forms.s2014.indicators.map((row) => row.id).sort(),
  );
  expect(Object.values(jiaocha.values).every((value) => typeof value === 'number')).toBe(true);
  expect(jiaocha.values['disclosure.total']).toBe(423);
});
