import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { countSpread } from '#analysis/countSpread.ts';
import { entriesOf } from '#analysis/entries.ts';
import { entryFacts } from '#analysis/entryFacts.ts';
import { profileStrip } from '#analysis/profileStrip.ts';
import { toMedian } from '#analysis/toMedian.ts';
import type { Gap } from '#analysis/types.ts';
import { gapSentence } from '#charts/gaps/gapSentence.ts';
import { focusLine } from '#charts/line/focusLine.ts';
import { medianOf, peersName, withoutText } from '#charts/peerWords.ts';
import { profileStrip as stripChart } from '#charts/profileStrip/profileStrip.ts';
import { countBars } from '#charts/ranking/countBars.ts';
import { toMedianChart } from '#charts/ranking/toMedian.ts';
import { spreadTicks } from '#charts/spread/spreadTicks.ts';
import { subjectOf } from '#charts/subject.ts';
import type { ChartModel } from '#charts/types.ts';
import { levelSigned } from '#charts/verdictWords.ts';
import { fill } from '#i18n/fill.ts';
import { wordsOf } from '#i18n/words.ts';
import { keyOf, peers } from '#query/peers.ts';
import { profile } from '#query/profile.ts';
import { ranking } from '#query/ranking.ts';
import { reportBlock, blocksOf, frameYears } from '#query/reports.ts';
import { trend } from '#query/trend.ts';
import type { PeerSet, SubjectId } from '#query/types.ts';
import { contextOf } from '../charts/county.ts';
import { sampleFrame, selectionIn } from '../support/frames.ts';
import { subjectLine } from '../../src/views/chartPage/answer.ts';
import { lineText } from '../../src/views/chartPage/clauseParts.ts';

const frame = sampleFrame();
const subjects: readonly SubjectId[] = [
  'disclosure.total',
  'disclosure.channel.weibo',
  'training.trainees',
  'org.budget',
];
const years = [2015, 2016, 2018];
const { counties } = analyse(frame);
const gaps = counties.flatMap((county) => county.gaps);

const sayOf = (model: ChartModel, authority: string, year: number) =>
  model.hits.filter((hit) => hit.authority === authority && hit.year === year);
const cellOf = (model: ChartModel, name: string, column: number) =>
  model.table.rows.find((row) => row.name === name)?.cells[column]?.text;

/** The gap that the list and the terminal have of one number. */
const gapOf = (set: PeerSet, authority: string): Gap | undefined =>
  gaps.find(
    (gap) =>
      (gap.kind === 'zero' || gap.kind === 'level') &&
      gap.authority === authority &&
      gap.year === set.year &&
      gap.measure === set.subject,
  );

const cases = frame.authorities.flatMap((unit, at) =>
  years.flatMap((year) => {
    const form = reportBlock(blocksOf(frame), at, year)?.form ?? null;
    const key = keyOf(frame, at);
    return form === null || key === undefined
      ? []
      : subjects.map((subject) => {
          const set = peers(frame, key, { subject, year, form });
          return [unit.name, year, subject, { unit, set }] as const;
        });
  }),
);

