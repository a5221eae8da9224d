import { analysed } from '#cli/analysed.ts';
import type { Analysed } from '#cli/analysed.ts';
import { analyse } from '#analysis/analyse.ts';
import type { Gap, TrendRecord } from '#analysis/types.ts';
import { dataSetOf, namedReports } from '#cli/dataSet.ts';
import { ruleFindings } from '#cli/ruleFindings.ts';
import type { CountyFinding } from '#cli/ruleFindings.ts';
import { readers } from '#cli/readers.ts';
import { countyKey } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { wideCsv } from '#export/wideCsv.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Draft } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import type { Plain } from './differences.ts';
import type { Owing } from './made.ts';

const NOBODY = { signal: new AbortController().signal, progress: () => undefined };

/** What the program makes of files: its data, what it exports of them, and what it finds. */
export interface Program {
  readonly frame: Frame;
  readonly csv: string;
  readonly findings: readonly Plain[];
  readonly sentences: readonly CountyFinding[];
  readonly gaps: readonly Plain[];
  readonly trends: readonly Plain[];
  /** What the analyse command prints. */
  readonly printed: () => Analysed;
}

/** Reads files as the page and the terminal do. */
async function draftsOf(files: readonly { readonly name: string; readonly text: string }[]) {
  const drafts: { file: string; draft: Draft }[] = [];
  for (const { name, text } of files) {
    const raw = rawFileOf(name, new TextEncoder().encode(text), name, 'file');
    for (const outcome of await ingest(raw, NO_ANSWERS, NOBODY, readers)) {
      if (outcome.kind !== 'draft') throw new Error(`${name}: ${outcome.kind}`);
      drafts.push({ file: name, draft: outcome.draft });
    }
  }
  return drafts;
}

export async function programOf(
  files: readonly { readonly name: string; readonly text: string }[],
  owing: readonly Owing[] | null,
): Promise<Program> {
  const drafts = await draftsOf(files);
  const reports = namedReports(drafts);
  const entries = owing?.map(({ county, prefecture, unit, from, to }) => ({
    ...{ county, prefecture: prefecture === '' ? null : prefecture, authority: unit },
    ...{ from, to, aliases: [] },
  }));
  const roster = entries === undefined ? null : { entries };
  const set = dataSetOf(reports, roster);
  const { frame } = set;
  const sentences = ruleFindings(set);
  const { counties } = analyse(frame);
  const nameOf = (id: Gap['authority']) =>
    frame.authorities.find((unit) => unit.id === id)?.name ?? null;
  const named = <T extends Gap | TrendRecord>(one: T): Plain => ({
    ...one,
    place: one.county,
    authority: nameOf(one.authority),
  });
  return {
    ...{ frame, csv: wideCsv(frame), sentences },
    findings: sentences.map(({ at, county, year, finding: { check, severity, indicators } }) => {
      const unit = at === null ? undefined : frame.authorities[at];
      return {
        ...{ rule: check, severity, year, county, unit: unit?.name ?? null },
        place: unit === undefined ? null : countyKey(unit.county, unit.prefecture),
        indicators: [...indicators].sort().join(),
      };
    }),
    gaps: counties.flatMap(({ gaps }) => gaps.map(named)),
    trends: counties.flatMap(({ trends }) => trends.map(named)),
    printed: () => analysed(drafts, roster),
  };
}
