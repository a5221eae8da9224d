import type { WorkspaceId } from '#domain/dataSet.ts';
import type { Result } from '#domain/problem.ts';
import type { Desk } from './desk.ts';
import type { Opened } from './protocol.ts';

/** Tells the other tabs that something has changed; null: perhaps everything. */
export function told(
  { outside }: Desk,
  opened: Result<Opened>,
  workspace: WorkspaceId | null,
): Result<Opened> {
  outside.tellTabs({ workspace });
  return opened;
}
