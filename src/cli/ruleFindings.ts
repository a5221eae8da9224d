import { countiesOf } from '#analysis/county.ts';
import { findingsOf } from '#analysis/findings.ts';
import type { ReportFinding, TextOf } from '#analysis/findings.ts';
import { authorityId } from '#domain/authority.ts';
import type { CheckedText } from '#domain/checks/types.ts';
import type { Frame } from '#domain/frame.ts';
import type { NamedReport } from './dataSet.ts';
import { textOf } from './ownFindings.ts';

/** A finding with the name of its county; null: the reports name none. */
export interface CountyFinding extends ReportFinding {
  readonly county: string | null;
}

/** What the rules find in the reports as they are laid over each other, with the texts that go with them. */
export function ruleFindings(frame: Frame, reports: readonly NamedReport[]): CountyFinding[] {
  const texts = textsOf(reports, frame);
  const told: TextOf = ({ at, year, form }) => texts.get(`${at} ${year} ${form}`) ?? null;
  return countiesOf(frame).flatMap((county) => {
    const [first = -1] = county.units;
    const name = frame.authorities[first]?.county || null;
    return findingsOf(county, told).map((finding) => ({ ...finding, county: name }));
  });
}

/** What is told in the text of each report; of several sources all figures. */
function textsOf(reports: readonly NamedReport[], frame: Frame): ReadonlyMap<string, CheckedText> {
  const units = new Map(frame.authorities.map(({ id }, at) => [id, at]));
  const texts = new Map<string, CheckedText>();
  for (const { draft, row, authority, county, prefecture, year, form } of reports) {
    const text = textOf(draft, row);
    if (authority === null || year === null || text === null) continue;
    const at = units.get(authorityId(authority, county ?? '', prefecture));
    const key = `${at ?? ''} ${year} ${form}`;
    const there = texts.get(key);
    texts.set(key, there === undefined ? text : joined(there, text));
  }
  return texts;
}

function joined(first: CheckedText, second: CheckedText): CheckedText {
  const before = first.figures.length;
  const later = second.figures.map((figure) => ({
    ...figure,
    partOf: figure.partOf === null ? null : figure.partOf + before,
  }));
  return { figures: [...first.figures, ...later] };
}
