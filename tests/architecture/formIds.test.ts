import ts from 'typescript';
import { expect, test } from 'vitest';
import { allForms } from '#domain/forms/index.ts';
import { scriptsOf, sources } from '../support/sources.ts';

/** Where a form may be called by its id: paths or their beginnings, with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'src/domain/forms/': 'the forms themselves',
  'src/domain/crosswalk/': 'rows of data: members of a series on the form that first has them',
  'src/domain/measures/': 'rows of data: the form that a measure is worked out for',
  'src/i18n/': 'definitions of a measure on one form',
};
const ids = new Set<string>(allForms.map(({ id }) => id));

/** Strings and names in a script that are the id of a form. */
function idsIn(code: string): string[] {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteralLike(node) || ts.isIdentifier(node)) && ids.has(node.text))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const places = sources('.ts', '.svelte').flatMap(({ path, text }) => {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const markup = path.endsWith('.svelte') ? text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '') : '';
  const inMarkup = [...markup.matchAll(/['"`]([^'"`]*)['"`]/g)].flatMap(([, word]) => word ?? []);
  const found = [...idsIn(code), ...inMarkup.filter((word) => ids.has(word))];
  return found.map((id) => ({ path, id }));
});
const reasonFor = (path: string) => Object.keys(allowed).find((start) => path.startsWith(start));

test('a form is known by what its file says of it, not by its id', () => {
  expect(places.filter(({ path }) => reasonFor(path) === undefined)).toEqual([]);
});

test('each exception is still needed', () => {
  const used = new Set(places.map(({ path }) => reasonFor(path)));
  expect(Object.keys(allowed).filter((start) => !used.has(start))).toEqual([]);
});
