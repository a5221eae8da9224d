import type { Random } from '../../scripts/samples/random.ts';
import { channelIds } from '#domain/measures/s2014.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';
import { filled } from './support.ts';

/** Draws of one stream. Planned work is clustered: counts and shares vary more than single events would. */
interface Draws {
  readonly whole: Random['whole'];
  readonly between: Random['between'];
  /** Negative binomial: a Poisson count whose mean is drawn from a gamma of that shape. */
  readonly clustered: (mean: number, shape: number) => number;
  /** Log-normal, rounded: a plan that units keep in their own measure. */
  readonly planned: (middle: number, spread: number) => number;
  /** Dirichlet-multinomial: with two parts a beta-binomial. `unity` is large where units resemble each other. */
  readonly parted: (n: number, shares: readonly number[], unity: number) => number[];
}

function drawsOf({ next, whole, between }: Random): Draws {
  const positive = () => 1 - next();
  const normal = () => Math.sqrt(-2 * Math.log(positive())) * Math.cos(2 * Math.PI * next());
  /** Marsaglia & Tsang 2000, ACM Trans Math Softw 26:363. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * positive() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(positive()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const poisson = (mean: number) => {
    let count = -1;
    for (let time = 0; time < mean; count++) time -= Math.log(positive());
    return Math.max(0, count);
  };
  return {
    whole,
    between,
    clustered: (mean, shape) => poisson((gamma(shape) * mean) / shape),
    planned: (middle, spread) => Math.round(middle * Math.exp(spread * normal())),
    parted: (n, shares, unity) => {
      const parts = shares.map((share) => (share === 0 ? 0 : gamma(share * unity)));
      const sum = parts.reduce((a, b) => a + b, 0);
      const counts = shares.map(() => 0);
      for (let i = 0; i < n; i++) {
        let left = next() * sum;
        const at = parts.findIndex((part) => (left -= part) < 0);
        counts[at < 0 ? 0 : at]! += 1;
      }
      return counts;
    },
  };
}

/** How one count of a county comes about; the same for all its units. */
type Law = (draws: Draws) => number;

function lawOf({ between, whole }: Draws, [from, to]: readonly [number, number]): Law {
  const middle = Math.exp(between(Math.log(from), Math.log(to)));
  if (whole(0, 1) === 0) {
    const shape = between(2, 10);
    return ({ clustered }) => clustered(middle, shape);
  }
  const spread = between(0.2, 0.6);
  return ({ planned }) => planned(middle, spread);
}

/**
 * A yearly plan that units keep alike. Mixes are compared by one dispersion for all of a group: were the units of very
 * different size, or one channel more uneven than the others, the large ones would be called more often.
 */
function planOf({ between }: Draws, [from, to]: readonly [number, number]): Law {
  const middle = Math.exp(between(Math.log(from), Math.log(to)));
  const spread = between(0.1, 0.4);
  return ({ planned }) => planned(middle, spread);
}

/** Shares of a county that its units are drawn around, and how closely. */
function mixOf({ between }: Draws, parts: number): (draws: Draws, n: number) => number[] {
  const raw = Array.from({ length: parts }, () => between(0.05, 1));
  const sum = raw.reduce((a, b) => a + b, 0);
  const shares = raw.map((part) => part / sum);
  const unity = between(10, 60);
  return ({ parted }, n) => parted(n, shares, unity);
}

type ReportLaw = (draws: Draws) => Readonly<Partial<Record<IndicatorId, number | undefined>>>;

function given(values: ReturnType<ReportLaw>): SmallValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  );
}

