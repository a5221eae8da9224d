import type { Line } from './lines.ts';
import { isScrap, tableWords } from './layoutOfForms.ts';
import { reportKey } from './reportLabels.ts';

/** What the heads above a row say about its columns, from the index in the line. */
export type HeadMap =
  | { readonly kind: 'contradicts' }
  | {
      readonly kind: 'map';
      /** Columns of the form (from 0) by index. Not all need be named. */
      readonly columns: ReadonlyMap<number, number>;
      /** Heads that are not on the form, as printed, by index: what stands below is no value of the form. */
      readonly others: ReadonlyMap<number, string>;
    };

/** Head maps by width of the line; for a width that is not there the heads say nothing. */
export type HeadMaps = ReadonlyMap<number, HeadMap>;

/** @returns whether a head stands over numbers of rows or a year, which are no data */
export function isNumbering(head: string): boolean {
  return /^(?:序号|行次|行号|栏次|编号|代码|年度|年份)$/.test(reportKey(head));
}

const isUnknown = (text: string) => !tableWords.has(reportKey(text)) && !isScrap(text);

type Order = readonly (readonly string[])[];

/**
 * Column heads over one or several rows: for each width of line the last head above each index.
 * A head that spans cells is repeated in the covered ones.
 */
export class HeadGrid {
  readonly #lines: Line[] = [];
  readonly #groups: readonly string[];

  /** @param groups keys of heads that stand over several columns and tell equal heads below them apart */
  constructor(groups: readonly string[] = []) {
    this.#groups = groups;
  }

  add(line: Line): void {
    if (line.grid && !this.#lines.includes(line)) this.#lines.push(line);
  }

  clear(): void {
    this.#lines.length = 0;
  }

  /** @param order keys of the heads of each column; below a group they may be `group/key` */
  maps(order: Order): HeadMaps {
    const maps = new Map<number, HeadMap>();
    for (const width of new Set(this.#lines.map(({ pieces }) => pieces.length))) {
      const map = this.#mapOf(width, order);
      if (map !== null) maps.set(width, map);
    }
    return maps;
  }

  #mapOf(width: number, order: Order): HeadMap | null {
    const keys: string[] = Array.from({ length: width }, () => '');
    const groups: string[] = [...keys];
    const others = new Map<number, string>();
    for (const { pieces } of this.#lines.filter((line) => line.pieces.length === width)) {
      pieces.forEach(({ kind, text }, i) => {
        const key = reportKey(text);
        if (this.#groups.includes(key)) groups[i] = key;
        else if (order.some((heads) => heads.includes(key))) keys[i] = key;
        else if (kind === 'words' && (isNumbering(text) || isUnknown(text))) others.set(i, text);
      });
    }
    if (keys.every((key) => key === '')) return null;
    keys.forEach((key, i) => {
      if (key !== '') others.delete(i);
      const group = groups[i] ?? '';
      if (key !== '' && group !== '') keys[i] = `${group}/${key}`;
    });
    const columns = inOrder(keys, order) ?? byName(keys, order);
    return columns === null ? { kind: 'contradicts' } : { kind: 'map', columns, others };
  }
}

/** Heads in the order of the form, of which some may be missing. */
function inOrder(keys: readonly string[], order: Order): Map<number, number> | null {
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
  return map;
}

/** Heads in another order are certain when all are there, each once and each the name of one column only. */
function byName(keys: readonly string[], order: Order): Map<number, number> | null {
  const map = new Map<number, number>();
  for (const [index, key] of keys.entries()) {
    if (key === '') continue;
    const column = order.findIndex((heads) => heads.includes(key));
    const isOnly = order.filter((heads) => heads.includes(key)).length === 1;
    if (!isOnly || [...map.values()].includes(column)) return null;
    map.set(index, column);
  }
  return map.size === order.length ? map : null;
}
