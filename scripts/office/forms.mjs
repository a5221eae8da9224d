import { s2014Rows } from '../../src/domain/forms/s2014.ts';
import { words } from './grid.mjs';

/** The three national forms as grids, with the merged cells of the printed form. `print(id)` gives the text of a cell. */

const value = (print, id, columns = 1) => ({ text: print(id), id, columns });

/** Nine sections, three columns. */
export const s2014Grid = (print) => [
  ['统计指标', '单位', '统计数'].map((text) => words(text)),
  ...s2014Rows.map((row) =>
    row.heading
      ? [words(row.label), words('——'), words('')]
      : [words(row.label), words(row.unit), value(print, row.id)],
  ),
];

const stocks = ['上一年项目数量', '本年增/减', '处理决定数量'];
const stockIds = ['items_prev', 'items_change', 'decisions'];
const block = (item) => [words(`第二十条第（${item}）项`, 4)];
const head = (...labels) => ['信息内容', ...labels].map((text) => words(text));

/** Table two of the form of 2019. */
export function actsGrid2019(print) {
  const documents = ['made_new', 'published_new', 'public_total'];
  const row = (label, group, ids) => [
    words(label),
    ...ids.map((id) => value(print, `${group}.${id}`)),
  ];
  return [
    block('一'),
    head('本年新制作数量', '本年新公开数量', '对外公开总数量'),
    row('规章', 'rules', documents),
    row('规范性文件', 'normative', documents),
    block('五'),
    head(...stocks),
    row('行政许可', 'licence', stockIds),
    row('其他对外管理服务事项', 'other_service', stockIds),
    block('六'),
    head(...stocks),
    row('行政处罚', 'penalty', stockIds),
    row('行政强制', 'coercion', stockIds),
    block('八'),
    [words('信息内容'), words(stocks[0]), words(stocks[1], 2)],
    [
      words('行政事业性收费'),
      value(print, 'charge.items_prev'),
      value(print, 'charge.items_change', 2),
    ],
    block('九'),
    [words('信息内容'), words('采购项目数量'), words('采购总金额', 2)],
    [
      words('政府集中采购'),
      value(print, 'procurement.projects'),
      value(print, 'procurement.amount', 2),
    ],
  ];
}

/** Table two of the form of 2021. */
export function actsGrid2021(print) {
  const documents = ['issued', 'repealed', 'in_force'];
  const row = (label, group) => [
    words(label),
    ...documents.map((id) => value(print, `${group}.${id}`)),
  ];
  const decisions = [words('信息内容'), words('本年处理决定数量', 3)];
  const decided = (label, group) => [words(label), value(print, `${group}.decisions`, 3)];
  return [
    block('一'),
    head('本年制发件数', '本年废止件数', '现行有效件数'),
    row('规章', 'rules'),
    row('行政规范性文件', 'normative'),
    block('五'),
    decisions,
    decided('行政许可', 'licence'),
    block('六'),
    decisions,
    decided('行政处罚', 'penalty'),
    decided('行政强制', 'coercion'),
    block('八'),
    [words('信息内容'), words('本年收费金额（单位：万元）', 3)],
    [words('行政事业性收费'), value(print, 'charge.amount', 3)],
  ];
}

/** Applicants in the order of the columns; the last is the total of the six before it. */
export const applicants = [
  ['natural', '自然人'],
  ['company', '商业企业'],
  ['research', '科研机构'],
  ['charity', '社会公益组织'],
  ['legal_service', '法律服务机构'],
  ['other_org', '其他'],
  ['total', '总计'],
];

const refused = [
  ['state_secret', '1.属于国家秘密'],
  ['law_prohibited', '2.其他法律行政法规禁止公开'],
  ['security_stability', '3.危及“三安全一稳定”'],
  ['third_party', '4.保护第三方合法权益'],
  ['internal_affairs', '5.属于三类内部事务信息'],
  ['process_info', '6.属于四类过程性信息'],
  ['enforcement_file', '7.属于行政执法案卷'],
  ['admin_query', '8.属于行政查询事项'],
];
const unable = [
  ['not_held', '1.本机关不掌握相关政府信息'],
  ['needs_creation', '2.没有现成信息需要另行制作'],
  ['unclear', '3.补正后申请内容仍不明确'],
];
const declined = [
  ['petition', '1.信访举报投诉类申请'],
  ['repeat', '2.重复申请'],
  ['publication', '3.要求提供公开出版物'],
  ['mass_abuse', '4.无正当理由大量反复申请'],
  ['reconfirm', '5.要求行政机关确认或重新出具已获取信息'],
];
const otherHandling2021 = [
  ['not_corrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['fee_unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['other', '3.其他'],
];

/** Outcomes of requests on a form: `[id, label]`, or a group with its reasons. */
const outcomes = (form) => [
  { id: 'granted', label: '（一）予以公开' },
  { id: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  { id: 'refused', label: '（三）不予公开', parts: refused },
  { id: 'unable', label: '（四）无法提供', parts: unable },
  { id: 'declined', label: '（五）不予处理', parts: declined },
  form === 'm2019'
    ? { id: 'other_handling', label: '（六）其他处理' }
    : { id: 'other_handling', label: '（六）其他处理', parts: otherHandling2021 },
];

/** @returns {string[]} ids of the rows of outcomes that carry numbers, without the total. */
export const outcomeIds = (form) =>
  outcomes(form).flatMap(({ id, parts }) =>
    parts === undefined
      ? [`application.result.${id}`]
      : parts.map(([part]) => `application.result.${id}.${part}`),
  );

/** The matrix of requests: 23 rows on the form of 2019, 25 on that of 2021. */
export function requestsGrid(form, print) {
  const numbers = (row) => applicants.map(([column]) => value(print, `${row}.${column}`));
  const results = outcomes(form).flatMap(({ id, label, parts }) =>
    parts === undefined
      ? [[words(label, 2), ...numbers(`application.result.${id}`)]]
      : parts.map(([part, text], i) => [
          ...(i === 0 ? [words(label, 1, parts.length)] : []),
          words(text),
          ...numbers(`application.result.${id}.${part}`),
        ]),
  );
  results.push([words('（七）总计', 2), ...numbers('application.result.total')]);
  const [first, ...others] = results;
  const [natural, ...organisations] = applicants.map(([, label]) => label);
  const total = organisations.pop();
  return [
    [
      words('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      words('申请人情况', 7),
    ],
    [words(natural, 1, 2), words('法人或其他组织', 5), words(total, 1, 2)],
    organisations.map((label) => words(label)),
    [words('一、本年新收政府信息公开申请数量', 3), ...numbers('application.new')],
    [words('二、上年结转政府信息公开申请数量', 3), ...numbers('application.carried_in')],
    [words('三、本年度办理结果', 1, results.length), ...first],
    ...others,
    [words('四、结转下年度继续办理', 3), ...numbers('application.carried_out')],
  ];
}

const disputes = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
];

/** Table four: fifteen numbers in one row. */
export function disputesGrid(print) {
  const labels = (rows) => disputes.map(([, label]) => words(label, 1, rows));
  return [
    [words('行政复议', 5), words('行政诉讼', 10)],
    [...labels(2), words('未经复议直接起诉', 5), words('复议后起诉', 5)],
    [...labels(1), ...labels(1)],
    ['review', 'lawsuit_direct', 'lawsuit_after_review'].flatMap((group) =>
      disputes.map(([id]) => value(print, `${group}.${id}`)),
    ),
  ];
}
