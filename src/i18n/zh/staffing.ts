/** Words of the page on staff and funds. */
export const staffing = {
  title: '{y} 年人员与经费',
  sections: {
    people: '工作人员',
    load: '人均工作量',
    places: '机构与查阅点',
    money: '经费与收费',
    training: '会议与培训',
  },
  fullTime: {
    some: '{n} 个有数的单位中 {k} 个有专职人员：{units}',
    none: '有数的 {n} 个单位都没有专职人员',
  },
  budget: {
    some: '{n} 个有数的单位中 {k} 个有专项经费：{units}',
    none: '有数的 {n} 个单位专项经费全部填 0',
  },
};
