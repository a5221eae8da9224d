import type { AuthorityId } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import { cellAt, slotOf } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import { quantile } from '#domain/statistics/quantile.ts';
import { cellCounts } from '#query/cellCounts.ts';
import { notReported } from '#query/notReported.ts';
import { chosenYears } from '#query/reports.ts';
import { enoughPeers } from '#query/spread.ts';
import type { CellKey, Selection } from '#query/types.ts';
import type { Report } from '../county.ts';
import { speaks } from '../usable.ts';
import { isShown, shownGroups } from './groups.ts';
import { othersOf } from './others.ts';
import type { BlankCells, Found } from './types.ts';

/** The share of missing reports, and of blank cells in a report, that weighs 1. */
const USUAL_GAPS = 0.05;

/** T5: reports of the year that are due and not there. A plain fact: it needs no peers and is told however few they are. */
export function missingReports(frame: Frame, selection: Selection): Found {
  const { year } = selection;
  const { names, due, roster: isOwed } = notReported(frame, selection, year);
  if (names.length === 0) return { findings: [], tests: 0 };
  const years = chosenYears(frame, selection.years);
  const values = years.map((each) => {
    const list = notReported(frame, selection, each);
    return list.due === 0 ? null : list.due - list.names.length;
  });
  return {
    findings: [
      {
        template: 'T5missing',
        authority: null,
        year,
        names,
        due,
        isOwed,
        weight: names.length / due / USUAL_GAPS,
        cells: [],
        picture: { kind: 'series', years, values },
        opens: { page: 'home', patch: { year, sort: 'gaps' } },
      },
    ],
    tests: 0,
  };
}

/**
 * T5: reports of the year with more than one cell in twenty that is blank or whose row is absent, and more than three
 * quarters of the reports of their peers (one county, form and type) have; at least six reports. Rows that the file has for
 * none of its reports are not counted.
 */
export function blankCells(frame: Frame, selection: Selection): Found {
  const { year } = selection;
  const shown = isShown(frame, selection);
  const findings = shownGroups(frame, selection).flatMap(({ county, group }): BlankCells[] => {
    const reports = group.reports.map((report) => {
      const { filled, blanks, absent, suspects } = cellCounts(report.block)(report.at, year);
      const empty = blanks + absent;
      return { ...report, blanks, absent, empty, of: filled + empty + suspects };
    });
    const all = reports.map(({ empty }) => empty);
    const usual = quantile(all, 0.75);
    if (usual === null || !enoughPeers(reports.length)) return [];
    const others = othersOf(all);
    return reports.flatMap((report): BlankCells[] => {
      const { at, blanks, absent, empty, of } = report;
      const unit = frame.authorities[at];
      const weight = empty / of / USUAL_GAPS;
      if (unit === undefined || empty <= usual || weight <= 1) return [];
      if (!shown({ authority: unit.id }) || !speaks(county, report, () => true)) return [];
      return [
        {
          template: 'T5blank',
          ...{ authority: unit.id, name: unit.name, year, blanks, absent, of, weight },
          cells: emptyCells(report, unit.id),
          picture: { kind: 'peers', own: empty, peers: others(empty) },
          opens: { page: 'profile', patch: { year, unit: unit.id, focus: unit.id } },
        },
      ];
    });
  });
  return { findings, tests: 0 };
}

/** The cells of a report that are blank or whose row is absent, as `cellCounts` counts them. */
function emptyCells({ block, form, at, year }: Report, authority: AuthorityId): CellKey[] {
  const slot = slotOf(block, at, year);
  const lacked = slot === null ? null : lackedAt(block.lacking, slot);
  return forms[form].indicators.flatMap(({ id }): CellKey[] => {
    const { status } = cellAt(block, at, year, id);
    const isBlank =
      status === Status.blank || (status === Status.rowMissing && lacked?.has(id) !== true);
    return isBlank ? [{ authority, year, form, indicator: id }] : [];
  });
}
