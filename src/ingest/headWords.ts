import { squeezed } from './plainText.ts';

/** What a column says besides indicators. */
export type HeadRole =
  | 'authority'
  | 'county'
  | 'prefecture'
  | 'province'
  | 'code'
  | 'year'
  | 'form'
  | 'status'
  | 'indicator'
  | 'indicatorId'
  | 'value'
  | 'unit'
  | 'number'
  | 'note'
  | 'group'
  | 'village'
  | 'period';

const words: Readonly<Record<HeadRole, readonly string[]>> = {
  authority: [
    'authority',
    'township',
    'unit_name',
    '单位名称',
    '乡镇',
    '乡镇街道',
    '乡镇(街道)',
    '乡镇名称',
    '乡镇街道名称',
    '街道乡镇',
    '镇街',
    '填报单位',
    '填报单位名称',
    '填报机关',
    '机构',
    '机构名称',
    '名称',
    '报送单位',
    '上报单位',
    '报告单位',
    '填表单位',
    '责任单位',
    '公开单位',
    '镇街名称',
    '镇街道',
    '街镇',
    '乡镇办',
    '镇乡',
    '镇名',
    '乡镇名',
    '镇名称',
    '各乡镇',
    '各乡镇街道',
    '街道乡镇名称',
    '乡镇街道单位',
    '单位乡镇街道',
    '单位名',
    '行政机关',
    '机关名称',
  ],
  county: [
    'county',
    '县',
    '区县',
    '县区',
    '县(市、区)',
    '县(市,区)',
    '县市区',
    '所属县',
    '所属县区',
    '所属区县',
    '县名',
    '区县名称',
    '县区名称',
    '所在县区',
    '县市',
    '市县',
  ],
  prefecture: ['prefecture', '市', '地市', '所属市', '市州', '地级市'],
  province: ['province', '省', '省份', '所属省', '省区市'],
  code: ['code', '区划代码', '行政区划代码', '代码', '区划编码', '统计用区划代码'],
  year: [
    'year',
    '年度',
    '年份',
    '报告年度',
    '年',
    '统计年度',
    '报告年份',
    '时间',
    '所属年度',
    '数据年度',
  ],
  form: ['form', '表式', '报表'],
  status: ['status', '状态'],
  indicator: [
    'indicator',
    '指标',
    '统计指标',
    '指标名称',
    '统计项目',
    '项目',
    '指标项',
    '统计内容',
    '指标内容',
    '统计事项',
    '名目',
    'name',
    'label',
  ],
  indicatorId: ['indicator_id', '指标编号', '指标代码', 'id'],
  value: [
    'value',
    '数值',
    '统计数',
    '汇总数',
    '数量',
    '数据',
    '统计数据',
    '统计数(汇总数)',
    '本年累计',
    '值',
    '数',
    '件数',
    '条数',
    '次数',
    '个数',
    '指标值',
    '填报数',
    '上报数',
    '核定数',
    '核实数',
    '审核数',
    '认定数',
    '复核数',
  ],
  unit: ['unit', '计量单位', '计数单位', '单位(计量)'],
  number: ['序号', '编号', '行次', '行号', 'no', 'no.', '#'],
  period: ['季度', '月份', '月', '时期', '期间', '报告期', '统计期', 'period', 'quarter', 'month'],
  group: ['类别', '类型', '性质', '单位类别', '单位性质', '分类', '单位类型', '乡镇类别', '类'],
  village: [
    '村',
    '村名',
    '村名称',
    '行政村',
    '村居',
    '村居名称',
    '村社区',
    '村社区名称',
    '村别',
    '村级单位',
    '社区',
    '社区名称',
    '村委会',
    '居委会',
    'village',
  ],
  note: [
    '备注',
    '说明',
    '注',
    '驻地',
    '政府驻地',
    '所在地',
    '填报人',
    '联系电话',
    '审核人',
    '负责人',
    'note',
    'notes',
    'remark',
    'remarks',
  ],
};

const byWord: ReadonlyMap<string, HeadRole> = new Map(
  (Object.keys(words) as HeadRole[]).flatMap((role) =>
    words[role].map((word): [string, HeadRole] => [bareHead(word), role]),
  ),
);

/** `单位` is the authority in a wide file and the unit of measure elsewhere: its cells decide. */
export const UNIT_OR_AUTHORITY = '单位';

/** @returns what a head says, or null when it is none of the known heads (or 单位, which only the cells can tell). */
export function headRole(text: string): HeadRole | null {
  const bare = bareHead(text);
  return byWord.get(bare) ?? (byWord.get(unitHead(bare)) === 'authority' ? 'authority' : null);
}

/** 报送乡镇, 镇乡名称: a word for units with one in front that says what they do, or 名称 behind. */
const unitHead = (bare: string) =>
  bare.replace(/^(?:报送|填报|上报|填表|报告|责任|所[在辖属])/, '').replace(/名称?$/, '');

