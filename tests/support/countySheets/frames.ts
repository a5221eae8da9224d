import type { Chance } from './chance.ts';
import type { Cell, Sheet } from './sheet.ts';
import { stacked, under, widthOf } from './sheet.ts';

/** A title as counties write it. */
export function titleOf(chance: Chance, county: string, year: number): string {
  return chance.pick([
    `${county}${year}年度政府信息公开情况汇总表`,
    `${county}${year}年各乡镇（街道）政府信息公开工作统计表`,
    `${year}年${county}政府信息公开年报数据汇总表`,
    `${county}乡镇政府信息公开情况统计汇总表（${year}年）`,
    `${county}${year}年度乡镇（街道）政府信息公开情况一览表`,
  ]);
}

const clerks = [
  (year: number) =>
    `填表人：周 琳\u3000\u3000审核人：赵卫东\u3000\u3000联系电话：0719-6230147\u3000\u3000填报日期：${year + 1}年1月12日`,
  (year: number) => `单位负责人：钱志远\u3000审核：孙丽\u3000制表：吴兵\u3000日期：${year + 1}.1.9`,
  (year: number) => `制表：县政务公开办\u3000\u3000${year + 1}年1月15日`,
] as const;

/** Line of clerks, notes and blanks below a table. */
export function footOf(chance: Chance, year: number): Cell[][] {
  const lines: Cell[][] = [];
  if (chance.flip(0.4)) lines.push([]);
  if (chance.flip(0.4))
    lines.push([
      chance.pick([
        '注：空白表示未上报。',
        '说明：数据由各单位报送，以盖章件为准。',
        '备注：以上数据由各单位自行填报。',
      ]),
    ]);
  if (chance.flip(0.6)) lines.push([chance.pick(clerks)(year)]);
  return lines;
}

/** Title above, sometimes who reports and an empty line, clerks below; the title goes over all columns. */
export function framed(
  chance: Chance,
  title: string,
  sheet: Sheet,
  county: string | null,
  year: number,
): Sheet {
  const head: Cell[][] = chance.flip(0.2) ? [['附件2'], [title]] : [[title]];
  if (county !== null && chance.flip(0.5)) head.push([`填报单位：${county}人民政府办公室`]);
  if (chance.flip(0.2)) head.push([]);
  const at = head.findIndex(([text]) => text === title);
  const whole = stacked(under(head, sheet), { rows: footOf(chance, year) });
  const columns = widthOf(sheet);
  if (columns < 2) return whole;
  return { ...whole, spans: [...(whole.spans ?? []), { row: at, column: 0, rows: 1, columns }] };
}
