import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { RosterEntry } from '#domain/authority.ts';
import { profiles, sampleYears } from './profiles.ts';
import type { Planted, Profile } from './profiles.ts';
import { randomOf, seedOf } from './random.ts';
import type { Random } from './random.ts';
import type { SampleReport, SampleValues } from './report.ts';

/** The fictional county. It lies nowhere. */
export const sampleCounty = { county: '示例县', prefecture: '示例市', province: '示例省' } as const;

/** A line below the table of every fictional report. */
export const fictionalNote = '注：虚构示例';

/** The reports of the fictional county on the form of 2014, unit by unit in order of year; missing reports are not there. */
export function sampleReports(): SampleReport[] {
  return profiles.flatMap((profile) =>
    sampleYears
      .filter((year) => !profile.noReport.includes(year))
      .map((year) => ({
        authority: profile.name,
        fullName: fullNameOf(profile.name),
        ...sampleCounty,
        year,
        values: valuesOf(profile, year),
      })),
  );
}

/** @returns the name as in the title of a report. */
export function fullNameOf(name: string): string {
  return `${sampleCounty.county}${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`;
}

/** Who owes a report: all fourteen, from 2014 on. */
export function sampleRoster(): RosterEntry[] {
  return profiles.map(({ name, aliases }) => ({
    county: sampleCounty.county,
    prefecture: sampleCounty.prefecture,
    authority: name,
    from: 2014,
    to: null,
    aliases,
  }));
}

type Draft = Partial<Record<IndicatorId, number | null>>;

function valuesOf(profile: Profile, year: number): SampleValues {
  const random = randomOf(seedOf(`${profile.name} ${year}`));
  const at = year - sampleYears[0];
  const drawn: Draft = {
    ...disclosure(profile, at, random),
    ...response(at, random),
    ...requests(profile.requests[at] ?? 0, random),
    ...organisation(profile, at, random),
    ...training(random),
  };
  const planted: Planted = { ...blankSections(profile.name, year), ...profile.set[year] };
  const values: Draft = {};
  for (const { id } of forms.s2014.indicators) {
    const value = id in planted ? planted[id] : (drawn[id] ?? 0);
    if (value !== undefined) values[id] = value;
  }
  return values;
}

/** 大坪镇 leaves the whole section on requests empty in two years. */
function blankSections(name: string, year: number): Draft {
  if (name !== '大坪镇' || (year !== 2015 && year !== 2016)) return {};
  return Object.fromEntries(
    forms.s2014.indicators.filter((row) => row.section === 3).map((row) => [row.id, null]),
  );
}

/** Total first; the channels share out total × overlap, so that max ≤ total ≤ sum. */
function disclosure(profile: Profile, at: number, random: Random): Draft {
  const { items } = profile;
  const total =
    'start' in items
      ? Math.round(items.start * items.growth ** at * random.between(0.93, 1.07))
      : (items[at] ?? 0);
  const sum = Math.round(total * profile.overlap);
  const part = (share: number) => Math.round(sum * share * random.between(0.93, 1.07));
  const weibo = sampleYears[0] + at > profile.weiboUntil ? 0 : part(profile.weibo);
  const wechat = part((profile.wechat * (at + 1)) / sampleYears.length);
  const other = Math.min(part(profile.other), total);
  const issued = random.whole(0, 6);
  return {
    'disclosure.total': total,
    'disclosure.normative_public': Math.max(0, issued - random.whole(0, 2)),
    'disclosure.normative_issued': issued,
    'disclosure.channel.website': sum - weibo - wechat - other,
    'disclosure.channel.weibo': weibo,
    'disclosure.channel.wechat': wechat,
    'disclosure.channel.other': other,
  };
}

/** Few topics, each answered at most once by each means; articles that explain policy come up over the years. */
function response(at: number, random: Random): Draft {
  const topics = Math.max(0, random.whole(-2, 3));
  return {
    'response.hotspot': topics,
    'response.interpretation': Math.max(0, random.whole(-3, 1 + at)),
    'response.weibo_wechat': random.whole(0, topics),
    'response.other': random.whole(0, topics),
  };
}

const repliesInTurn = [
  'request.replied.granted',
  'request.replied.already_public',
  'request.replied.granted',
  'request.replied.not_exist',
  'request.replied.granted',
  'request.replied.other_route',
  'request.replied.partial',
  'request.replied.refused',
  'request.replied.granted',
  'request.replied.not_this_agency',
] as const satisfies readonly IndicatorId[];

/** Every request is closed and answered in its year, one of ten after an extension. */
function requests(received: number, random: Random): Draft {
  if (received === 0) return {};
  const draft: Draft = {};
  const add = (id: IndicatorId, n = 1) => {
    draft[id] = (draft[id] ?? 0) + n;
  };
  add('request.received', received);
  add('request.completed', received);
  add('request.replied', received);
  const online = random.whole(0, received);
  add('request.received.online', online);
  add('request.received.in_person', received - online);
  const extended = Math.floor(received / 10);
  add('request.completed.extended', extended);
  add('request.completed.on_time', received - extended);
  for (let i = 0; i < received; i++) {
    const reply = repliesInTurn[i % repliesInTurn.length] ?? repliesInTurn[0];
    add(reply);
    if (reply === 'request.replied.refused') add('request.replied.refused.privacy');
  }
  return draft;
}

function organisation(profile: Profile, at: number, random: Random): Draft {
  const [fullTime, partTime] = profile.staff;
  return {
    'org.offices': 1,
    'org.access_points': random.whole(1, 2),
    'org.staff': fullTime + partTime,
    'org.staff.full_time': fullTime,
    'org.staff.part_time': partTime,
    'org.budget': profile.funds[at] ?? 0,
  };
}

function training(random: Random): Draft {
  const courses = random.whole(0, 2);
  return {
    'training.meetings': random.whole(1, 4),
    'training.courses': courses,
    'training.trainees': courses === 0 ? 0 : courses * random.whole(8, 30),
  };
}
