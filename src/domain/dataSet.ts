/** A published data set as `data/manifest.json` lists it. */
export interface DataSetEntry {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly source: { readonly zh: string; readonly en: string };
  readonly fictional: boolean;
  /** Date of publication, YYYY-MM-DD. */
  readonly date: string;
  /** Reports: wide CSV files, addressed relative to the manifest. */
  readonly files: readonly PublishedFile[];
  /** Roster CSV, or null. */
  readonly roster: PublishedFile | null;
  /** SHA-256 over the listed hashes: changes when anything in the set changes. */
  readonly fingerprint: string;
}
export interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
export interface Manifest {
  readonly version: 1;
  readonly dataSets: readonly DataSetEntry[];
}

/** Where data live: a published set with the user's own layers over it, or the user's own data alone (`own`). */
export type WorkspaceId = string;
export const OWN_WORKSPACE: WorkspaceId = 'own';
