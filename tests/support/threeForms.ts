import { Status } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { frameWith, rosterLine } from './frames.ts';
import type { SmallReport, SmallValues } from './frames.ts';

/** The form that was the national one in a year. */
const nationalForm = (year: number): Drawn =>
  year < 2019 ? 's2014' : year < 2021 ? 'm2019' : 'm2021';

/** Report years of all three forms. */
export const twelveYears: readonly number[] = Array.from({ length: 12 }, (_, i) => 2014 + i);

const units = ['青石镇', '花桥镇', '石桥镇', '云溪镇', '白杨乡', '金沙镇', '城关街道', '柳河乡'];

const ids = {
  s2014: [
    'disclosure.total',
    'disclosure.channel.website',
    'disclosure.normative_issued',
    'request.received',
    'request.completed',
    'request.replied.granted',
    'request.replied.already_public',
    'request.replied.refused',
    'request.replied.refused.not_gov_info',
    'request.replied.refused.state_secret',
    'request.replied.clarify',
    'org.staff',
  ],
  m2019: [
    'application.new.total',
    'application.new.natural',
    'application.result.total.total',
    'application.result.granted.total',
    'application.result.refused.state_secret.total',
    'application.result.unable.unclear.total',
    'normative.made_new',
    'charge.items_prev',
    'procurement.projects',
    'licence.decisions',
  ],
  m2021: [
    'application.new.total',
    'application.new.natural',
    'application.result.total.total',
    'application.result.granted.total',
    'application.result.refused.state_secret.total',
    'application.result.unable.unclear.total',
    'application.result.other_handling.not_corrected.total',
    'normative.issued',
    'charge.amount',
    'licence.decisions',
  ],
  none: ['narrative.total', 'narrative.website', 'narrative.requests'],
} as const satisfies Readonly<Partial<Record<FormId, readonly IndicatorId[]>>>;

type Drawn = keyof typeof ids;

/** Totals, with the rows that are parts of them: a total is never less than its parts. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  'disclosure.total': ['disclosure.channel.website'],
  'request.replied.refused': [
    'request.replied.refused.not_gov_info',
    'request.replied.refused.state_secret',
  ],
  'application.new.total': ['application.new.natural'],
  'application.result.total.total': [
    'application.result.granted.total',
    'application.result.refused.state_secret.total',
    'application.result.unable.unclear.total',
    'application.result.other_handling.not_corrected.total',
  ],
};

function valuesOf(form: Drawn, unit: number, year: number): SmallValues {
  const alone = new Map<string, number>(
    ids[form].map((id: IndicatorId, i) => {
      const value = ((unit * 7 + i * 5) % 23) + (year - 2013) * ((unit % 3) + 1);
      return [id, indicatorOf(id)?.kind === 'money' ? value / 10 : value];
    }),
  );
  return Object.fromEntries(
    [...alone].map(([id, value]) => [
      id,
      (partsOf[id] ?? []).reduce((sum, part) => sum + (alone.get(part) ?? 0), value),
    ]),
  );
}

/** The unit that used the 2019 form in 2021 and 2022, and the one that used the 2014 form in 2019. */
export const lateUnits = { of2019: '花桥镇', of2014: '石桥镇' } as const;
/** Its requests of 2016 are blank, it has no report for 2017, and one refused ground of 2020 is in doubt. */
export const gappyUnit = '云溪镇';

/**
 * Eight units of 示例县 with reports of 2014 to 2025 on the form of each year, the values made up by place: two late users
 * of old forms, blanks, a missing report, a cell in doubt; 青石镇 has figures in its texts from 2018 on.
 */
export function threeForms(): Frame {
  const tables = units.flatMap((unit, u) =>
    twelveYears.flatMap((year): SmallReport[] => {
      if (unit === gappyUnit && year === 2017) return [];
      const late = unit === lateUnits.of2019 && (year === 2021 || year === 2022);
      const later = unit === lateUnits.of2014 && year === 2019;
      const form = late ? 'm2019' : later ? 's2014' : nationalForm(year);
      const values = { ...valuesOf(form, u, year) };
      if (unit === gappyUnit && year === 2016) values['request.received'] = null;
      if (unit === gappyUnit && year === 2020)
        values['application.result.refused.state_secret.total'] = {
          status: Status.ambiguous,
          value: null,
          marks: 0,
        };
      return [{ unit, year, form, values }];
    }),
  );
  const texts = twelveYears
    .filter((year) => year >= 2018 && year !== 2021)
    .map((year): SmallReport => ({
      unit: '青石镇',
      year,
      form: 'none',
      values: { 'narrative.total': 300 + year - 2014, 'narrative.requests': year - 2015 },
    }));
  return frameWith(
    [[...tables, ...texts]],
    units.map((unit) => rosterLine(unit)),
  );
}
