import type { OwnWords } from '#domain/ownWords.ts';
import type { Around, EntryFacts } from '#analysis/entryFacts.ts';
import type { GapEntry, TrendEntry } from '#analysis/entries.ts';
import type { Gap } from '#analysis/types.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { gapMeasureName, subjectOfGap } from './gapMeasure.ts';
import { grouped, pValue, signed, sharePercent } from '../numbers.ts';
import { listNames } from '../parts.ts';
import { subjectOf } from '../subject.ts';
import { yearRuns } from '../yearRuns.ts';

/** Rows of a report that a sentence names; of more the first. */
const NAMED_ROWS = 2;

/**
 * An entry of the list of gaps as one sentence without a full stop: who, years, what, n and limits. The same facts give
 * the same text; it never names a cause. Of several years the newest is told with its numbers.
 */
export function gapSentence(facts: EntryFacts, words: Words): string {
  const { template, values } = toldOf(facts, words);
  return fill(template, values);
}

/** A piece of a sentence, and whose cells it speaks of: those of the entry or those of its peers. */
export interface GapPart {
  readonly text: string;
  readonly of: 'own' | 'peers' | null;
}

/** The same sentence in pieces, so that each number can lead to the cells behind it. */
export function gapParts(facts: EntryFacts, words: Words): readonly GapPart[] {
  const { template, values } = toldOf(facts, words);
  const { own, peers } = places[facts.entry.kind];
  return template.split(/(\{\w+\})/).flatMap((piece): readonly GapPart[] => {
    if (piece === '') return [];
    const key = /^\{\w+\}$/.test(piece) ? piece.slice(1, -1) : '';
    const of = own.includes(key) ? 'own' : peers.includes(key) ? 'peers' : null;
    return [{ text: fill(piece, values), of }];
  });
}

/** A template of `words.gaps.sentences` with what is put into it. */
interface Told {
  readonly template: string;
  readonly values: OwnWords<string | number>;
}

interface Places {
  readonly own: readonly string[];
  readonly peers: readonly string[];
}
const AROUND: Places = { own: ['v', 'x', 'cases'], peers: ['n', 'm', 'med'] };
const NOTHING: Places = { own: [], peers: [] };

/** Which places of a template speak of cells, by kind of entry. */
const places: Readonly<Record<EntryFacts['entry']['kind'], Places>> = {
  report: NOTHING,
  data: { own: ['n', 'ind'], peers: [] },
  zero: AROUND,
  level: AROUND,
  structure: AROUND,
  collection: NOTHING,
  contradiction: { own: ['text'], peers: [] },
  trend: { own: ['years', 'k'], peers: [] },
};

function toldOf(facts: EntryFacts, words: Words): Told {
  const { entry, gap } = facts;
  const u = whoIn(facts, words);
  if (entry.kind === 'trend') return trendSentence(entry, u, words);
  if (gap === null) return { template: '{u}', values: { u } };
  switch (entry.kind) {
    case 'report':
      return reportSentence(entry, u, facts.isOwed, words);
    case 'data':
      return dataSentence(entry, gap, u, words);
    case 'contradiction':
      return contradictionSentence(entry, u, words);
    case 'collection':
      return {
        template: words.gaps.sentences.collection,
        values: common(entry, gap, u, words),
      };
    default:
      return facts.around === null
        ? {
            template: words.gaps.sentences.bare,
            values: { ...common(entry, gap, u, words), kind: gapKindWord(entry, words) },
          }
        : aroundSentence(entry, gap, u, { ...facts, around: facts.around }, words);
  }
}

/** The unit with its county where there are several, or the county. */
function whoIn({ place, name }: EntryFacts, { language }: Words): string {
  return place === '' || language === 'zh' ? place + name : `${place} ${name}`;
}

/** The kind of an entry in a word: of a level its side, of rows whether they are blank or absent. */
export function gapKindWord(
  { kind, side, gaps: [first] }: Pick<GapEntry, 'kind' | 'side' | 'gaps'>,
  { gaps, charts }: Words,
): string {
  if (kind === 'data' && first !== undefined && first.measure !== null)
    return charts.shown[first.isAbsent === true ? 'rowAbsent' : 'blank'];
  return kind === 'level' && side !== null ? gaps.sides[side] : gaps.kinds[kind];
}

function common({ years }: GapEntry, { year, measure }: Gap, u: string, words: Words) {
  return {
    u,
    y: year,
    years: yearRuns(years, words),
    ind: measure === null ? '' : gapMeasureName(measure, words),
  };
}

function reportSentence({ years }: GapEntry, u: string, isOwed: boolean, words: Words): Told {
  const { reportOne, reportMany, hole } = words.gaps.sentences;
  const n = years.length;
  return {
    template: !isOwed ? hole : n === 1 ? reportOne : reportMany,
    values: { u, years: yearRuns(years, words), n },
  };
}

