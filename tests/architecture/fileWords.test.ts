import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

/** Folders of src, and files that have rules of their own. */
const files = [
  ...Object.keys(
    (JSON.parse(readFileSync('scripts/layers.json', 'utf8')) as { layers: object }).layers,
  ).map((layer) => `src/${layer}/any.ts`),
  'src/state/view.svelte.ts',
  'src/state/settings.svelte.ts',
];

/** The first three may be asked for a word of a file, the others never. */
const code = `export type Keyed = Readonly<Record<string, number>>;
export interface Signed { readonly [label: string]: number }
export const isKnown = (label: string, known: object) => label in known;
export type Own = Readonly<Record<'a' | 'b', number>>;
export const hasId = (value: object) => 'id' in value;
`;

const eslint = new ESLint();

test.each(files)(
  'a plain object with any word as a key is told by the linter: %s',
  async (file) => {
    const [result] = await eslint.lintText(code, { filePath: file });
    const told = result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax');
    expect(told?.map(({ line }) => line)).toEqual([1, 2, 3]);
  },
);
