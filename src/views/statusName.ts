import { Status } from '#domain/cell.ts';

/** Why a cell has no number, as the words name it. */
export type AbsentName = Exclude<keyof typeof Status, 'value'>;

const names: Readonly<Record<Exclude<Status, 0>, AbsentName>> = {
  [Status.blank]: 'blank',
  [Status.ambiguous]: 'ambiguous',
  [Status.unitUnknown]: 'unitUnknown',
  [Status.disputed]: 'disputed',
  [Status.rowMissing]: 'rowMissing',
  [Status.notOnForm]: 'notOnForm',
  [Status.noReport]: 'noReport',
};

export function statusName(status: Exclude<Status, 0>): AbsentName {
  return names[status];
}