/** A head without brackets and the signs between its words: 乡镇、街道 and 乡镇（街道） are one. */
function bareHead(text: string): string {
  return squeezed(text).replace(/[()、,/·:和及与]/g, '');
}

const unitWords = new Set([
  '条',
  '件',
  '次',
  '篇',
  '个',
  '人',
  '人次',
  '元',
  '万元',
  '份',
  '项',
  '起',
  '期',
  '场',
  '场次',
  '处',
]);

/** @returns the unit of measure (条 件 次 … 元 万元) without brackets and 单位：, or null when the text is none. */
export function unitWord(text: string): string | null {
  const bare = squeezed(text)
    .replace(/^[([]|[)\]]$/g, '')
    .replace(/^(计量)?单位:/, '');
  return unitWords.has(bare) ? bare : null;
}

/** @returns whether the cell says "no unit": the dashes of a heading row. */
export function isDash(text: string): boolean {
  return /^[-—–―─－_/／\\*~]+$/.test(squeezed(text));
}

const REGION =
  '(?:全县|全区|全市|全旗|全省|本县|本区|县|区|市)?(?:各?乡镇[、和及]?(?:各?街道)?|各?街道|镇街)?';
const SUM = '(?:合计|总计|共计|小计|总数|汇总)';
const OTHER_TOTAL =
  '(?:平均(?:数|值)?|均值|中位数|最大值|最小值|最高值?|最低值?|占比|比例|比重|排名|排序|名次|位次|环比|增幅|占.{0,8}(?:比重|比例|百分比|比))';
const CHANGE =
  '(?:[较比与]?(?:上年|去年|上期|上年同期|去年同期)?(?:同比)?(?:增减|增长|下降|升降|变化|变动|差额)(?:数|量|率|值|额|幅度|情况|百分比)?%?|同比)';
const totals = new RegExp(
  `^(?:全县|全区|全市|全旗|全省|${REGION}(?:${SUM}|${OTHER_TOTAL}|${CHANGE})|total|sum|average|mean|rank|share)(?:\\(.*\\))?$`,
);

/** @returns whether a name or head is 合计, 小计, 平均, 占比, 排名 and the like: never an authority, never an indicator. */
export function isTotalWord(text: string): boolean {
  return totals.test(squeezed(text).replace(/[:：]$/, ''));
}

/** `all`: the sum of everything above; `part`: of the group above; null: no sum (平均, 占比, 排名). */
export function sumKind(text: string): 'all' | 'part' | null {
  const word = squeezed(text)
    .replace(/[:：]$/, '')
    .replace(/\(.*\)$/, '');
  if (word.endsWith('小计')) return isTotalWord(word) ? 'part' : null;
  return /^(?:(?:全县|全区|全市|全旗|全省|本县|本区|县|区|市)?(?:合计|总计|共计)|全县|全区|全市|全旗|total|sum)$/.test(
    word,
  )
    ? 'all'
    : null;
}

/** @returns whether a cell is a group head between names: 乡镇, 街道, 一、乡镇. */
export function isGroupHead(text: string): boolean {
  return /^([一二三四五六七八九十]+[、.])?(乡镇|建制镇|民族乡|乡|镇|街道|乡镇街道|镇街|各乡镇|各街道|街道办|街道办事处|乡镇人民政府|部门|县直部门)(\(\d+个?\))?:?$/.test(
    squeezed(text),
  );
}

const SIGNER =
  /^(?:单位)?(?:主要|分管|统计)?(?:负责人|领导|审核人?|复核人?|复审|初审|校对人?|校核人?|核对人?|录入人?|录入员|填报人|填表人|制表人?|统计人?|统计员|经办人|联系人|签发人?|编制人?|打印|签字|签名|盖章)$/;

/** @returns whether a text is the word for who signs a table or checks it, and no name of a unit */
export function isSigner(text: string): boolean {
  return SIGNER.test(squeezed(text).replace(/:$/, ''));
}

/** @returns whether a line below a table is a signature or a note, no data. */
export function isSignature(text: string): boolean {
  return /^[*※]|^(单位负责人|(?:咨询|监督|投诉|举报)电话|地址|邮编|传真|网址|数据来源|来源|负责人|审核人?|复核人?|校对人?|校核人?|核对人?|录入人?|录入员|统计员|签发人?|填报人|填表人|制表人?|制表单位|经办人|分管领导|主要负责人|统计负责人|联系人|联系电话|电话|填报日期|填表日期|报送日期|报出日期|日期|备注|说明|填表说明|签章|盖章|单位\(盖章\))|^注(?:释|意|明|解)?(?:$|[^\u4e00-\u9fff])/.test(
    squeezed(text),
  );
}
