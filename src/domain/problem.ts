import type { OwnWords } from './ownWords.ts';

/** What a user can read about something that went wrong: a code and the values its sentence needs. */
export interface Problem {
  readonly code: ProblemCode;
  /** A value that has a name in each language stands as `name.zh` and `name.en`. */
  readonly params: OwnWords<string | number>;
}

/** Every sentence about trouble has one entry here and one sentence in each language (i18n/zh/problems.ts). */
export const problemCodes = [
  // a file as a whole
  'file.empty',
  'file.headOnly',
  'file.partOfYear',
  'file.kind.office',
  'file.kind.oldOffice',
  'file.kind.pdf',
  'file.kind.picture',
  'file.kind.archive',
  'file.pictures',
  'file.encrypted',
  'file.damaged',
  'file.archive.tooLarge',
  'file.archive.entries',
  'file.archive.nested',
  'file.archive.method',
  'file.entities',
  'file.tooDeep',
  'file.oldWord',
  'file.binary',
  'file.tooLarge',
  'file.encoding',
  'file.form.unknown',
  'file.layout.unknown',
  'file.rows',
  'file.villages',
  'file.json.syntax',
  'file.json.twice',
  'file.json.shape',
  'file.sameAgain',
  'file.unreadable',
  'file.tooSlow',
  'file.ended',
  'file.serverAnswer',
  'file.bytes',
  'file.cut',
  'file.pdf.scan',
  'file.pdf.garbled',
  'file.pdf.pages',
  'sheet.hiddenLeft',
  'sheet.hiddenCells',
  'sheet.struck',
  'sheet.far',
  // inside a file
  'cell.unreadable',
  'cell.twoNumbers',
  'cell.approximate',
  'cell.unit',
  'cell.unitUnknown',
  'cell.damaged',
  'cell.suspicious',
  'cell.words',
  'cell.percent',
  'cell.negative',
  'cell.decimal',
  'cell.implausible',
  'cell.noted',
  'row.irregular',
  'row.quote',
  'row.glued',
  'row.broken',
  'row.bytes',
  'row.long',
  'row.incomplete',
  'row.duplicate',
  'row.total.differs',
  'row.sums',
  'row.villages',
  'row.local',
  'table.byHand',
  'table.beside',
  'row.period',
  'row.otherTable',
  'row.unnamed',
  'row.unclear',
  'row.notReported',
  'row.saysNotReported',
  'cell.merged',
  'cell.yearSum',
  'column.twice',
  'column.villages',
  // tables of a report
  'table.count',
  'table.label',
  'table.columns',
  'table.differs',
  'table.lostLines',
  'table.missing',
  'table.notRead',
  'report.twice',
  'report.twice.undated',
  'year.outOfRange',
  'year.beforeForm',
  // names and rosters
  'roster.head',
  'roster.row',
  'name.missing',
  // storage
  'storage.full',
  'storage.refused',
  'storage.newer',
  'storage.blocked',
  'storage.lost',
  'storage.cleared',
  'storage.incomplete',
  'storage.upgrade',
  'storage.fileDamaged',
  'storage.memoryLost',
  'undo.gone',
  'backup.shape',
  'backup.damaged',
  'backup.list',
  'backup.newer',
  'backup.fingerprint',
  'backup.otherDataSet',
  'dataset.manifest',
  'dataset.part',
  'dataset.hash',
  'dataset.entry',
  'dataset.fingerprint',
  'cancelled',
  'drop.gone',
  'program',
  'program.silent',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Outcome of a step that can fail because of what a user gave it. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** @returns a failed result with one problem. */
export function failed(code: ProblemCode, params: Problem['params'] = {}): Result<never> {
  return { ok: false, problem: { code, params } };
}

/** @returns a successful result. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}
