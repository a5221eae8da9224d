import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { SampleReport } from './report.ts';

/** Numbers of the report that are not zero; all other rows print 0. */
const positive: Readonly<Partial<Record<IndicatorId, number>>> = {
  'disclosure.total': 423,
  'disclosure.normative_public': 12,
  'disclosure.normative_issued': 12,
  'disclosure.channel.website': 224,
  'disclosure.channel.weibo': 75,
  'disclosure.channel.wechat': 46,
  'disclosure.channel.other': 78,
  'response.other': 78,
  'org.offices': 1,
  'org.access_points': 1,
  'org.staff': 1,
  'org.staff.full_time': 1,
  'training.meetings': 2,
  'training.courses': 3,
  'training.trainees': 43,
};

/** The statistics table of the 2017 report of 交岔乡: real figures, no cell is blank. */
export const jiaocha: SampleReport = {
  authority: '交岔乡',
  fullName: '彭阳县交岔乡人民政府',
  county: '彭阳县',
  prefecture: '固原市',
  province: '宁夏回族自治区',
  year: 2017,
  values: Object.fromEntries(forms.s2014.indicators.map(({ id }) => [id, positive[id] ?? 0])),
};
