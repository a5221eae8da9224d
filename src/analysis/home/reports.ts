import { Status } from '#domain/cell.ts';
import { formOf } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { quantile } from '#domain/statistics/quantile.ts';
import { cellCounts } from '#query/cellCounts.ts';
import { groupOf } from '#query/group.ts';
import { notReported } from '#query/notReported.ts';
import { blocksOf, chosenYears, reportBlock } from '#query/reports.ts';
import { enoughPeers } from '#query/spread.ts';
import type { CellKey, Selection } from '#query/types.ts';
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
 * T5: reports of the year with more than one blank cell in twenty, and more than three quarters of the group's reports
 * have; at least six reports.
 */
export function blankCells(frame: Frame, selection: Selection): Found {
  const { year } = selection;
  const blocks = blocksOf(frame);
  const reports = groupOf(frame, selection).members.flatMap((at) => {
    const block = reportBlock(blocks, at, year);
    const form = block === null ? null : formOf(block.form);
    if (block === null || form === null) return [];
    const { blanks } = cellCounts(block)(at, year);
    return [{ at, block, blanks, of: form.indicators.length }];
  });
  const usual = quantile(
    reports.map((report) => report.blanks),
    0.75,
  );
  if (usual === null || !enoughPeers(reports.length)) return { findings: [], tests: 0 };
  const others = othersOf(reports.map((report) => report.blanks));
  const findings = reports.flatMap(({ at, block, blanks, of }): BlankCells[] => {
    const unit = frame.authorities[at];
    const weight = blanks / of / USUAL_GAPS;
    if (unit === undefined || blanks <= usual || weight <= 1) return [];
    const cells = (formOf(block.form)?.indicators ?? []).flatMap(({ id }): CellKey[] => {
      const { status } = cellAt(block, at, year, id);
      return status === Status.blank || status === Status.rowMissing
        ? [{ authority: unit.id, year, form: block.form, indicator: id }]
        : [];
    });
    return [
      {
        template: 'T5blank',
        authority: unit.id,
        name: unit.name,
        year,
        blanks,
        of,
        weight,
        cells,
        picture: { kind: 'peers', own: blanks, peers: others(blanks) },
        opens: { page: 'profile', patch: { year, unit: unit.id, focus: unit.id } },
      },
    ];
  });
  return { findings, tests: 0 };
}
