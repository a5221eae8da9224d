import { gridCell, headingOf } from './grid.ts';
import type { GridColumn, GridRow } from './grid.ts';
import type { HeadingRow, ValueRow } from './types.ts';

const columns = [
  { key: 'upheld', label: '结果维持', labelEn: 'upheld', aliases: [] },
  { key: 'corrected', label: '结果纠正', labelEn: 'corrected', aliases: [] },
  { key: 'other', label: '其他结果', labelEn: 'other result', aliases: [] },
  { key: 'pending', label: '尚未审结', labelEn: 'pending', aliases: [] },
  { key: 'total', label: '总计', labelEn: 'total', aliases: ['合计'] },
] as const satisfies readonly GridColumn[];

const groups = [
  {
    id: 'review',
    label: '行政复议',
    labelEn: 'Administrative reconsideration',
    aliases: [],
    parent: null,
    level: 1,
  },
  {
    id: 'lawsuit_direct',
    label: '未经复议直接起诉',
    labelEn: 'Lawsuits brought directly',
    aliases: [],
    parent: 'lawsuit',
    level: 2,
  },
  {
    id: 'lawsuit_after_review',
    label: '复议后起诉',
    labelEn: 'Lawsuits after reconsideration',
    aliases: [],
    parent: 'lawsuit',
    level: 2,
  },
] as const satisfies readonly GridRow[];

const lawsuits: HeadingRow = {
  id: 'lawsuit',
  heading: true,
  label: '行政诉讼',
  labelEn: 'Administrative lawsuits',
  aliases: [],
  parent: null,
  section: 4,
  level: 1,
};

export type DisputeGroup = (typeof groups)[number]['id'];
export type DisputeColumn = (typeof columns)[number]['key'];
export type DisputeId = `${DisputeGroup}.${DisputeColumn}`;

/** The 15 values of the table of reconsiderations and lawsuits, the same on all forms, with their headings. */
export const disputeRows: readonly (HeadingRow | (ValueRow & { readonly id: DisputeId }))[] =
  groups.flatMap((row) => {
    const cells = columns.map((column) => {
      const value = { unit: '件', kind: 'count', additive: 'yes' } as const;
      const cell = gridCell(`${row.id}.${column.key}` as const, 'disputes', row, column, 4, value);
      const label = row.parent === null ? cell.label : `${lawsuits.label}／${cell.label}`;
      const parts = columns.filter(({ key }) => key !== 'total');
      return column.key === 'total'
        ? { ...cell, label, sumOf: parts.map(({ key }) => `${row.id}.${key}`) }
        : { ...cell, label };
    });
    const above = row.id === 'lawsuit_direct' ? [lawsuits] : [];
    return [...above, headingOf(row, 4), ...cells];
  });
