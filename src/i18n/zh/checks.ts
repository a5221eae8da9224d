import type { Reason } from '#domain/checks/reasons.ts';

/** What a broken rule of consistency (勾稽) says of a report, and by which numbers. `first`, `second`: names of the cells concerned. */
export const checks = {
  between: '、',
  severities: { error: '算不通', warning: '很可能有误', notice: '留意' },
  reasons: {
    sumOver: '“{first}”是 {value}，分项相加是 {sum}，分项多出 {apart}。',
    sumUnder: '“{first}”是 {value}，分项相加是 {sum}，分项少 {apart}。',
    sumBlank: '“{first}”空白，分项相加是 {sum}。',
    larger: '“{first}”是 {left}，比“{second}”的 {right} 大。',
    unequal: '“{first}”是 {left}，“{second}”是 {right}，两数应当相等。',
    unbalanced:
      '（{first}）这一列：新收加上年结转是 {incoming}，办理结果总计加结转下年是 {outgoing}，两边应当相等。',
    grantedWithoutRequests: '“{first}”是 {value}，这一列却没有新收和结转的申请。',
    channelAboveTotal: '“{first}”是 {value}，有一个渠道却有 {most}。',
    totalAboveChannels: '“{first}”是 {value}，各渠道相加只有 {sum}。',
    channelsAddedUp:
      '“{first}”{value} 正好是 {positive} 个渠道相加：同一条信息在几个渠道公开只计一条，可能是把各渠道加了起来。',
    moreAnsweredThanTopics: '“{first}”是 {value}，其中一种方式回应的事件却有 {most}。',
    nobodyThere: '“{first}”是 0，却公开了 {items} 条信息。',
    traineesAgainstCourses: '培训班 {courses} 期，接受培训 {trainees} 人次，两数对不上。',
    disputesWithoutRequests:
      '没有收到申请，却有复议 {reviews} 件、诉讼 {lawsuits} 件；可能是以前的申请。',
    sameNumber: '{value} 在 {sections} 个部分重复出现（{cells}），可能是同一个数填了几处。',
    sameNumberAndText:
      '{value} 在表的 {sections} 个部分和正文里重复出现（{cells}），可能是同一个数填了几处。',
    rulesOfTownship: '“{first}”是 {value}：乡镇、街道不制定规章，可能把规章制度填了进来。',
    lessThanNone: '“{first}”{before} 加“{second}”{change} 小于 0。',
    stockAsDecisions:
      '“{first}”{value} 正好是上年项目数 {before} 加增减 {change}：可能把新的项目总数填成了处理决定数。',
    moreDisputesThanRequests:
      '复议和诉讼共 {disputes} 件，比新收加结转的申请 {requests} 件还多；可能是以前的申请。',
    budgetOfYuan: '乡镇、街道的“{first}”是 {value} 万元，超过 100 万元：可能把元填成万元。',
    budgetNone: '办了 {courses} 期培训班，“{first}”是 0。',
    feeLarge: '“{first}”是 {value} 万元，超过 10 万元：可能把元填成万元。',
    feeWithoutRequests: '“{first}”是 {value} 万元，办结的申请却是 0。',
    amountWithoutProjects: '“{first}”是 {value} 万元，采购项目却是 0 个。',
    projectsWithoutAmount: '有 {projects} 个采购项目，“{first}”是 0。',
    projectTiny: '{projects} 个采购项目共 {value} 万元，平均每个不到 100 元：单位可能不对。',
    projectHuge: '{projects} 个采购项目共 {value} 万元，平均每个超过 5000 万元：可能把元填成万元。',
    chargeLarge: '乡镇、街道的“{first}”是 {value} 万元，超过 1000 万元：可能把元填成万元。',
    stockOfDocuments:
      '“{first}”是 {value}，而上年 {before} 加制发 {issued} 减废止 {repealed} 是 {expected}。',
    stockOfMatters: '“{first}”是 {value}，而上年年报是 {before} 增减 {change}，应为 {expected}。',
    carriedOver: '“{first}”是 {value}，上年年报结转下年的是 {before}。',
    carriedOverByColumn: '按申请人分，“{first}”是 {value}，上年年报结转下年的是 {before}。',
    appealWithoutReview: '“{first}”是 {value}，今年和去年都没有复议。',
    tenThousandTimes:
      '“{first}”是 {value} 万元，上年是 {before} 万元，相差约一万倍：元和万元可能填混。',
    roundTimes:
      '“{first}”是 {value} 万元，上年是 {before} 万元，差不多正好是 {times} 倍：单位可能不对。',
    sameAsYearBefore:
      '能比的每一格都和 {before} 年相同（其中 {count} 个数不小于 5），可能照抄上年。',
    stopped: '“{first}”是 0，前两年是 {earlier}、{before}。',
    staffMoved: '“{first}”是 {value}，上年是 {before}，变动一倍以上。',
    jump: '“{first}”是 {value}，上年是 {before}，变动远超偶然和全县同期的变动（{pairs} 个单位有两年的数）。',
    jumpOfFew:
      '“{first}”是 {value}，上年是 {before}，变动远超偶然；全县只有 {pairs} 个单位有两年的数，看不出是否全县都在变。',
    fellToBottom: '“{first}”在同类单位里从最高的四分之一落到最低的四分之一。',
    roseToTop: '“{first}”在同类单位里从最低的四分之一升到最高的四分之一。',
    farAboveCounty:
      '“{first}”是 {value}，是同县同年其他 {units} 个单位（大于 0 的）中间值 {median} 的 100 倍以上：可能多写了位数，或填了全县的数。',
    sameAsOther: '能比的 {alike} 个不为 0 的数与{other}当年的全部相同，可能照抄。',
    sameNumbersAsYearBefore:
      '能比的 {alike} 个不为 0 的数与本单位 {before} 年的全部相同，可能照抄上年。',
    olderForm: '用的是 {last} 年及以前的表式。',
    notFilled: '有一半以上的格子没有填，或者没有统计表；表格可能是图片。',
    yearMissing: '{year} 年没有年报，之前和之后都有。',
    unnamed: '没有写明是哪个单位的年报。',
    yearsDiffer: '一处写的是 {one} 年，另一处是 {other} 年（“{text}”）：可能沿用了旧稿。',
    localRow: '“{text}”不是国家表上的行，按原名保留。',
    notAllReported: '名录上 {owed} 个单位，有年报的 {reported} 个。',
    textDiffers: '正文说“{text}”{told}，表里“{cells}”是 {value}。',
    textBeyond: '正文说“{text}”大约 {told}，表里“{cells}”是 {value}，对不上。',
    partsOfText: '正文里“{text}”是 {told}，后面列出的 {parts} 项相加是 {sum}。',
    cumulativeAsYear: '正文里累计的“{text}”{told} 与当年的数相同：累计数和当年数应分开。',
    otherUnit: '“{first}”的单位印的不是表式上的单位，数值 {value} 按原样读入。',
    unitsContradict: '“{first}”一处写元、一处写万元，按 {value} 万元读入：请核对单位。',
    convertedFromYuan: '“{first}”按元填写，已换算为 {value} 万元；表式的单位是万元。',
    notListed: '名录里没有这个单位。',
    templateText: '正文里还留着模板的字样（“{text}”，共 {count} 处）。',
    otherUnitInText:
      '正文里出现其他单位的名称：{others}（{count} 个名称，{times} 处）；可能沿用了别处的文字。',
    shareDiffers: '正文说“{text}”占 {told}%，而 {part} 占 {whole} 的 {ratio}%。',
    otherYearInText: '这是 {year} 年的年报，正文却写 {other} 年的“{text}”：可能沿用了旧稿。',
    headingRepeated: '正文有两个第 {number} 部分：标题序号重复。',
    headingJumps: '正文标题从第 {last} 部分跳到第 {number} 部分。',
    partsAboveCounty: '全县“{first}”是 {value}，{units} 个乡镇、街道相加是 {sum}，比全县还多。',
    printedSumDiffers:
      '县里“{label}”一栏的“{first}”是 {value}，所列 {units} 个单位现用的数相加是 {sum}。',
    lessThanZero: '“{first}”写的是“{text}”：应是 0 或更大的整数。',
    noWholeNumber: '“{first}”写的是“{text}”：应是整数。',
    recordsDiffer: '同一单位、同一年有几份报告，{count} 行的数值不同：请选定用哪一份。',
    otherRecord: '同一单位、同一年有两份报告，{count} 行的数值不同：另一份在 {other}。',
  } satisfies Record<Reason, string> as Record<Reason, string>,
};
