import { isCountyName } from './looks.ts';
import type { Look } from './looks.ts';
import type { ValueColumn } from './plan.ts';

/** A position of a line of names: a county, a unit, or anything else. */
export type Named = { readonly county: string } | 'unit' | null;

/**
 * Whether counties in a line of names lead those of their townships: the first name is a county, each county stands once and
 * has a township behind it. A single county may be that of all, and counties in a row the sums of a list by themselves.
 */
export function countiesLead(line: readonly Named[]): boolean {
  const named = line.filter((one) => one !== null);
  const counties = named.flatMap((one) => (one === 'unit' ? [] : [one.county]));
  return (
    counties.length > 1 &&
    new Set(counties).size === counties.length &&
    named[0] !== 'unit' &&
    named.every((one, i) => one === 'unit' || named[i + 1] === 'unit')
  );
}

/** @returns what a cell of a lane of names is */
export function namedIn({ isCounty, isName, text }: Look): Named {
  if (isCounty) return { county: text };
  return isName ? 'unit' : null;
}

/** Gives columns of townships the county that leads them. */
export function withLeadingCounties(columns: readonly ValueColumn[]): readonly ValueColumn[] {
  const named = columns.map(({ axis: { name, aspect, aspectText } }): Named => {
    if (name !== null) return 'unit';
    return aspect === 'own' && isCountyName(aspectText) ? { county: aspectText } : null;
  });
  if (!countiesLead(named)) return columns;
  let county: string | null = null;
  return columns.map((column, i) => {
    const one = named[i];
    if (one !== null && one !== undefined && one !== 'unit') county = one.county;
    return one === 'unit' && column.axis.county === null
      ? { ...column, axis: { ...column.axis, county } }
      : column;
  });
}
