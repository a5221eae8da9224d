import type { ProblemCode } from '#domain/problem.ts';
import type { Pair } from '../counted.ts';

/** Words of the paste box and of a text beside what was read from it. */
export const beside = {
  title: '原文对照',
  pasteTitle: '粘贴',
  pasteButton: '粘贴文字或表格',
  pasteHint:
    '按 Ctrl+V 粘贴年报全文、网页里的表格，或表格软件里的单元格。读出的数在原文里标出；还没有保存任何内容。',
  textLabel: '粘贴或输入年报文字',
  edit: '改文字',
  marked: '看标出的数',
  tableEdit: '改动后按纯文字重读，网页里合并的单元格不再保留。',
  text: '原文',
  readings: '读出的数',
  legend: { cell: '表格里的数', figure: '正文里的数', doubt: '疑点，没有采用', blank: '空白格' },
  keys: '移到一个数上，另一边同时亮起；方向键逐个看，Enter 跳到另一边。',
  cellsTitle: '表格（{n}）',
  figuresTitle: '正文里的数（{n}）',
  doubtsTitle: '疑点（{n}），没有采用',
  what: '内容',
  value: '读数',
  place: '位置',
  line: '第 {row} 行',
  cell: '第 {row} 行第 {column} 列',
  series: '计入逐年系列',
  exact: '{value}{unit}',
  approx: { atLeast: '{value}{unit}以上', about: '约 {value}{unit}', atMost: '不到 {value}{unit}' },
  scopes: { cumulative: '累计', part: '其中的一部分' },
  inWords: '用文字写的',
  uncertain: '不能确定是哪一项',
  candidates: '可能是：{names}',
  /** What a mark says to a screen reader: the printed text and what it was read as. */
  markLabel: '{text}，{what}',
  nothing: '没有读出数。',
  empty: '粘贴后，这里列出读出的数。',
  reading: '正在读取…',
  noText: '这里不显示原文：文件较大，或不是逐行的文字。导入后可在“出处”里看。',
  rows: '第 {a}–{b} 行，共 {n} 行',
  before: '前面的行',
  next: '后面的行',
  report: '看哪一份',
  back: '回到清单',
  on: '下一步：核对单位和年份',
  discard: '不要这份粘贴',

  doubtsHead: '请核对：没有采用的数（{n}）',
  doubtsNote:
    '没有采用的格留空，没有读入的行不算，都不当作 0。可以照样导入；要补上，请改好原文再导入，或在原文对照里看清位置。',
  /** Instead of the sentence of the problem, where it is about a table as a whole. */
  tableProblems: {
    'table.count':
      '第 {from}–{to} 行有一张表，数的个数与表式对不上，整张没有读入。请从原来的 Word、Excel 或网页再复制一次，或直接拖入那个文件。',
    'table.missing':
      '第 {from} 行有表的标题，下面没有表，表可能是图片。没有读入数，也不当作 0。请找带表的 Word、Excel 或网页版，或下载空表照图填。',
    'table.lostLines':
      '第 {from}–{to} 行的表里，重复的行好像丢了，整张没有读入。请直接拖入原文件，或从原文件重新复制。',
    'table.notRead':
      '第 {from}–{to} 行有一张表，排法认不出（例如行和列对调了），整张没有读入。请直接拖入原文件，或按表式的行列重排后再导入。',
  } as Readonly<Partial<Record<ProblemCode, string>>>,
  more: '还有 {n} 处，见“原文对照”。',
  compare: '原文对照',
  figures: ['正文里 {n} 个数', '正文里 {n} 个数'] as Pair,
  unreadTables: ['{n} 张表没有读出', '{n} 张表没有读出'] as Pair,
  doubts: ['{n} 处疑点留空', '{n} 处疑点留空'] as Pair,
  onlyText: '无统计表，只有文字',
  tablesUnread: '有表没有读出，只有文字',
  sheet: '工作表 {name}',
  alike: '同样的还有：{names}',
};