function dataSentence(
  { measures }: GapEntry,
  { year: y, form, isAbsent }: Gap,
  u: string,
  words: Words,
): Told {
  const { sentences, lacking } = words.gaps;
  const n = measures.length;
  if (n === 0)
    return {
      template: form === 'none' ? sentences.dataText : sentences.dataWhole,
      values: { u, y },
    };
  const named = measures.slice(0, n > NAMED_ROWS ? 1 : NAMED_ROWS);
  const names = listNames(
    named.map((measure) => gapMeasureName(measure, words)),
    words,
  );
  const kind = isAbsent === true ? 'rowAbsent' : 'blank';
  if (n === 1)
    return {
      template: sentences.dataOne,
      values: { u, y, ind: names, word: words.charts.shown[kind] },
    };
  const ind = n > NAMED_ROWS ? fill(sentences.dataMore, { ind: names }) : names;
  return { template: sentences.dataMany, values: { u, y, n, ind, word: lacking[kind] } };
}

/** Of several findings of one rule the first; the notes have all. */
function contradictionSentence({ gaps }: GapEntry, u: string, words: Words): Told {
  const { contradictionOne, contradictionMany } = words.gaps.sentences;
  const [first] = gaps;
  const text = first?.finding === undefined ? '' : checkSentence(first.finding, words);
  return {
    template: gaps.length === 1 ? contradictionOne : contradictionMany,
    values: { u, y: first?.year ?? '', n: gaps.length, text: text.replace(/[。.]$/, '') },
  };
}

const templates = {
  count: ['levelOne', 'levelMany'],
  rate: ['rateOne', 'rateMany'],
  mix: ['mixOne', 'mixMany'],
} as const satisfies Record<Around['kind'], readonly (keyof Words['gaps']['sentences'])[]>;

function aroundSentence(
  entry: GapEntry,
  gap: Gap,
  u: string,
  { kind, around }: EntryFacts & { readonly around: Around },
  words: Words,
): Told {
  const { gaps } = words;
  const one = entry.years.length === 1;
  const [single, several] =
    entry.kind === 'zero' ? (['zeroOne', 'zeroMany'] as const) : templates[around.kind];
  return {
    template: gaps.sentences[one ? single : several],
    values: {
      ...common(entry, gap, u, words),
      n: around.others.length + 1,
      peers: words.peers.names[kind ?? 'other'],
      side: gap.side === null ? '' : gaps.sides[gap.side],
      ...numbersOf(around, gap, words),
    },
  };
}

function numbersOf(around: Around, gap: Gap, words: Words): OwnWords<string> {
  if (around.kind === 'mix') {
    return {
      v: sharePercent(around.own),
      med: sharePercent(around.together),
      ch: channelName(around.channel, words),
      cases: grouped(around.n, 0),
      g: grouped(gap.value ?? NaN, 1),
      limits: limitsText(null, gap.high, (value) => grouped(value, 1), words),
    };
  }
  const id = subjectOfGap(gap.measure);
  if (id === null) return {};
  const subject = subjectOf(id, words);
  const v = subject.print(around.own);
  if (around.kind === 'rate') {
    return {
      v,
      med: subject.print(around.together),
      x: grouped(around.y, 0),
      cases: grouped(around.n, 0),
      limits: limitsText(gap.low, gap.high, subject.print, words),
    };
  }
  return {
    v,
    med: subject.print(around.median),
    m: String(around.above),
    limits: limitsText(
      around.limits?.low ?? null,
      around.limits?.high ?? null,
      subject.limit,
      words,
    ),
  };
}

function limitsText(
  low: number | null,
  high: number | null,
  print: (value: number) => string,
  { gaps: { sentences } }: Words,
): string {
  if (high === null) return low === null ? '' : fill(sentences.below, { a: print(low) });
  return low === null
    ? fill(sentences.above, { b: print(high) })
    : fill(sentences.between, { a: print(low), b: print(high) });
}

function channelName(id: string, { charts }: Words): string {
  const names: OwnWords<string> = charts.channels;
  return names[id.slice(id.lastIndexOf('.') + 1)] ?? id;
}

function trendSentence({ trend }: TrendEntry, u: string, words: Words): Told {
  const { sentences } = words.gaps;
  const { ways } = words.charts;
  const { verdict, years, p, slope, units, authority } = trend;
  const subject = subjectOf(trend.measure, words);
  return {
    template: authority === null ? sentences.trendCounty : sentences.trendUnit,
    values: {
      u,
      ind: subject.name,
      years: yearRuns(years, words),
      way: verdict === 'falling' ? ways.falling : ways.rising,
      n: years.length,
      p: pValue(p),
      k: signed(slope, subject.print),
      m: units ?? 1,
    },
  };
}
