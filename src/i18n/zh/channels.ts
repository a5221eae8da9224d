/** Words of the page on publishing channels. */
export const channels = {
  title: '{y} 年发布渠道',
  sections: { total: '发布总量', mix: '渠道构成', documents: '规范性文件' },
  mix: '{k} 个单位五个渠道合计：{shares}',
  mixShare: '{ch} {p}',
  mixSmall: '五个渠道都有数的单位只有 {k} 个，不作合计',
};
