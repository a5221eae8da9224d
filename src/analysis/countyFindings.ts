import { countyKey } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { comparable } from '#domain/checks/county.ts';
import type { CheckedCounty, UnitReport } from '#domain/checks/county.ts';
import { failuresOf } from '#domain/checks/index.ts';
import { reportFinding } from '#domain/checks/results.ts';
import type { Finding } from '#domain/checks/types.ts';
import { checkPrintedSum, checkRollUp } from '#domain/checks/wholes.ts';
import { cellAt } from '#domain/frame.ts';
import type { FormId } from '#domain/forms/types.ts';
import { usableAt } from '#domain/suspects.ts';
import { blocksOf, reportBlock } from '#query/reports.ts';
import { countyItself } from './county.ts';
import type { County } from './county.ts';
import type { SaidSum } from './said.ts';
import type { ReportFinding } from './types.ts';

/** Findings that speak of the county, or of a report that is not there (C08, Y07, K01–K03). */
export function countyFindings(
  county: County,
  checked: CheckedCounty,
  sums: readonly SaidSum[],
): ReportFinding[] {
  return [
    ...notListed(county, checked.reports),
    ...missingYears(county),
    ...rollUps(county, checked.reports),
    ...printedSums(county, sums),
    ...notAllReported(county),
  ];
}

const ofCounty = (year: number, form: FormId | null, finding: Finding): ReportFinding => {
  return { at: null, year, form, finding };
};

/** Lines of the roster for a county, each with its unit. */
function listedIn({ key, frame }: County) {
  return (frame.roster?.entries ?? []).flatMap((entry, i) => {
    const at = frame.rosterAuthorities[i];
    const unit = at === undefined ? undefined : frame.authorities[at];
    return at === undefined || unit === undefined || countyKey(unit.county, unit.prefecture) !== key
      ? []
      : [{ ...entry, at }];
  });
}

/** C08: reports of units that the roster of their county does not have, in any year; one for each year. */
function notListed(county: County, reports: readonly UnitReport[]): ReportFinding[] {
  const listed = new Set(listedIn(county).map(({ at }) => at));
  if (listed.size === 0) return [];
  const finding = reportFinding('C08', 'warning', 'notListed');
  return reports.flatMap(({ unit: at, year, form }) => {
    const isFirst = reports.find((one) => one.unit === at && one.year === year)?.form === form;
    return listed.has(at) || !isFirst ? [] : [{ at, year, form, finding }];
  });
}

/** Y07: years without any report between a unit's own first and last one. */
function missingYears({ frame, units, years }: County): ReportFinding[] {
  const blocks = blocksOf(frame);
  return units.flatMap((at) => {
    const there = years.filter((year) => reportBlock(blocks, at, year) !== null);
    const [first = Infinity, last = -Infinity] = [there[0], there[there.length - 1]];
    return years
      .filter((year) => year > first && year < last && !there.includes(year))
      .map((year) => {
        const finding = reportFinding('Y07', 'notice', 'yearMissing', { year });
        return { at, year, form: null, finding };
      });
  });
}

/** K01: the report of the county itself, a unit of its name, against its townships and streets; what is suspect is not added. */
function rollUps(county: County, reports: readonly UnitReport[]): ReportFinding[] {
  const { frame } = county;
  return countyItself(county).flatMap((at) =>
    blocksOf(frame).flatMap((block) =>
      block.years.flatMap((year) => {
        const { form } = block;
        const parts = reports.filter(
          (one) => one.year === year && one.form === form && one.kind !== 'other',
        );
        if (parts.length === 0) return [];
        const { name = '', kind = 'other' } = frame.authorities[at] ?? {};
        const whole = {
          ...{ form, year, name, kind, text: null },
          cell: (id: Parameters<UnitReport['cell']>[0]) => usableAt(block, at, year, id),
        };
        return failuresOf(checkRollUp(whole, parts.map(comparable))).map((finding) =>
          ofCounty(year, form, finding),
        );
      }),
    ),
  );
}

const NO_REPORT: Cell = { status: Status.noReport, value: null, marks: 0 };

/** K02: sums that the county prints itself, of units of this county alone. */
function printedSums({ frame, units }: County, sums: readonly SaidSum[]): ReportFinding[] {
  const own = new Set(units);
  return sums.flatMap((sum) => {
    const { form, indicator, covers, parts } = sum;
    const block = frame.blocks.get(form);
    const year = Math.max(...covers.map((one) => one.year));
    if (block === undefined || covers.length === 0 || !covers.every(({ at }) => own.has(at)))
      return [];
    const cells = covers.map((one) => cellAt(block, one.at, one.year, indicator));
    const unknown = Array.from({ length: parts - covers.length }, () => NO_REPORT);
    return failuresOf([checkPrintedSum(sum, [...cells, ...unknown])]).map((finding) =>
      ofCounty(year, form, finding),
    );
  });
}

/** K03: how many units of the roster have a report of any form, year by year, where it is not all of them. */
function notAllReported(county: County): ReportFinding[] {
  const blocks = blocksOf(county.frame);
  const entries = listedIn(county);
  return county.years.flatMap((year): ReportFinding[] => {
    const owing = entries.filter(({ from, to }) => from <= year && (to === null || year <= to));
    const owed = new Set(owing.map(({ at }) => at));
    const reported = [...owed].filter((at) => reportBlock(blocks, at, year) !== null).length;
    if (reported === owed.size) return [];
    const figures = { owed: owed.size, reported };
    return [ofCounty(year, null, reportFinding('K03', 'notice', 'notAllReported', figures))];
  });
}
