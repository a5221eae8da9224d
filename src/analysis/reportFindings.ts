import type { AuthorityId } from '#domain/authority.ts';
import type { Severity } from '#domain/checks/types.ts';
import { severities } from '#domain/checks/types.ts';
import { oneOf } from '#domain/oneOf.ts';
import type { CellKey } from '#query/types.ts';
import type { Checked, UnitFinding } from './checking.ts';

/** What the rules found, by unit and year. */
export class ReportFindings {
  readonly #reports = new Map<string, UnitFinding[]>();
  /** Cells that errors and warnings name. */
  readonly #named = new Set<string>();
  readonly #units = new Map<AuthorityId, UnitFinding[]>();

  constructor({ counties }: Checked) {
    for (const one of counties.flatMap(({ findings }) => findings)) {
      if (one.authority === null) continue;
      oneOf(this.#reports, keyOf(one.authority, one.year), () => []).push(one);
      oneOf(this.#units, one.authority, () => []).push(one);
      const { authority, year, form } = one;
      if (form === null || !isMarked(one)) continue;
      for (const indicator of one.finding.indicators)
        this.#named.add(cellName({ authority, year, form, indicator }));
    }
  }

  /** @returns a name of the cell if an error or warning names it, else null */
  nameOf(cell: CellKey): string | null {
    const name = cellName(cell);
    return this.#named.has(name) ? name : null;
  }

  /** @returns the findings of a unit, newest year first, gravest first */
  ofUnit(authority: AuthorityId): readonly UnitFinding[] {
    return [...(this.#units.get(authority) ?? [])].sort(
      (a, b) => b.year - a.year || gravity(a.finding.severity) - gravity(b.finding.severity),
    );
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

  /** @returns how many errors and warnings a unit and year has */
  marked(authority: AuthorityId, year: number): number {
    return this.of(authority, year).filter(isMarked).length;
  }

  /** @returns the gravest error or warning of a unit and year; null: there is none */
  worst(authority: AuthorityId, year: number): UnitFinding | null {
    return this.of(authority, year).find(isMarked) ?? null;
  }

  /** @returns the gravest error or warning that names any of some cells; null: there is none */
  worstOf(cells: readonly CellKey[]): UnitFinding | null {
    const [worst = null] = cells
      .filter((cell) => this.nameOf(cell) !== null)
      .flatMap((cell) => this.ofCell(cell))
      .filter(isMarked)
      .sort((a, b) => gravity(a.finding.severity) - gravity(b.finding.severity));
    return worst;
  }
}

/** Notices are told where somebody asks for them; a mark stands for what is wrong or very likely so. */
const isMarked = ({ finding }: UnitFinding): boolean => finding.severity !== 'notice';
const cellName = ({ authority, year, form, indicator }: CellKey) =>
  `${indicator} ${form} ${year} ${authority}`;
const keyOf = (authority: AuthorityId, year: number) => `${year} ${authority}`;
const gravity = (severity: Severity) => severities.indexOf(severity);
