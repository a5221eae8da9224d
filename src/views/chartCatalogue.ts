import { countSpread } from '#analysis/countSpread.ts';
import { mixAgainst } from '#analysis/mixAgainst.ts';
import { profileStrip } from '#analysis/profileStrip.ts';
import { rateLevels } from '#analysis/rateLevels.ts';
import { toMedian } from '#analysis/toMedian.ts';
import { actsTable } from '#charts/actsTable.ts';
import { applicants as applicantsChart } from '#charts/applicants.ts';
import { carried as carriedChart } from '#charts/carried.ts';
import { channelMix as channelMixChart } from '#charts/channelMix.ts';
import { countBars } from '#charts/countBars.ts';
import { coverage as coverageChart } from '#charts/coverage.ts';
import { disputes as disputesChart } from '#charts/disputes.ts';
import { funnel } from '#charts/funnel.ts';
import { limitBands } from '#charts/limitBands.ts';
import { mixAgainst as mixAgainstChart } from '#charts/mixAgainst.ts';
import { seriesLine } from '#charts/lineRefused.ts';
import { multiples as multiplesChart } from '#charts/multiples.ts';
import { outcomes as outcomesChart } from '#charts/outcomes.ts';
import { outcomesByUnit as outcomesByUnitChart } from '#charts/outcomesByUnit.ts';
import { outcomeShares as outcomeSharesChart } from '#charts/outcomeShares.ts';
import { profileStrip as profileStripChart } from '#charts/profileStrip.ts';
import { spreadTicks } from '#charts/spreadTicks.ts';
import { toMedianChart } from '#charts/toMedian.ts';
import { twoYears as twoYearsChart } from '#charts/twoYears.ts';
import { unitSides as unitSidesChart } from '#charts/unitSides.ts';
import {
  valuesByYear as valuesByYearChart,
  valuesInYear as valuesInYearChart,
} from '#charts/valueGrid.ts';
import type { Build } from '#charts/types.ts';
import { isRate as isRateMeasure } from '#domain/measures/evaluate.ts';
import { measureOf } from '#domain/measures/index.ts';
import type { Words } from '#i18n/zh.ts';
import { acts as actsOf } from '#query/acts.ts';
import type { ActsPart } from '#query/acts.ts';
import { applicants } from '#query/applicants.ts';
import { carried } from '#query/carried.ts';
import { mixCollected, rankingCollected } from '#query/collected.ts';
import { coverage, sortedByGaps } from '#query/coverage.ts';
import { disputes } from '#query/disputes.ts';
import { outcomeGrid, outcomesByUnit, outcomeShares } from '#query/outcomes.ts';
import { seriesOverForms } from '#query/series.ts';
import type { SubjectId } from '#query/types.ts';
import { twoYears, unitSides } from '#query/sides.ts';
import { valuesByYear, valuesInYear } from '#query/valueGrid.ts';
import type { Page } from '#url/viewState.ts';
import type { ChartInput, ChartSpec } from './chartSpec.ts';
import { peerInput } from './peerInput.ts';

/** Charts that answer one question together, under one heading of their page. */
export interface ChartSection {
  /** Unique on its page. */
  readonly id: string;
  readonly title: (words: Words) => string;
  readonly charts: readonly ChartSpec[];
}

/** A chart: its rows are asked for once, then drawn in any profile. */
function chart<R>(
  id: string,
  page: Page,
  rowsOf: (input: ChartInput) => R,
  build: Build<R>,
  more: Pick<ChartSpec, 'subject' | 'dated' | 'wide'> = {},
): ChartSpec {
  return {
    id,
    page,
    ...more,
    prepare: (input) => {
      const rows = rowsOf(input);
      return (theme) => build(rows, { ...input.context, theme });
    },
  };
}

/** One subject in the chosen year, all units in order: the id of the chart is that of its subject. */
function ranked(page: Page, subjects: readonly SubjectId[]): ChartSpec[] {
  return subjects.map((subject) =>
    chart(
      subject,
      page,
      ({ frame, selection }) => rankingCollected(frame, selection, subject),
      countBars,
      { subject },
    ),
  );
}

/** One subject over the years and over the forms. */
function lines(page: Page, subject: SubjectId): ChartSpec {
  return {
    ...chart(
      `lines.${subject}`,
      page,
      ({ frame, selection }) => seriesOverForms(frame, selection, subject),
      seriesLine,
    ),
    lines: true,
  };
}

