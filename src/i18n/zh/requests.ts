import type { MatrixRowId } from '#domain/forms/index.ts';
import type { ApplicantKey } from '#domain/forms/matrix.ts';
import type { DisputeColumn, DisputeGroup } from '#domain/forms/disputes.ts';

/** Rows of the table of requests, clear when they stand alone. */
export const requestRows: Readonly<Partial<Record<MatrixRowId, string>>> = {
  'application.new': '新收申请',
  'application.carried_in': '上年结转申请',
  'application.result.granted': '予以公开',
  'application.result.partial': '部分公开',
  'application.result.refused.state_secret': '不予公开：国家秘密',
  'application.result.refused.law_prohibited': '不予公开：法律法规禁止',
  'application.result.refused.security_stability': '不予公开：三安全一稳定',
  'application.result.refused.third_party': '不予公开：第三方权益',
  'application.result.refused.internal_affairs': '不予公开：内部事务',
  'application.result.refused.process_info': '不予公开：过程性信息',
  'application.result.refused.enforcement_file': '不予公开：执法案卷',
  'application.result.refused.admin_query': '不予公开：行政查询',
  'application.result.unable.not_held': '无法提供：不掌握',
  'application.result.unable.needs_creation': '无法提供：需另行制作',
  'application.result.unable.unclear': '无法提供：补正后仍不明确',
  'application.result.declined.petition': '不予处理：信访举报投诉',
  'application.result.declined.repeat': '不予处理：重复申请',
  'application.result.declined.publication': '不予处理：公开出版物',
  'application.result.declined.mass_abuse': '不予处理：大量反复申请',
  'application.result.declined.reconfirm': '不予处理：确认或重新出具',
  'application.result.other_handling': '其他处理',
  'application.result.other_handling.not_corrected': '其他处理：逾期不补正',
  'application.result.other_handling.fee_unpaid': '其他处理：逾期不缴费',
  'application.result.other_handling.other': '其他处理：其他',
  'application.result.total': '办理结果总计',
  'application.carried_out': '结转下年申请',
};

/** Who asks. */
export const applicants: Readonly<Record<ApplicantKey, string>> = {
  natural: '自然人',
  company: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  legal_service: '法律服务机构',
  other_org: '其他组织',
  total: '总计',
};

/** Kinds of disputes. */
export const disputeGroups: Readonly<Record<DisputeGroup, string>> = {
  review: '行政复议',
  lawsuit_direct: '直接诉讼',
  lawsuit_after_review: '复议后诉讼',
};

/** How disputes end. */
export const disputeResults: Readonly<Record<DisputeColumn, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};
