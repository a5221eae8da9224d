import type { Authority } from '#domain/authority.ts';

/** Distinct units by id, in the order in which they come. */
export class UnitList {
  readonly list: Authority[] = [];
  readonly #at = new Map<string, number>();

  positionOf(unit: Authority): number {
    const there = this.#at.get(unit.id);
    if (there !== undefined) return there;
    this.#at.set(unit.id, this.list.length);
    return this.list.push(unit) - 1;
  }
}
