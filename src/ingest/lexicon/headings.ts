import type { GridTable } from '#domain/forms/types.ts';

/** Words printed over a part of a table since 2019 that are no row of the catalogue. */
export interface TableHeading {
  readonly labels: readonly string[];
  readonly table: GridTable;
  /** Ids of the rows below it; left out: all. */
  readonly rows?: readonly string[];
  /** Keys of the columns below it; left out: all. */
  readonly columns?: readonly string[];
}

/** Headings and lead words of the tables since 2019, as printed or as county sheets shorten them. */
export const tableHeadings: readonly TableHeading[] = [
  {
    labels: [
      '二、主动公开政府信息情况',
      '主动公开政府信息',
      '主动公开',
      '信息内容',
      '行政机关主动公开政府信息情况',
    ],
    table: 'acts',
  },
  { labels: ['第二十条第（一）项'], table: 'acts', rows: ['rules', 'normative'] },
  { labels: ['第二十条第（五）项'], table: 'acts', rows: ['licence', 'other_service'] },
  { labels: ['第二十条第（六）项'], table: 'acts', rows: ['penalty', 'coercion'] },
  { labels: ['第二十条第（八）项'], table: 'acts', rows: ['charge'] },
  { labels: ['第二十条第（九）项'], table: 'acts', rows: ['procurement'] },
  {
    labels: [
      '三、收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请',
      '行政机关收到和处理政府信息公开申请情况',
      '申请人情况',
      '各类申请人',
      '申请情况',
      '申请人',
      '收到申请',
      '收到申请情况',
      '依申请公开',
      '依申请公开情况',
    ],
    table: 'matrix',
  },
  {
    labels: ['法人或其他组织', '法人及其他组织', '法人或者其他组织', '法人和其他组织'],
    table: 'matrix',
    columns: ['company', 'research', 'charity', 'legal_service', 'other_org'],
  },
  { labels: ['办理结果', '处理结果', '办理情况'], table: 'matrix' },
  {
    labels: [
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议、行政诉讼情况',
      '行政复议、行政诉讼',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '复议诉讼情况',
    ],
    table: 'disputes',
  },
];
