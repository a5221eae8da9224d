import type { responsiveness as zh } from '../zh/responsiveness.ts';

export const responsiveness: typeof zh = {
  title: 'Responses and requests, {y}',
  sections: {
    requests: 'Requests received',
    handling: 'Time limits',
    outcomes: 'Outcomes',
    disputes: 'Reconsiderations, lawsuits, complaints',
    events: 'Responses and interpretations',
  },
  requests: {
    some: '{k} of {n} units with a value had requests in {y}: {units}',
    none: 'No requests in {y} at the units with a value ({n})',
  },
  events: {
    some: 'Units with at least one of the six kinds of response ({k}): {units}',
    none: 'All six kinds of response are zero at the units with a value ({n})',
    aloneSome: 'At least one of the six kinds of response',
    aloneNone: 'All six kinds of response are zero',
    aloneUnknown: 'Responses not known: blanks or no report',
    zeros: 'all six zero at {n}',
    unknown: 'not known at {n}, with blanks or without a report',
  },
};
