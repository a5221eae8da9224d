/** Invented counties; none is that of a real report. */
export const counties = ['云岭县', '白沙县', '南溪县', '青原县', '临河区', '东湖县', '宁川市'];

/** Invented units of the township level. */
export const units = [
  '青石镇', '云溪镇', '花桥镇', '石桥镇', '大坪镇', '金沙镇', '杏花镇', '水口镇', '双河镇', '五里镇',
  '柳河乡', '红岩乡', '梅岭乡', '松坪乡', '三溪乡', '廿里乡', '河湾乡', '长岭回族乡', '包垟乡', '高台乡',
  '城关街道', '白杨街道', '龙泉街道', '双塔街道', '南坪街道',
]; // prettier-ignore

/** Rows that a county adds to the form. */
export const localLabels = [
  '宣传栏更新次数', '村级公开栏个数', '政务公开专区面积', '便民服务窗口数', '工作简报期数', '标语条幅数量',
  '主动公开机构领导、机构设置及人事信息', '问卷调查份数', '工作人员平均年龄', '电子显示屏块数', '小计', '合计',
]; // prettier-ignore

/** Lines of sums among units. */
export const sumWords = [
  '合计', '总计', '小计', '全县', '全县合计', '镇小计', '乡小计', '街道小计', '乡镇小计', '县直小计', '部门小计',
  '建制镇小计', '县级汇总', '本级', '县本级', '中心镇合计', '乡镇合计', '县直部门合计', '汇总',
]; // prettier-ignore

/** Lines among units that are no sums either. */
export const rateWords = [
  '镇平均',
  '平均',
  '平均值',
  '同比',
  '增长率',
  '占比',
  '完成率',
  '排名',
  '最大值',
  '中位数',
];

/** Heads of numbers of another time. */
export const otherTimes = [
  '上年',
  '上年同期',
  '上年数',
  '去年',
  '上半年',
  '1-6月',
  '一季度',
  '第四季度',
];

/** Heads of numbers that are aims. */
export const aims = ['计划', '计划数', '目标', '目标值', '任务数', '年初计划'];
