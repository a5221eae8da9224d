import { describe, expect, test } from 'vitest';
import { tableCsv } from '#export/tableCsv.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { lackingKinds } from '#charts/lacking.ts';
import { wordsOf } from '#i18n/words.ts';
import { pointReader } from '#query/point.ts';
import type { CellKey, Lacking } from '#query/types.ts';
import { frameWith, idOf, rosterLine, selectionIn } from '../support/frames.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';
import { everyChart, saidBy } from './everyChart.ts';

type Kind = Extract<Lacking, 'blank' | 'rowAbsent' | 'notLoaded' | 'suspect' | 'noReport'>;
const kinds: readonly Kind[] = ['blank', 'rowAbsent', 'notLoaded', 'suspect', 'noReport'];
const years = { s2014: 2017, m2021: 2023 } as const;
type Form = keyof typeof years;

const ambiguous: Cell = { status: Status.ambiguous, value: null, marks: 0 };

/** Rows that the last unit has; it has no number in any other. */
const kept = (form: TableFormId) =>
  forms[form].indicators.filter((_, i) => i % 3 === 0).map(({ id }) => id);

function valuesOf(form: TableFormId, lacking: Kind | null): SmallValues {
  const keeps = new Set(kept(form));
  return Object.fromEntries(
    forms[form].indicators.flatMap(({ id }): [string, number | null | Cell][] => {
      if (lacking === null || keeps.has(id)) return [[id, 0]];
      if (lacking === 'blank') return [[id, null]];
      return lacking === 'suspect' ? [[id, ambiguous]] : [];
    }),
  );
}

/** Eight units that say everything, and one that lacks two rows in three for one and the same reason. */
function countyWith(form: Form, kind: Kind): Frame {
  const year = years[form];
  const whole = Array.from({ length: 8 }, (_, i): SmallReport => ({
    ...{ unit: `甲${i + 1}镇`, year, form, values: valuesOf(form, null) },
  }));
  const last = { unit: '乙镇', year, form, values: valuesOf(form, kind), file: 1 };
  const before = { ...last, unit: '甲1镇', year: year - 1 };
  const roster = [...whole.map(({ unit }) => rosterLine(unit, year)), rosterLine('乙镇', year)];
  const reports = {
    noReport: whole,
    // a file of two reports that has some rows for neither
    notLoaded: [...whole, last, before],
    rowAbsent: [...whole, last],
    blank: [...whole, last],
    suspect: [...whole, last],
  }[kind];
  return frameWith([reports], roster);
}

const shownOf = (frame: Frame, key: CellKey): string => {
  const at = frame.authorities.findIndex(({ id }) => id === key.authority);
  return pointReader(frame, key.indicator, key.form)(at, key.year).shown;
};

/** Sentences that name several reasons at once, for what is in no sum, and that a blank is not 0. */
const general = [
  ...(['zh', 'en'] as const).flatMap((language) => {
    const words = wordsOf(language);
    return [
      words.charts.footer.blank,
      words.applications.forms.partialNote,
      words.applications.forms.leftNote.split('{')[0] ?? '',
      words.mixAgainst.strips.missing.split('{')[0] ?? '',
    ];
  }),
  // heads of columns that count each reason, in the grid of reports
  ...(['zh', 'en'] as const).flatMap((language) => {
    const { headBlanks, headAbsent, headSuspects } = wordsOf(language).charts.coverage;
    return [headBlanks, headAbsent, headSuspects];
  }),
];

const cases = kinds.flatMap((kind) =>
  (Object.keys(years) as Form[]).flatMap((form) =>
    (['zh', 'en'] as const).map((language) => [kind, form, language] as const),
  ),
);

describe.each(cases)('%s, %s, in %s', (kind, form, language) => {
  const frame = countyWith(form, kind);
  const { shown } = wordsOf(language).charts;
  const word = shown[kind];
  const views = [null, idOf('乙镇')].flatMap((focus) =>
    everyChart(frame, selectionIn(frame, { focus, year: years[form] }), language).map((one) => ({
      ...one,
      name: `${one.name} ${focus === null ? '' : 'focus'}`,
    })),
  );

  test('every cell of the table twin and every tooltip says the reason of its cell', () => {
    const wrong = views.flatMap(({ name, model }) => {
      const cells = model.table.rows.flatMap((row) => row.cells);
      const marks = [
        ...cells.map(({ text, cells: keys }) => ({ text, keys })),
        ...model.hits.map(({ say, cells: keys }) => ({ text: say.join(' | '), keys })),
      ];
      return marks.flatMap(({ text, keys: [key, ...more] }) => {
        if (key === undefined || more.length > 0 || shownOf(frame, key) !== kind) return [];
        return text.includes(word) ? [] : [`${name}: ${text}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('no other reason is given anywhere, and this one in most tables', () => {
    const others = lackingKinds
      // the form and the years before have reasons of their own
      .filter((other) => ![kind, 'notOnForm', 'notOwed', 'notSeen'].includes(other))
      // words of the other reasons that this one does not hold
      .map((other) => shown[other])
      .filter((other) => !word.includes(other));
    const wrong = views.flatMap(({ name, model }) =>
      saidBy(model).flatMap((text) => {
        const rest = general.reduce((left, phrase) => left.replaceAll(phrase, ''), text);
        return others.some((other) => rest.includes(other)) ? [`${name}: ${text}`] : [];
      }),
    );
    expect(wrong.filter((text) => !/^coverage \S+ reports/.test(text))).toEqual([]);
    const saying = views.filter(({ model }) => saidBy(model).some((text) => text.includes(word)));
    expect(saying.length * 4).toBeGreaterThan(views.length);
  });

  test('the sign in a drawn cell is that of the reason, and the key explains it', () => {
    const { signs } = wordsOf(language).charts;
    for (const { name, model } of views) {
      const signed = model.legend.filter(({ sign }) => sign === signs[kind]);
      for (const { label } of signed) expect(label, name).toContain(word);
    }
    expect(views.some(({ model }) => model.legend.some(({ sign }) => sign === signs[kind]))).toBe(
      true,
    );
  });

  test('the CSV has the word', () => {
    const wrong = views.flatMap(({ name, model }) => {
      const said = model.table.rows.some(({ cells }) => cells.some(({ text }) => text === word));
      const csv = tableCsv(model, wordsOf(language), '2026-01-01');
      return said && !csv.includes(word) ? [name] : [];
    });
    expect(wrong).toEqual([]);
  });
});
