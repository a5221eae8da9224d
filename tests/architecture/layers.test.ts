import { dirname, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import table from '../../scripts/layers.json' with { type: 'json' };
import { foldersIn, scriptsOf, sources, textOf } from '../support/sources.ts';
import type { Source } from '../support/sources.ts';

interface Layer {
  readonly may: readonly string[];
  readonly packages: readonly string[];
}
const layers = new Map<string, Layer>(Object.entries(table.layers));
const onlyIn = new Map<string, readonly string[]>(Object.entries(table.onlyIn));

/** Modules that a file imports, statically or not; types too: they say as much about what depends on what. */
function importsOf({ path, text }: Source): string[] {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const urls = [...code.matchAll(/\bnew URL\('([^']+)', import\.meta\.url\)/g)];
  return [
    ...ts.preProcessFile(code).importedFiles.map((file) => file.fileName),
    ...urls.flatMap((match) => match[1] ?? []),
  ];
}

/** The folder below `src`; null for the few files beside the folders. */
function layerOf(path: string): string | null {
  const [, layer, file] = path.split('/');
  return file === undefined ? null : (layer ?? null);
}

const files = sources('.ts', '.svelte').map((source) => ({
  path: source.path,
  layer: layerOf(source.path),
  imports: importsOf(source),
}));
const inLayers = files.flatMap((file) =>
  file.layer === null ? [] : [{ ...file, layer: file.layer }],
);

describe('the table of layers', () => {
  test('has a row for each folder of src, and no other', () => {
    expect([...layers.keys()].sort()).toEqual(foldersIn('src'));
  });

  test('is explained row by row in docs/architecture.md', () => {
    const explained = [...textOf('docs/architecture.md').matchAll(/^\| `(\w+)\/`/gm)];
    expect(explained.map((match) => match[1]).sort()).toEqual([...layers.keys()].sort());
  });

  test('points one way: no layer leads back to itself', () => {
    const reach = (from: string, seen: ReadonlySet<string>): string[] =>
      (layers.get(from)?.may ?? []).flatMap((next) =>
        seen.has(next) ? [next] : [next, ...reach(next, new Set([...seen, next]))],
      );
    for (const name of layers.keys()) expect(reach(name, new Set())).not.toContain(name);
  });

  test('names only layers that exist', () => {
    for (const { may } of layers.values()) {
      expect(may.filter((name) => !layers.has(name))).toEqual([]);
    }
  });
});

describe('imports', () => {
  test('cross layers only where the table allows it', () => {
    const wrong = inLayers.flatMap(({ path, layer, imports }) =>
      imports
        .filter((name) => name.startsWith('#'))
        .filter((name) => !layers.get(layer)?.may.includes(name.slice(1).split('/')[0] ?? ''))
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('are relative inside a layer and never leave it that way', () => {
    const wrong = inLayers.flatMap(({ path, layer, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .filter((name) => {
          const target = posix.join(dirname(path), name);
          return !target.startsWith(`src/${layer}/`) && target !== 'src/old.ts';
        })
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('have their file endings written', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter((name) => /^[#.]/.test(name) && !/\.(ts|js|svelte|css|json)(\?\w+)?$/.test(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('take packages only where the table allows them', () => {
    const packageOf = (name: string) => {
      const [first = '', second = ''] = name.split('/');
      return first.startsWith('@') ? `${first}/${second}` : first;
    };
    const wrong = inLayers.flatMap(({ path, layer, imports }) =>
      imports
        .filter((name) => !/^[#.]/.test(name))
        .map((name) => packageOf(name))
        .filter((name) => {
          const allowed = layers.get(layer)?.packages.includes(name) === true;
          const places = onlyIn.get(name);
          return (
            !allowed || (places !== undefined && !places.some((place) => path.startsWith(place)))
          );
        })
        // The command line runs in Node; nothing else knows it.
        .filter((name) => !(layer === 'cli' && name.startsWith('node:')))
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('of the core know neither browser nor Svelte', () => {
    const core = ['domain', 'ingest', 'query', 'analysis', 'url', 'charts', 'i18n'];
    const runes = /(?<![\w.])(document|window|localStorage|navigator)\.|\$(state|derived|effect)\b/;
    const wrong = sources('.ts', '.svelte').filter(
      ({ path, text }) =>
        core.includes(path.split('/')[1] ?? '') &&
        (path.includes('.svelte') || runes.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
