import type { AuthorityId } from '#domain/authority.ts';
import type { Severity } from '#domain/checks/types.ts';
import { severities } from '#domain/checks/types.ts';
import { oneOf } from '#domain/oneOf.ts';
import type { CellKey } from '#query/types.ts';
import type { Checked, UnitFinding } from './checking.ts';

/** What the rules found, by unit and year. */
export class ReportFindings {
  readonly #reports = new Map<string, UnitFinding[]>();

  constructor({ counties }: Checked) {
    for (const one of counties.flatMap(({ findings }) => findings))
      if (one.authority !== null)
        oneOf(this.#reports, keyOf(one.authority, one.year), () => []).push(one);
  }

  /** @returns the findings of a unit and year, on all its forms, gravest first */
  of(authority: AuthorityId, year: number): readonly UnitFinding[] {
    const all = this.#reports.get(keyOf(authority, year)) ?? [];
    return [...all].sort((a, b) => gravity(a.finding.severity) - gravity(b.finding.severity));
  }

  /** @returns the findings that name a cell */
  ofCell({ authority, year, form, indicator }: CellKey): readonly UnitFinding[] {
    return this.of(authority, year).filter(
      (one) => one.form === form && one.finding.indicators.includes(indicator),
    );
  }

  /** @returns how grave the gravest finding of a unit and year is; null: there is none */
  gravest(authority: AuthorityId, year: number): Severity | null {
    return this.of(authority, year)[0]?.finding.severity ?? null;
  }

  /** @returns how grave the gravest finding of some cells is; null: none names them */
  gravestIn(cells: readonly CellKey[]): Severity | null {
    const all = cells.flatMap((cell) => this.ofCell(cell).map((one) => one.finding.severity));
    return severities.find((severity) => all.includes(severity)) ?? null;
  }
}

const keyOf = (authority: AuthorityId, year: number) => `${year} ${authority}`;
const gravity = (severity: Severity) => severities.indexOf(severity);
