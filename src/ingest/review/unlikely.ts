import { kindOf } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { sizeFindings } from '#domain/checks/sizes.ts';
import type { Finding } from '#domain/checks/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { Present, cellAt, presentAt } from '#domain/frame.ts';
import { cellOf } from '#domain/reportTable.ts';
import { median } from '#domain/statistics/quantile.ts';
import type { ReviewFile } from './review.ts';
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
 * Values that can hardly be, warnings first; each report is held against its county in the drop and in what is stored.
 * @param counts whether a report of that state will be stored or is there
 */
export function unlikelyIn(
  files: readonly ReviewFile[],
  frame: Frame | null,
  counts: (state: number | undefined) => boolean,
): readonly UnlikelyValue[] {
  const incoming = new Map<string, Incoming>();
  for (const one of files.flatMap((file) => reportsOf(file, counts))) {
    const key = `${one.form} ${one.year} ${one.unit}`;
    if (!incoming.has(key)) incoming.set(key, one);
  }
  const counties = new Map<string, Peer[]>();
  for (const one of incoming.values()) {
    const key = placeOf(one.form, one.year, one.who.county);
    const there = counties.get(key);
    if (there === undefined) counties.set(key, [one]);
    else there.push(one);
  }
  addStored(counties, incoming, frame);
  const medians = new Map<string, number | null>();
  const all = [...incoming.values()].flatMap((one) => {
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
      storedCell(frame, one, indicator);
    const { form, cell, file, report, who, year } = one;
    const found = sizeFindings({ form, kind: kindOf(who.name), cell, before, countyMedian });
    return found.map((finding) => ({ file, report, unit: who, year, finding }));
  });
  const isNotice = ({ finding }: UnlikelyValue) => Number(finding.severity === 'notice');
  return all.sort((a, b) => isNotice(a) - isNotice(b));
}

function reportsOf(
  { file, draft: { table }, units, years, states }: ReviewFile,
  counts: (state: number | undefined) => boolean,
): Incoming[] {
  return units.flatMap((who, report): Incoming[] => {
    const year = years[report];
    if (
      who === null ||
      year === undefined ||
      year === 0 ||
      table.form === 'none' ||
      !counts(states[report])
    )
      return [];
    const cell = (indicator: IndicatorId) => {
      const column = table.columns.get(indicator);
      return column === undefined ? NONE : cellOf(column, report);
    };
    return [{ file, report, who, unit: who.id, form: table.form, year, cell }];
  });
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

function storedCell(
  frame: Frame | null,
  { form, unit, year }: Incoming,
  indicator: IndicatorId,
): Cell {
  const block: Block | undefined = frame?.blocks.get(form);
  const at = block === undefined ? -1 : frame?.authorities.findIndex(({ id }) => id === unit);
  return block === undefined || at === undefined || at < 0
    ? NONE
    : cellAt(block, at, year - 1, indicator);
}
