import type { beside as zh } from '../zh/beside.ts';

export const beside: typeof zh = {
  title: 'Compare with the text',
  pasteTitle: 'Paste',
  pasteButton: 'Paste text or a table',
  pasteHint:
    'Press Ctrl+V to paste the text of a report, a table of a web page, or cells of a spreadsheet. Numbers that were read are marked in the text; nothing has been saved yet.',
  textLabel: 'Paste or type the text of a report',
  edit: 'Edit the text',
  marked: 'Show the numbers marked',
  tableEdit: 'An edited text is read as plain text; merged cells of the web page are lost.',
  text: 'Text',
  readings: 'Numbers read',
  legend: {
    cell: 'number in a table',
    figure: 'number in a sentence',
    doubt: 'doubt, not used',
    blank: 'blank cell',
  },
  keys: 'Point at a number and the other side lights up; arrow keys go from one to the next, Enter crosses over.',
  cellsTitle: 'Tables ({n})',
  figuresTitle: 'Numbers in the text ({n})',
  doubtsTitle: 'Doubts ({n}), not used',
  what: 'What',
  value: 'Reading',
  place: 'Place',
  line: 'Line {row}',
  cell: 'Row {row}, column {column}',
  series: 'kept as a yearly series',
  exact: '{value} {unit}',
  approx: {
    atLeast: 'at least {value} {unit}',
    about: 'about {value} {unit}',
    atMost: 'under {value} {unit}',
  },
  scopes: { cumulative: 'running total', part: 'part of another number' },
  inWords: 'said in words',
  uncertain: 'It is not certain what this counts',
  candidates: 'May be: {names}',
  markLabel: '{text}, {what}',
  nothing: 'No number was read.',
  empty: 'Numbers that are read appear here once you paste.',
  reading: 'Reading…',
  noText:
    'The text is not shown here: the file is large, or has no lines. After the import, each number shows its printed text.',
  rows: 'Lines {a}–{b} of {n}',
  before: 'Earlier lines',
  next: 'Later lines',
  report: 'Report to show',
  back: 'Back to the list',
  on: 'Next: check unit and year',
  discard: 'Discard this paste',

  doubtsHead: 'Please check: numbers not used ({n})',
  doubtsNote:
    'These cells stay blank, rows that were left out are not there, and neither counts as 0. You can import without them; to fill them, correct the document and import it again. The comparison with the text shows where they stand.',
  tableProblems: {
    'table.count':
      'There is a table in lines {from} to {to} whose numbers do not fit the form, so none of it was read. Copy it again from the Word, Excel or web version, or drop that file here.',
    'table.missing':
      'Line {from} is the heading of a table, but no table follows; it may be a picture. Nothing was read, and nothing counts as 0. Get the Word, Excel or web version, or fill in the blank form from the picture.',
    'table.lostLines':
      'Repeated lines seem to be lost from the table in lines {from} to {to}, so none of it was read. Drop the original file here, or copy it again from there.',
    'table.notRead':
      'The layout of the table in lines {from} to {to} was not recognised (rows and columns swapped, for example), so none of it was read. Drop the original file here, or arrange the table as on the form and import it again.',
  },
  more: 'Further doubts: {n}. See the comparison with the text.',
  compare: 'Compare with the text',
  figures: ['{n} number in the text', '{n} numbers in the text'],
  unreadTables: ['{n} table not read', '{n} tables not read'],
  doubts: ['{n} doubt left blank', '{n} doubts left blank'],
  onlyText: 'no table, text only',
  tablesUnread: 'tables not read, text only',
  sheet: 'sheet {name}',
  alike: 'The same holds for: {names}',
};
