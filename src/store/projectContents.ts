import type { WorkspaceId } from '#domain/dataSet.ts';
import { isObject } from './dataset.ts';
import { list, moment, position, text, workspaceName } from './guard.ts';
import type { BatchRecord } from './schema.ts';

/** What one section holds. Sections of other kinds were written by a later version, and are kept as they are. */
export type Holds =
  | {
      readonly kind: 'batch';
      readonly workspace: WorkspaceId;
      readonly batch: number;
      readonly when: number;
      readonly reports: number;
      readonly authorities: number;
      readonly years: BatchRecord['years'];
      /** Names of its first files. */
      readonly names: readonly string[];
      readonly files: number;
    }
  | {
      readonly kind: 'file';
      readonly workspace: WorkspaceId;
      readonly batch: number;
      readonly file: number;
      readonly title: string;
    }
  | { readonly kind: 'words'; readonly workspace: WorkspaceId }
  | { readonly kind: 'settings' }
  | { readonly kind: 'later' };

/** One line of the table of contents. */
export interface Line {
  readonly name: string;
  readonly sha256: string;
  readonly holds: Holds;
  /** The line as it was read, for sections that are kept. */
  readonly raw: string;
}

/** A section that is not as it was written. */
export type LostSection = Holds;

/** @returns the lines of a table of contents; null when one of them is none */
export function linesIn(value: unknown): readonly Line[] | null {
  if (!Array.isArray(value)) return null;
  const lines = value.map(lineOf);
  return lines.every((line) => line !== null) ? lines : null;
}

function lineOf(value: unknown): Line | null {
  if (!isObject(value)) return null;
  const { name, sha256, holds } = value;
  if (typeof name !== 'string' || typeof sha256 !== 'string' || !isObject(holds)) return null;
  return {
    name,
    sha256,
    holds: isKnown(holds) ? holds : { kind: 'later' },
    raw: JSON.stringify(value),
  };
}

function isKnown(value: unknown): value is Holds {
  if (!isObject(value)) return false;
  switch (value['kind']) {
    case 'settings':
      return true;
    case 'words':
      return workspaceName(value['workspace']);
    case 'file':
      return (
        workspaceName(value['workspace']) &&
        position(value['batch']) &&
        position(value['file']) &&
        text(value['title'])
      );
    case 'batch':
      return (
        workspaceName(value['workspace']) &&
        ['batch', 'reports', 'authorities', 'files'].every((name) => position(value[name])) &&
        moment(value['when']) &&
        list(position)(value['years']) &&
        list(text)(value['names'])
      );
    default:
      return false;
  }
}
