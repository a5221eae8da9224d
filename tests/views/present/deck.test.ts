import { expect, test } from 'vitest';
import { themes } from '#charts/theme.ts';
import { wordsOf } from '#i18n/words.ts';
import { allSpecs } from '#views/chartCatalogue.ts';
import { foldedText } from '#views/chartPage/folded.ts';
import type { ChartInput } from '#views/chartSpec.ts';
import { deckOf } from '#views/present/deck.ts';
import { sampleFrame, sampleUnit, selectionIn } from '../../support/frames.ts';

const frame = sampleFrame();

test.each([2014, 2016, 2018])('in %i the wall walks what the pages show in full', (year) => {
  for (const focus of [null, sampleUnit('青石镇')]) {
    const input: ChartInput = {
      frame,
      selection: selectionIn(frame, { year, focus, group: 'street' }),
      subject: 'disclosure.total',
      against: null,
      panels: 0,
      grid: 'reports',
      sort: 'roster',
      context: {
        words: wordsOf('zh'),
        dataSet: { label: '示例县', fictional: true },
        fingerprint: frame.fingerprint,
      },
    };
    const ranked = allSpecs.filter((spec) => spec.subject !== undefined);
    const onPages = ranked.filter((spec) => foldedText(spec, input) === null);
    const walked = deckOf(input, null).filter((spec) => spec.subject !== undefined);
    expect(walked.map(({ id }) => id)).toEqual(onPages.map(({ id }) => id));
  }
});

test('small charts of fourteen units are two slides', () => {
  const input: ChartInput = {
    frame,
    selection: selectionIn(frame),
    subject: 'disclosure.total',
    against: null,
    panels: 1,
    grid: 'reports',
    sort: 'roster',
    context: {
      words: wordsOf('zh'),
      dataSet: { label: '示例县', fictional: true },
      fingerprint: frame.fingerprint,
    },
  };
  const slides = deckOf(input, null).filter(({ id }) => id.startsWith('multiples'));
  expect(slides.map(({ id }) => id)).toEqual(['multiples', 'multiples.2']);
  const shown = slides.map((spec) => {
    const { hits } = spec.prepare(input)(themes.projector);
    return new Set(hits.map(({ authority }) => authority)).size;
  });
  expect(shown).toEqual([12, frame.authorities.length - 12]);
});
