import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority, AuthorityId } from '#domain/authority.ts';
import type { AuthorityName } from '#domain/reportTable.ts';
import type { Draft, FileAnswers } from '#ingest/draft.ts';
import type { AgreedTable } from '#store/blocks.ts';
import type { NewBatch, NewFile } from '#store/newBatch.ts';
import { heardAnswers, heardReports, heardSums } from './heard.ts';
import { UnitList } from './unitList.ts';
import type { AgreedFile, AgreedReport } from './protocol.ts';

/** A file of a drop that the user agreed to, with its bytes when they are to be kept. */
export interface AgreedDraft {
  readonly draft: Draft;
  readonly agreed: AgreedFile;
  /** With which it was read. */
  readonly answers: FileAnswers;
  readonly bytes: Uint8Array | null;
}

/**
 * Turns what was agreed into a batch.
 * @param known units by id that a report may be assigned to
 * @throws RangeError when a report is assigned to an id that was never shown
 */
export function batchOf(
  drafts: readonly AgreedDraft[],
  known: ReadonlyMap<AuthorityId, Authority>,
  when: number,
): NewBatch {
  const units = new UnitList();
  const tables = drafts.flatMap(({ draft, agreed }, file): AgreedTable[] => {
    const { reports } = agreed;
    const agreedAs = {
      rows: Int32Array.from(reports, ({ report }) => report),
      units: Int32Array.from(reports, (report) =>
        units.positionOf(unitOf(report, nameIn(draft, report), known)),
      ),
      years: Int32Array.from(reports, ({ year }) => year),
      choice: Uint8Array.from(reports, ({ choice }) => choice),
      file,
    };
    const { table, narrative } = draft;
    return [table, ...(narrative === null ? [] : [narrative])].map((one) => ({
      table: one,
      ...agreedAs,
    }));
  });
  const files = drafts.map(({ draft, agreed, answers, bytes }): NewFile => {
    const reports = new Map(agreed.reports.map((one) => [one.report, one]));
    const sums = heardSums(draft, (report) => {
      const one = reports.get(report);
      if (one === undefined) return null;
      return { unit: unitOf(one, nameIn(draft, one), known), year: one.year };
    });
    const said = heardReports(
      draft,
      agreed.reports.map((one) => {
        const unit = unitOf(one, nameIn(draft, one), known);
        return { report: one.report, unit, year: one.year };
      }),
    );
    const given = heardAnswers(answers);
    return {
      source: draft.file,
      bytes,
      ...(sums.length === 0 ? {} : { sums }),
      ...(given === null ? {} : { answers: given }),
      ...(said.length === 0 ? {} : { reports: said }),
      ...(agreed.silent === undefined ? {} : { silent: agreed.silent }),
    };
  });
  return { when, tables, units: units.list, files };
}

function nameIn({ table }: Draft, { report }: AgreedReport): AuthorityName | undefined {
  return table.authorities[table.authority[report] ?? -1];
}

function unitOf(
  { authority }: AgreedReport,
  printed: AuthorityName | undefined,
  known: ReadonlyMap<AuthorityId, Authority>,
): Authority {
  const id =
    'id' in authority
      ? authority.id
      : authorityId(authority.name, authority.county, authority.prefecture);
  const there = known.get(id);
  if (there !== undefined) return there;
  if ('id' in authority) throw new RangeError(`no unit ${id}`);
  const { name, county, prefecture } = authority;
  return {
    id,
    name,
    kind: kindOf(name),
    county,
    prefecture,
    province: printed?.province ?? null,
    code: printed?.code ?? null,
    aliases: [],
  };
}
