import { onBoth } from './types.ts';
import type { SeriesRow } from './types.ts';

/** Reconsiderations and lawsuits. */
export const disputesSeries = [
  {
    key: 'review.total',
    status: 'caution',
    combine: 'sum',
    members: { s2014: ['reconsideration.total'], ...onBoth(['review.total']) },
  },
  {
    key: 'review.decided',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['reconsideration.upheld', 'reconsideration.corrected', 'reconsideration.other'],
      ...onBoth(['review.upheld', 'review.corrected', 'review.other']),
    },
  },
  {
    key: 'review.upheld',
    status: 'near',
    combine: 'sum',
    members: { s2014: ['reconsideration.upheld'], ...onBoth(['review.upheld']) },
  },
  {
    key: 'review.corrected',
    status: 'near',
    combine: 'sum',
    members: { s2014: ['reconsideration.corrected'], ...onBoth(['review.corrected']) },
  },
  {
    key: 'review.other',
    status: 'caution',
    combine: 'sum',
    members: { s2014: ['reconsideration.other'], ...onBoth(['review.other']) },
  },
  {
    key: 'lawsuit.total',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['litigation.total'],
      ...onBoth(['lawsuit_direct.total', 'lawsuit_after_review.total']),
    },
  },
  {
    key: 'lawsuit.upheld',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['litigation.upheld'],
      ...onBoth(['lawsuit_direct.upheld', 'lawsuit_after_review.upheld']),
    },
  },
  {
    key: 'lawsuit.corrected',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['litigation.corrected'],
      ...onBoth(['lawsuit_direct.corrected', 'lawsuit_after_review.corrected']),
    },
  },
  {
    key: 'lawsuit.other',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['litigation.other'],
      ...onBoth(['lawsuit_direct.other', 'lawsuit_after_review.other']),
    },
  },
] as const satisfies readonly SeriesRow[];
