import { describe, expect, test } from 'vitest';
import { forms, isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellOf } from '#domain/reportTable.ts';
import { changes } from '#analysis/home/change.ts';
import { notReported } from '#query/notReported.ts';
import { pointReader } from '#query/point.ts';
import { trend } from '#query/trend.ts';
import { sampleReports, sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { allSampleReports, laterReports } from '../../scripts/samples/later.ts';
import { laterProfiles, laterYears } from '../../scripts/samples/laterProfiles.ts';
import { profiles } from '../../scripts/samples/profiles.ts';
import { formOf, sampleCell } from '../../scripts/samples/report.ts';
import type { SampleReport } from '../../scripts/samples/report.ts';
import { publishedFiles } from '../../scripts/samples/published.ts';
import { sampleDataFiles } from '../../scripts/samples/sampleData.ts';
import { codesOf, outcomesOf } from '../ingest/reading.ts';
import { sampleUnit, selectionIn } from '../support/frames.ts';

const reports = laterReports();
const frame = frameOf(allSampleReports(), { entries: sampleRoster() });
const where = ({ authority, year }: SampleReport) => `${authority} ${year}`;
const reportOf = (name: string, year: number) =>
  reports.find((report) => report.authority === name && report.year === year);
const valueOf = (name: string, year: number, id: IndicatorId) => reportOf(name, year)?.values[id];
const numberIn = ({ values }: SampleReport, id: string) =>
  isIndicatorId(id) ? (values[id] ?? null) : null;

describe('the fictional county from 2019 on', () => {
  test('has the fourteen units of the years before, in their order', () => {
    expect(laterProfiles.map(({ name }) => name)).toEqual(profiles.map(({ name }) => name));
  });

  test('lacks four reports and waits for two of the last year', () => {
    expect(
      laterYears.flatMap((year) =>
        notReported(frame, selectionIn(frame), year).names.map((name) => `${name} ${year}`),
      ),
    ).toEqual([
      '梅岭乡 2019',
      '柳河乡 2020',
      '红岩乡 2022',
      '双塔街道 2023',
      '大坪镇 2025',
      '龙泉街道 2025',
    ]);
  });

  test('has one unit that used the form of 2019 a year too long', () => {
    const late = reports.filter((report) => formOf(report) === 'm2019' && report.year > 2020);
    expect(late.map(where)).toEqual(['石桥镇 2021']);
  });

  test('has sums that hold, in rows and columns, wherever their parts are printed', () => {
    for (const report of reports) {
      for (const row of forms[formOf(report)].indicators) {
        const total = numberIn(report, row.id);
        if (row.sumOf === undefined || total === null) continue;
        const parts = row.sumOf.map((id) => numberIn(report, id) ?? NaN);
        expect([where(report), row.id, parts.reduce((a, b) => a + b, 0)]).toEqual([
          where(report),
          row.id,
          total,
        ]);
      }
    }
  });

  test('hands on or ends each request: new and carried in are all outcomes and carried out', () => {
    for (const report of reports) {
      const of = (row: string) => numberIn(report, `application.${row}.natural`) ?? NaN;
      expect(of('new') + of('carried_in')).toBe(of('result.total') + of('carried_out'));
    }
  });

  test('takes over what was carried out the year before, but for one unit once', () => {
    const broken = reports.filter((report) => {
      const before = reportOf(report.authority, report.year - 1);
      const out = before === undefined ? null : numberIn(before, 'application.carried_out.total');
      const taken = numberIn(report, 'application.carried_in.total');
      return out !== null && taken !== null && out !== taken;
    });
    expect(broken.map(where)).toEqual(['白杨街道 2022']);
  });

  test('has documents in force that follow from those before, but for one unit once', () => {
    const broken = reports.filter((report) => {
      const before = reportOf(report.authority, report.year - 1);
      const was = before === undefined ? null : numberIn(before, 'normative.in_force');
      if (was === null) return false;
      const of = (id: string) => numberIn(report, `normative.${id}`) ?? NaN;
      return of('in_force') !== was + of('issued') - of('repealed');
    });
    expect(broken.map(where)).toEqual(['青石镇 2023']);
  });

  test('has a step up in requests in 2019', () => {
    const received = (list: readonly SampleReport[], id: IndicatorId) =>
      list.reduce((sum, report) => sum + (report.values[id] ?? 0), 0);
    const before = sampleReports().filter(({ year }) => year === 2018);
    const after = reports.filter(({ year }) => year === 2019);
    expect(received(before, 'request.received')).toBe(10);
    expect(received(after, 'application.new.natural')).toBeGreaterThan(30);
  });

  test('has one unit far from the rest in requests, the others 16 at most', () => {
    for (const report of reports) {
      const received = numberIn(report, 'application.new.total') ?? 0;
      if (report.authority === '城关街道') expect(received).toBeGreaterThan(25);
      else expect(received).toBeLessThanOrEqual(16);
    }
  });

  test('has one unit whose requests rise every year', () => {
    const selection = selectionIn(frame, { focus: sampleUnit('花桥镇') });
    expect(trend(frame, selection, 'application.new.total').verdict).toMatchObject({
      verdict: 'rising',
      n: 5,
    });
  });

  test('has one unit whose requests jump in the last year', () => {
    const { findings } = changes(frame, selectionIn(frame, { year: 2025 }));
    const requests = findings.filter(
      (finding) => finding.template === 'T7x' && finding.subject === 'application.new.total',
    );
    expect(requests).toMatchObject([{ name: '金沙镇', before: 2, after: 16 }]);
  });

  test('has acts of a township: no government rules, at most 300 licences, 40 penalties, 5 coercions', () => {
    for (const { values } of reports) {
      expect([values['rules.made_new'] ?? 0, values['rules.in_force'] ?? 0]).toEqual([0, 0]);
      expect(values['licence.decisions']).toBeLessThanOrEqual(300);
      expect(values['penalty.decisions']).toBeLessThanOrEqual(40);
      expect(values['coercion.decisions'] ?? 0).toBeLessThanOrEqual(5);
    }
  });

  test.each([
    ['云溪镇', 2019],
    ['双塔街道', 2022],
  ])('leaves the column of totals of %s %i empty, its parts filled', (name, year) => {
    expect(valueOf(name, year, 'application.result.total.total')).toBe(null);
    expect(valueOf(name, year, 'application.new.natural')).toBeGreaterThan(0);
  });

  test('leaves disputes of one report and a single cell blank, and two rows unprinted', () => {
    expect(valueOf('杏花镇', 2022, 'review.total')).toBe(null);
    expect(valueOf('梅岭乡', 2021, 'coercion.decisions')).toBe(null);
    expect(valueOf('红岩乡', 2019, 'charge.items_prev')).toBe(undefined);
    const blanks = reports.flatMap((report) =>
      Object.entries(report.values).flatMap(([id, value]) =>
        value === null && !id.endsWith('.total') ? [`${where(report)} ${id}`] : [],
      ),
    );
    expect(blanks).toHaveLength(1 + 1 + 12);
  });

  test('prints one amount without a unit of measure, which is no value', () => {
    const read = pointReader(frame, 'procurement.amount');
    const at = frame.authorities.findIndex(({ name }) => name === '青石镇');
    expect(read(at, 2020)).toMatchObject({ value: null, shown: 'suspect' });
    expect(
      reports.filter(({ unitless }) => Object.keys(unitless ?? {}).length > 0).map(where),
    ).toEqual(['青石镇 2020']);
  });
});

describe('files of the fictional county from 2019 on', () => {
  const some = (report: SampleReport) =>
    ['青石镇', '石桥镇', '城关街道'].includes(report.authority);
  const written = new Map([...publishedFiles(), ...sampleDataFiles()]);

  test.each([
    ['shili/reports-m2019.csv', reports.filter((report) => formOf(report) === 'm2019')],
    ['shili/reports-m2021.csv', reports.filter((report) => formOf(report) === 'm2021')],
    ['示例县_宽表_2019-2020.csv', reports.filter((report) => formOf(report) === 'm2019')],
    ['示例县_宽表_2021-2025.csv', reports.filter((report) => formOf(report) === 'm2021')],
    ['示例县_三个单位_长表_2014-2025.csv', allSampleReports().filter(some)],
    ['示例县_三个单位_2014-2025.json', allSampleReports().filter(some)],
  ])('%s reads back cell for cell, without a question', async (name, expected) => {
    const outcomes = await outcomesOf(written.get(name) ?? new Uint8Array(), { name });
    let read = 0;
    for (const outcome of outcomes) {
      if (outcome.kind !== 'draft') throw new Error(name);
      const { table, unplaced } = outcome.draft;
      expect([unplaced, codesOf(outcome.draft)]).toEqual([[], []]);
      table.authority.forEach((at, r) => {
        const report = expected.find(
          (one) =>
            one.authority === table.authorities[at]?.name &&
            one.year === table.year[r] &&
            formOf(one) === table.form,
        );
        expect(report).not.toBe(undefined);
        if (report === undefined) return;
        read++;
        for (const { id } of forms[formOf(report)].indicators) {
          const column = table.columns.get(id);
          const cell = column === undefined ? null : cellOf(column, r);
          const { status, value } = sampleCell(report, id);
          expect([where(report), id, cell?.value, cell?.status]).toEqual([
            where(report),
            id,
            value,
            status,
          ]);
        }
      });
    }
    expect(read).toBe(expected.length);
  });
});
