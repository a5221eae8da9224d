import { analyse } from '#analysis/analyse.ts';
import { entriesOf } from '#analysis/entries.ts';
import type { Entry } from '#analysis/entries.ts';
import { entryFacts } from '#analysis/entryFacts.ts';
import type { Frame } from '#domain/frame.ts';
import { gapListCsv } from '#export/gapList.ts';
import { letterItems } from '#export/letter.ts';
import type { LetterItem } from '#export/letter.ts';
import { letterPlans } from '#export/letterPlans.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { wordsOf } from '#i18n/words.ts';
import { isRounded, numbersIn } from './claims.ts';
import { CHANNELS, RATES, casesOf, gapsOf, groupsOf } from './gaps.ts';
import type { Audited, Told } from './gaps.ts';
import { medianOf } from './numbers.ts';
import type { Program } from './program.ts';
import { csvLines, numberOf } from './records.ts';
import type { Report } from './records.ts';

const [zh, en] = [wordsOf('zh'), wordsOf('en')];

/** What the audit says of the group behind a gap: its number, and the median or the rate together. */
export interface Behind {
  readonly n: number;
  readonly middle: number;
}

export function behind(reports: readonly Report[], gap: Told): Behind | null {
  const { place, authority, year, measure, kind } = gap;
  const id = String(measure);
  const groups = groupsOf(reports).filter((group) =>
    group.some((r) => r.place === place && r.unit === authority && r.year === year),
  );
  for (const group of groups) {
    const form = group[0]?.form ?? '';
    const rate = RATES[form]?.[id];
    if (kind === 'structure') {
      const having = group.filter((report) => {
        const counts = CHANNELS.flatMap((one) => numberOf(report, one) ?? []);
        return counts.length === 5 && counts.reduce((a, b) => a + b, 0) >= 30;
      });
      if (form === 's2014') return { n: having.length, middle: NaN };
    } else if (rate !== undefined) {
      const cases = casesOf(group, rate);
      const sum = (of: 'y' | 'n') => cases.reduce((a, one) => a + one[of], 0);
      return { n: cases.length, middle: sum('y') / sum('n') };
    } else {
      const values = group.flatMap((report) => numberOf(report, id) ?? []);
      if (values.length > 5) return { n: values.length, middle: medianOf(values) };
    }
  }
  return null;
}

/** What a sentence says of the group: 同类乡镇（10 个有数）…中位数 203. */
function groupClaim(text: string, { n, middle }: Behind): string[] {
  const said = /同类(?:乡镇|街道|的其他单位)（(\d+) 个(?:有数|能比)）/.exec(text)?.[1];
  const printed = /(?:中位数|合计) ([\d,.]+)(%?)/.exec(text);
  const found = said === String(n) ? [] : [`${text}: audit n ${n}`];
  const value = printed?.[2] === '%' ? 100 * middle : middle;
  if (printed?.[1] !== undefined && !Number.isNaN(middle) && !isRounded(printed[1], value))
    found.push(`${text}: audit ${value}`);
  return found;
}

const COMPARED = ['zero', 'level', 'structure'];

/** Forms, shares of chance and units that one of the languages writes with digits. */
const plain = (text: string) =>
  numbersIn(
    text.replace(/10,000 yuan|per 100|\b\d{4} form|\d{4}\s?年表|99\.8\s?%|每 100|100 倍/g, ''),
  );

export function sameClaim(a: string, b: string): string[] {
  const [inZh, inEn] = [plain(a), plain(b)].map((all) => all.filter((n) => n !== '0').join());
  const isMoney = /万元/.test(a);
  return isMoney || inZh === inEn ? [] : [`zh ${a} / en ${b}`];
}

