import type { FormId } from './types.ts';

/** Labels and ids by which a form is told that this version names but cannot read yet. */
export interface FormSignature {
  readonly form: Exclude<FormId, 's2014' | 'none'>;
  /** Row or column labels found on this form only. */
  readonly decisive: readonly string[];
  /** Beginnings of ids found on this form only. */
  readonly decisiveIds: readonly string[];
}

/**
 * Forms of 国办公开办函〔2019〕60号 and 〔2021〕30号. The matrix rows and the dispute table are shared by both; what tells
 * them apart are the columns of the second section and the rows under （六）其他处理.
 */
export const signatures: readonly FormSignature[] = [
  {
    form: 'm2019',
    decisive: [
      '本年新制作数量',
      '本年新公开数量',
      '对外公开总数量',
      '上一年项目数量',
      '本年增/减',
      '其他对外管理服务事项',
      '政府集中采购',
      '采购项目数量',
      '采购总金额',
    ],
    decisiveIds: [
      'rules.made_new',
      'rules.published_new',
      'rules.public_total',
      'normative.made_new',
      'normative.published_new',
      'normative.public_total',
      'licence.items_',
      'other_service.',
      'penalty.items_',
      'coercion.items_',
      'charge.items_',
      'procurement.',
    ],
  },
  {
    form: 'm2021',
    decisive: [
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '现行有效件',
      '本年收费金额',
      '逾期不补正',
      '逾期不缴费',
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ],
    decisiveIds: [
      'rules.issued',
      'rules.repealed',
      'rules.in_force',
      'normative.issued',
      'normative.repealed',
      'normative.in_force',
      'charge.amount',
      'application.result.other_handling.not_corrected',
      'application.result.other_handling.fee_unpaid',
      'application.result.other_handling.other.',
    ],
  },
];

/** Labels that stand on both later forms and not on the form of 2014. */
export const laterLabels: readonly string[] = [
  '本年新收政府信息公开申请数量',
  '本年新收',
  '上年结转政府信息公开申请数量',
  '上年结转',
  '予以公开',
  '部分公开',
  '不予公开',
  '无法提供',
  '不予处理',
  '其他处理',
  '属于国家秘密',
  '其他法律行政法规禁止公开',
  '危及三安全一稳定',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于四类过程性信息',
  '属于行政执法案卷',
  '属于行政查询事项',
  '本机关不掌握相关政府信息',
  '没有现成信息需要另行制作',
  '补正后申请内容仍不明确',
  '信访举报投诉类申请',
  '重复申请',
  '要求提供公开出版物',
  '无正当理由大量反复申请',
  '要求行政机关确认或重新出具已获取信息',
  '结转下年度继续办理',
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '结果维持',
  '结果纠正',
  '其他结果',
  '尚未审结',
  '本年处理决定数量',
  '处理决定数量',
];

/** Beginnings of ids that both later forms have and the form of 2014 does not. */
export const laterIds: readonly string[] = [
  'application.',
  'review.',
  'lawsuit_direct.',
  'lawsuit_after_review.',
  'licence.decisions',
  'penalty.decisions',
  'coercion.decisions',
];
