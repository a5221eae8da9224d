import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const { layers, onlyIn } = JSON.parse(
  readFileSync(new URL('scripts/layers.json', import.meta.url), 'utf8'),
);
const names = Object.keys(layers);
const packages = Object.keys(onlyIn);

/** One rule set a layer: what it may not import, from the table in scripts/layers.json. */
const layerRules = names.map((layer) => ({
  files: [`src/${layer}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...names
            .filter((other) => !layers[layer].may.includes(other))
            .map((other) => ({
              group: [`#${other}/*`],
              message:
                other === layer
                  ? 'inside a layer imports are relative'
                  : `${layer} may not import ${other} (scripts/layers.json)`,
            })),
          { group: ['../../*/../*', 'src/*'], message: 'cross layers with #layer/file.ts' },
          ...packages
            .filter((name) => !layers[layer].packages.includes(name))
            .map((name) => ({
              group: [name, `${name}/*`],
              message: `${layer} may not import ${name} (scripts/layers.json)`,
            })),
        ],
      },
    ],
  },
}));

/** `?? 0` and `|| 0` turn an absent value into a zero. */
const noZeroFallback = ['||', '??'].map((operator) => ({
  selector: `LogicalExpression[operator="${operator}"][right.type="Literal"][right.value=0]`,
  message: 'a blank is not 0: test with hasValue and say what is missing',
}));
const effects = {
  selector: 'CallExpression[callee.name="$effect"]',
  message: '$effect only where docs/architecture.md lists it: compute with $derived',
};

/** Words of a file may be `constructor` or `__proto__`, which a plain object has or cannot keep. */
const fileWords = [
  {
    selector:
      'TSTypeReference[typeName.name="Record"] > TSTypeParameterInstantiation > TSStringKeyword:first-child',
    message: 'words of a file are keys of a Map; where the keys are our own, OwnWords says so',
  },
  {
    selector: 'TSIndexSignature TSStringKeyword',
    message: 'words of a file are keys of a Map; where the keys are our own, OwnWords says so',
  },
  {
    selector: 'BinaryExpression[operator="in"]:not([left.type="Literal"])',
    message: 'every object has a constructor: ask a Map or Set, or for a property by its name',
  },
];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'test-results', 'public', 'sample-data'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-restricted-syntax': ['error', effects, ...fileWords],
    },
  },
  {
    files: ['src/domain/**', 'src/ingest/**', 'src/query/**', 'src/analysis/**'],
    rules: { 'no-restricted-syntax': ['error', ...noZeroFallback, ...fileWords] },
  },
  {
    // tests and scripts key by words of their own
    files: ['tests/**', 'scripts/**'],
    rules: { 'no-restricted-syntax': ['error', effects] },
  },
  {
    // they fill in what a browser lacks
    files: ['src/old.ts', 'src/worker/readers/oldPdf.ts', 'src/ingest/readers/pdfGlobals.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: [
      'src/state/view.svelte.ts',
      'src/state/settings.svelte.ts',
      'src/components/EChart.svelte',
    ],
    rules: { 'no-restricted-syntax': ['error', ...fileWords] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/no-navigation-without-resolve': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...layerRules,
);
