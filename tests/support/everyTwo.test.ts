import { expect, test } from 'vitest';
import { everyTwo } from './everyTwo.ts';

const rows = [360, 720, 1100].flatMap((width) =>
  ['zh', 'en'].flatMap((language) => [0, 3, null].map((focus) => [width, language, focus])),
);
const twosOf = (of: readonly (readonly unknown[])[]) =>
  new Set(
    of.flatMap(([a, b, c]) => [
      JSON.stringify(['ab', a, b]),
      JSON.stringify(['ac', a, c]),
      JSON.stringify(['bc', b, c]),
    ]),
  );

test('every two values of two axes meet, in half of the combinations', () => {
  const chosen = everyTwo(rows);
  expect(twosOf(chosen)).toEqual(twosOf(rows));
  expect(chosen.length).toBeLessThanOrEqual(rows.length / 2 + 1);
});
