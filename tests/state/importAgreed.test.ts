import { expect, test } from 'vitest';
import { sampleReports } from '../../scripts/samples/county.ts';
import { wide } from '../../scripts/samples/layouts.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import { NO_REVIEW, reviewOf } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import { agreedScope } from '#state/importAgreed.ts';
import { dropOf } from '../ingest/review/drop.ts';

test('after an import one looks at the county with most of its units', async () => {
  const of2017 = sampleReports().filter(({ year }) => year === 2017);
  const [one] = of2017;
  if (one === undefined) throw new Error('no report');
  const others = [2014, 2015, 2016].map((year) => ({ ...one, county: '邻县', year }));
  const drop = await dropOf([{ name: 'a.csv', text: wide([...others, ...of2017]) }]);
  const review = reviewOf(drop, null, new KnownUnits(null), NO_DECISIONS);
  expect(agreedScope(review)).toEqual({ county: '示例市/示例县', years: [2014, 2017] });
  expect(agreedScope(NO_REVIEW)).toEqual({ county: null, years: null });
});
