import { describe, expect, test } from 'vitest';
import { figuresOf } from '#ingest/narrative/figures.ts';
import type { NarrativeFigure } from '#ingest/narrative/figures.ts';
import { bracketForms } from './sentences/bracketForms.ts';
import { brackets } from './sentences/brackets.ts';
import { comparisons } from './sentences/comparisons.ts';
import { county } from './sentences/county.ts';
import { groups } from './sentences/groups.ts';
import { groupsInside } from './sentences/groupsInside.ts';
import { layout } from './sentences/layout.ts';
import { mixed } from './sentences/mixed.ts';
import { numerals } from './sentences/numerals.ts';
import { otherNumbers } from './sentences/otherNumbers.ts';
import { page } from './sentences/page.ts';
import { paragraphs } from './sentences/paragraphs.ts';
import { parts } from './sentences/parts.ts';
import { people } from './sentences/people.ts';
import { periods } from './sentences/periods.ts';
import { plans } from './sentences/plans.ts';
import { requests } from './sentences/requests.ts';
import { visits } from './sentences/visits.ts';

const told = /^(?:(?<label>\S+) )?(?<number>\d\S*)(?: (?<scope>part|cumulative))?$/;

function isTold(figure: NarrativeFigure, expected: string): boolean {
  const { label = '', number, scope = figure.scope } = told.exec(expected)?.groups ?? {};
  const printed = `${figure.value}${figure.unit ?? ''}`;
  return printed === number && figure.label.includes(label) && figure.scope === scope;
}

/** The expected figures that were not read, and what was read beside them. */
function differences(text: string, expected: readonly string[]) {
  const others = [...figuresOf(text, { year: 2020 })];
  const missing = expected.filter((one) => {
    const at = others.findIndex((figure) => isTold(figure, one));
    if (at >= 0) others.splice(at, 1);
    return at < 0;
  });
  return { missing, others: others.map(({ label, value, unit }) => `${label} ${value}${unit}`) };
}

describe.each(
  Object.entries({
    bracketForms,
    brackets,
    comparisons,
    county,
    groups,
    groupsInside,
    layout,
    mixed,
    numerals,
    otherNumbers,
    page,
    paragraphs,
    parts,
    people,
    periods,
    plans,
    requests,
    visits,
  }),
)('%s', (_kind, sentences) => {
  test.each(sentences)('%s', (text, ...expected) => {
    expect(differences(text, expected)).toEqual({ missing: [], others: [] });
  });
});
