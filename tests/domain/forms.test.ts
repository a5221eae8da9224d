import { describe, expect, test } from 'vitest';
import { isApplicantPart, isPartOfRow, totalsFirst } from '#domain/forms/applicantParts.ts';
import {
  allForms,
  formOf,
  forms,
  formsWith,
  indicatorOf,
  isIndicatorId,
  isOnForm,
} from '#domain/forms/index.ts';
import {
  definitionsOf,
  isMeasureId,
  measureIds,
  measureOf,
  measures,
} from '#domain/measures/index.ts';
import { partsOf } from '#domain/measures/evaluate.ts';
import { funnelMeasuresOn } from '#domain/measures/funnelMeasures.ts';
import {
  isMainCount,
  isTrendTested,
  mainCounts,
  mainCountsOn,
} from '#domain/measures/mainCounts.ts';

const { rows, indicators } = forms.s2014;
const ids = new Set(rows.map((row) => row.id));

describe('the 2014 form', () => {
  test('has 65 rows: 7 headings and 58 values', () => {
    expect(rows).toHaveLength(65);
    expect(rows.filter((row) => row.heading)).toHaveLength(7);
    expect(indicators).toHaveLength(58);
  });

  test('has each id once, and parents that stand above their rows', () => {
    expect(ids.size).toBe(65);
    rows.forEach((row, r) => {
      const parent = rows.findIndex((other) => other.id === row.parent);
      expect(row.parent === null ? row.level : parent).toBe(row.parent === null ? 1 : parent);
      expect(parent).toBeLessThan(r);
      if (row.parent === null) return;
      expect(rows[parent]).toMatchObject({ section: row.section });
      expect(rows[parent]?.level).toBeLessThan(row.level);
    });
  });

  test('has nine sections in order', () => {
    const sections = rows.map((row) => row.section);
    expect([...new Set(sections)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sections).toEqual([...sections].sort((a, b) => a - b));
  });

  test('adds up rows of one unit and one section only', () => {
    for (const row of indicators) {
      const parts = [...(row.sumOf ?? []), ...(row.subsetOf === undefined ? [] : [row.subsetOf])];
      for (const id of parts) {
        expect(indicatorOf(id)).toMatchObject({ unit: row.unit, section: row.section });
        expect(id).not.toBe(row.id);
      }
    }
    expect(indicators.filter((row) => row.sumOf !== undefined).map((row) => row.id)).toEqual([
      'request.received',
      'request.completed',
      'request.replied',
      'request.replied.refused',
      'reconsideration.total',
      'litigation.total',
      'org.staff',
    ]);
  });

  test('adds channels over units, never over each other', () => {
    const channels = indicators.filter((row) => row.id.startsWith('disclosure.channel.'));
    expect(channels).toHaveLength(5);
    expect(channels.every((row) => row.additive === 'acrossUnitsOnly')).toBe(true);
  });

  test('counts money in 万元, and nothing else', () => {
    expect(indicators.filter((row) => row.kind === 'money').map((row) => row.id)).toEqual([
      'fee.collected',
      'org.budget',
    ]);
    expect(indicators.every((row) => (row.kind === 'money') === (row.unit === '万元'))).toBe(true);
  });

  test('has labels in both languages, and no label among its own aliases twice', () => {
    for (const { label, labelEn, aliases } of rows) {
      expect(label.trim()).not.toBe('');
      expect(labelEn.trim()).not.toBe('');
      expect(new Set(aliases).size).toBe(aliases.length);
    }
  });

  test('is found by its id', () => {
    expect(formOf('s2014')).toBe(forms.s2014);
    expect(formOf('none')).toBe(null);
  });
});

describe.each([
  { id: 'm2019', acts: 22, matrix: 161 },
  { id: 'm2021', acts: 10, matrix: 175 },
] as const)('the form $id', ({ id, acts, matrix }) => {
  const form = forms[id];

  test('has its tables of acts, of requests and of disputes', () => {
    const count = (table: string) =>
      form.indicators.filter(({ grid }) => grid?.table === table).length;
    expect([count('acts'), count('matrix'), count('disputes')]).toEqual([acts, matrix, 15]);
    expect(form.indicators).toHaveLength(acts + matrix + 15);
  });

  test('has each id once, and parents that stand above their rows', () => {
    const all = form.rows.map((row) => row.id);
    expect(new Set(all).size).toBe(all.length);
    form.rows.forEach((row, r) => {
      const parent = all.indexOf(row.parent ?? '');
      expect(parent).toBeLessThan(r);
      if (row.parent !== null) expect(parent).toBeGreaterThanOrEqual(0);
    });
  });

  test('adds up seven columns, all outcomes and four ends of a dispute', () => {
    const parts = (total: string) =>
      form.indicators.find((row) => row.id === total)?.sumOf?.length ?? 0;
    expect(parts('application.new.total')).toBe(6);
    expect(parts('application.result.total.natural')).toBe(matrix / 7 - 4);
    expect(parts('review.total')).toBe(4);
    expect(parts('application.new.natural')).toBe(0);
    for (const { sumOf } of form.indicators)
      for (const part of sumOf ?? []) expect(isOnForm(id, indicatorOf(part)!.id)).toBe(true);
  });

  test('counts money in 万元, and nothing else', () => {
    expect(form.indicators.every((row) => (row.kind === 'money') === (row.unit === '万元'))).toBe(
      true,
    );
  });
});

test('a word for one thing on several forms means the same on all of them', () => {
  for (const { id } of allForms.flatMap(({ indicators: all }) => all)) {
    const rows = formsWith(id).map((form) => form.indicators.find((row) => row.id === id));
    const meant = rows.map((row) => [row?.unit, row?.kind, row?.additive, row?.grid?.table].join());
    expect([id, new Set(meant).size]).toEqual([id, 1]);
  }
});

describe.each(allForms.map((form) => [form.id, form] as const))(
  'what is said of %s',
  (_id, form) => {
    test('fits its rows', () => {
      const inTables = form.indicators.filter(({ grid }) => grid !== undefined);
      expect(inTables).toHaveLength(form.layout === 'tables' ? form.indicators.length : 0);
      const rowsIn = (table: string) => [
        ...new Set(inTables.flatMap(({ grid }) => (grid?.table === table ? [grid.row] : []))),
      ];
      expect(form.acts.flatMap(({ rows: own }) => own.map(({ id }) => id))).toEqual(rowsIn('acts'));
      expect(form.requests.map(({ id }) => id)).toEqual(rowsIn('matrix'));
    });

    test('follows the form before it', () => {
      const before = allForms[allForms.indexOf(form) - 1];
      expect(before === undefined ? form.years[0] - 1 : before.years[1]).toBe(form.years[0] - 1);
    });
  },
);

test.each(['disclosure', 'constructor', '__proto__', '', 'd.hhi'])('%s is no indicator', (id) => {
  expect(isIndicatorId(id)).toBe(false);
  expect(indicatorOf(id)).toBe(null);
});

describe('the catalogue of measures', () => {
  test('has one definition for each id and form, apart from the ids of indicators', () => {
    const keys = measures.flatMap(({ id, forms: on }) => on.map((form) => `${id} ${form}`));
    expect(new Set(keys).size).toBe(keys.length);
    expect([measures.length, measureIds.length]).toEqual([41, 38]);
    for (const measure of measures) {
      const { id, forms: on } = measure;
      expect(id.startsWith('d.')).toBe(true);
      expect(isMeasureId(id) && on.every((form) => measureOf(id, form) === measure)).toBe(true);
      expect(measureOf(id)?.id).toBe(id);
      expect(isIndicatorId(id)).toBe(false);
    }
    expect(measureOf('disclosure.total')).toBe(null);
  });

  test('is made of rows of the forms that it is for', () => {
    for (const measure of measures) {
      for (const form of measure.forms) {
        expect(partsOf(measure).filter((id) => !isOnForm(form, id))).toEqual([]);
      }
    }
  });

  test('prints all definitions of one id alike', () => {
    for (const id of measureIds) {
      const printed = definitionsOf(id).map(({ kind, unit, direction, decimals }) =>
        JSON.stringify({ kind, unit, direction, decimals }),
      );
      expect(new Set(printed).size).toBe(1);
    }
  });

  test('has two definitions of refusals and disputes, which mean different things', () => {
    const several = measureIds.filter((id) => definitionsOf(id).length > 1);
    expect(several).toEqual(['d.refusal_rate', 'd.dispute_rate', 'd.other_rate']);
  });

  test('main counts are indicators of their form, no parts of a sum', () => {
    expect(mainCounts).toHaveLength(24);
    for (const form of allForms) {
      const parts = new Set<string>(form.indicators.flatMap((row) => row.sumOf ?? []));
      for (const id of mainCountsOn(form.id)) {
        expect(isOnForm(form.id, id) && isMainCount(id) && isMainCount(id, form.id)).toBe(true);
        expect(parts.has(id)).toBe(false);
      }
    }
    expect(isMainCount('request.completed')).toBe(false);
    expect(isMainCount('normative.made_new', 'm2021')).toBe(false);
  });

  test.each([
    ['application.new.total', true],
    ['normative.issued', true],
    ['normative.in_force', false],
    ['normative.public_total', false],
    ['d.open_rate', false],
  ])('a trend of %s is tested: %s', (id, tested) => {
    expect(isTrendTested(id)).toBe(tested);
  });

  test('funnels are of proportions that their form has', () => {
    for (const { id } of allForms) {
      for (const measure of funnelMeasuresOn(id)) {
        expect(measureOf(measure, id)?.kind).toBe('proportion');
      }
    }
  });
});

describe('totals before their parts', () => {
  test.each([
    ['application.new.total', false, false],
    ['application.new.natural', true, true],
    ['review.total', false, false],
    ['review.upheld', false, true],
    ['licence.decisions', false, false],
    ['disclosure.channel.website', false, false],
    ['application', false, false],
  ])('%s', (id, applicant, part) => {
    expect([isApplicantPart(id), isPartOfRow(id)]).toEqual([applicant, part]);
  });

  test('rows keep their order, and the form of 2014 stays as it is', () => {
    expect(totalsFirst(forms.s2014.rows)).toEqual(forms.s2014.rows);
    const ordered = totalsFirst(forms.m2021.indicators).map(({ id }) => id);
    expect([...ordered].sort()).toEqual(forms.m2021.indicators.map(({ id }) => id).sort());
    expect(ordered.slice(10, 13)).toEqual([
      'application.new.total',
      'application.new.natural',
      'application.new.company',
    ]);
    expect(ordered.slice(-5)).toEqual(
      ['total', 'upheld', 'corrected', 'other', 'pending'].map(
        (key) => `lawsuit_after_review.${key}`,
      ),
    );
  });
});