/** A series over the forms in the chosen year, under the id that its chart had before there were several forms. */
function followed(page: Page, id: string, subject: SubjectId): ChartSpec[] {
  return ranked(page, [subject]).map((spec) => ({ ...spec, id }));
}

/** Parts of a number that has a chart of its own. */
function parts(page: Page, subjects: readonly SubjectId[]): ChartSpec[] {
  return ranked(page, subjects).map(asPart);
}

function asPart(spec: ChartSpec): ChartSpec {
  return { ...spec, folded: true };
}

/** A part of the table of acts, on the form of the year. */
function actsPart(part: ActsPart): ChartSpec {
  const rowsOf = ({ frame, selection }: ChartInput) => actsOf(frame, selection, part);
  return chart(part, 'acts', rowsOf, actsTable, { wide: true });
}

/** What is there at all, or the numbers of one subject or of one year: the grid that the page of it chooses. */
const grid: ChartSpec = {
  id: 'coverage',
  page: 'home',
  wide: true,
  prepare: ({ frame, selection, sort, grid: mode, subject, context }) => {
    if (mode === 'subject') {
      const rows = valuesByYear(frame, selection, subject);
      return (theme) => valuesByYearChart(rows, { ...context, theme });
    }
    if (mode === 'year') {
      const rows = valuesInYear(frame, selection);
      return (theme) => valuesInYearChart(rows, { ...context, theme });
    }
    const rows = coverage(frame, selection);
    const sorted = sort === 'gaps' ? sortedByGaps(rows) : rows;
    return (theme) => coverageChart(sorted, { ...context, theme });
  },
};

const home: readonly ChartSection[] = [
  {
    id: 'coverage',
    title: (words) => words.shell.pages.home,
    charts: [grid],
  },
];

/** The mix of each unit against that of its peers of one type. */
const againstGroup: ChartSpec = {
  id: 'mixAgainst',
  page: 'channels',
  wide: true,
  dated: 'disclosure.channel.website',
  prepare: (input) => {
    const among = peerInput(input);
    const rows = mixAgainst(among.frame, among.selection);
    return (theme) => mixAgainstChart(rows, { ...among.context, theme });
  },
};

const channels: readonly ChartSection[] = [
  {
    id: 'total',
    title: (words) => words.channels.sections.total,
    charts: ranked('channels', ['disclosure.total']),
  },
  {
    id: 'mix',
    title: (words) => words.channels.sections.mix,
    charts: [
      chart(
        'mix',
        'channels',
        ({ frame, selection }) => mixCollected(frame, selection),
        channelMixChart,
        { wide: true, dated: 'disclosure.channel.website' },
      ),
      againstGroup,
      ...ranked('channels', ['d.overlap', 'd.eff_channels']),
    ],
  },
  {
    id: 'documents',
    title: (words) => words.channels.sections.documents,
    charts: [
      ...ranked('channels', ['d.normative_open_rate']),
      ...followed('channels', 'disclosure.normative_issued', 'series.normative.issued'),
      ...followed('channels', 'disclosure.normative_public', 'series.normative.published'),
    ],
  },
];

