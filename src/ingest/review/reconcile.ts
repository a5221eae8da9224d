import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { Frame } from '#domain/frame.ts';
import { Present, presentAt } from '#domain/frame.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { NotReported } from '../draft.ts';
import { sameCounty } from '../names.ts';
import { againstParts, differingFirst } from './againstParts.ts';
import type { SumAgainstParts } from './againstParts.ts';
import type { SilentAnswer } from './decisions.ts';
import type { Review, ReviewFile } from './review.ts';
import { State, isTaken } from './state.ts';
import { streetForm } from './units.ts';
import type { ReviewUnit } from './units.ts';
import type { UnlikelyValue } from './unlikely.ts';

/** What a drop would do, held against what is known, before anything is stored. */
export interface Reconciliation {
  /** Units with reports that will be imported, each once, by name. */
  readonly known: readonly ReviewUnit[];
  /** Not seen before; where the county has a roster they are in `offRoster` instead. */
  readonly added: readonly ReviewUnit[];
  /** Of a county with a roster that does not name them. */
  readonly offRoster: readonly ReviewUnit[];
  /**
   * Of the roster's units of the counties and years of the drop, those without a report there or in what is stored. A report that
   * waits for an answer is there; while its unit or year is asked about, it may be of each unit or year that it can be.
   */
  readonly absent: readonly {
    readonly name: string;
    readonly county: string;
    readonly year: number;
  }[];
  /** Every unit that the roster asks for in these years is there; false while a report waits for an answer: it may be of another. */
  readonly isComplete: boolean;
  /** What the county says of its parts beside what they add up to; those that differ first. */
  readonly sums: readonly SumAgainstParts[];
  /** Units that a table lists without numbers; no answer: whether they reported is open. */
  readonly silent: readonly SilentUnit[];
  /** Values that can hardly be; warnings first. */
  readonly unlikely: readonly UnlikelyValue[];
}

export interface SilentUnit extends Pick<NotReported, 'name' | 'county' | 'year' | 'text'> {
  readonly answer: SilentAnswer | null;
}

/** @param frame what is stored where the drop goes; null: nothing */
export function reconciliationOf(review: Review, frame: Frame | null): Reconciliation {
  const files = review.files.filter(({ counts }) => counts.leftOut === 0);
  const units = unitsOf(files);
  const rosterCounties = new Set(frame?.roster?.entries.map(({ county }) => county));
  const [offRoster, others] = split(
    units,
    ({ onRoster, county }) => !onRoster && rosterCounties.has(county),
  );
  const [known, added] = split(others, (unit) => unit.known);
  const absent = frame === null ? [] : absentIn(files, frame);
  const hasRoster = frame?.roster != null;
  return {
    known: byName(known),
    added: byName(added),
    offRoster: byName(offRoster),
    absent,
    isComplete: hasRoster && known.length > 0 && absent.length === 0 && review.counts.asks === 0,
    sums: differingFirst(files.flatMap(sumsOf)),
    silent: silentIn(files),
    unlikely: review.unlikely,
  };
}

/** Each unit and year once with what is printed of it, however many files list it. */
function silentIn(files: readonly ReviewFile[]): readonly SilentUnit[] {
  const units = new Map<string, SilentUnit>();
  for (const { stillSilent, silent: answer } of files)
    for (const { name, county, year, text } of stillSilent) {
      const unit = { name, county, year, text, answer };
      units.set(JSON.stringify(unit), unit);
    }
  return [...units.values()];
}

function split<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

const byName = (units: readonly ReviewUnit[]) =>
  [...units].sort(
    (a, b) => a.county.localeCompare(b.county, 'zh') || a.name.localeCompare(b.name, 'zh'),
  );

function unitsOf(files: readonly ReviewFile[]): readonly ReviewUnit[] {
  const units = new Map<string, ReviewUnit>();
  for (const { units: own, states } of files)
    own.forEach((unit, report) => {
      if (unit !== null && isTaken(states[report])) units.set(unit.id, unit);
    });
  return [...units.values()];
}

function absentIn(files: readonly ReviewFile[], frame: Frame): Reconciliation['absent'] {
  const { roster, rosterAuthorities } = frame;
  if (roster === null) return [];
  const { counties, years, delivered, isOpen } = thereIn(files);
  const isStored = (at: number, year: number) =>
    [...frame.blocks.values()].some(
      (block) => block.form !== 'none' && presentAt(block, at, year) !== Present.none,
    );
  return roster.entries.flatMap(({ authority: name, county, from, to }, i) => {
    const at = rosterAuthorities[i] ?? -1;
    const id = frame.authorities[at]?.id;
    if (id === undefined || !counties.has(county) || isOpen({ id, name, county })) return [];
    return [...years]
      .sort((a, b) => a - b)
      .filter((year) => year >= from && (to === null || year <= to))
      .filter((year) => !delivered.has(`${year} ${id}`) && !isStored(at, year))
      .map((year) => ({ name, county, year }));
  });
}

/** What the files hold, whether it will be imported now or waits for an answer. */
function thereIn(files: readonly ReviewFile[]) {
  const counties = new Set<string>();
  const years = new Set<number>();
  const delivered = new Set<string>();
  const undated = new Set<string>();
  const unsettled = new Map<string, Set<string | null>>();
  for (const { units, years: ownYears, states, claims, claimOf } of files)
    units.forEach((unit, report) => {
      const year = ownYears[report];
      const claim = claims[claimOf[report] ?? -1];
      if (year === undefined || isOut.has(states[report])) return;
      if (unit === null) {
        if (claim === undefined) return;
        const name = streetForm(claim.name);
        unsettled.set(name, (unsettled.get(name) ?? new Set()).add(claim.county));
        return;
      }
      counties.add(unit.county);
      if (year === 0) undated.add(unit.id);
      else {
        years.add(year);
        delivered.add(`${year} ${unit.id}`);
      }
    });
  const asked = new Set(
    files.flatMap(({ questions }) =>
      questions.flatMap((one) =>
        one.kind === 'name' ? one.options.map(({ unit }) => unit.id) : [],
      ),
    ),
  );
  const isOpen = ({ id, name, county }: Pick<ReviewUnit, 'id' | 'name' | 'county'>): boolean =>
    undated.has(id) ||
    asked.has(id) ||
    [...(unsettled.get(streetForm(name)) ?? [])].some(
      (printed) => printed === null || sameCounty(printed, county),
    );
  return { counties, years, delivered, isOpen };
}

/** Rows that are no reports of this import. */
const isOut: ReadonlySet<number | undefined> = new Set([State.leftOut, State.nameless]);

const NO_CELL: Cell = { status: Status.rowMissing, value: null, marks: 0 };

function sumsOf({ file, draft }: ReviewFile): readonly SumAgainstParts[] {
  return draft.sums.flatMap((sum) => {
    const column = draft.table.columns.get(sum.indicator);
    const cells = sum.covers.map((report) =>
      column === undefined ? NO_CELL : cellOf(column, report),
    );
    return againstParts(file, sum, cells) ?? [];
  });
}
