/** Words of the page on responses and requests. */
export const responsiveness = {
  title: '{y} 年回应与申请',
  sections: {
    requests: '收到申请',
    handling: '办理时限',
    outcomes: '答复结果',
    disputes: '复议、诉讼、投诉',
    events: '回应解读',
  },
  requests: {
    some: '{y} 年 {n} 个有数的单位中 {k} 个有申请：{units}',
    none: '{y} 年有数的 {n} 个单位都没有收到申请',
  },
  events: {
    some: '回应解读六项中，{k} 个单位至少有一项：{units}',
    none: '有数的 {n} 个单位回应解读六项全部填 0',
    aloneSome: '回应解读六项中至少有一项',
    aloneNone: '回应解读六项全部填 0',
    aloneUnknown: '回应解读六项有空白或没有年报，不能判断',
    zeros: '{n} 个六项全部填 0',
    unknown: '{n} 个缺年报或有空白，不能判断',
  },
};
