import { forms } from '#domain/forms/index.ts';
import type { Indicator, TableFormId } from '#domain/forms/index.ts';
import type { Chance } from './chance.ts';
import type { TrueReport, Values } from './truth.ts';

/** Amounts are small, so that a bare one is certainly in 万元. */
const amount = (chance: Chance) => chance.int(0, 30) / 10;

function leaf(chance: Chance, { id, kind, sumOf }: Indicator): number {
  if (kind === 'money') return amount(chance);
  if (kind === 'change') return chance.int(-9, 12);
  if (id === 'disclosure.total') return chance.int(210, 1890);
  if (id.startsWith('disclosure.channel')) return chance.int(0, 640);
  if (id === 'training.trainees') return chance.int(20, 900);
  if (id.startsWith('application.')) return chance.flip(0.35) ? 0 : chance.int(1, 14);
  return sumOf === undefined && chance.flip(0.2) ? 0 : chance.int(1, 68);
}

/**
 * Figures of a whole report that add up as the form says: a total is the sum of the parts that are there.
 * @param blanks share of blank cells, never in totals
 */
export function figuresOf(chance: Chance, form: TableFormId, blanks = 0.05): Values {
  const { indicators } = forms[form];
  const values: Record<string, number | null> = {};
  for (const one of indicators)
    values[one.id] = one.sumOf === undefined && chance.flip(blanks) ? null : leaf(chance, one);
  values[firstOf(form)] ??= chance.int(210, 1890);
  // Parts first: 不同意公开答复数 is itself a part of 申请答复数.
  for (let round = 0; round < 2; round++)
    for (const { id, sumOf } of indicators)
      if (sumOf !== undefined) values[id] = total(sumOf.map((part) => values[part] ?? null));
  return values;
}

/** A blank adds nothing to a printed total. */
const total = (parts: readonly (number | null)[]) =>
  Math.round(parts.filter((part) => part !== null).reduce((sum, part) => sum + part, 0) * 10) / 10;

const firstOf = (form: TableFormId) =>
  form === 's2014' ? 'disclosure.total' : 'application.new.total';

/** A report with figures of its own for the indicators named; for all of the form where none are. */
export function reportOf(
  chance: Chance,
  at: Omit<TrueReport, 'values' | 'may' | 'optional'>,
  ids?: readonly string[],
  blanks = 0.05,
): TrueReport {
  const all = figuresOf(chance, at.form, blanks);
  return { ...at, values: ids === undefined ? all : only(all, ids) };
}

/** Those values that a sheet prints. */
export function only(values: Values, ids: readonly string[]): Values {
  return Object.fromEntries(ids.map((id) => [id, values[id] ?? null]));
}

/** Sum over reports as a county prints it; amounts with one decimal. */
export function sumOf(reports: readonly TrueReport[], id: string): number {
  return total(reports.map(({ values }) => values[id] ?? null));
}

/** The same with some values left out, because nobody can be sure of them. */
export function without(report: TrueReport, ids: readonly string[]): TrueReport {
  const values = Object.fromEntries(
    Object.entries(report.values).filter(([id]) => !ids.includes(id)),
  );
  return { ...report, values };
}

/** Reports of all units of a county for all years, unit by unit. */
export function reportsOf(
  chance: Chance,
  county: { readonly name: string; readonly units: readonly string[] },
  years: readonly number[],
  form: TableFormId,
  ids: readonly string[],
  blanks?: number,
): TrueReport[] {
  return county.units.flatMap((authority) =>
    years.map((year) =>
      reportOf(chance, { authority, county: county.name, year, form }, ids, blanks),
    ),
  );
}
