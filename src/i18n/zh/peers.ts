/** Words for who is compared with whom: totals speak of the county, high and low of units of one type (同类). */
export const peers = {
  /** In full, on first mention. */
  names: {
    township: '同类乡镇',
    street: '同类街道',
    other: '同类的其他单位',
    mixed: '全县不分类（乡镇街道合在一起）',
  },
  /** Before a word such as 中位数. */
  short: { township: '乡镇', street: '街道', other: '其他单位', mixed: '全县不分类' },
  /** Where the reports name no county, or another one than the page. */
  inCounty: '{county}{group}',
  median: '{peers}（{n} 个有数）中位数 {m}',
  few: '{group}有数 {n} 个，太少，不比较',
  noCounty: '年报没有写明县，不知道和谁比，不比较',
  doubtful: '另有 {n} 个存疑数未计入',
  switch: '比较',
  modes: { peers: '同类', mixed: '全县不分类' },
  law: '合计说全县，高低比同类',
  mixedNote: '乡镇街道合在一起，只列中位数，不下结论',
};
