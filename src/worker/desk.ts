import type { Checked } from '#analysis/checking.ts';
import type { Analysis } from '#analysis/types.ts';
import type { Analyses } from './analyses.ts';
import type { Drops } from './drops.ts';
import type { Outside } from './outside.ts';
import type { Workspaces } from './workspaces.ts';

/** What the calls work on. */
export interface Desk {
  readonly outside: Outside;
  readonly workspaces: Workspaces;
  readonly drops: Drops;
  readonly analyses: Analyses<Analysis>;
  readonly checks: Analyses<Checked>;
}