describe.each(['zh', 'en'] as const)('one fact, one answer, in %s', (language) => {
  const words = wordsOf(language);
  const context = contextOf(language, 'screen');
  const wall = contextOf(language, 'projector');

  test.each(cases)('%s %i %s', (name, year, id, { unit, set }) => {
    const selection = selectionIn(frame, { focus: unit.id, year });
    const subject = subjectOf(id, words);
    const median = medianOf(set, subject, words) ?? withoutText(set, words) ?? '';
    const own = set.points.find(({ authority }) => authority === unit.id);

    const rows = ranking(frame, selection, id);
    expect(rows.compared).toBe(set);
    const bars = countBars(rows, context);
    const strip = profileStrip(frame, selection);
    const stripRow = strip.rows.find((row) => row.subject === id);
    const spread = countSpread(frame, selection, id);
    const course = trend(frame, selection, id);
    const ofYear = course.medians.find((one) => one.year === year);
    expect(ofYear?.n).toBe(set.points.length);
    expect(ofYear?.median ?? null).toBe(set.spread?.median ?? null);
    const values = profile(frame, selection, unit.id)?.sections.flatMap((section) =>
      section.rows.flatMap((row) => (row.subject === id ? row.values : [])),
    );
    expect(values?.find(({ point }) => point.year === year)?.set).toBe(set);
    expect(stripRow === undefined).toBe(own === undefined);
    if (own === undefined || stripRow === undefined) {
      expect(bars.title).not.toContain(peersName(set, words));
      return;
    }

    // who is in the group, and how many
    expect(stripRow.peers).toHaveLength(set.points.length);
    expect(spread.years.find((one) => one.year === year)?.n).toBe(set.points.length);
    expect(stripRow.centre).toBe(set.spread?.median ?? null);

    // the same words for it on every chart, on the wall too
    const compared = toMedian(frame, selection, id);
    const models = [
      bars,
      countBars(rows, wall),
      focusLine(course, context),
      ...(set.spread === null
        ? []
        : [
            toMedianChart(compared, context),
            spreadTicks(spread, context),
            stripChart(strip, context),
            stripChart(strip, wall),
          ]),
    ];
    for (const model of models.filter(({ empty }) => empty === null)) {
      const about = sayOf(model, unit.id, year).map(({ say }) => say.join('\n'));
      // a strip has room for some of its measures
      const said = about.filter((text) => text.includes(subject.name));
      for (const text of set.spread === null ? [] : said) expect(text, model.id).toContain(median);
    }
    // a note is a sentence, and begins as one
    if (set.spread === null)
      expect(bars.notes.join('\n').toLowerCase()).toContain(median.toLowerCase());
    if (set.spread !== null && rows.zeros * 2 < rows.usable && own.value > 0) {
      expect(bars.title).toContain(median);
      // a sentence names who is in doubt instead of counting them
      const [plain = ''] = median.split(words.charts.joiner);
      expect(lineText(subjectLine(rows, words), words)).toContain(plain);
    }

    // place
    const place = set.placeOf(unit.id);
    const placed =
      place === null
        ? words.charts.signs.notOwed
        : fill(place.tied ? words.charts.placesTied : words.charts.places, {
            r: place.place,
            k: place.of,
          });
    expect(cellOf(bars, name, 1)).toBe(placed);
    expect(cellOf(stripChart(strip, context), subject.name, 5)).toBe(placed);

    // verdict: what stands out is what list, letters and terminal have
    const gap = gapOf(set, unit.id);
    expect(stripRow.level.is === 'standsOut').toBe(gap !== undefined);
    const told = spread.years.find((one) => one.year === year)?.told.get(unit.id);
    expect(told !== undefined).toBe(gap !== undefined);
    const verdict = levelSigned(stripRow.level, words);
    expect(cellOf(stripChart(strip, context), subject.name, 4)).toBe(verdict);
    if (told !== undefined) expect(levelSigned(told, words)).toBe(verdict);
    if (gap !== undefined) expect((gap.peers ?? NaN) + 1).toBe(set.points.length);
  });

  test('the sentences of list and letters name the same group and number', () => {
    const all = frameYears(frame);
    const entries = entriesOf(counties, all[all.length - 1] ?? 0);
    const compared = entries.filter(({ kind }) => kind === 'zero' || kind === 'level');
    expect(compared.length).toBeGreaterThan(2);
    for (const entry of compared) {
      const facts = entryFacts(frame, entry);
      const { gap } = facts;
      const at = frame.authorities.findIndex(({ id }) => id === entry.authority);
      const key = keyOf(frame, at);
      const [measure] = entry.kind === 'trend' ? [] : entry.measures;
      if (key === undefined || gap === null || gap.form === null || measure === undefined) continue;
      const subject = measure as SubjectId;
      const set = peers(frame, key, { subject, year: gap.year, form: gap.form });
      const text = gapSentence(facts, words);
      expect(text).toContain(peersName(set, words));
      expect(text).toContain(String(set.points.length));
      expect(text).toContain(subjectOf(subject, words).print(set.spread?.median ?? NaN));
    }
  });
});
