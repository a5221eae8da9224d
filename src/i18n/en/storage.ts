import type { storage as zh } from '../zh/storage.ts';

export const storage: typeof zh = {
  inMemory: 'What you see is in memory only and gone when the page is closed.',
  storeAgain: 'Save it in the browser again',
  storedAgain: 'Saved again.',
  saveBackup: 'Save a backup',
  erase: 'Erase data on this computer…',

  damagedTitle: 'Stored data are damaged',
  damagedBanner:
    'Damaged parts of the data stored on this computer: {n}. What cannot be read is not shown.',
  damagedLook: 'See what to do',
  numbers:
    'The import of {when} cannot be read and is not shown: {reports}, {units}, {years}. Files: {files}.',
  numbersUnknown:
    'An import cannot be read and is not shown; the note of what it held is lost too, so its files are not known.',
  sources:
    'Import of {when} ({files}): the numbers are whole. Of where they stand or of the original files {n} records are damaged, so the original text of some cannot be shown.',
  list: 'Import of {when} ({files}): all numbers were counted and none is missing. The record that lists its original files is damaged, so some of them may be missing.',
  words: 'Notes or the roster: {n} fewer than were saved.',
  published: 'The published data are damaged. They are fetched again when this set is opened next.',
  within: 'Data set "{x}": {text}',
  files: '{list} and others, {n} files',
  separator: ', ',
  reread: ['Read the {n} kept original again', 'Read the {n} kept originals again'],
  rereading: 'Check and import them; then remove the damaged import here.',
  remove: 'Remove the damaged import',
  removed: 'The damaged import was removed.',
  accept: 'Understood, keep it as it is',
  accepted: 'Kept as it is.',
  orElse: 'You can also restore a backup, or erase the data on this computer:',

  checkTitle: 'Check the data',
  checkWhat:
    'Compares every record stored on this computer (numbers, places, original files, notes) with its checksum, and counts them.',
  checkDo: 'Check the data',
  checking: 'Checking',
  checkGood: '{n} records were checked; none is damaged.',
  checkBad: 'Records checked: {n}; damaged parts: {d}.',

  remind:
    'Imports in no backup: {n}. They exist in this browser only, which may delete them when space runs out or data are cleared. Please save a backup.',
  remindFull:
    'The space that the browser gives this page is almost used up ({p} %), and imports are in no backup: {n}. Please save a backup.',
  later: 'Later',

  failedWays:
    'While the data cannot be opened, you can still save a backup of what can be read, or erase them.',
  openNewer: 'The reports here were saved by a newer version and cannot be opened',

  backupPartly:
    'The backup was saved, but {n} damaged parts could not go into it. See the list of batches on the data page.',
  backupLost: 'Damaged parts of this backup: {n}.',
  backupLostBatch: 'Import of {when}: {reports}, {units}, {years} ({files})',
  backupLostFile: 'Original file "{x}" (the numbers are not affected)',
  backupLostWords: 'Notes and roster of one data set',
  backupLostSettings: 'Settings of the page',
  backupLostLater: 'A part written by a newer version',
  backupRest: 'Restore only what is whole',
  backupRestDone: 'What is whole was restored; {n} damaged parts were not.',
  backupAround:
    'All that is in this backup was checked and is whole, but the file around it was changed (perhaps by another program).',
  backupNotes: 'Notes, marks and choices: {n}.',

  previewFailed:
    'The preview went wrong. Nothing was saved, and the data that are there were not changed.',
  previewClose: 'Give up this import',
};
