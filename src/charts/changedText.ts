import type { OwnWords } from '#domain/ownWords.ts';
import { counted } from '#i18n/counted.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Change, Changed, Named, Side } from '#query/changed/types.ts';
import type { CellKey } from '#query/types.ts';
import { outOf, pointsBetween } from './numbers.ts';
import { formNames } from './parts.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';
import type { ChartSource } from './types.ts';

/** A piece of a sentence: text, a unit, or a number that leads to the cells it was added up from. */
export type ChangedPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unit'; readonly text: string; readonly unit: Named }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly cells: readonly CellKey[];
      /** What the cells are, for a footnote. */
      readonly source: string;
    };

/** A sentence about two years, ready to be shown. */
export interface ChangedLine {
  readonly change: Change;
  readonly parts: readonly ChangedPart[];
}

/** @returns the sentences in their order, each with its full stop */
export function changedLines(
  { year, before, changes }: Changed,
  words: Words,
): readonly ChangedLine[] {
  const years = { y: year, p: before ?? year - 1 };
  return changes.map((change) => ({
    change,
    parts: [
      ...clausesOf(change, years, words).flatMap((clause, i) => [
        ...(i === 0 ? [] : [textPart(words.chartPages.join)]),
        ...clause,
      ]),
      textPart(words.chartPages.end),
    ],
  }));
}

/** The sentences as plain words, numbers with marks that lead to the sources below. */
export function changedText(
  found: Changed,
  words: Words,
  source: { readonly dataSet: ChartSource; readonly fingerprint: string },
): string {
  const text = words.changed;
  const notes: string[] = [];
  const lines = changedLines(found, words).map(({ parts }) =>
    parts
      .map((part) => {
        if (part.kind !== 'number') return part.text;
        notes.push(part.source);
        return part.text + fill(text.footnote, { i: notes.length });
      })
      .join(''),
  );
  const { label, fictional } = source.dataSet;
  return [
    fill(text.title, { y: found.year, p: found.before ?? found.year - 1 }),
    ...(fictional ? [words.charts.fictional] : []),
    ...lines,
    fill(text.note, { k: found.compared }),
    ...notes.map((note, i) => `${fill(text.footnote, { i: i + 1 })}${note}`),
    fill(text.from, { label, f: source.fingerprint }),
  ].join('\n');
}

type Years = Readonly<Record<'y' | 'p', number>>;
type Clauses = readonly (readonly ChangedPart[])[];

const textPart = (text: string): ChangedPart => ({ kind: 'text', text });

function clausesOf(change: Change, years: Years, words: Words): Clauses {
  const text = words.changed;
  const plain = (template: string, values: OwnWords<string | number>) => [
    textPart(fill(template, { ...years, ...values })),
  ];
  switch (change.kind) {
    case 'reports': {
      const { due, present, presentBefore, lost, found } = change;
      return [
        due === null
          ? plain(text.reportsKnown, { present, presentBefore })
          : plain(text.reports, { due: due.now, dueBefore: due.before, present, presentBefore }),
        ...(lost.length === 0 ? [] : [withParts(text.lost, { names: namesOf(lost, words) })]),
        ...(found.length === 0 ? [] : [withParts(text.found, { names: namesOf(found, words) })]),
      ];
    }
    case 'blanks': {
      const { blanks, absent, reports, blanksBefore, absentBefore, reportsBefore, most } = change;
      return [
        plain(text.blanks, { blanks, reports, blanksBefore, reportsBefore }),
        ...(absent + absentBefore === 0 ? [] : [plain(text.absent, { absent, absentBefore })]),
        ...(most === null
          ? []
          : [withParts(fill(text.most, { k: most.blanks }), { names: namesOf([most], words) })]),
      ];
    }
    case 'forms': {
      const { now, before, subjects } = change;
      const template = subjects === 0 ? text.formsNone : text.forms;
      return [
        plain(template, {
          now: formNames([now], words),
          before: formNames([before], words),
          k: subjects,
        }),
      ];
    }
    case 'numbers':
      return numberClauses(change, years, words);
    case 'same':
      return [[textPart(counted(text.same, change.subjects))]];
    case 'few':
      return [plain(text.few, { n: change.units })];
    default:
      return change satisfies never;
  }
}

function numberClauses(
  change: Change & { readonly kind: 'numbers' },
  { y, p }: Years,
  words: Words,
): Clauses {
  const text = words.changed;
  const { subject: id, units, now, before, up, down, near } = change;
  const subject = subjectOf(id, words);
  const number = (side: Side, year: number): ChangedPart => ({
    kind: 'number',
    text: sideText(side, subject),
    cells: side.cells,
    source: fill(text.source, {
      y: year,
      form: formNames([side.form], words),
      n: units,
      ind: subject.name,
    }),
  });
  const values = {
    ind: subject.name,
    n: units,
    up,
    down,
    diff: differenceText(change, subject, words),
  };
  return [
    withParts(fill(now.n === null ? text.numbers : text.rates, values), {
      now: [number(now, y)],
      before: [number(before, p)],
    }),
    ...(near ? [[textPart(text.near)]] : []),
  ];
}

function sideText({ x, n }: Side, subject: Subject): string {
  if (n === null) return subject.print(x);
  return `${subject.print(subject.pooled(x, n))} (${outOf({ x, n })})`;
}

/** The difference of the two numbers as they are printed, so that a reader gets the same. */
function differenceText(
  { now, before }: Change & { readonly kind: 'numbers' },
  subject: Subject,
  { changed: text }: Words,
): string {
  if (now.n === null || before.n === null) {
    const d = subject.print(Math.abs(now.x - before.x));
    return now.x === before.x ? text.even : fill(now.x > before.x ? text.more : text.fewer, { d });
  }
  const rate = (side: Side) => subject.pooled(side.x, side.n ?? NaN);
  const d = pointsBetween(rate(before), rate(now));
  if (d === 0) return text.even;
  return fill(d > 0 ? text.higher : text.lower, { d: Math.abs(d).toFixed(1) });
}

/** A template with places for parts; the other places are filled already. */
function withParts(
  template: string,
  places: OwnWords<readonly ChangedPart[]>,
): readonly ChangedPart[] {
  return template.split(/(\{\w+\})/).flatMap((piece): readonly ChangedPart[] => {
    const parts = /^\{\w+\}$/.test(piece) ? places[piece.slice(1, -1)] : undefined;
    return parts ?? (piece === '' ? [] : [textPart(piece)]);
  });
}

/** So many units are named; the others are counted. */
const MOST_NAMED = 8;

function namesOf(units: readonly Named[], { chartPages }: Words): readonly ChangedPart[] {
  const parts = units
    .slice(0, MOST_NAMED)
    .flatMap((unit, i): ChangedPart[] => [
      ...(i === 0 ? [] : [textPart(chartPages.and)]),
      { kind: 'unit', text: unit.name, unit },
    ]);
  return units.length > MOST_NAMED
    ? [...parts, textPart(fill(chartPages.more, { n: units.length }))]
    : parts;
}
