import type { SeriesRow } from './types.ts';

/** Reconsiderations and lawsuits. */
export const disputesSeries = [
  {
    key: 'review.total',
    status: 'caution',
    combine: 'sum',
    members: { s2014: ['reconsideration.total'], m2019: ['review.total'] },
  },
  {
    key: 'review.decided',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['reconsideration.upheld', 'reconsideration.corrected', 'reconsideration.other'],
      m2019: ['review.upheld', 'review.corrected', 'review.other'],
    },
  },
  {
    key: 'review.upheld',
    status: 'near',
    combine: 'sum',
    members: { s2014: ['reconsideration.upheld'], m2019: ['review.upheld'] },
  },
  {
    key: 'review.corrected',
    status: 'near',
    combine: 'sum',
    members: { s2014: ['reconsideration.corrected'], m2019: ['review.corrected'] },
  },
  {
    key: 'review.other',
    status: 'caution',
    combine: 'sum',
    members: { s2014: ['reconsideration.other'], m2019: ['review.other'] },
  },
  {
    key: 'lawsuit.total',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['litigation.total'],
      m2019: ['lawsuit_direct.total', 'lawsuit_after_review.total'],
    },
  },
  {
    key: 'lawsuit.upheld',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['litigation.upheld'],
      m2019: ['lawsuit_direct.upheld', 'lawsuit_after_review.upheld'],
    },
  },
  {
    key: 'lawsuit.corrected',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['litigation.corrected'],
      m2019: ['lawsuit_direct.corrected', 'lawsuit_after_review.corrected'],
    },
  },
  {
    key: 'lawsuit.other',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['litigation.other'],
      m2019: ['lawsuit_direct.other', 'lawsuit_after_review.other'],
    },
  },
] as const satisfies readonly SeriesRow[];
