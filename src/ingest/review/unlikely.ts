import { countyKey, kindOf } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { CheckedCounty } from '#domain/checks/county.ts';
import type { UnitReport } from '#domain/checks/county.ts';
import { checkSizes, failuresOf } from '#domain/checks/index.ts';
import type { Finding } from '#domain/checks/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { Present, cellAt, presentAt } from '#domain/frame.ts';
import { oneOf } from '#domain/oneOf.ts';
import { cellOf } from '#domain/reportTable.ts';
import { usableIn } from '#domain/contradictions.ts';
import { usableAt } from '#domain/suspects.ts';
import type { ReviewFile } from './review.ts';
import { isTaken } from './state.ts';
import { eachRow, mapped } from './steps.ts';
import type { Steps } from './steps.ts';
import type { ReviewUnit } from './units.ts';

/** A value of the drop that can hardly be, with its report. */
export interface UnlikelyValue {
  readonly file: number;
  readonly report: number;
  readonly unit: ReviewUnit;
  readonly year: number;
  readonly indicator: IndicatorId;
  readonly finding: Finding;
}

interface Incoming {
  readonly file: number;
  readonly report: number;
  readonly who: ReviewUnit;
  readonly county: string;
  readonly checked: UnitReport;
}

const NONE: Cell = { status: Status.noReport, value: null, marks: 0 };

/**
 * Values that can hardly be, warnings first; each report that will be stored, or is there, is held against its county in the
 * drop and in what is stored. With pauses: every number of the drop is looked at.
 */
export function* unlikelySteps(
  files: readonly ReviewFile[],
  frame: Frame | null,
): Steps<readonly UnlikelyValue[]> {
  const units = new Map<string, number>();
  const incoming = new Map<string, Incoming>();
  for (const file of files)
    yield* eachRow(file.units.length, (report) => {
      const one = incomingOf(file, report, units);
      if (one === null) return;
      const key = keyOf(one.checked);
      if (!incoming.has(key)) incoming.set(key, one);
    });
  const counties = new Map<string, UnitReport[]>();
  for (const { county, checked } of incoming.values())
    oneOf(counties, county, () => []).push(checked);
  addStored(counties, units, incoming, frame);
  const checkedCounties = new Map(
    [...counties].map(([county, reports]) => [county, new CheckedCounty(reports, county !== '')]),
  );
  const found = yield* mapped([...incoming.values()], (one): UnlikelyValue[] => {
    const { file, report, who, county, checked } = one;
    const around = checkedCounties.get(county)?.around(checked);
    if (around === undefined) return [];
    return failuresOf(checkSizes(checked, around)).flatMap((finding) => {
      const [indicator] = finding.indicators;
      return indicator === undefined
        ? []
        : [{ file, report, unit: who, year: checked.year, indicator, finding }];
    });
  });
  const isNotice = ({ finding }: UnlikelyValue) => Number(finding.severity === 'notice');
  return found.flat().sort((a, b) => isNotice(a) - isNotice(b));
}

const keyOf = ({ form, year, unit }: Pick<UnitReport, 'form' | 'year' | 'unit'>) =>
  `${form} ${year} ${unit}`;

/** @returns null for a report that waits, has no form, or is not taken */
function incomingOf(
  { file, draft: { table }, units, years, states }: ReviewFile,
  report: number,
  numbers: Map<string, number>,
): Incoming | null {
  const who = units[report] ?? null;
  const year = years[report];
  const { form } = table;
  if (who === null || year === undefined || year === 0) return null;
  if (form === 'none' || !isTaken(states[report])) return null;
  const read = {
    ...{ name: who.name, kind: kindOf(who.name), form, year, text: null },
    cell: (indicator: IndicatorId) => {
      const column = table.columns.get(indicator);
      return column === undefined ? NONE : cellOf(column, report);
    },
  };
  const unit = oneOf(numbers, who.id, () => numbers.size);
  const checked: UnitReport = { ...read, unit, usable: usableIn(read) };
  return { file, report, who, county: countyKey(who.county, who.prefecture), checked };
}

/** The stored reports of the counties of the drop, but for those that it brings itself. */
function addStored(
  counties: ReadonlyMap<string, UnitReport[]>,
  units: Map<string, number>,
  incoming: ReadonlyMap<string, Incoming>,
  frame: Frame | null,
): void {
  frame?.authorities.forEach(({ id, name, kind, county, prefecture }, at) => {
    const reports = counties.get(countyKey(county, prefecture));
    if (reports === undefined) return;
    const unit = oneOf(units, id, () => units.size);
    for (const block of frame.blocks.values())
      for (const year of block.years) {
        const { form } = block;
        if (presentAt(block, at, year) === Present.none) continue;
        if (incoming.has(keyOf({ form, year, unit }))) continue;
        const cell = (indicator: IndicatorId) => cellAt(block, at, year, indicator);
        const usable = (indicator: IndicatorId) => usableAt(block, at, year, indicator);
        reports.push({ unit, name, kind, form, year, text: null, cell, usable });
      }
  });
}