function ofOldForm(draws: Draws): ReportLaw {
  const items = planOf(draws, [60, 400]);
  const channels = mixOf(draws, channelIds.length);
  const counts = {
    ...{
      'response.hotspot': lawOf(draws, [0.3, 20]),
      'response.press_conference': lawOf(draws, [0.3, 4]),
    },
    'response.online_interview': lawOf(draws, [0.3, 4]),
    'response.interpretation': lawOf(draws, [1, 30]),
    'response.weibo_wechat': lawOf(draws, [1, 60]),
    'response.other': lawOf(draws, [1, 60]),
    ...{ 'org.access_points': lawOf(draws, [1, 12]), 'org.budget': lawOf(draws, [1, 12]) },
    ...{ 'training.meetings': lawOf(draws, [1, 10]), 'training.courses': lawOf(draws, [1, 8]) },
    'training.trainees': lawOf(draws, [10, 150]),
  };
  const [received, staff, issued] = [
    lawOf(draws, [3, 60]),
    lawOf(draws, [3, 25]),
    lawOf(draws, [6, 40]),
  ];
  const [timing, replies, times, open] = [2, 6, 2, 2].map((parts) => mixOf(draws, parts));
  return (own) => {
    const requests = received(own);
    const people = staff(own);
    const documents = issued(own);
    const of = (mix: typeof timing, n: number) => mix?.(own, n) ?? [];
    const [fullTime] = of(times, people);
    const [opened] = of(open, documents);
    const [onTime] = of(timing, requests);
    const [granted, partial, refused, missing, elsewhere, known] = of(replies, requests);
    const drawn = Object.entries(counts).map(([id, law]) => [id, law(own)] as const);
    const total = items(own);
    const split = channels(own, total);
    return {
      ...Object.fromEntries(drawn),
      ...Object.fromEntries(channelIds.map((id, i) => [id, split[i]])),
      ...{ 'disclosure.total': total, 'request.received': requests, 'request.completed': requests },
      ...{ 'request.completed.on_time': onTime, 'request.replied': requests },
      ...{ 'request.replied.granted': granted, 'request.replied.partial': partial },
      ...{ 'request.replied.refused': refused, 'request.replied.not_exist': missing },
      'request.replied.not_this_agency': elsewhere,
      'request.replied.already_public': known,
      ...{ 'org.staff': people, 'org.staff.full_time': fullTime },
      ...{ 'disclosure.normative_issued': documents, 'disclosure.normative_public': opened },
    };
  };
}

function ofNewForm(draws: Draws): ReportLaw {
  const [received, made, stock] = [
    lawOf(draws, [3, 60]),
    lawOf(draws, [0.5, 20]),
    lawOf(draws, [5, 80]),
  ];
  const [natural, handled, outcomes] = [2, 2, 5].map((parts) => mixOf(draws, parts));
  return (own) => {
    const requests = received(own);
    const of = (mix: typeof natural, n: number) => mix?.(own, n) ?? [];
    const [people] = of(natural, requests);
    const [done = 0] = of(handled, requests);
    const [granted, partial, refused, unable, declined] = of(outcomes, done);
    return {
      ...{ 'application.new.total': requests, 'application.new.natural': people },
      ...{ 'application.carried_in.total': 0, 'application.result.total.total': done },
      'application.result.granted.total': granted,
      'application.result.partial.total': partial,
      'application.result.refused.law_prohibited.total': refused,
      'application.result.unable.not_held.total': unable,
      'application.result.declined.repeat.total': declined,
      ...{ 'normative.made_new': made(own), 'normative.public_total': stock(own) },
      ...{ 'normative.issued': made(own), 'normative.in_force': stock(own) },
    };
  };
}

const formOf = (year: number): FormId => (year < 2019 ? 's2014' : year < 2021 ? 'm2019' : 'm2021');

/**
 * The reports of a county of pure chance, 2014 to 2025: 8 to 30 townships that are all drawn from the same laws, year by
 * year, each report for itself. Nothing in it stands out but by accident.
 */
export function noiseCounty(random: Random): SmallReport[] {
  const draws = drawsOf(random);
  const units = draws.whole(8, 30);
  return Array.from({ length: 12 }, (_, i) => 2014 + i).flatMap((year) => {
    const form = formOf(year);
    const law = form === 's2014' ? ofOldForm(draws) : ofNewForm(draws);
    return Array.from({ length: units }, (__, unit) =>
      filled(`甲${unit}镇`, year, given(law(draws)), form),
    );
  });
}
