/** Words of the grids with numbers in their cells. {ind} indicator or measure, {y} year, {span} years, {n} units. */
export const valueGrid = {
  switch: '格子里看',
  modes: { reports: '年报', subject: '一项指标', year: '一年各项' },
  byYear: '{n} 个单位 {span} 年{ind}',
  byYearUnit: '{n} 个单位 {span} 年{ind}（{unit}）',
  inYear: '{y} 年 {n} 个单位的各项数（{form}）',
  subtitleByYear: '每格一个数；换表处不连读，能不能比见下面的说明',
  subtitleInYear: '每行一项，每列一个单位；收到和处理申请、复议诉讼只列总计',
  notCollected: '{form}（未采集）',
  trimmedRows: '只画 {shown}/{total} 个单位，其余见表格。',
  trimmedColumns: '只画 {shown}/{total} 个单位，其余见表格；可用上方“单位”缩小范围。',
  trimmedLines: '只画 {shown}/{total} 项，其余见表格。',
  otherForm: '用别的表，不在这里：{names}。',
  noForm: '{y} 年没有带统计表的年报。',
  aria: '{title}。{n} 行。',
};
