import { describe, expect, test } from 'vitest';
import { themes } from '#charts/theme.ts';
import { wordsOf } from '#i18n/words.ts';
import { allSpecs, sectionsOf } from '#views/chartCatalogue.ts';
import type { ChartInput } from '#views/chartSpec.ts';
import { pages } from '#url/viewState.ts';
import type { Page } from '#url/viewState.ts';
import { sampleFrame, sampleUnit, selectionIn } from '../../support/frames.ts';

const frame = sampleFrame();
const inputs = (['zh', 'en'] as const).flatMap((language) =>
  [null, sampleUnit('花桥镇'), sampleUnit('柳河乡')].map((focus): ChartInput => ({
    frame,
    selection: selectionIn(frame, { focus }),
    subject: 'disclosure.total',
    against: null,
    panels: 0,
    grid: 'reports',
    sort: 'gaps',
    context: {
      words: wordsOf(language),
      dataSet: { label: '示例', fictional: true },
      fingerprint: frame.fingerprint,
    },
  })),
);

test('each chart has an id of its own and stands on its page', () => {
  const ids = allSpecs.map((spec) => spec.id);
  expect(new Set(ids).size).toBe(ids.length);
  const specsOf = (page: Page) => sectionsOf(page).flatMap(({ charts }) => charts);
  expect(pages.flatMap((page) => specsOf(page))).toEqual(allSpecs);
  for (const page of pages) expect(specsOf(page).every((spec) => spec.page === page)).toBe(true);
});

test('sections of a page differ in id and title', () => {
  for (const page of pages) {
    const sections = sectionsOf(page);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    for (const language of ['zh', 'en'] as const) {
      const titles = sections.map((section) => section.title(wordsOf(language)));
      expect(new Set(titles).size).toBe(sections.length);
    }
  }
});

describe.each(allSpecs.map((spec) => [spec.id, spec] as const))('%s', (_id, spec) => {
  test('has a title, a table or a reason, and says that the data are invented, in every profile', () => {
    for (const input of inputs) {
      const build = spec.prepare(input);
      for (const theme of Object.values(themes)) {
        const model = build(theme);
        expect(model.title).not.toMatch(/[{}]|undefined|NaN/);
        expect(model.fictional).toBe(input.context.words.charts.fictional);
        expect(model.table.rows.length > 0 || model.empty !== null).toBe(true);
      }
    }
  });
});
