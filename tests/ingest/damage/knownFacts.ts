import type { ReadReport } from './readOut.ts';
import type { Fact } from './sheet.ts';

/** What is printed of one unit and year, by indicator; more than one copy where it is printed more than once. */
export interface Known {
  readonly county: string;
  readonly authority: string;
  readonly year: number;
  readonly copies: ReadonlyMap<number, ReadonlyMap<string, Fact>>;
}

/** Facts by unit and year. */
export function known(facts: readonly Fact[]): Known[] {
  const all = new Map<string, Omit<Known, 'copies'> & { copies: Map<number, Map<string, Fact>> }>();
  for (const fact of facts) {
    const { county, authority, year, id, copy } = fact;
    const key = `${county}|${authority}|${year}`;
    const entry = all.get(key) ?? { county, authority, year, copies: new Map() };
    all.set(key, entry);
    const ofCopy = entry.copies.get(copy) ?? new Map<string, Fact>();
    entry.copies.set(copy, ofCopy.set(id, fact));
  }
  return [...all.values()];
}

export const isSame = (printed: number | null | undefined, read: number): boolean =>
  typeof printed === 'number' && Math.abs(printed - read) < 1e-9;

/** One printed copy of a report. */
export interface Match {
  readonly known: Known;
  readonly copy: number;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** The printed copy that explains most of what was read; null: nothing of that unit and year is printed. */
export function matchOf(report: ReadReport, all: readonly Known[]): Match | null {
  let best: (Match & { wrong: number }) | null = null;
  for (const one of all) {
    if (report.authority !== '' && report.authority !== one.authority) continue;
    if (report.county !== null && report.county !== one.county) continue;
    if (report.year !== 0 && report.year !== one.year) continue;
    for (const [copy, facts] of one.copies) {
      const wrong = [...report.values].filter(([id, v]) => !isSame(facts.get(id)?.value, v)).length;
      if (best === null || wrong < best.wrong) best = { known: one, copy, facts, wrong };
    }
  }
  return best;
}
