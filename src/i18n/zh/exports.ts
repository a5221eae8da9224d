/** Words of exported files, and of small parts that every page uses. */
export const exports = {
  /** Head of the column with the full text of cells that hold more than one number. */
  textColumn: '{head}（文字）',
  /** Head of the column of one of the numbers of cells that hold several. */
  partColumn: '{head}：{part}',
  parts: {
    numerator: '分子',
    denominator: '分母',
    share: '占比',
    difference: '占比之差',
    units: '单位数',
    due: '应报份数',
    cells: '全部格数',
    blanks: '空白格数',
    absent: '缺行数',
    suspects: '存疑格数',
    doubtful: '未计入的存疑数',
    warned: '核对不符处数',
  },
  source: '数据与说明',
  /** Between the name of a unit and its numbers, between head and number, between numbers, at the end. */
  sentence: { name: '{name}：{values}', value: '{head} {v}', between: '，', end: '。' },
  pictureFailed: '图片没有做成，请改用矢量图 SVG 或表格 CSV。',
  table: {
    moreRows: '再显示 {n} 行',
    gridHelp: '方向键移动，Shift 加方向键选取，Ctrl+C 复制，回车打开。',
    selected: '已选 {rows} 行 × {columns} 列',
  },
};
