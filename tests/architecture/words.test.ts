import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { scriptsOf, sources } from '../support/sources.ts';

/** Where Chinese text may stand outside the language files: paths or their beginnings, with the reason. */
const chineseAllowed: Readonly<Record<string, string>> = {
  'src/i18n/zh/': 'the Chinese words themselves',
  'src/i18n/en/':
    'keys of units are the units as printed on the form; the name of the other language',
  'src/domain/forms/': 'labels of the official forms, as printed',
  'src/domain/measures/': 'units as printed on the form',
  'src/ingest/': 'words met in files, to be recognised; they are not shown',
  'src/worker/rosterMatch.ts': 'endings of names in files',
  'src/export/blankForm.ts': 'the head of the official form, as printed on it in either language',
  'src/charts/numbers.ts':
    'steps of Chinese numbers (万, 亿), chosen by language like a decimal sign',
};

/** Text that is the same in every language. */
const sameInAllLanguages: Readonly<Record<string, string>> = {
  Esc: 'as printed on the key',
  F5: 'as printed on the key',
};

/** Attributes whose text is read or heard by the user. */
const seenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'heading',
  'hint',
  'label',
  'placeholder',
  'summary',
  'text',
  'title',
]);

const hasChinese = (text: string) => /\p{Script=Han}/u.test(text);
const hasLetters = (text: string) => /\p{L}/u.test(text);

/** String literals and pieces of templates in TypeScript, without comments, regular expressions, keys and types. */
function stringsIn(code: string): string[] {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const key = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
      if (!key) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

/** Children of a node of the Svelte tree, in any of its fields. */
function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** What an expression puts on the page as it is written: literals, and those in the branches of a choice. */
function literalsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'TemplateLiteral':
      return childrenOf(node).flatMap((child) => {
        const value = child['value'];
        const raw =
          typeof value === 'object' && value !== null && 'raw' in value ? value.raw : null;
        return child.type === 'TemplateElement' && typeof raw === 'string'
          ? [raw]
          : literalsOf(child);
      });
    case 'ConditionalExpression':
      return [...literalsOf(node['consequent']), ...literalsOf(node['alternate'])];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [...literalsOf(node['left']), ...literalsOf(node['right'])];
    default:
      return [];
  }
}

/** Texts of a component that a user sees or hears and that stand in its markup. */
function markupTexts(code: string): string[] {
  const found: string[] = [];
  const valueTexts = (value: unknown): string[] => {
    const parts: unknown[] = Array.isArray(value) ? value : [value];
    return parts.filter(isNode).flatMap((part) => {
      if (part.type === 'Text') return typeof part['data'] === 'string' ? [part['data']] : [];
      return part.type === 'ExpressionTag' ? literalsOf(part['expression']) : [];
    });
  };
  const visit = (node: Node): void => {
    if (node.type === 'Attribute') {
      const name = node['name'];
      if (typeof name === 'string' && seenAttributes.has(name))
        found.push(...valueTexts(node['value']));
      return;
    }
    if (node.type.endsWith('Directive')) return;
    if (node.type === 'Text' || node.type === 'ExpressionTag') found.push(...valueTexts(node));
    else childrenOf(node).forEach(visit);
  };
  const { fragment } = parse(code, { modern: true });
  if (isNode(fragment)) visit(fragment);
  return found.filter((text) => hasLetters(text) && !(text.trim() in sameInAllLanguages));
}

const withoutBlocks = (code: string) =>
  // the empty script keeps the language of the markup: snippets have types
  `<script lang="ts"></script>${code.replace(/<script[^>]*>[\s\S]*?<\/script>|<style[^>]*>[\s\S]*?<\/style>/g, '')}`;

describe('outside the language files', () => {
  const scripts = [
    ...sources('.ts'),
    ...sources('.svelte').map(({ path, text }) => ({ path, text: scriptsOf(text) })),
  ].filter(({ path }) => !Object.keys(chineseAllowed).some((place) => path.startsWith(place)));

  test('no code holds Chinese text', () => {
    const wrong = scripts.flatMap(({ path, text }) =>
      stringsIn(text)
        .filter(hasChinese)
        .map((piece) => `${path}: ${piece}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no component holds text that is seen or heard', () => {
    const wrong = sources('.svelte').flatMap(({ path, text }) =>
      markupTexts(withoutBlocks(text)).map((piece) => `${path}: ${piece.trim()}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the search finds', () => {
  test.each([
    ['text', '<p>Hello</p>', ['Hello']],
    ['text in a branch', '{#if open}<p>打开</p>{:else}{name}{/if}', ['打开']],
    ['text in a loop', '{#each rows as row (row.id)}<td>n {row.n}</td>{/each}', ['n ']],
    ['a choice of texts', "<p>{open ? 'Close' : word}</p>", ['Close']],
    ['a template', '<p>{`${n} rows`}</p>', [' rows']],
    ['an attribute', '<button aria-label="Close">×</button>', ['Close']],
    ['an attribute of a component', '<Dialog title={`第 ${n}`} />', ['第 ']],
    ['a tooltip in an expression', "<a title={open ? 'shown' : ''}>{word}</a>", ['shown']],
  ])('%s', (_name, code, texts) => {
    expect(markupTexts(code)).toEqual(texts);
  });

  test.each([
    ['words by key', '<p>{words.home.title}</p>'],
    ['signs and numbers', '<p>× {n} / 3 · <kbd>Esc</kbd></p>'],
    ['classes and types', '<input type="checkbox" class="wide" id="a" />'],
    [
      'a value that is not shown',
      "<option value={kind === 'all' ? 'all' : 'none'}>{word}</option>",
    ],
    ['sizes', '<p style:height={`${height}px`}>{word}</p>'],
    ['arguments', "<p>{print('org.staff')}</p>"],
  ])('nothing in %s', (_name, code) => {
    expect(markupTexts(code)).toEqual([]);
  });

  test('Chinese in strings and templates, not in comments, expressions and keys', () => {
    const code = "// 注\nconst a = { 条: `共 ${n} 条` }; const b: '件' = /乡|镇/; const c = '镇';";
    expect(stringsIn(code).filter(hasChinese)).toEqual(['共 ', ' 条', '镇']);
  });
});
