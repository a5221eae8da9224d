import { forms } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { TableForm } from './labels.ts';
import type { Random } from './random.ts';

/** A report that was never made: its values are known, null is a blank. */
export interface KnownReport {
  readonly county: string;
  readonly authority: string;
  readonly year: number;
  readonly values: ReadonlyMap<IndicatorId, number | null>;
}

/** How many numbers are blank or 0, and whether printed sums are right. */
export interface Manner {
  readonly blanks: number;
  readonly zeros: number;
  readonly sums: boolean;
}

export const manners: readonly Manner[] = [
  { blanks: 0, zeros: 0, sums: true },
  { blanks: 0.05, zeros: 0.05, sums: true },
  { blanks: 0.05, zeros: 0.5, sums: true },
  { blanks: 0.1, zeros: 0.1, sums: false },
];

/** Numbers that no two cells of a file share, so that every shift shows. */
export class Numbers {
  readonly #used = new Set<number>([0]);
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** @returns whether it was new */
  take(value: number): boolean {
    if (this.#used.has(value)) return false;
    this.#used.add(value);
    return true;
  }

  count(): number {
    for (;;) {
      const year = this.#random.int(2000, 2030);
      if (this.#random.chance(0.02) && this.take(year)) return year;
      const digits = this.#random.int(1, 4);
      const value = this.#random.int(1, 10 ** digits - 1);
      if (this.take(value)) return value;
      const longer = this.#random.int(1000, 99_999);
      if (this.take(longer)) return longer;
    }
  }

  /** 万元 with one or two decimals, up to 100. */
  money(): number {
    for (;;) {
      const value = this.#random.int(1, 9999) / 100;
      if (this.take(value)) return value;
    }
  }
}

function drawn(row: Indicator, random: Random, numbers: Numbers): number {
  if (row.kind === 'money') return numbers.money();
  if (row.kind === 'change' && random.chance(0.5)) return -numbers.count();
  return numbers.count();
}

/** Values of one form; sums come last, from their parts. */
function valuesOf(
  form: TableForm,
  ids: ReadonlySet<IndicatorId>,
  random: Random,
  numbers: Numbers,
  manner: Manner,
): Map<IndicatorId, number | null> {
  const rows = forms[form].indicators.filter(({ id }) => ids.has(id));
  const values = new Map<string, number | null>();
  const sum = (row: Indicator): number | null => {
    const known = values.get(row.id);
    if (known !== undefined) return known;
    const parts = rows.filter(({ id }) => row.sumOf?.includes(id) === true);
    const whole = manner.sums && parts.length > 0 && parts.length === row.sumOf?.length;
    const value = whole
      ? parts.reduce((all, part) => all + Number(sum(part)), 0)
      : random.chance(manner.blanks)
        ? null
        : random.chance(manner.zeros)
          ? 0
          : drawn(row, random, numbers);
    if (whole && value !== null) numbers.take(value);
    values.set(row.id, value);
    return value;
  };
  return new Map(rows.map((row) => [row.id, sum(row)]));
}

/** A report for each unit and year. */
export function knownReports(
  form: TableForm,
  places: readonly { readonly county: string; readonly authority: string }[],
  years: readonly number[],
  ids: readonly IndicatorId[],
  random: Random,
  numbers: Numbers,
): KnownReport[] {
  const manner = random.pick(manners);
  const wanted = new Set(ids);
  return places.flatMap((place) =>
    years.map((year) => ({
      ...place,
      year,
      values: valuesOf(form, wanted, random, numbers, manner),
    })),
  );
}
