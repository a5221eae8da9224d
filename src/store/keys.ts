import type { OwnWords } from '#domain/ownWords.ts';
import type { KeyParts } from './database.ts';
import { keyPaths } from './schema.ts';
import type { Records, StoreName } from './schema.ts';

/** @returns the key of a record, its parts in the order of `keyPaths`. */
export function keyOf<S extends StoreName>(store: S, record: Records[S]): KeyParts {
  const parts: OwnWords<unknown> = { ...record };
  return keyPaths[store].map((name) => {
    const part = parts[name];
    if (typeof part !== 'string' && typeof part !== 'number') {
      throw new TypeError(`${store}: ${name} is no part of a key`);
    }
    return part;
  });
}

/** @returns whether a key begins with these parts. */
export function begins(key: KeyParts, prefix: KeyParts): boolean {
  return prefix.every((part, i) => key[i] === part);
}

/** Order of IndexedDB for keys of one store: part by part, numbers before texts, texts by UTF-16 units. */
export function compareKeys(a: KeyParts, b: KeyParts): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = comparePart(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function comparePart(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b || a === undefined || b === undefined) return 0;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}
