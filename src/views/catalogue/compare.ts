import { countSpread } from '#analysis/countSpread.ts';
import { profileStrip } from '#analysis/profileStrip.ts';
import { rateLevels } from '#analysis/rateLevels.ts';
import { toMedian } from '#analysis/toMedian.ts';
import { funnel } from '#charts/funnel/funnel.ts';
import { limitBands } from '#charts/ranking/limitBands.ts';
import { profileStrip as profileStripChart } from '#charts/profileStrip/profileStrip.ts';
import { spreadTicks } from '#charts/spread/spreadTicks.ts';
import { toMedianChart } from '#charts/ranking/toMedian.ts';
import { twoYears as twoYearsChart } from '#charts/sides/twoYears.ts';
import type { Build } from '#charts/types.ts';
import { unitSides as unitSidesChart } from '#charts/sides/unitSides.ts';
import { isRate as isRateMeasure } from '#domain/measures/evaluate.ts';
import { measureOf } from '#domain/measures/index.ts';
import { twoYears, unitSides } from '#query/sides.ts';
import type { SubjectId } from '#query/types.ts';
import type { ChartInput, ChartSection, ChartSpec } from '../chartSpec.ts';
import { peerInput } from '../peerInput.ts';

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

/** Charts that compare units of one type, and two years. */
export const compare: readonly ChartSection[] = [
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
