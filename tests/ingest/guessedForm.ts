/** Rows of the matrix that both forms since 2019 have, without any label that tells them apart. */
export const matrixPiece = [
  '三、收到和处理政府信息公开申请情况',
  '申请人情况',
  '自然人 | 法人或其他组织 | 总计',
  '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
  '一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2',
  '（一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
] as const;

/** The table of disputes, which is the same on both forms. */
export const disputes = [
  '四、政府信息公开行政复议、行政诉讼情况',
  '行政复议 | 行政诉讼',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
  '1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
] as const;

/** A table that tells the form. */
export const decisive = {
  m2019: ['信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量', '规章 | 0 | 0 | 0'],
  m2021: ['信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数', '规章 | 0 | 0 | 0'],
} as const;

export const titleOf = (unit: string, year: number) =>
  `示例县${unit}${String(year)}年政府信息公开工作年度报告`;

/** A report of so many lines under its title; without a year the title is left out. */
export const reportText = (year: number | null, lines: readonly string[], unit = '青石镇') =>
  [...(year === null ? [] : [titleOf(unit, year)]), ...lines].join('\n');