const responsiveness: readonly ChartSection[] = [
  {
    id: 'requests',
    title: (words) => words.responsiveness.sections.requests,
    charts: [
      ...followed('responsiveness', 'request.received', 'series.requests.received'),
      lines('responsiveness', 'series.requests.received'),
      ...parts('responsiveness', [
        'request.received.online',
        'request.received.letter',
        'request.received.in_person',
        'request.received.fax',
      ]),
    ],
  },
  {
    id: 'handling',
    title: (words) => words.responsiveness.sections.handling,
    charts: [
      ...ranked('responsiveness', ['d.on_time_rate']),
      lines('responsiveness', 'series.requests.handled'),
      ...followed('responsiveness', 'request.completed', 'series.requests.handled').map(asPart),
      ...parts('responsiveness', ['request.completed.on_time', 'request.completed.extended']),
    ],
  },
  {
    id: 'outcomes',
    title: (words) => words.responsiveness.sections.outcomes,
    charts: [
      ...followed('responsiveness', 'request.replied', 'series.requests.replied'),
      ...ranked('responsiveness', ['d.grant_rate', 'd.refusal_rate', 'd.not_exist_rate']),
      lines('responsiveness', 'series.outcome.granted'),
      lines('responsiveness', 'series.outcome.refused'),
      ...parts('responsiveness', [
        'request.replied.already_public',
        'request.replied.granted',
        'request.replied.partial',
        'request.replied.refused',
        'request.replied.not_this_agency',
        'request.replied.not_exist',
        'request.replied.clarify',
        'request.replied.other_route',
        'series.outcome.declined',
        'series.outcome.needs_creation',
        'series.outcome.other',
      ]),
    ],
  },
  {
    id: 'disputes',
    title: (words) => words.responsiveness.sections.disputes,
    charts: [
      ...followed('responsiveness', 'reconsideration.total', 'series.review.total'),
      ...followed('responsiveness', 'litigation.total', 'series.lawsuit.total'),
      lines('responsiveness', 'series.review.total'),
      lines('responsiveness', 'series.lawsuit.total'),
      ...ranked('responsiveness', ['complaint.total', 'd.dispute_rate', 'd.correction_rate']),
    ],
  },
  {
    id: 'events',
    title: (words) => words.responsiveness.sections.events,
    charts: ranked('responsiveness', [
      'response.hotspot',
      'response.interpretation',
      'response.weibo_wechat',
      'response.online_interview',
      'response.press_conference',
      'response.other',
    ]),
  },
];

const requests: readonly ChartSection[] = [
  {
    id: 'who',
    title: (words) => words.applications.sections.who,
    charts: [
      chart(
        'applicants',
        'requests',
        ({ frame, selection }) => applicants(frame, selection),
        applicantsChart,
        { wide: true },
      ),
      ...ranked('requests', ['application.new.total', 'd.natural_share']),
    ],
  },
  {
    id: 'outcomes',
    title: (words) => words.applications.sections.outcomes,
    charts: [
      chart(
        'outcomes',
        'requests',
        ({ frame, selection }) => outcomeGrid(frame, selection),
        outcomesChart,
        { wide: true },
      ),
      chart(
        'outcomesByUnit',
        'requests',
        ({ frame, selection }) => outcomesByUnit(frame, selection),
        outcomesByUnitChart,
        { wide: true },
      ),
      chart(
        'outcomeShares',
        'requests',
        ({ frame, selection }) => outcomeShares(frame, selection),
        outcomeSharesChart,
        { wide: true },
      ),
      ...ranked('requests', ['d.handled_rate', 'd.open_rate']),
      ...parts('requests', ['d.open_rate_net', 'd.unable_rate', 'd.declined_rate', 'd.other_rate']),
    ],
  },
  {
    id: 'carried',
    title: (words) => words.applications.sections.carried,
    charts: [
      chart(
        'carried',
        'requests',
        ({ frame, selection }) => carried(frame, selection),
        carriedChart,
        { wide: true },
      ),
      ...ranked('requests', ['d.carry_share']),
    ],
  },
  {
    id: 'disputes',
    title: (words) => words.applications.sections.disputes,
    charts: [
      chart(
        'disputes',
        'requests',
        ({ frame, selection }) => disputes(frame, selection),
        disputesChart,
        { wide: true },
      ),
      ...ranked('requests', ['d.review_correction', 'd.lawsuit_correction']),
    ],
  },
];

const acts: readonly ChartSection[] = [
  {
    id: 'decisions',
    title: (words) => words.acts.sections.decisions,
    charts: [
      actsPart('decisions'),
      ...ranked('acts', [
        'licence.decisions',
        'penalty.decisions',
        'coercion.decisions',
        'd.enforcement_mix',
      ]),
      ...parts('acts', ['other_service.decisions']),
    ],
  },
  {
    id: 'charges',
    title: (words) => words.acts.sections.charges,
    charts: [actsPart('charges'), ...parts('acts', ['charge.amount', 'procurement.projects'])],
  },
  {
    id: 'documents',
    title: (words) => words.acts.sections.documents,
    charts: [
      actsPart('documents'),
      ...ranked('acts', ['normative.issued', 'normative.in_force']),
      ...parts('acts', ['d.stock_turnover']),
    ],
  },
];

