import type { TableFormId } from '#domain/forms/index.ts';
import type { MeasureId } from '#domain/measures/index.ts';

/** Names of derived measures that are clear when they stand alone in a title, whichever form they are of. */
export const measures: Readonly<Record<MeasureId, string>> = {
  'd.channel_share.gazette': '政府公报占比',
  'd.channel_share.website': '政府网站占比',
  'd.channel_share.weibo': '微博占比',
  'd.channel_share.wechat': '微信占比',
  'd.channel_share.other': '其他方式占比',
  'd.new_media_share': '微博微信占比',
  'd.online_share': '网上渠道占比',
  'd.hhi': '渠道集中度',
  'd.eff_channels': '有效渠道数',
  'd.overlap': '渠道重复度',
  'd.normative_open_rate': '规范性文件公开率',
  'd.on_time_rate': '按时办结率',
  'd.completion_rate': '申请办结率',
  'd.grant_rate': '同意公开率',
  'd.full_grant_rate': '全部同意公开率',
  'd.refusal_rate': '不予公开率',
  'd.not_exist_rate': '信息不存在或不属本机关占比',
  'd.dispute_rate': '每百件申请的复议诉讼数',
  'd.correction_rate': '复议诉讼被纠错率',
  'd.leader_press_rate': '发布会主要负责人参加率',
  'd.full_time_share': '专职人员占比',
  'd.items_per_staff': '人均公开条数',
  'd.budget_per_item': '每条信息的经费',
  'd.trainees_per_course': '每期培训人次',
  'd.training_per_staff': '培训人次与工作人员之比',
  'd.demand': '申请量',
  'd.natural_share': '自然人申请占比',
  'd.handled_rate': '申请办理率',
  'd.open_rate': '公开率（含部分公开）',
  'd.open_rate_net': '公开率（不计不予处理和其他处理）',
  'd.unable_rate': '无法提供占比',
  'd.declined_rate': '不予处理占比',
  'd.other_rate': '其他处理占比',
  'd.review_correction': '行政复议纠错率',
  'd.lawsuit_correction': '行政诉讼纠错率',
  'd.carry_share': '结转下年占比',
  'd.stock_turnover': '每百件现行有效文件的变动数',
  'd.enforcement_mix': '行政许可占处理决定的比例',
};

