import type { VirtualColumn } from '#components/VirtualTable.svelte';
import type { Words } from '#i18n/zh.ts';
import { columnId } from './sheet.ts';
import type { SheetColumn } from './sheet.ts';

const widths = { unit: 140, year: 72, county: 120, form: 96, blanks: 88 } as const;
const INDICATOR_WIDTH = 124;

/** How a column is headed: short name, full label under the pointer, section above. */
export function tableColumn(column: SheetColumn, words: Words): VirtualColumn {
  if (column.kind === 'indicator') {
    const { indicator } = column;
    return {
      id: columnId(column),
      head: words.indicators[indicator.id],
      width: INDICATOR_WIDTH,
      align: 'right',
      title: words.language === 'zh' ? indicator.label : indicator.labelEn,
      group: words.data.sections[indicator.section] ?? '',
    };
  }
  const { kind } = column;
  return {
    id: kind,
    head: words.data.table[kind],
    width: widths[kind],
    align: kind === 'year' || kind === 'blanks' ? 'right' : 'left',
  };
}
