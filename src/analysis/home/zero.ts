import type { IndicatorId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import type { Selection } from '#query/types.ts';
import { countGaps, countsOf } from '../counts.ts';
import { usableIn } from '../usable.ts';
import { isShown, shownGroups } from './groups.ts';
import { othersOf } from './others.ts';
import type { Found, Opens, ZeroGap } from './types.ts';

/** T8: the zero gaps of the year, as the list of gaps has them. Weight: how far beyond the limit. */
export function zeroGaps(frame: Frame, selection: Selection): Found {
  const { year } = selection;
  const shown = isShown(frame, selection);
  const findings: ZeroGap[] = [];
  let tests = 0;
  for (const { county, group } of shownGroups(frame, selection)) {
    for (const measure of countsOf(group)) {
      const compared = countGaps(county, group, measure);
      tests += compared.tests;
      const zeros = compared.gaps.filter((gap) => gap.kind === 'zero' && shown(gap));
      if (zeros.length === 0) continue;
      const values = usableIn(group, measure).map(({ value }) => value);
      for (const { authority, distance, form, peers } of zeros) {
        const unit = frame.authorities.find(({ id }) => id === authority);
        if (unit === undefined || form === null || peers === null) continue;
        findings.push({
          template: 'T8',
          ...{ authority: unit.id, name: unit.name, year, subject: measure },
          ...{ among: group.kind, n: values.length, weight: distance },
          above: values.filter((value) => value > 0).length,
          cells: [{ authority: unit.id, year, form, indicator: measure }],
          picture: { kind: 'peers', own: 0, peers: othersOf(values)(0) },
          opens: { page: pageOf(measure), patch: { year, focus: unit.id } },
        });
      }
    }
  }
  return { findings, tests };
}

function pageOf(subject: IndicatorId): Opens['page'] {
  if (subject.startsWith('disclosure.')) return 'channels';
  return subject.startsWith('org.') || subject.startsWith('training.')
    ? 'staffing'
    : 'responsiveness';
}