/** The list of gaps as CSV and the letters, against the gaps that the audit finds. */
export function listDifferences(set: Audited, frame: Frame): string[] {
  const lastYear = Math.max(...set.reports.map(({ year }) => year));
  const entries = entriesOf(analyse(frame).counties, lastYear);
  const gaps = new Map(
    gapsOf(set).map((gap) => [
      [gap['kind'], gap['place'], gap['authority'], gap['year'], gap['measure']].join(),
      gap,
    ]),
  );
  const gapOf = (entry: Entry): Told | undefined => {
    if (!COMPARED.includes(entry.kind)) return undefined;
    const unit = entry.authority?.split('/').pop() ?? null;
    const year = entry.years[entry.years.length - 1];
    const measures = entry.kind === 'trend' ? [] : 'measures' in entry ? entry.measures : [];
    return gaps.get([entry.kind, entry.county, unit, year, measures[0]].join());
  };
  const source = { dataSet: { label: 'A', fictional: false }, fingerprint: frame.fingerprint };
  const listed = entries.map((entry) => ({
    ...{ facts: entryFacts(frame, entry), state: 'new' as const, note: '' },
  }));
  const [inZh, inEn] = [zh, en].map((words) => csvLines(gapListCsv(listed, words, source)));
  const head = inZh?.[0] ?? [];
  const column = (name: string) => head.indexOf(name);
  const [sentence, value, peers, n] = ['内容', '数值', '其余同类单位数', '件数或条数'].map(column);
  const found = entries.flatMap((entry, i) => {
    const line = inZh?.[i + 1] ?? [];
    const cell = (at = -1) => (line[at] === '' || line[at] === undefined ? null : Number(line[at]));
    const text = line[sentence ?? -1] ?? '';
    const same = sameClaim(text, inEn?.[i + 1]?.[sentence ?? -1] ?? '');
    const gap = gapOf(entry);
    if (!COMPARED.includes(entry.kind)) return same;
    if (gap === undefined) return [...same, `${text}: the audit has no such gap`];
    const around = behind(set.reports, gap);
    const isSame = (a: Told[string], b: number | null) =>
      a === b || (typeof a === 'number' && b !== null && Math.abs(a - b) <= 2e-6 * Math.max(1, a));
    return [
      ...same,
      ...(isSame(gap['value'] ?? null, cell(value)) ? [] : [`${text}: value ${cell(value)}`]),
      ...(isSame(gap['peers'] ?? null, cell(peers)) ? [] : [`${text}: peers ${cell(peers)}`]),
      ...(isSame(gap['n'] ?? null, cell(n)) ? [] : [`${text}: n ${cell(n)}`]),
      ...(around === null ? [] : groupClaim(text, around)),
    ];
  });
  return [...found, ...letterDifferences(set, { frame, entries, gapOf })].map(
    (text) => `list: ${text}`,
  );
}

interface Listed {
  readonly frame: Frame;
  readonly entries: readonly Entry[];
  readonly gapOf: (entry: Entry) => Told | undefined;
}

/** Points of the letters: none is lost, and each has the numbers of its gap. */
function letterDifferences(set: Audited, { frame, entries, gapOf }: Listed): string[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const itemsIn = (words: typeof zh) =>
    letterPlans(frame, entries, 'unit', words).flatMap((plan) =>
      letterItems(plan, (entry) => entryFacts(frame, entry), words),
    );
  const [inZh, inEn] = [itemsIn(zh), itemsIn(en)];
  const owed = entries.filter(({ authority }) => authority !== null).length;
  const found = inZh.length === owed ? [] : [`letters: ${inZh.length} points of ${owed}`];
  const check = ({ key, text, value, middle, peers }: LetterItem): string[] => {
    const entry = byKey.get(key);
    const gap = entry === undefined ? undefined : gapOf(entry);
    const around = gap === undefined ? null : behind(set.reports, gap);
    if (gap === undefined || around === null) return [];
    const isCount = value !== null && gap['kind'] !== 'structure';
    const wrong =
      peers !== around.n - 1 ||
      (isCount && Math.abs(value - Number(gap['value'])) > 1e-9 * Math.max(1, value)) ||
      (isCount && Math.abs((middle ?? NaN) - around.middle) > 1e-9 * Math.max(1, around.middle));
    const said = `letter: ${text}: ${[value, middle, peers].join()}`;
    return [...(wrong ? [said] : []), ...groupClaim(text, around)];
  };
  return [
    ...found,
    ...inZh.flatMap(check),
    ...inZh.flatMap(({ text }, i) => sameClaim(text, inEn[i]?.text ?? '')),
  ];
}

/** What is said of broken rules: the same numbers in both languages, and those of the cells that are named. */
export function sentenceDifferences(set: Audited, { frame, sentences }: Program): string[] {
  const reports = new Map(
    set.reports.map((one) => [[one.place, one.unit, one.year, one.form].join(), one]),
  );
  return sentences.flatMap(({ at, year, form, finding }) => {
    const [a, b] = [checkSentence(finding, zh), checkSentence(finding, en)];
    const unit = at === null ? undefined : frame.authorities[at];
    const place = unit?.id.split('/').slice(0, -1).join('/') ?? '';
    const report = reports.get([place, unit?.name, year, form].join());
    const numbers = numbersIn(a).map(Number);
    const [id, ...more] = finding.indicators;
    // a rule that names one cell says its number, but for places
    const isWithout = id === undefined || more.length > 0 || finding.check === 'Y06';
    const value = isWithout ? null : numberOf(report, id);
    const isSaid =
      value === null || value === 0 || numbers.some((n) => Math.abs(n - Math.abs(value)) <= 0.005);
    return [
      ...sameClaim(a, b),
      ...(isSaid ? [] : [`${finding.check}: ${a}: exported ${String(value)}`]),
    ].map((text) => `sentence: ${text}`);
  });
}
