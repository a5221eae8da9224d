import type { Pair } from '../counted.ts';

/** Words about what the browser keeps: damage, the check, what lives in memory, the reminder to make a backup. */
export const storage = {
  inMemory: '现在的内容只在内存里，关闭页面就没有了。',
  storeAgain: '重新保存到浏览器',
  storedAgain: '已重新保存。',
  saveBackup: '保存备份',
  erase: '清空本机数据…',

  damagedTitle: '本机保存的数据有损坏',
  damagedBanner: '本机保存的数据有 {n} 处损坏，读不出来的没有显示。',
  damagedLook: '查看和处理',
  numbers: '{when} 导入的一批读不出来，没有显示：{reports}、{units}、{years}。文件：{files}。',
  numbersUnknown: '有一批导入读不出来，没有显示；它的登记也坏了，不知道是哪些文件。',
  sources:
    '{when} 导入的一批（{files}）：数字完好，有 {n} 条出处或原文件损坏，查看这些数字的出处时可能显示不了原文。',
  list: '{when} 导入的一批（{files}）：数字已逐份核对，一份不少；登记原文件的一条记录损坏，原文件可能不全。',
  words: '备注或名录少了 {n} 条。',
  published: '已发布的数据有损坏。下次打开这一套会重新读取。',
  within: '数据集“{x}”：{text}',
  files: '{list} 等 {n} 个文件',
  separator: '、',
  reread: ['重新读取留下的 {n} 个原文件', '重新读取留下的 {n} 个原文件'] as Pair,
  rereading: '请核对后导入；导入以后，在这里删去损坏的这一批。',
  remove: '删去损坏的这一批',
  removed: '已删去损坏的这一批。',
  accept: '知道了，按现在的样子保留',
  accepted: '已按现在的样子保留。',
  orElse: '也可以用备份恢复，或清空本机数据：',

  checkTitle: '检查数据',
  checkWhat: '逐条核对这台电脑上保存的记录（数字、出处、原文件、备注）有没有缺失或改动。',
  checkDo: '检查数据',
  checking: '正在检查',
  checkGood: '检查了 {n} 条记录，没有发现损坏。',
  checkBad: '检查了 {n} 条记录，发现 {d} 处损坏。',

  remind:
    '有 {n} 批导入还没有备份，只在这个浏览器里；浏览器在空间不足或清理数据时可能删掉。建议保存一份备份。',
  remindFull: '浏览器给本页的空间快用完了（{p}%），有 {n} 批导入还没有备份。建议保存一份备份。',
  later: '以后再说',

  failedWays: '数据打不开时，仍可以保存备份（读得出来的部分）或清空。',
  openNewer: '本机的年报由更新的版本保存，这里打不开',

  backupPartly: '备份已保存，但有 {n} 处损坏的内容没能放进去，请到“数据”页的“批次与文件”查看。',
  backupLost: '这份备份有 {n} 处损坏：',
  backupLostBatch: '{when} 导入的一批：{reports}、{units}、{years}（{files}）',
  backupLostFile: '原文件“{x}”（数字不受影响）',
  backupLostWords: '一个数据集的备注和名录',
  backupLostSettings: '页面的设置',
  backupLostLater: '更新版本写入的一部分内容',
  backupRest: '只恢复完好的部分',
  backupRestDone: '已恢复完好的部分；上面列出的 {n} 处没有恢复。',
  backupAround: '这份备份的内容逐项核对无误，但文件外层有改动（可能被别的程序改过）。',
  backupNotes: '备注、已看标记和选定的事共 {n} 条。',

  previewFailed: '这次预览出错了。什么都没有保存，已有的数据没有改动。',
  previewClose: '放弃这次导入',
};
