import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The files that work out what is right. */
const oracle = ['differences', 'figures', 'gaps', 'made', 'numbers', 'records', 'rules'];
/** Catalogues are data that both sides read, and the example is what is printed. */
const shared =
  /^(#domain\/(forms|measures|crosswalk)\/(index|series|types)\.ts|\.\/\w+\.ts|\.\.\/\.\.\/scripts\/samples\/\w+\.ts)$/;

test.each(oracle)('%s.ts takes nothing from the program but its catalogues', (name) => {
  const text = readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8');
  const from = [...text.matchAll(/from '([^']+)'/g)].map(([, path]) => path ?? '');
  expect(from.filter((path) => !shared.test(path))).toEqual([]);
});
