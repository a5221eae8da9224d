import { fill } from '#i18n/fill.ts';
import { insteadText } from '../instead.ts';
import { namedKinds } from '../lacking.ts';
import { absentNotes, listNames, sentenceOf } from '../parts.ts';
import { drawnLimits } from './spreadFrame.ts';
import { MOST_STROKES } from './spreadMarks.ts';
import { spreadPeers } from './spreadWords.ts';
import type { SpreadPlan } from './spreadTicks.ts';
import { withUnit } from '../subject.ts';
import type { LegendEntry } from '../types.ts';
import { levelSigned } from '../verdictWords.ts';

/** What is claimed and why not, who lies outside and who has no number in the chosen year. */
export function spreadNotes(plan: SpreadPlan): readonly string[] {
  const { rows, subject, words, nameOf } = plan;
  const { notes } = words.compare;
  const group = new Set(rows.members.map(({ authority }) => authority));
  const beside = rows.rows.filter(({ authority }) => !group.has(authority)).map(nameOf);
  const few = rows.years.filter(({ quantiles, n }) => quantiles === null && n > 0);
  const comma = words.language === 'zh' ? '、' : ', ';
  const beyond = rows.years.flatMap(({ year, limits }) =>
    year !== rows.year || limits?.high == null || plan.xOf(limits.high) <= plan.axis.max
      ? []
      : [
          fill(notes.limitBeyond, {
            y: year,
            b: withUnit(subject.limit(limits.high), subject.unit),
          }),
        ],
  );
  return [
    ...(rows.instead === undefined
      ? []
      : [sentenceOf(insteadText(rows.instead, subject.name, rows.year, words), words)]),
    ...(rows.tested === null ? [notes.untested] : []),
    ...(few.length === 0
      ? []
      : [fill(notes.few, { years: few.map(({ year }) => year).join(comma) })]),
    ...(rows.rows.length > MOST_STROKES ? [fill(notes.many, { n: MOST_STROKES })] : []),
    ...toldNotes(plan),
    ...(rows.years.some(({ limits }) => limits !== null) ? [notes.limits] : []),
    ...beyond,
    ...(beside.length === 0 ? [] : [fill(notes.beside, { names: listNames(beside, words) })]),
    ...withoutNotes(plan),
  ];
}

function toldNotes({ rows, subject, words, nameOf }: SpreadPlan): readonly string[] {
  const text = words.compare.spread;
  return rows.years.flatMap(({ year, told }, y) => {
    if (year !== rows.year) return [];
    const names = rows.rows.flatMap((row) => {
      const level = told.get(row.authority);
      const value = row.data[y]?.value ?? null;
      if (level === undefined || value === null) return [];
      const said = { u: nameOf(row), v: subject.print(value), word: levelSigned(level, words) };
      return [fill(text.toldUnit, said)];
    });
    return names.length === 0
      ? []
      : [fill(text.toldNote, { y: year, names: listNames(names, words) })];
  });
}

/** Units without a number in the chosen year; a report on another form is one of them. */
function withoutNotes({ rows, words, nameOf }: SpreadPlan): readonly string[] {
  const y = rows.years.findIndex(({ year }) => year === rows.year);
  if (y < 0) return [];
  const { notes, shown } = words.charts;
  const points = rows.rows.map((row) => ({ name: nameOf(row), point: row.data[y] ?? null }));
  const otherForm = points.filter(({ point }) => point === null).map(({ name }) => name);
  const named = (kind: keyof typeof shown) =>
    points
      .filter(({ point }) => point !== null && point.value === null && point.shown === kind)
      .map(({ name }) => name);
  const suspect = named('suspect');
  return [
    ...(otherForm.length === 0
      ? []
      : [fill(words.crosswalk.apart, { names: listNames(otherForm, words) })]),
    ...namedKinds.flatMap((kind) => {
      const names = named(kind);
      if (names.length === 0) return [];
      return [fill(notes.missing, { word: shown[kind], names: listNames(names, words) })];
    }),
    ...(suspect.length === 0 ? [] : [fill(notes.suspect, { names: listNames(suspect, words) })]),
    ...absentNotes((kind) => named(kind).length, words),
  ];
}

/** What the marks mean; only those that are drawn. */
export function spreadLegend(plan: SpreadPlan): readonly LegendEntry[] {
  const {
    rows,
    words,
    nameOf,
    theme: { colours },
  } = plan;
  const text = words.compare.spread;
  const entry = (label: string, colour: string, mark: LegendEntry['mark'], sign = '') => ({
    label,
    colour,
    mark,
    sign,
  });
  const focus = rows.rows.find((row) => row.focus);
  return [
    ...(rows.years.some(({ quantiles }) => quantiles !== null)
      ? [
          entry(text.outer, colours.notOnForm, 'box'),
          entry(text.inner, colours.interval, 'box'),
          entry(fill(text.median, { peers: spreadPeers(plan) }), colours.text, 'line'),
        ]
      : []),
    ...(rows.years.some(({ limits }) => drawnLimits(plan, limits).length > 0)
      ? [entry(text.limits, colours.second, 'bare', '◇')]
      : []),
    ...(focus === undefined
      ? []
      : [entry(fill(text.own, { u: nameOf(focus) }), colours.focus, 'bare', '●')]),
    ...(rows.years.some(({ told }) => told.size > 0)
      ? [entry(text.told, colours.warning, 'line')]
      : []),
  ];
}
