import { CheckedCounty } from '#domain/checks/county.ts';
import type { UnitReport } from '#domain/checks/county.ts';
import { checkAmong, checkReport, failuresOf } from '#domain/checks/index.ts';
import type { Finding } from '#domain/checks/types.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { Present, cellAt, presentAt, slotOf } from '#domain/frame.ts';
import type { Block } from '#domain/frame.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { oneOf } from '#domain/oneOf.ts';
import { blocksOf } from '#query/reports.ts';
import { reportsAt } from './county.ts';
import type { County } from './county.ts';
import { countyFindings } from './countyFindings.ts';
import { reportFinding } from '#domain/checks/results.ts';
import { usableAt } from '#domain/suspects.ts';
import { isNotFilled, isWithoutTables } from './missing.ts';
import { NOTHING_SAID } from './said.ts';
import type { Said } from './said.ts';
import type { ReportFinding } from './types.ts';

/**
 * What the rules of consistency find in the reports of a county: each by itself, against its past, among the others, and the
 * county as a whole. Records of one report that differ (C03) are not looked for: here only one is known.
 */
export function findingsOf(county: County, said: Said = NOTHING_SAID): ReportFinding[] {
  const checked = checkedCounty(county, said);
  return [
    ...checked.reports.flatMap((report) => {
      const { unit: at, year, form } = report;
      const found = failuresOf([
        ...checkReport(report),
        ...checkAmong(report, checked.around(report)),
      ]);
      return [...notFilled(county, report), ...said.read({ at, year, form }), ...found].map(
        (finding) => ({ at, year, form, finding }),
      );
    }),
    ...countyFindings(county, checked, said.sums),
  ];
}

/** The reports of a county as rules see them. */
export function checkedCounty(county: County, said: Said = NOTHING_SAID): CheckedCounty {
  const reports = county.units.flatMap((at) =>
    county.years.flatMap((year) => reportsOf(county, at, year, said)),
  );
  const names = county.units.map((at) => county.frame.authorities[at]?.name ?? '');
  return new CheckedCounty(reports, county.isNamed, names);
}

/** Reports of a unit and year, newest form first; one of running text alone too. */
function reportsOf({ frame }: County, at: number, year: number, said: Said): UnitReport[] {
  return blocksOf(frame).flatMap((block) =>
    presentAt(block, at, year) === Present.none
      ? []
      : [unitReport(frame, block, { at, year, said })],
  );
}

function unitReport(
  frame: County['frame'],
  block: Block,
  { at, year, said }: { readonly at: number; readonly year: number; readonly said: Said },
): UnitReport {
  const unit = frame.authorities[at];
  const { form } = block;
  // rules ask for each cell several times
  const cells = new Map<IndicatorId, Cell>();
  const usable = new Map<IndicatorId, Cell>();
  return {
    ...{ unit: at, name: unit?.name ?? '', form, year, kind: unit?.kind ?? 'other' },
    text: said.text({ at, year, form }),
    cell: (indicator) => oneOf(cells, indicator, () => cellAt(block, at, year, indicator)),
    usable: (indicator) => oneOf(usable, indicator, () => usableAt(block, at, year, indicator)),
  };
}

/** C04: most cells are empty, or there is no table in a year that has a national one. */
function notFilled(county: County, { unit: at, year, form }: UnitReport): readonly Finding[] {
  const block = county.frame.blocks.get(form);
  const isBare =
    form === 'none'
      ? isWithoutTables(county, at, year)
      : block !== undefined && isNotFilled({ at, year, form, block });
  return isBare ? [reportFinding('C04', 'warning', 'notFilled')] : [];
}

/** C03: reports with cells on which their sources disagree and nobody has chosen. */
export function disputedIn(county: County): ReportFinding[] {
  return county.units.flatMap((at) =>
    county.years.flatMap((year) =>
      reportsAt(county, at, year).flatMap(({ form, block }): ReportFinding[] => {
        const slot = slotOf(block, at, year);
        const indicators = [...block.columns].flatMap(([id, { odd }]) =>
          slot !== null && odd.get(slot)?.status === Status.disputed ? [id] : [],
        );
        if (indicators.length === 0) return [];
        const finding = reportFinding('C03', 'error', 'recordsDiffer', {
          count: indicators.length,
        });
        return [{ at, year, form, finding: { ...finding, indicators } }];
      }),
    ),
  );
}
