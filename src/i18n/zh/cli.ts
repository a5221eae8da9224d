/** Words of the commands on the terminal. */
export const cli = {
  usage: {
    analyse: '用法：npm run --silent analyse -- [--roster 名录.csv] 文件…',
    extract: '用法：npm run --silent extract -- [--mapping 手工对应.json] 文件…',
    prepareData:
      '用法：npm run --silent prepare-data -- [--roster 名录.csv] [--fictional] --out 目录 文件或目录…',
  },
  noMapping: '读不了手工对应：应是“数据”页里保存的手工对应文件。',
  noSuchFile: '找不到文件，或不能读取。',
  folder: '这是目录，请给出文件。',
  roster: '这是名录，不是报告。',
  backup: '这是本页的备份，不是报告。',
  noTable: '只有文字，没有统计表。',
  contradiction: '文件里一处写的是{first}，另一处是{other}（“{text}”）。请核对以哪个为准。',
  chooseColumn: '有几列数值，分不清哪一列是本单位的：{columns}。',
  formByYear: '{tables}：里面的标签几种表式都有，看不出是哪一种；暂按年份作{form}。',
  formUnknown: '{tables}：里面的标签几种表式都有，从年份也看不出是哪一种；暂作{form}。',
  unplaced: '有标签没有对上指标，需要人来确定：{labels}。',
  leftOut: {
    formGuess: '没有收入：标签看不出用的是哪一年的表（“{authority}”，{year}）。',
    unnamed: '没有收入：报告没有写明单位、县或年度（“{authority}”，{year}）。',
    contradictory: '没有收入：文件里的单位或年度互相矛盾（“{authority}”，{year}）。',
    similar: '没有收入：“{authority}”与名录中的单位相近但不相同（{year} 年）。',
    conflict: '没有收入：“{authority}”{year} 年有几份报告，数值不同。',
  },
  dataSet: {
    label: '{county} {first}—{last}',
    labelMany: '{count} 个县区 {first}—{last}',
    source: '由 {files} 个文件整理',
  },
};
