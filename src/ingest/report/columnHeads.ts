import type { Line } from './lines.ts';
import { reportKey } from './reportLabels.ts';
import type { ColumnMap } from './rowValues.ts';

/**
 * Column heads over one or several rows: for each width of line the last head above each index.
 * A head that spans cells is repeated in the covered ones.
 */
export class HeadGrid {
  readonly #lines: Line[] = [];

  add(line: Line): void {
    if (line.grid) this.#lines.push(line);
  }

  clear(): void {
    this.#lines.length = 0;
  }

  /**
   * @param order keys of the heads of each column
   * @returns maps by width, for those widths where every column is found and in order
   */
  maps(order: readonly (readonly string[])[]): Map<number, ColumnMap> {
    const maps = new Map<number, ColumnMap>();
    for (const width of new Set(this.#lines.map(({ pieces }) => pieces.length))) {
      const map = this.#mapOf(width, order);
      if (map !== null) maps.set(width, map);
    }
    return maps;
  }

  #mapOf(width: number, order: readonly (readonly string[])[]): ColumnMap | null {
    const keys: string[] = Array.from({ length: width }, () => '');
    for (const { pieces } of this.#lines.filter((line) => line.pieces.length === width)) {
      pieces.forEach(({ text }, i) => {
        const key = reportKey(text);
        if (order.some((heads) => heads.includes(key))) keys[i] = key;
      });
    }
    const map = new Map<number, number>();
    let column = 0;
    for (const [index, key] of keys.entries()) {
      if (key === '') continue;
      while (column < order.length && order[column]?.includes(key) !== true) column++;
      if (column === order.length) return null;
      map.set(index, column);
      const next = keys.slice(index + 1).find((k) => k !== '');
      if (next !== key || order[column + 1]?.includes(key) === true) column++;
    }
    const found = new Set(map.values());
    return found.size === order.length ? map : null;
  }
}
