import { kindOf } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { sizeFindings } from '#domain/checks/sizes.ts';
import type { Finding } from '#domain/checks/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { Present, cellAt, presentAt } from '#domain/frame.ts';
import { cellOf } from '#domain/reportTable.ts';
import { median } from '#domain/statistics/quantile.ts';
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
  readonly finding: Finding;
}

interface Peer {
  readonly unit: string;
  cell(indicator: IndicatorId): Cell;
}
interface Incoming extends Peer {
  readonly file: number;
  readonly report: number;
  readonly who: ReviewUnit;
  readonly form: FormId;
  readonly year: number;
}

const NONE: Cell = { status: Status.noReport, value: null, marks: 0 };

const placeOf = (form: FormId, year: number, county: string) => `${form} ${year} ${county}`;

/**
 * Values that can hardly be, warnings first; each report that will be stored, or is there, is held against its county in the
 * drop and in what is stored. With pauses: every number of the drop is looked at.
 */
export function* unlikelySteps(
  files: readonly ReviewFile[],
  frame: Frame | null,
): Steps<readonly UnlikelyValue[]> {
  const incoming = new Map<string, Incoming>();
  for (const file of files)
    yield* eachRow(file.units.length, (report) => {
      const one = incomingOf(file, report);
      if (one === null) return;
      const key = `${one.form} ${one.year} ${one.unit}`;
      if (!incoming.has(key)) incoming.set(key, one);
    });
  const counties = new Map<string, Peer[]>();
  for (const one of incoming.values()) {
    const key = placeOf(one.form, one.year, one.who.county);
    const there = counties.get(key);
    if (there === undefined) counties.set(key, [one]);
    else there.push(one);
  }
  addStored(counties, incoming, frame);
  const stored = storedCells(frame);
  const medians = new Map<string, number | null>();
  const found = yield* mapped([...incoming.values()], (one): UnlikelyValue[] => {
    const place = placeOf(one.form, one.year, one.who.county);
    const countyMedian = (indicator: IndicatorId) => {
      const key = `${place} ${indicator}`;
      const known = medians.get(key);
      if (known !== undefined) return known;
      const middle = medianOf(counties.get(place) ?? [], indicator);
      medians.set(key, middle);
      return middle;
    };
    const before = (indicator: IndicatorId) =>
      incoming.get(`${one.form} ${one.year - 1} ${one.unit}`)?.cell(indicator) ??
      stored(one, indicator);
    const { form, cell, file, report, who, year } = one;
    const findings = sizeFindings({ form, kind: kindOf(who.name), cell, before, countyMedian });
    return findings.map((finding) => ({ file, report, unit: who, year, finding }));
  });
  const isNotice = ({ finding }: UnlikelyValue) => Number(finding.severity === 'notice');
  return found.flat().sort((a, b) => isNotice(a) - isNotice(b));
}

/** @returns null for a report that waits, has no form, or is not taken */
function incomingOf(
  { file, draft: { table }, units, years, states }: ReviewFile,
  report: number,
): Incoming | null {
  const who = units[report] ?? null;
  const year = years[report];
  if (
    who === null ||
    year === undefined ||
    year === 0 ||
    table.form === 'none' ||
    !isTaken(states[report])
  )
    return null;
  const cell = (indicator: IndicatorId) => {
    const column = table.columns.get(indicator);
    return column === undefined ? NONE : cellOf(column, report);
  };
  return { file, report, who, unit: who.id, form: table.form, year, cell };
}

/** The stored reports of the counties and years of the drop, but for those that it brings itself. */
function addStored(
  counties: Map<string, Peer[]>,
  incoming: ReadonlyMap<string, Incoming>,
  frame: Frame | null,
): void {
  frame?.authorities.forEach(({ id, county }, at) => {
    for (const block of frame.blocks.values())
      for (const year of block.years) {
        const peers = counties.get(placeOf(block.form, year, county));
        if (peers === undefined || presentAt(block, at, year) === Present.none) continue;
        if (incoming.has(`${block.form} ${year} ${id}`)) continue;
        peers.push({ unit: id, cell: (indicator) => cellAt(block, at, year, indicator) });
      }
  });
}

function medianOf(peers: readonly Peer[], indicator: IndicatorId): number | null {
  return median(
    peers.flatMap(({ cell }) => {
      const { value } = cell(indicator);
      return value !== null && value > 0 ? [value] : [];
    }),
  );
}

/** @returns what is stored of the year before a report */
function storedCells(frame: Frame | null): (one: Incoming, indicator: IndicatorId) => Cell {
  const positions = new Map<string, number>(frame?.authorities.map(({ id }, at) => [id, at]));
  return ({ form, unit, year }, indicator) => {
    const block = frame?.blocks.get(form);
    const at = positions.get(unit);
    return block === undefined || at === undefined ? NONE : cellAt(block, at, year - 1, indicator);
  };
}
