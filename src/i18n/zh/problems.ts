import type { ProblemCode } from '#domain/problem.ts';

/** One sentence for each kind of trouble: what, where, what to do. */
export const problems: Readonly<Record<ProblemCode, string>> = {
  'file.empty': '“{file}”是空的，没有内容可读。请检查是不是选错了文件。',
  'file.headOnly': '“{file}”只有表头，没有数据行。请填好后再导入。',
  'file.partOfYear': '“{file}”写的是“{text}”，不是全年的数，没有读入。请换成全年的统计表。',
  'file.kind.office':
    '“{file}”不是能直接读取的表格或文档（可能是演示文稿、OFD，或改过扩展名）。请在 WPS 或 Office 里打开，另存为 .xlsx 或 .docx 再导入；或全选、复制，回到本页按 Ctrl+V。',
  'file.kind.oldOffice':
    '“{file}”是 RTF 或不能直接读取的旧版文件。请在 WPS 或 Office 里打开，另存为 .docx 或 .xlsx 再导入；或全选、复制，回到本页按 Ctrl+V。',
  'file.kind.pdf':
    '“{file}”不是完整的 PDF。请重新下载再导入；或打开它，选中文字和表格复制，回到本页按 Ctrl+V。',
  'file.kind.picture':
    '“{file}”是图片，里面的数字无法可靠读取。请找到原来的表格，打开后全选、复制，回到本页按 Ctrl+V；也可以下载空表照着填。',
  'file.kind.archive':
    '“{file}”是 RAR、7z 一类的压缩包，本页只读 .zip。请先解压，再把里面的文件或文件夹拖进来。',
  'file.pictures':
    '“{file}”里的表格是图片，读不出数字。请找单位要 Word、Excel 原件，或下载空表照着填。',
  'file.encrypted':
    '“{file}”设有密码，无法读取。请在 Office 或 WPS 里打开，去掉密码后另存，再导入；压缩包请先解压，再导入里面的文件。',
  'file.damaged': '“{file}”不完整或已损坏，无法读取。请重新下载或另存一份，再导入。',
  'file.archive.tooLarge':
    '“{file}”解开后太大（上限 {limit} MB），没有读取。请先解压，再分批拖进来。',
  'file.archive.entries':
    '“{file}”里的文件太多（上限 {limit} 个），没有读取。请先解压，再分批拖进来。',
  'file.archive.nested':
    '“{file}”是压缩包里套着的压缩包，层数太多，没有读取。请先解压，再把里面的文件拖进来。',
  'file.archive.method': '“{file}”用的压缩方法不能读取。请先解压，再把里面的文件拖进来。',
  'file.entities':
    '“{file}”里有文档类型或实体声明，正常的文件没有这些，为安全起见没有读取。请打开它，另存一份，再导入。',
  'file.tooDeep':
    '“{file}”里的内容一层套一层，套得太深，没有读取。请打开它，全选、复制，回到本页按 Ctrl+V。',
  'file.oldWord':
    '“{file}”是旧版 Word 或 WPS 文字文件，里面的表格无法准确读出。请打开它，另存为 .docx 再导入；或者全选、复制，回到本页按 Ctrl+V。',
  'file.binary':
    '“{file}”不是文本文件，无法读取。请在能打开它的程序里全选、复制表格，回到本页按 Ctrl+V。',
  'file.tooLarge': '“{file}”太大，无法一次读完。请按年份或县区拆成几个文件再导入。',
  'file.encoding':
    '“{file}”的文字编码无法识别。请用 Excel 或 WPS 打开，另存为“CSV UTF-8”，再导入。',
  'file.form.unknown':
    '“{file}”里没有找到 2014 年以来统计表的指标，也没有年报正文。请检查是不是选错了文件，或指标名称是不是官方写法。',
  'file.layout.unknown': '“{file}”的表格排法无法识别。请改成三列表或宽表，也可以下载空表来填。',
  'file.rows':
    '“{file}”各行的格数与表头不同，分不清数在哪一列，没有读入。数里有逗号（如 1,234）的，请去掉逗号，或另存为 xlsx 再导入。',
  'file.villages':
    '“{file}”里只有村、社区或乡镇本级的数（{labels}），没有哪个乡镇全部的数，没有读入。填报单位是乡镇和街道：请导入全乡镇的数。',
  'file.json.twice':
    '“{file}”的同一个对象里“{key}”出现了两次（第 {row} 行又出现一次），只能读到其中一个。请分开写，或导出为表格，再导入。',
  'file.json.syntax': '“{file}”不是完整的 JSON，第 {row} 行起读不下去。请检查后重新导出。',
  'file.json.shape':
    '“{file}”是 JSON，但里面没有报告。每份报告应有单位、年度和 values（指标和数值）。',
  'file.sameAgain': '“{file}”的内容已经导入过，完全相同。',
  'file.unreadable': '“{file}”读取时出错，没有导入。其他文件不受影响。详情：{detail}',
  'file.serverAnswer':
    '“{file}”不是年报，是网站的出错或登录页面（“{text}”）。请在浏览器里打开原来的网页重新下载，或在那里全选、复制，回到本页按 Ctrl+V。',
  'file.bytes':
    '“{file}”有 {count} 处文字编码损坏，那里的字读不出来，没有当作数。请核对原文件，或重新下载。',
  'file.cut':
    '“{file}”的最后一行（第 {row} 行“{text}”）没有写完的标志，文件可能不完整。请核对原文件的末尾。',
  'file.tooSlow':
    '“{file}”读了 {minutes} 分钟还没有读完，已停下，没有导入。其他文件不受影响。请打开它另存一份，或拆成几个文件，再导入。',
  'file.ended': '“{file}”由您中止，没有读完，没有导入。其他文件不受影响。要读它，请再选它一次。',
  'file.pdf.scan':
    '“{file}”是扫描件，里面只有图片没有文字，数字无法可靠读取。请找到扫描前的 Word 或 Excel 文件导入，也可以下载空表照着填。',
  'file.pdf.garbled':
    '“{file}”里的文字编码不完整，读出来是乱码，没有采用。请找到原来的 Word 或 Excel 文件导入，也可以下载空表照着填。',
  'file.pdf.pages':
    '“{file}”有 {pages} 页，超过 {limit} 页，无法一次读完。请只保留统计表和报告所在的页，另存后再导入。',
  'sheet.hiddenLeft': '隐藏的工作表没有读入：{sheets}。如需导入，请取消隐藏后另存，再导入。',
  'sheet.hiddenCells':
    '工作表“{sheet}”里隐藏的行或列没有读入（行 {rows}，列 {columns}）。如需导入，请取消隐藏后另存，再导入。',
  'sheet.struck':
    '工作表“{sheet}”里划掉的格子没有读入：{cells}。如果该算，请去掉删除线后另存，再导入。',
  'sheet.far':
    '工作表“{sheet}”里有离表格很远的格子，没有读入：{cells}。请看是不是误填；如果该算，请移到表格旁边后另存，再导入。',
  'cell.unreadable': '{place}“{label}”写的是“{text}”，不是一个数，没有读入。请核对原表。',
  'cell.twoNumbers': '{place}“{label}”写的是“{text}”，里面不止一个数，没有读入。请核对原表。',
  'cell.approximate': '{place}“{label}”写的是“{text}”，按约数读入。',
  'cell.unit': '{place}“{label}”（“{text}”）写的计量单位与表式的不同。请核对原表。',
  'cell.unitUnknown':
    '{place}“{label}”写的是“{text}”，看不出是元还是万元，没有读入。请选定计量单位。',
  'cell.damaged': '{place}“{label}”写的是“{text}”，像是表格软件改坏的内容，没有读入。请核对原表。',
  'cell.suspicious': '{place}“{label}”写的是“{text}”，可能把字母当成了数字，没有读入。请核对原表。',
  'cell.words': '{place}“{label}”写的是“{text}”，按空白处理，不当作 0。',
  'cell.percent': '{place}“{label}”写的是“{text}”，这里应是件数而不是百分比，没有读入。',
  'cell.negative': '{place}“{label}”写的是“{text}”，这里不应有正负号，没有读入。请核对原表。',
  'cell.decimal': '{place}“{label}”写的是“{text}”，这里应是整数，没有读入。请核对原表。',
  'cell.implausible':
    '{place}“{label}”写的是“{text}”，大得不像件数，像电话、日期或编号，没有读入。请核对原表。',
  'cell.noted': '{place}“{label}”写的是“{text}”，末尾是注释的记号，没有算进数里。',
  'row.irregular':
    '第 {row} 行“{name}”有 {cells} 格，表头有 {head} 格，对不上，整行没有读入。请核对原表。',
  'row.quote': '第 {row} 行的引号没有成对，各格的界限可能不对。请核对原表。',
  'row.glued':
    '第 {from}—{to} 行的文字被不成对的引号连成了一行，分不清各是哪一格，没有读入。请核对原表。',
  'row.broken': '第 {row} 行中间有一个多余的换行，一行断成了两行，没有读入。请核对原表。',
  'row.bytes': '第 {row} 行有编码损坏的文字，读不出来。请核对原文件。',
  'row.long': '第 {row} 行长得不像一行表格，没有读入。请检查是不是选错了文件。',
  'row.incomplete': '第 {row} 行只有 {cells} 格，表头有 {head} 格，缺的格没有读入。',
  'row.duplicate': '{place}“{label}”又写了“{text}”，与前面的数不同，两个都没有采用。请核对原表。',
  'row.total.differs':
    '第 {row} 行“{indicator}”的“{label}”是 {text}，各单位加起来是 {sum}。各单位的数照原样读入。',
  'row.sums': '{rows} 行是合计一类的行（{labels}），没有当作单位，只用来核对。',
  'row.villages':
    '{n} 行是村、社区或乡镇本级的数（{labels}）：它们不是填报单位，也不是全乡镇的数，没有读入。',
  'column.villages':
    '{n} 列是村、社区或乡镇本级的数，或分不清是不是全乡镇的（{labels}），没有读入。请核对。',
  'table.beside': '表右边（{column} 列起）另有一张汇总小表，不是哪个单位的数，没有读入。',
  'table.byHand': '有 {n} 处按手工对应读出：列、行或各行所属由人在表上指明。',
  'row.local': '第 {row} 行“{label}”在表式里没有数值，按原名保留，不参加统计。',
  'row.otherTable':
    '从第 {row} 行起是另一张表（列的次序或年度不同），没有读入。请把各张表分开存成文件再导入。',
  'row.unnamed': '第 {row} 行有数而没有单位名称，没有读入。请在表里写上单位名称。',
  'row.unclear': '第 {row} 行“{name}”分不清数属于哪个单位或哪一项，没有读入。请核对表头。',
  'row.notReported': '{units} 只列了名称，没有数：没有报？',
  'row.saysNotReported': '{units}：表里没有数，写着“{text}”：没有报？',
  'cell.merged': '{place}“{label}”的“{text}”写在合并单元格里，分不清算给谁，没有读入。请核对原表。',
  'cell.yearSum':
    '{place}“{label}”的“{text}”是各季度（月份、半年）的合计，时点数不能这样相加，没有读入。请核对原表。',
  'column.twice': '“{label}”占了几列，没有读入。请核对保留哪一列。',
  'row.period': '第 {place} 行（列、项）写的是“{text}”的数，不是全年的数，没有读入。',
  'table.count':
    '第 {row} 行的数“{text}”与表式的格数对不上，分不清各是哪一格，没有读入。请核对原表。',
  'table.label': '第 {row} 行“{label}”与表式的标签只是相近，数“{text}”没有读入。请确认是哪一项。',
  'table.columns': '第 {row} 行有几列数“{text}”，分不清哪一列是本单位的，没有读入。',
  'table.differs': '同一项印了两次，数不一样（第 {row} 行“{text}”），都没有采用。请核对原表。',
  'table.lostLines':
    '表里重复的行好像丢了（第 {row} 行起），整张表没有读入。请用原文件，或重新复制。',
  'table.missing':
    '有标题而没有表（第 {row} 行），表可能是图片。没有读入数，也不当作 0。请另找带表的文件，或照图录入。',
  'table.notRead':
    '第 {row} 行起有一张表，排法认不出（例如行和列对调了），没有读入。请用原文件，或按表式的行列重排。',
  'report.twice':
    '“{authority}”{year} 年在文件里出现两次（位置 {first} 和 {place}）。请核对保留哪一份。',
  'report.twice.undated':
    '“{authority}”在文件里出现两次（位置 {first} 和 {place}），都没有写年度。请核对保留哪一份。',
  'year.outOfRange': '第 {row} 行的年度写的是“{text}”，不是报告年度。请核对。',
  'year.beforeForm':
    '{years} 年还没有全国统一的表式（{from} 年起才有），数按原样读入。请核对年度，或确认是当地自己的表。',
  'roster.head':
    '名录里没有找到表头。第一行应有：县、单位、起始年、截止年、别名，其中单位和起始年不能缺。',
  'roster.row': '名录第 {row} 行“{text}”读不出县、单位或年份。改好后再导入，原名录没有变。',
  'name.missing': '位置 {place} 的报告没有写单位名称。请指定单位，或不导入这一份。',
  'storage.full':
    '浏览器的存储空间已满，刚才的改动没有保存。请先备份，再到数据页删去原文件或撤销不用的批次。',
  'storage.refused':
    '浏览器不允许保存数据（可能是隐私窗口）。页面照常使用，但关闭后数据不保留，请及时备份。',
  'storage.newer': '本机的数据由更新的版本写入，这个版本不能读取，也没有改动它。请刷新或更新页面。',
  'storage.blocked': '另一个标签页还开着旧版本，挡住了更新。请关闭其他标签页。',
  'storage.lost': '与本机数据库的连接断了，刚才的操作没有完成。请刷新页面后再试。',
  'storage.cleared':
    '这台电脑上保存的本页数据被清除了（清理浏览数据、别的程序或浏览器自己清理）。页面上还有的暂时留在内存里，关闭就没有了。要留下，请到“数据”页重新保存或备份；原文件已经没有了。',
  'storage.incomplete':
    '本机数据库缺了一部分表，只能在内存里打开剩下的。请到“数据”页备份，再重新保存；不需要就清空。',
  'storage.upgrade':
    '本机数据没能转成这个版本的格式，原样留着，没有改动。请关闭其他标签页后刷新；仍不行时，用备份恢复前先清空本机数据。详情：{detail}',
  'storage.fileDamaged':
    '“{file}”留下的原文件已损坏或缺失，这里显示不了原文。数字没有受影响；请用备份恢复，或重新导入原文件。',
  'storage.memoryLost':
    '程序出错后重新启动，只在内存里、没有保存下来的数据随之没有了。请重新导入原文件，或用备份恢复。',
  'undo.gone': '这一批已经撤销了，没有再改动什么。',
  'backup.shape': '这个文件不是本页的备份，或者已经损坏。什么都没有改动。',
  'backup.damaged':
    '备份里有 {n} 处损坏（{names}），什么都没有恢复。可以只恢复完好的部分，或换一份备份。',
  'backup.list':
    '备份的目录损坏，不能确定里面有什么，什么都没有改动。请换一份备份；里面的原文件可以用解压软件取出来重新导入。',
  'backup.newer': '这个备份由更新的版本写成，这个版本不能读取。请更新页面后再恢复。',
  'backup.fingerprint':
    '已恢复，但现在显示的数据指纹是 {now}，备份时是 {then}。如果不是因为页面更新过，请不要使用，并换一份备份。',
  'backup.otherDataSet':
    '备份是在已发布数据“{dataSet}”之上做的，这里没有同一版本。自己的数据已恢复，底层数据可能不同。',
  'dataset.manifest': '已发布数据的清单读不到或内容不对。本机的数据仍可使用，可以稍后重试。',
  'dataset.part': '已发布数据读取不全：{file}。没有采用这一套数据，可以稍后重试。',
  'dataset.hash': '已发布数据的文件 {file} 与清单不一致，没有采用这一套数据。可以稍后重试。',
  'dataset.entry': '已发布数据的清单里有 {n} 套写得不对，没有采用：{names}。其余照常使用。',
  'dataset.fingerprint':
    '已发布数据“{dataSet}”的指纹与它的文件不一致，没有采用这一套。请告诉发布的人。',
  cancelled: '已取消，没有保存任何内容。',
  'drop.gone':
    '读取文件的程序刚才重新启动过，文件已重新读取，您的回答都还在，还没有导入。请再看一遍，然后再点一次。',
  'program.silent':
    '程序 {minutes} 分钟没有回应，已重新启动。刚才的操作可能没有完成；页面上是现在保存着的数据，请先看是否已有。没有就再试一次，仍然这样就换一个文件或先不做这一步。',
  program: '程序出错，刚才的操作没有完成，数据没有改动。请刷新页面再试。详情：{detail}',
};
