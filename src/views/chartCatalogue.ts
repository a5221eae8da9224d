import type { Page } from '#url/viewState.ts';
import { acts } from './catalogue/acts.ts';
import { channels } from './catalogue/channels.ts';
import { compare } from './catalogue/compare.ts';
import { home } from './catalogue/home.ts';
import { requests } from './catalogue/requests.ts';
import { responsiveness } from './catalogue/responsiveness.ts';
import { staffing } from './catalogue/staffing.ts';
import { trends } from './catalogue/trends.ts';
import type { ChartSection, ChartSpec } from './chartSpec.ts';

/** All charts of the product, by page and section. A new chart is one more entry here. */
const catalogue: Readonly<Record<Page, readonly ChartSection[]>> = {
  home,
  channels,
  responsiveness,
  requests,
  acts,
  staffing,
  trends,
  gaps: [],
  compare,
  letters: [],
  data: [],
  profile: [],
};

/** The sections of a page, in the order in which they are shown; none on pages without charts of the catalogue. */
export function sectionsOf(page: Page): readonly ChartSection[] {
  return catalogue[page];
}

/** Every chart, page by page. */
export const allSpecs: readonly ChartSpec[] = Object.values(catalogue).flatMap((sections) =>
  sections.flatMap((section) => section.charts),
);
