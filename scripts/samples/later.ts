import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { applicationsOf } from './applications.ts';
import { fullNameOf, sampleCounty, sampleReports } from './county.ts';
import { laterProfiles, laterYears } from './laterProfiles.ts';
import type { LaterProfile, LaterYear } from './laterProfiles.ts';
import { randomOf, seedOf } from './random.ts';
import type { Random } from './random.ts';
import type { SampleReport, SampleValues } from './report.ts';

/** All reports of the fictional county from 2014 on, over all three forms; missing reports are not there. */
export function allSampleReports(): SampleReport[] {
  return [...sampleReports(), ...laterReports()];
}

/** Reports from 2019 on, on the two forms that followed, unit by unit in order of year. */
export function laterReports(): SampleReport[] {
  return laterProfiles.flatMap((profile) => {
    const formOf = (year: LaterYear) => (year <= profile.oldFormUntil ? 'm2019' : 'm2021');
    const applications = applicationsOf(profile, formOf);
    const documents = documentsOf(profile, formOf);
    return laterYears
      .filter((year) => !profile.noReport.includes(year))
      .map((year) => {
        const form = formOf(year);
        const unitless = profile.unitless[year];
        return {
          authority: profile.name,
          fullName: fullNameOf(profile.name),
          ...sampleCounty,
          year,
          form,
          values: onForm(form, {
            ...actsOf(profile, year),
            ...documents.get(year),
            ...applications.get(year),
            ...(unitless === undefined ? {} : { 'procurement.amount': null }),
            ...profile.set[year],
          }),
          unitless: unitless === undefined ? {} : { 'procurement.amount': unitless },
        };
      });
  });
}

/** undefined: not printed. */
type Draft = Readonly<Partial<Record<IndicatorId, number | null | undefined>>>;

/** The values in the order of the form, 0 where nothing is drawn; what the report does not print is left out. */
function onForm(form: 'm2019' | 'm2021', drawn: Draft): SampleValues {
  const values: Partial<Record<IndicatorId, number | null>> = {};
  for (const { id } of forms[form].indicators) {
    const value = id in drawn ? drawn[id] : 0;
    if (value !== undefined) values[id] = value;
  }
  return values;
}

/**
 * Normative documents. On the form of 2019 those open to the public only grow; the newer form counts those in force,
 * which are those before, plus issued, less repealed.
 */
function documentsOf(
  profile: LaterProfile,
  formOf: (year: LaterYear) => 'm2019' | 'm2021',
): ReadonlyMap<LaterYear, Draft> {
  const random = randomOf(seedOf(`${profile.name} documents`));
  const years = new Map<LaterYear, Draft>();
  let there = profile.documents;
  for (const year of laterYears) {
    const issued = random.whole(0, 3);
    const repealed = Math.min(there, Math.max(0, random.whole(-1, 2)));
    if (formOf(year) === 'm2019') {
      there += issued;
      years.set(year, {
        'normative.made_new': issued,
        'normative.published_new': issued,
        'normative.public_total': there,
      });
    } else {
      there = Math.max(0, there + issued - repealed - (profile.loses[year] ?? 0));
      years.set(year, {
        'normative.issued': issued,
        'normative.repealed': repealed,
        'normative.in_force': there,
      });
    }
  }
  return years;
}

/** Decisions, matters on the list of powers (the same list in each unit), charges and procurement. */
function actsOf(profile: LaterProfile, year: LaterYear): Draft {
  const random = randomOf(seedOf(`${profile.name} ${year}`));
  const about = (mean: number) => Math.round(mean * random.between(0.8, 1.12));
  const projects = Math.max(0, random.whole(-2, 4));
  const first = year === 2019;
  return {
    'licence.decisions': about(profile.licences),
    'penalty.decisions': about(profile.penalties),
    'coercion.decisions': coercion(profile, random),
    'licence.items_prev': first ? 24 : 27,
    'licence.items_change': first ? 3 : -2,
    'other_service.items_prev': 86,
    'other_service.items_change': first ? 0 : 5,
    'other_service.decisions': about(profile.licences * 1.6),
    'penalty.items_prev': 12,
    'coercion.items_prev': 3,
    'procurement.projects': projects,
    'procurement.amount': Math.round(projects * random.between(3, 42) * 100) / 100,
    'charge.amount': profile.name === '城关街道' ? Math.round(random.between(20, 90)) / 100 : 0,
  };
}

function coercion({ penalties }: LaterProfile, random: Random): number {
  return penalties < 10 ? 0 : Math.max(0, random.whole(-2, 5));
}
