import type { Frame } from '#domain/frame.ts';
import { numbersOf, weightOf } from './changed/numbers.ts';
import type { Forms } from './changed/numbers.ts';
import type { Change, Changed } from './changed/types.ts';
import { coverage } from './coverage.ts';
import { mostOf } from './eras.ts';
import { groupOf } from './group.ts';
import { notReported } from './notReported.ts';
import { pointReader } from './point.ts';
import { frameYears } from './reports.ts';
import type { Selection } from './types.ts';

/** So many sentences are told. */
const MOST = 5;

/**
 * The chosen year of a group against the year before: reports, blanks, the change of form, then the sums and rates that
 * moved most by the two-count formula. Sums are of the units that have a number in both years, with fewer than six of
 * them nothing is compared; rates need 30 cases in both. Differences of two years, no trend.
 */
export function changed(frame: Frame, selection: Selection): Changed {
  const { year } = selection;
  const years = frameYears(frame);
  if (!years.includes(year - 1)) return { year, before: null, changes: [], compared: 0 };
  const pair = { ...selection, years: [year - 1, year] as const };
  const forms = formsOf(frame, selection);
  const found = numbersOf(frame, selection, forms);
  const moved = found.numbers
    .filter((change) => weightOf(change) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const first = [
    reportsOf(frame, selection),
    ...blanksOf(frame, pair),
    ...(forms.now !== null && forms.before !== null && forms.now !== forms.before
      ? [
          {
            kind: 'forms' as const,
            now: forms.now,
            before: forms.before,
            subjects: found.numbers.length,
          },
        ]
      : []),
  ];
  const told = moved.slice(0, MOST - first.length);
  const still = found.numbers.length - moved.length;
  const rest: Change[] =
    found.numbers.length === 0
      ? [{ kind: 'few', units: found.most }]
      : still > 0
        ? [{ kind: 'same', subjects: still }]
        : [];
  return {
    year,
    before: year - 1,
    changes: [...first, ...told, ...rest].slice(0, MOST),
    compared: found.numbers.length,
  };
}

function formsOf(frame: Frame, selection: Selection): Forms {
  const read = pointReader(frame, 'series.requests.received');
  const { members } = groupOf(frame, selection);
  const formIn = (year: number) => mostOf(members.map((at) => read(at, year).form));
  return { now: formIn(selection.year), before: formIn(selection.year - 1) };
}

function reportsOf(frame: Frame, selection: Selection): Change {
  const { year } = selection;
  const now = notReported(frame, selection, year);
  const before = notReported(frame, selection, year - 1);
  const without = ({ units, names }: typeof now, other: typeof now) =>
    units.flatMap((authority, i) => {
      const name = names[i] ?? '';
      return other.units.includes(authority) ? [] : [{ authority, name }];
    });
  return {
    kind: 'reports',
    due: now.roster ? { now: now.due, before: before.due } : null,
    present: now.due - now.units.length,
    presentBefore: before.due - before.units.length,
    lost: without(now, before),
    found: without(before, now),
  };
}

/** Nothing where no year has a report. */
function blanksOf(frame: Frame, pair: Selection): Change[] {
  const grid = coverage(frame, pair);
  const [before, now] = grid.perYear;
  if (before === undefined || now === undefined) return [];
  const reportsIn = (y: number) => grid.rows.filter(({ data }) => data[y]?.form !== null).length;
  const [most] = grid.rows
    .flatMap(({ authority, name, data: [, cell] }) =>
      cell === undefined ? [] : [{ authority, name, blanks: cell.blanks }],
    )
    .sort((a, b) => b.blanks - a.blanks);
  return [
    {
      kind: 'blanks',
      blanks: now.blanks,
      absent: now.absent,
      reports: reportsIn(1),
      blanksBefore: before.blanks,
      absentBefore: before.absent,
      reportsBefore: reportsIn(0),
      most: most === undefined || most.blanks === 0 ? null : most,
    },
  ];
}