const staffing: readonly ChartSection[] = [
  {
    id: 'people',
    title: (words) => words.staffing.sections.people,
    charts: ranked('staffing', [
      'org.staff',
      'org.staff.full_time',
      'org.staff.part_time',
      'd.full_time_share',
    ]),
  },
  {
    id: 'load',
    title: (words) => words.staffing.sections.load,
    charts: ranked('staffing', ['d.items_per_staff']),
  },
  {
    id: 'places',
    title: (words) => words.staffing.sections.places,
    charts: ranked('staffing', ['org.offices', 'org.access_points']),
  },
  {
    id: 'money',
    title: (words) => words.staffing.sections.money,
    charts: ranked('staffing', ['org.budget', 'fee.collected']),
  },
  {
    id: 'training',
    title: (words) => words.staffing.sections.training,
    charts: ranked('staffing', [
      'training.meetings',
      'training.courses',
      'training.trainees',
      'd.trainees_per_course',
    ]),
  },
];

const trends: readonly ChartSection[] = [
  {
    id: 'trend',
    title: (words) => words.shell.pages.trends,
    charts: [
      chart(
        'trend',
        'trends',
        ({ frame, selection, subject, inText }) =>
          seriesOverForms(frame, selection, subject, inText),
        seriesLine,
        { wide: true },
      ),
      chart(
        'multiples',
        'trends',
        ({ frame, selection, subject, panels }) => ({
          rows: seriesOverForms(frame, selection, subject),
          page: panels,
        }),
        multiplesChart,
        { wide: true },
      ),
    ],
  },
];

const isRate = (subject: SubjectId) => {
  const measure = measureOf(subject);
  return measure !== null && isRateMeasure(measure);
};

/** A chart of the comparison: the chosen subject among peers of one type. */
function compared<R>(
  id: string,
  rowsOf: (input: ChartInput) => R,
  build: Build<R>,
  suits: (subject: SubjectId) => boolean = () => true,
): ChartSpec {
  return {
    id,
    page: 'compare',
    wide: true,
    suits,
    prepare: (input) => {
      const among = peerInput(input);
      const rows = rowsOf(among);
      return (theme) => build(rows, { ...among.context, theme });
    },
  };
}

/** Where one unit stands in all tested measures; also on the page of that unit. */
export const strip: ChartSpec = {
  ...compared('strip', ({ frame, selection }) => profileStrip(frame, selection), profileStripChart),
  ofUnit: true,
};

const compare: readonly ChartSection[] = [
  {
    id: 'level',
    title: (words) => words.compare.sections.level,
    charts: [
      compared(
        'limitBands',
        ({ frame, selection, subject }) => rateLevels(frame, selection, subject),
        limitBands,
        isRate,
      ),
      compared(
        'funnel',
        ({ frame, selection, subject }) => rateLevels(frame, selection, subject),
        funnel,
        isRate,
      ),
    ],
  },
  {
    id: 'spread',
    title: (words) => words.compare.sections.spread,
    charts: [
      compared(
        'spreadTicks',
        ({ frame, selection, subject }) => countSpread(frame, selection, subject),
        spreadTicks,
        (subject) => !isRate(subject),
      ),
    ],
  },
  {
    id: 'median',
    title: (words) => words.compare.sections.median,
    charts: [
      compared(
        'toMedian',
        ({ frame, selection, subject }) => toMedian(frame, selection, subject),
        toMedianChart,
      ),
    ],
  },
  {
    id: 'sides',
    title: (words) => words.sides.section,
    charts: [
      compared(
        'twoYears',
        ({ frame, selection, subject, against }) => twoYears(frame, selection, subject, against),
        twoYearsChart,
      ),
      {
        ...compared(
          'unitSides',
          ({ frame, selection }) => unitSides(frame, selection),
          unitSidesChart,
        ),
        ofUnit: true,
      },
    ],
  },
  {
    id: 'strip',
    title: (words) => words.strip.section,
    charts: [strip],
  },
];

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

/** The charts of a page, in the order in which they are shown. */
export function specsOf(page: Page): readonly ChartSpec[] {
  return catalogue[page].flatMap((section) => section.charts);
}

/** Every chart, page by page. */
export const allSpecs: readonly ChartSpec[] = Object.values(catalogue).flatMap((sections) =>
  sections.flatMap((section) => section.charts),
);