/** How a measure is worked out, in words, on each form that has it, and when comparing it is not fair. */
export interface MeasureNote {
  readonly definition: string;
  readonly caution: string;
  /** The definition worked out for one form (`Measure.form`) alone, where there are several. */
  readonly on?: Readonly<Partial<Record<TableFormId, string>>>;
}
export const measureNotes: Readonly<Record<MeasureId, MeasureNote>> = {
  'd.channel_share.gazette': {
    definition: '政府公报条数 ÷ 五个渠道条数之和',
    caution: '乡镇一般没有公报，0 很平常；条数少时一两条就差很多。',
  },
  'd.channel_share.website': {
    definition: '政府网站条数 ÷ 五个渠道条数之和',
    caution: '同一信息可在多个渠道计数，分母是渠道之和，不是公开总数；条数少时一两条就差很多。',
  },
  'd.channel_share.weibo': {
    definition: '政务微博条数 ÷ 五个渠道条数之和',
    caution: '账号有时由县里代管；条数少时一两条就差很多。',
  },
  'd.channel_share.wechat': {
    definition: '政务微信条数 ÷ 五个渠道条数之和',
    caution: '账号有时由县里代管；条数少时一两条就差很多。',
  },
  'd.channel_share.other': {
    definition: '其他方式条数 ÷ 五个渠道条数之和',
    caution: '“其他方式”里什么都有：公开栏、广播、会议、短信，各单位算法可能不同。',
  },
  'd.new_media_share': {
    definition: '（微博条数 + 微信条数）÷ 五个渠道条数之和',
    caution: '账号常由县里统一管理，条数不一定是本单位发布的。',
  },
  'd.online_share': {
    definition: '（网站 + 微博 + 微信条数）÷ 五个渠道条数之和',
    caution: '“其他方式”里也可能有网上平台，没有算进来。',
  },
  'd.hhi': {
    definition: '五个渠道占比的平方之和：0.2 是平均分布，1 是全在一个渠道',
    caution: '集中不等于不好；条数少时不稳定。',
  },
  'd.eff_channels': {
    definition: '1 ÷ 渠道集中度：相当于平均用了几个渠道',
    caution: '渠道多不等于好；条数少时不稳定。',
  },
  'd.overlap': {
    definition: '五个渠道条数之和 ÷ 主动公开条数：1 是一条只发一处，5 是每条五处都发',
    caution: '正好 1.00 常常是把渠道相加当成了总数，不一定没有多处发布。',
  },
  'd.normative_open_rate': {
    definition: '主动公开规范性文件数 ÷ 制发规范性文件总数',
    caution: '往年的文件今年公开时会超过 100%；分子按条、分母按件。',
  },
  'd.on_time_rate': { definition: '按时办结数 ÷ 申请办结数', caution: '依法延期不是违规。' },
  'd.completion_rate': {
    definition: '申请办结数 ÷ 收到申请数',
    caution: '年底收到的要到次年办结，上年结转的也在内，所以会超过 100%。',
  },
  'd.grant_rate': {
    definition: '（已主动公开 + 同意公开 + 同意部分公开）÷ 申请答复数',
    caution: '取决于别人申请什么，高低不说明好坏。',
  },
  'd.full_grant_rate': {
    definition: '（已主动公开 + 同意公开）÷ 申请答复数',
    caution: '取决于别人申请什么，高低不说明好坏。',
  },
  'd.refusal_rate': {
    definition:
      '2014 年表：不同意公开答复数 ÷ 申请答复数；2019 年起：不予公开各项之和 ÷ 办理结果总计',
    caution:
      '两种算法不能连成一条线。2014 年表把“申请的不是政府信息”也算在不同意里，2019 年起把行政查询事项算在不予公开里。',
    on: {
      s2014: '不同意公开答复数 ÷ 申请答复数',
      m2019: '不予公开各项之和 ÷ 办理结果总计',
    },
  },
  'd.not_exist_rate': {
    definition: '（信息不存在 + 不属于本机关公开）÷ 申请答复数',
    caution: '取决于申请人找对机关没有。',
  },
  'd.dispute_rate': {
    definition:
      '2014 年表：100 ×（行政复议数 + 行政诉讼数）÷ 收到申请数；2019 年起：100 ×（复议总计 + 两类诉讼总计）÷ 办理结果总计',
    caution: '两种算法不能连成一条线。复议诉讼可能针对往年的申请；件数极少，一件就差很多。',
    on: {
      s2014: '100 ×（行政复议数 + 行政诉讼数）÷ 收到申请数',
      m2019: '100 ×（复议总计 + 两类诉讼总计）÷ 办理结果总计',
    },
  },
  'd.correction_rate': {
    definition: '被依法纠错数 ÷ 已有结果的复议和诉讼数',
    caution: '件数极少：两件里纠错一件就是 50%。',
  },
  'd.leader_press_rate': {
    definition: '主要负责同志参加新闻发布会次数 ÷ 新闻发布会总次数',
    caution: '乡镇一般不开新闻发布会。',
  },
  'd.full_time_share': {
    definition: '专职人员数 ÷ 从事政府信息公开工作人员数',
    caution: '只有一两个人时，比率说明不了什么。',
  },
  'd.items_per_staff': {
    definition: '主动公开条数 ÷ 工作人员数',
    caution: '兼职人员也按一人计算，实际投入的时间不知道。',
  },
  'd.budget_per_item': {
    definition: '专项经费（折成元）÷ 主动公开条数',
    caution: '许多单位没有单列经费，0 不等于没花钱。',
  },
  'd.trainees_per_course': {
    definition: '接受培训人次 ÷ 培训班次数',
    caution: '同一人参加几期就计几次。',
  },
  'd.training_per_staff': {
    definition: '接受培训人次 ÷ 工作人员数',
    caution: '受训的多半不是公开工作人员，不能说每人受训这么多次。',
  },
  'd.demand': {
    definition: '本年新收政府信息公开申请数量，总计列',
    caution: '城区街道、有征地拆迁的地方申请多得多；申请多不说明工作好坏。',
  },
  'd.natural_share': {
    definition: '自然人新收申请数 ÷ 新收申请总计',
    caution: '取决于谁来申请；申请少时一件就差很多。',
  },
  'd.handled_rate': {
    definition: '办理结果总计 ÷（本年新收 + 上年结转）',
    caution: '12 月收到的申请依法可以跨年办结（20 个工作日），低一点不等于拖延。',
  },
  'd.open_rate': {
    definition: '（予以公开 + 部分公开）÷ 办理结果总计',
    caution: '取决于别人申请什么，高低不说明好坏；公文里常把它当作越高越好。',
  },
  'd.open_rate_net': {
    definition: '（予以公开 + 部分公开）÷（予以公开 + 部分公开 + 不予公开各项 + 无法提供各项）',
    caution: '不予处理和其他处理不在分母里，与“公开率”不能互相比较。',
  },
  'd.unable_rate': {
    definition: '无法提供各项之和 ÷ 办理结果总计',
    caution: '取决于申请人找对机关没有、要的是不是现成信息。',
  },
  'd.declined_rate': {
    definition: '不予处理各项之和 ÷ 办理结果总计',
    caution: '同一人反复申请、以申请代信访，会使它升高。',
  },
  'd.other_rate': {
    definition: '其他处理 ÷ 办理结果总计：2019 年表是一行，2021 年表是三行之和',
    caution: '申请人自己撤回的也在这里；各单位归类不一。',
    on: {
      m2019: '其他处理（一行）÷ 办理结果总计',
      m2021: '其他处理三行之和 ÷ 办理结果总计',
    },
  },
  'd.review_correction': {
    definition: '行政复议结果纠正数 ÷（行政复议总计 − 尚未审结）',
    caution: '尚未审结的不算在内；件数极少：两件里纠正一件就是 50%。',
  },
  'd.lawsuit_correction': {
    definition: '两类行政诉讼结果纠正数之和 ÷ 两类（总计 − 尚未审结）之和',
    caution: '尚未审结的不算在内；件数极少：两件里纠正一件就是 50%。',
  },
  'd.carry_share': {
    definition: '结转下年度继续办理 ÷（本年新收 + 上年结转）',
    caution: '年底收到的申请依法可以结转，低不等于快。',
  },
  'd.stock_turnover': {
    definition: '100 ×（规范性文件本年制发 + 本年废止）÷ 现行有效件数',
    caution: '集中清理的年份会很高；现行有效的很少时，一两件就差很多。',
  },
  'd.enforcement_mix': {
    definition: '行政许可处理决定数 ÷（行政许可 + 行政处罚 + 行政强制处理决定数）',
    caution: '下放给乡镇的权力各省、各年不同，不能只看比例。',
  },
};
