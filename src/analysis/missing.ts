import { allSeries, formsOfSeries } from '#domain/crosswalk/series.ts';
import { firstTables, forms } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import { slotOf } from '#domain/frame.ts';
import type { Block } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import { hasRow, isEmptyAt } from '#domain/reportTable.ts';
import { owedIn } from '#query/owed.ts';
import { blocksOf, reportBlock } from '#query/reports.ts';
import { reportsAt } from './county.ts';
import type { County, Report } from './county.ts';
import { gapOf } from './gap.ts';
import type { Gap } from './types.ts';

/** A report with more empty cells than this share is told once, as a whole (rule C04). */
const NOT_FILLED = 0.5;

/**
 * Report gaps: years for which a unit owes a report (by the roster, without one between its own first and last report)
 * and none of any form is there. Years outside the data set are unknown.
 */
export function reportGaps(county: County): Gap[] {
  const { frame, units, years } = county;
  const { due } = owedIn(frame);
  const blocks = blocksOf(frame);
  return units.flatMap((at) =>
    years
      .filter((year) => due(at, year) && reportBlock(blocks, at, year) === null)
      .map((year) => gapOf(county, at, { kind: 'report', year, form: null, measure: null })),
  );
}

/**
 * Data gaps: rows of the form that a report leaves empty or does not have; in the table of requests the column of
 * totals only, as the others are its parts. A row that a file of several reports lacks for all of them was not loaded
 * and is no gap. A report that is mostly empty is one gap, of measure null.
 */
export function dataGaps(county: County): Gap[] {
  return county.units.flatMap((at) =>
    county.years.flatMap((year) => {
      const reports = reportsAt(county, at, year);
      if (reports.length === 0) return withoutTables(county, at, year);
      const [newest] = reports;
      const told = new Set<string>();
      return reports.flatMap((report) => {
        const empty = emptyRows(report);
        if (isMost(empty)) return report === newest ? [wholeGap(county, report)] : [];
        const gaps = empty.rows
          .filter((row) => isAsked(row) && !told.has(row.id))
          .map(({ id, isAbsent }) =>
            gapOf(
              county,
              at,
              { kind: 'data', year, form: report.form, measure: id },
              isAbsent ? { isAbsent } : {},
            ),
          );
        if (reports.length > 1) for (const { id } of forms[report.form].indicators) told.add(id);
        return gaps;
      });
    }),
  );
}

/** Whether most cells of a report are empty (rule C04); of the table of requests all seven columns count. */
export const isNotFilled = (report: Report): boolean => isMost(emptyRows(report));

/** The same of a report in a table; what its file lacks for all of its reports does not count. */
export function isMostlyEmpty(
  { form, columns }: Pick<Block, 'form' | 'columns'>,
  at: number,
  lacks: ReadonlySet<IndicatorId>,
): boolean {
  return form !== 'none' && isMost(emptyAt({ form, columns }, at, lacks));
}

interface EmptyRow extends Indicator {
  /** The table does not have the row. */
  readonly isAbsent: boolean;
}
interface EmptyRows {
  readonly rows: readonly EmptyRow[];
  /** How many rows were loaded, empty or not. */
  readonly of: number;
}

const isMost = ({ rows, of }: EmptyRows) => rows.length > NOT_FILLED * of;

/** The loaded rows of a report that are empty, in the order of the form. */
function emptyRows({ at, year, block }: Report): EmptyRows {
  const slot = slotOf(block, at, year);
  return slot === null ? { rows: [], of: 0 } : emptyAt(block, slot, lackedAt(block.lacking, slot));
}

function emptyAt(
  { form, columns }: Pick<Block, 'form' | 'columns'>,
  at: number,
  lacks: ReadonlySet<IndicatorId>,
): EmptyRows {
  const { indicators } = forms[form];
  const rows: EmptyRow[] = [];
  for (const row of indicators) {
    const column = columns.get(row.id);
    const isEmpty = column === undefined || isEmptyAt(column, at);
    const isAbsent = column === undefined || !hasRow(column, at);
    if (isEmpty && !lacks.has(row.id)) rows.push({ ...row, isAbsent });
  }
  return { rows, of: indicators.length - lacks.size };
}

/** Whether a unit has, for a year with a national table, a report of running text alone (rule C04). */
export function isWithoutTables({ frame }: County, at: number, year: number): boolean {
  return year >= firstTables && reportBlock(blocksOf(frame), at, year)?.form === 'none';
}

function withoutTables(county: County, at: number, year: number): Gap[] {
  if (!isWithoutTables(county, at, year)) return [];
  return [gapOf(county, at, { kind: 'data', year, form: 'none', measure: null })];
}

const wholeGap = (county: County, { at, year, form }: Report) =>
  gapOf(county, at, { kind: 'data', year, form, measure: null });

const isAsked = ({ grid }: Indicator) =>
  grid === undefined || grid.table !== 'matrix' || grid.column === 'total';

/**
 * Collection gaps: series that the form of some report of a year does not have, while another form that is used in the
 * county has it. They speak of the form, not of the units; none where the reports name no county.
 */
export function collectionGaps(county: County): Gap[] {
  if (!county.isNamed) return [];
  const formsOf = (year: number) =>
    new Set(county.units.flatMap((at) => reportsAt(county, at, year).map(({ form }) => form)));
  const byYear = county.years.map((year) => ({ year, used: formsOf(year) }));
  const usedEver = new Set(byYear.flatMap(({ used }) => [...used]));
  return byYear.flatMap(({ year, used }) =>
    allSeries.flatMap((series) => {
      if (series.status !== 'notCollected') return [];
      const having = formsOfSeries(series);
      const [lacking] = [...used].filter((form) => !having.includes(form));
      return lacking === undefined || !having.some((form) => usedEver.has(form))
        ? []
        : [
            gapOf(county, null, {
              kind: 'collection',
              year,
              form: lacking,
              measure: series.key,
            }),
          ];
    }),
  );
}
