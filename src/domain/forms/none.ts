import type { FormBasis, ValueRow } from './types.ts';

const counted = { heading: false, aliases: [], parent: null, section: 0, level: 1 } as const;

/**
 * Figures that reports give in their running text, year after year. They are series of their own: what was counted is
 * not defined, so they are never joined with the cells of a table.
 */
export const narrativeRows = [
  {
    ...counted,
    id: 'narrative.total',
    label: '文中：主动公开信息总数',
    labelEn: 'In the text: items made public in total',
    unit: '条',
    kind: 'count',
    additive: 'never',
  },
  {
    ...counted,
    id: 'narrative.website',
    label: '文中：政府网站公开信息数',
    labelEn: 'In the text: items on the website',
    unit: '条',
    kind: 'count',
    additive: 'never',
  },
  {
    ...counted,
    id: 'narrative.weibo',
    label: '文中：政务微博公开信息数',
    labelEn: 'In the text: items on Weibo',
    unit: '条',
    kind: 'count',
    additive: 'never',
  },
  {
    ...counted,
    id: 'narrative.wechat',
    label: '文中：政务微信公开信息数',
    labelEn: 'In the text: items on WeChat',
    unit: '条',
    kind: 'count',
    additive: 'never',
  },
  {
    ...counted,
    id: 'narrative.requests',
    label: '文中：收到申请数',
    labelEn: 'In the text: requests received',
    unit: '件',
    kind: 'count',
    additive: 'never',
  },
  {
    ...counted,
    id: 'narrative.staff_full_time',
    label: '文中：专职人员数',
    labelEn: 'In the text: full-time staff',
    unit: '人',
    kind: 'count',
    additive: 'never',
  },
  {
    ...counted,
    id: 'narrative.meetings',
    label: '文中：会议次数',
    labelEn: 'In the text: meetings',
    unit: '次',
    kind: 'count',
    additive: 'never',
  },
  {
    ...counted,
    id: 'narrative.training',
    label: '文中：培训次数',
    labelEn: 'In the text: training courses',
    unit: '次',
    kind: 'count',
    additive: 'never',
  },
] as const satisfies readonly ValueRow[];

export type NarrativeId = (typeof narrativeRows)[number]['id'];

/** Reports without a national table: before the first one, and those that left it out. */
export const noTable = {
  id: 'none',
  from: 2008,
  names: { zh: '无统计表', en: 'no table' },
  short: { zh: '无表', en: '–' },
  rows: narrativeRows,
} as const satisfies FormBasis;
