import type { problems as zh } from '../zh/problems.ts';

export const problems: typeof zh = {
  'file.empty': '"{file}" is empty. Please check that it is the right file.',
  'file.headOnly':
    '"{file}" has column heads but no data below them. Fill it in and import it again.',
  'file.partOfYear':
    '"{file}" says "{text}": these are not the numbers of a whole year. Nothing was read. Please use the table of the year.',
  'file.kind.office':
    '"{file}" is no sheet or document that can be read directly (it may be slides, OFD, or a renamed file). Open it in WPS or Office and save it as .xlsx or .docx; or select all, copy, come back here and press Ctrl+V.',
  'file.kind.oldOffice':
    '"{file}" is an RTF or an older file that cannot be read directly. Open it in WPS or Office and save it as .docx or .xlsx; or select all, copy, come back here and press Ctrl+V.',
  'file.kind.pdf':
    '"{file}" is not a complete PDF. Download it again; or open it, copy its text and tables, come back here and press Ctrl+V.',
  'file.kind.picture':
    '"{file}" is a picture; numbers cannot be read from it reliably. Open the original table, select all, copy, come back here and press Ctrl+V, or fill in a blank form.',
  'file.kind.archive':
    '"{file}" is a RAR, 7z or similar archive; only .zip is read here. Unpack it and drop the files or the folder.',
  'file.pictures':
    'The tables in "{file}" are pictures, so no number can be read. Ask for the Word or Excel original, or fill in the blank form.',
  'file.encrypted':
    '"{file}" is protected by a password and cannot be read. Open it in Office or WPS, remove the password, save it and import it again; unpack an archive first and import the files in it.',
  'file.damaged':
    '"{file}" is incomplete or damaged and cannot be read. Download or save it once more and import that.',
  'file.archive.tooLarge':
    '"{file}" is too large when unpacked (at most {limit} MB) and was not read. Unpack it and drop the files in several steps.',
  'file.archive.entries':
    '"{file}" holds too many files (at most {limit}) and was not read. Unpack it and drop the files in several steps.',
  'file.archive.nested':
    '"{file}" is an archive inside archives, too many levels deep, and was not read. Unpack it and drop the files inside.',
  'file.archive.method':
    '"{file}" is packed by a method that cannot be read here. Unpack it and drop the files inside.',
  'file.entities':
    '"{file}" declares a document type or entities, which ordinary files do not, and was not read for safety. Open it, save it anew and import that.',
  'file.tooDeep':
    '"{file}" is nested too deep and was not read. Open it, select and copy everything, come back here and press Ctrl+V.',
  'file.oldWord':
    '"{file}" is an old Word or WPS document whose tables cannot be read exactly. Open it and save it as .docx, or select all, copy, come back here and press Ctrl+V.',
  'file.binary':
    '"{file}" is not a text file and cannot be read. Open it in its own program, select all, copy the table, come back here and press Ctrl+V.',
  'file.tooLarge':
    '"{file}" is too large to be read at once. Split it by year or county and import the parts.',
  'file.encoding':
    'The character encoding of "{file}" is not known. Open it in Excel or WPS, save it as "CSV UTF-8" and import that.',
  'file.form.unknown':
    '"{file}" has no indicator of the forms since 2014 and no text of a report. Check that it is the right file and that labels have their official wording.',
  'file.layout.unknown':
    'The layout of the table in "{file}" is not known. Use three columns or one row per unit, or fill in a blank form.',
  'file.rows':
    'The rows of "{file}" have another number of cells than its head, so it is not clear which number stands below which. Nothing was read. If numbers have commas (1,234), take them out or save the file as xlsx.',
  'file.villages':
    '"{file}" has only numbers of villages, communities or of a township\'s own level ({labels}), none of a whole township. Townships and streets are the units that report: import their numbers.',
  'file.json.twice':
    'In "{file}" the key "{key}" stands twice in one object (again in line {row}), and only one of the two can be read. Give each its own entry, or export it as a table, and import it again.',
  'file.json.syntax':
    '"{file}" is not complete JSON: it cannot be read from line {row} on. Check it and export it again.',
  'file.json.shape':
    '"{file}" is JSON but holds no report. Each report needs authority, year and values (indicators with their numbers).',
  'file.sameAgain': 'The content of "{file}" has been imported before, exactly the same.',
  'file.unreadable':
    '"{file}" could not be read and was not imported. Other files are not affected. Details: {detail}',
  'file.serverAnswer':
    '"{file}" is no report but the error or login page of a web site ("{text}"). Open the original page in a browser and download it again, or select all there, copy, come back here and press Ctrl+V.',
  'file.bytes':
    'Characters in "{file}" are damaged and could not be decoded (places: {count}). None of them was taken for a number. Check the original file or download it again.',
  'file.cut':
    'The last line of "{file}" (row {row}, "{text}") has no line end, so the file may be incomplete. Check the end of the original.',
  'file.tooSlow':
    '"{file}" was not read to its end in {minutes} minutes and was left out. Other files are not affected. Save it anew, or split it into several files, and import again.',
  'file.ended':
    'You ended the reading of "{file}"; nothing of it was imported. Other files are not affected. To read it, choose it again.',
  'file.pdf.scan':
    '"{file}" is a scan: pictures without text, so numbers cannot be read from it reliably. Import the Word or Excel file it was printed from, or fill in a blank form.',
  'file.pdf.garbled':
    'The text inside "{file}" has no complete encoding and comes out garbled, so nothing was taken from it. Import the Word or Excel file it was made from, or fill in a blank form.',
  'file.pdf.pages':
    '"{file}" has {pages} pages, more than the limit of {limit}. Save only the pages with the tables and the report, and import that.',
  'sheet.hiddenLeft':
    'Hidden sheets were not read: {sheets}. To import them, unhide them, save the file and import it again.',
  'sheet.hiddenCells':
    'Hidden rows or columns of sheet "{sheet}" were left out (rows {rows}, columns {columns}). To bring them in, unhide them, save and import again.',
  'sheet.struck':
    'Struck-out cells of sheet "{sheet}" were left out: {cells}. If they count, remove the strike-through, save and import again.',
  'sheet.far':
    'Cells of sheet "{sheet}" far away from its table were left out: {cells}. If they count, move them next to the table, save and import again.',
  'cell.unreadable':
    '{place} "{label}" says "{text}", which is not a number. It was left out; check the original.',
  'cell.twoNumbers':
    '{place} "{label}" says "{text}", which is more than one number. It was left out; check the original.',
  'cell.approximate': '{place} "{label}" says "{text}" and was read as an approximate number.',
  'cell.unit':
    '{place} "{label}" ("{text}") has another unit than on the form. Check the original.',
  'cell.unitUnknown':
    '{place} "{label}" says "{text}", which may be yuan or 10,000 yuan. It was left out; choose the unit.',
  'cell.damaged':
    '{place} "{label}" says "{text}", which looks like damage by a spreadsheet. It was left out; check the original.',
  'cell.suspicious':
    '{place} "{label}" says "{text}", which may be a letter in place of a digit. It was left out; check the original.',
  'cell.words': '{place} "{label}" says "{text}". It was read as blank, not as 0.',
  'cell.percent':
    '{place} "{label}" says "{text}"; a count belongs here, not a percentage. It was left out.',
  'cell.negative':
    '{place} "{label}" says "{text}"; no sign belongs here. It was left out; check the original.',
  'cell.decimal':
    '{place} "{label}" says "{text}"; a whole number belongs here. It was left out; check the original.',
  'cell.implausible':
    '{place} "{label}" says "{text}", which is too large for a count and looks like a telephone number, a date or a code. It was left out; check the original.',
  'cell.noted':
    '{place} "{label}" says "{text}"; the mark of a note at its end was not taken as part of the number.',
  'row.irregular':
    'Row {row} ("{name}") has {cells} cells but the head has {head}. The row was left out; check the original.',
  'row.quote':
    'Quotes in row {row} do not match, so it is unclear where its cells end. Please check the original.',
  'row.glued':
    'Quotes that do not match have joined lines {from} to {to} into one row, and it is unclear which cell is which. They were left out; check the original.',
  'row.broken': 'A stray line break has cut row {row} in two. It was left out; check the original.',
  'row.bytes':
    'Row {row} has damaged characters that cannot be read. Please check the original file.',
  'row.long':
    'Row {row} is too long for a row of a table. It was left out; check that it is the right file.',
  'row.incomplete':
    'Row {row} has only {cells} cells where the head has {head}. The missing cells were left out.',
  'row.duplicate':
    '{place} "{label}" is printed again as "{text}", another number than before. Neither was taken; check the original.',
  'row.total.differs':
    'Row {row}: the "{label}" of "{indicator}" is {text}, but the units add up to {sum}. The units\' own numbers were read as printed.',
  'row.sums':
    'Rows of totals and the like were not taken as units, only compared: {rows} ({labels}).',
  'row.villages':
    "Rows of villages, communities or of a township's own level: {n} ({labels}). They are no units that report and not the whole township; they were left out.",
  'column.villages':
    "Columns of villages, communities or of a township's own level, or perhaps not of the whole township: {n} ({labels}). They were left out; check them.",
  'table.beside':
    'Right of the table, from column {column} on, stands a small table of sums. Its numbers are of no unit and were not read.',
  'table.byHand':
    '{n} things are read as they were pointed out by hand: columns, rows, or whose the rows are.',
  'row.local':
    'Row {row}: "{label}" carries no number on the form. It was kept under its own label and is not counted.',
  'row.otherTable':
    'From row {row} on another table begins, with other columns or another year. It was not read. Please save each table as a file of its own and import them.',
  'row.unnamed':
    'Row {row} has numbers but no name of a unit. It was left out; write the name into the table.',
  'row.unclear':
    'Row {row} ("{name}"): it is not clear to which unit or indicator its numbers belong. It was left out; check the heads.',
  'row.notReported':
    '{units}: the name is listed, without numbers. Check whether it did not report.',
  'row.saysNotReported':
    '{units}: the table prints "{text}" in place of numbers. Check whether it did not report.',
  'cell.merged':
    '{place} "{label}": "{text}" stands in a merged cell, so it is not clear for whom it counts. It was left out; check the original.',
  'cell.yearSum':
    '{place} "{label}": "{text}" adds up the quarters, months or halves of a year, but what is there at a time does not add up. It was left out; check the original.',
  'column.twice': '"{label}" has several columns. They were left out; check which one to keep.',
  'row.period':
    'Row, column or item {place} has the numbers of "{text}", not of the whole year. It was left out.',
  'table.count':
    'The numbers "{text}" in row {row} do not fill the cells of the form, so it is unclear which is which. They were left out. Please check the original.',
  'table.label':
    '"{label}" in row {row} is only similar to a label of the form. The number "{text}" was left out. Please say what it is.',
  'table.columns':
    'Row {row} has several columns of numbers ("{text}"), and it is unclear which are those of the unit. They were left out.',
  'table.differs':
    'The same item is printed twice with different numbers (row {row}: "{text}"). Neither was used. Please check the original.',
  'table.lostLines':
    'Repeated lines of the table seem to be lost (from row {row}). The whole table was left out. Please use the original file or copy it again.',
  'table.missing':
    'There is a heading but no table (row {row}); the table may be a picture. Nothing was read and nothing counts as 0. Please find a file with the table, or type it in from the picture.',
  'table.notRead':
    'A table begins in row {row} whose layout was not recognised (rows and columns swapped, for example), so none of it was read. Use the original file, or arrange it as on the form.',
  'report.twice':
    '"{authority}" {year} is in the file twice (at {first} and {place}). Check which one to keep.',
  'report.twice.undated':
    '"{authority}" is in the file twice (at {first} and {place}), without a year. Check which one to keep.',
  'year.outOfRange': 'Row {row} gives the year as "{text}", which is no report year. Please check.',
  'year.beforeForm':
    'There was no national form for {years} (the first is that of {from}); the numbers are read as printed. Check the year, or whether it is a local table.',
  'roster.head':
    'No head was found in the roster. The first row needs county, authority, from, to and aliases; authority and from are required.',
  'roster.row':
    'Row {row} of the roster, "{text}", does not give a county, a unit and years. Correct it and import again; the roster is unchanged.',
  'name.missing':
    'The report at {place} does not name its unit. Choose the unit, or leave the report out.',
  'storage.full':
    "The browser's storage is full and the last change was not saved. Make a backup, then drop original files or undo batches on the data page.",
  'storage.refused':
    'The browser does not let this page save data (perhaps a private window). Everything works, but nothing is kept after closing. Make a backup in time.',
  'storage.newer':
    'The data on this computer were written by a newer version. They were left untouched. Reload or update the page.',
  'storage.blocked': 'Another tab still has the old version open. Please close the other tabs.',
  'storage.lost':
    'The connection to the database was lost and the last step was not finished. Reload the page and try again.',
  'storage.cleared':
    'The data that this page kept on this computer were cleared (by clearing browsing data, another program or the browser itself). What the page still has is in memory and gone when it is closed. To keep it, save it again or make a backup on the data page; the original files are gone.',
  'storage.incomplete':
    'Some tables of the database on this computer are missing; what is left was opened in memory only. Make a backup on the data page, then save it again, or erase it.',
  'storage.upgrade':
    'The data on this computer could not be brought to the format of this version and were left as they are. Close other tabs and reload; if that does not help, erase them before restoring a backup. Details: {detail}',
  'storage.fileDamaged':
    'The kept original of "{file}" is damaged or missing, so its text cannot be shown. The numbers are not affected; restore a backup, or import the original file again.',
  'storage.memoryLost':
    'The program was started anew after an error, and the data that were only in memory are gone. Import the original files again or restore a backup.',
  'undo.gone': 'This import was undone before. Nothing else was changed.',
  'backup.shape': 'This file is not a backup of this page, or it is damaged. Nothing was changed.',
  'backup.damaged':
    'The backup is damaged in {n} places ({names}). Nothing was restored. Restore only what is whole, or use another backup.',
  'backup.list':
    'The table of contents of the backup is damaged, so it is not certain what it holds. Nothing was changed. Use another backup; the original files in it can be taken out with a zip program and imported again.',
  'backup.newer':
    'This backup was written by a newer version. Update the page, then restore it again.',
  'backup.fingerprint':
    'Restored, but the fingerprint of the data is {now} now and was {then} when the backup was made. Unless the page was updated since, do not use them and restore another backup.',
  'backup.otherDataSet':
    'The backup was made over the published data "{dataSet}", which is not here in the same version. Your own data are restored; what lies beneath may differ.',
  'dataset.manifest':
    'The list of published data is missing or wrong. Your own data can still be used; try again later.',
  'dataset.part': 'Published data are incomplete: {file}. The set was not taken; try again later.',
  'dataset.hash':
    'The published file {file} does not match the list. The set was not taken; try again later.',
  'dataset.entry':
    'The list of published data has {n} wrong entries, which were left out: {names}. The others can be used.',
  'dataset.fingerprint':
    'The fingerprint of the published data "{dataSet}" does not match its files. The set was not taken; please tell those who publish it.',
  cancelled: 'Cancelled. Nothing was saved.',
  'drop.gone':
    'The part of the program that reads files was started anew. The files were read again with all your answers, and nothing was imported yet. Look once more and press the button again.',
  'program.silent':
    'The program did not answer for {minutes} minutes and was started anew. The last step may not have been finished; the page shows what is stored now. If it is not there, try again; if this happens once more, use another file or leave this step out.',
  program:
    'The program made a mistake and the last step was not finished; your data are unchanged. Reload the page and try again. Details: {detail}',
};
