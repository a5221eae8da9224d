import { forms } from '#domain/forms/index.ts';
import type { MatrixRowId } from '#domain/forms/index.ts';
import { applicants } from '#domain/forms/matrix.ts';
import type { ApplicantKey } from '#domain/forms/matrix.ts';
import { laterYears } from './laterProfiles.ts';
import type { LaterProfile, LaterYear } from './laterProfiles.ts';
import { randomOf, seedOf } from './random.ts';
import type { Random } from './random.ts';
import type { SampleValues } from './report.ts';

type Applicant = Exclude<ApplicantKey, 'total'>;
type Form = 'm2019' | 'm2021';

/** How often of a hundred. */
const whoAsks: readonly (readonly [Applicant, number])[] = [
  ['natural', 78],
  ['company', 11],
  ['legal_service', 5],
  ['other_org', 4],
  ['charity', 1],
  ['research', 1],
];
const withoutOther: readonly (readonly [MatrixRowId, number])[] = [
  ['application.result.granted', 46],
  ['application.result.partial', 8],
  ['application.result.unable.not_held', 18],
  ['application.result.unable.needs_creation', 3],
  ['application.result.unable.unclear', 3],
  ['application.result.refused.third_party', 3],
  ['application.result.refused.internal_affairs', 2],
  ['application.result.refused.process_info', 3],
  ['application.result.refused.enforcement_file', 2],
  ['application.result.refused.admin_query', 3],
  ['application.result.declined.petition', 3],
  ['application.result.declined.repeat', 2],
];
const outcomes: Readonly<Record<Form, readonly (readonly [MatrixRowId, number])[]>> = {
  m2019: [...withoutOther, ['application.result.other_handling', 4]],
  m2021: [
    ...withoutOther,
    ['application.result.other_handling.not_corrected', 2],
    ['application.result.other_handling.other', 2],
  ],
};
/**
 * The tables of requests of one unit, year by year: each request has an applicant and ends with one outcome or is carried
 * over, so that rows and columns add up whatever is drawn.
 */
export function applicationsOf(
  profile: LaterProfile,
  formOf: (year: LaterYear) => Form,
): ReadonlyMap<LaterYear, SampleValues> {
  const random = randomOf(seedOf(`${profile.name} applications`));
  const tables = new Map<LaterYear, SampleValues>();
  let waiting: readonly Applicant[] = [];
  laterYears.forEach((year, at) => {
    const form = formOf(year);
    const carriedIn = waiting.slice(profile.forgets[year] ?? 0);
    const received = Array.from({ length: profile.requests[at] ?? 0 }, () =>
      drawn(whoAsks, random),
    );
    const left = received.length < 3 ? 0 : random.whole(0, Math.ceil(received.length / 8));
    const kept = year === leavesOne(profile) ? Math.max(1, left) : left;
    waiting = received.slice(received.length - kept);
    const handled = [...carriedIn, ...received.slice(0, received.length - kept)];
    const cells = new Map<string, number>();
    const add = (row: MatrixRowId, who: Applicant) => {
      for (const column of [who, 'total'] as const) {
        const id = `${row}.${column}`;
        cells.set(id, (cells.get(id) ?? 0) + 1);
      }
    };
    for (const who of received) add('application.new', who);
    for (const who of carriedIn) add('application.carried_in', who);
    for (const who of waiting) add('application.carried_out', who);
    for (const who of handled) {
      add(drawn(outcomes[form], random), who);
      add('application.result.total', who);
    }
    const blankTotals = profile.noTotals.includes(year);
    tables.set(
      year,
      Object.fromEntries(
        forms[form].requests.flatMap((row) =>
          applicants.map(({ key }) => {
            const id = `${row.id}.${key}`;
            return [id, blankTotals && key === 'total' ? null : (cells.get(id) ?? 0)];
          }),
        ),
      ),
    );
  });
  return tables;
}

/** The year before the one in which a unit forgets requests: then there must be one to forget. */
function leavesOne({ forgets }: LaterProfile): LaterYear | null {
  return laterYears.find((_, at) => (forgets[laterYears[at + 1] ?? 2019] ?? 0) > 0) ?? null;
}

function drawn<T>(weighted: readonly (readonly [T, number])[], random: Random): T {
  const [first] = weighted;
  if (first === undefined) throw new RangeError('nothing to draw from');
  let rest = random.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return weighted.find(([, weight]) => (rest -= weight) < 0)?.[0] ?? first[0];
}
