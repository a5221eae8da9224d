import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** Svelte scopes descendants with `:where()`, which Chromium below 88 drops with its whole rule. */
export function oldCss(): Plugin {
  return {
    name: 'old-css',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(/:where\((\.svelte-[\w-]+)\)/g, '$1');
      }
    },
  };
}

/** The content security policy as a meta tag; the same text belongs in a host's header. */
export function csp(): Plugin {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
  ];
  const content = [...rules, "base-uri 'none'", "form-action 'none'"].join('; ');
  return {
    name: 'csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Private names become plain ones. Chromium below 84 has no private methods, and what the compiler makes of a class that has some
 * is a WeakMap for every private field: that took half of the time of reading a large file. TypeScript has held the names private by then.
 */
export function plainNames(): Plugin {
  return {
    name: 'plain-names',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/#[a-zA-Z_$]/.test(code)) return null;
      return {
        code: withPlainNames(code, this.parse(code), relative(process.cwd(), id)),
        map: null,
      };
    },
  };
}

/**
 * @param program the syntax tree of the code
 * @param module tells classes of one name in several modules apart
 * @throws Error for a private name that no class around it declares
 */
export function withPlainNames(code: string, program: object, module: string): string {
  let at = 0;
  const parts = privateNames(program, module).flatMap(({ start, end, text }) => {
    const before = code.slice(at, start);
    at = end;
    return [before, text];
  });
  return parts.join('') + code.slice(at);
}

interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @returns the places of all private names of a module, in their order, with what stands there instead */
function privateNames(program: object, module: string): Replaced[] {
  const found: Replaced[] = [];
  let derived = 0;
  const keyOf = ({ superClass }: Node) =>
    superClass === null ? '' : hash(`${module} ${++derived}`);
  const visit = (node: unknown, scopes: readonly ReadonlyMap<string, string>[]): void => {
    if (Array.isArray(node)) return node.forEach((one) => visit(one, scopes));
    if (!isNode(node)) return;
    if (node.type === 'PrivateIdentifier') {
      const name = String(node['name']);
      const text = scopes.find((scope) => scope.has(name))?.get(name);
      if (text === undefined) throw new Error(`no class declares #${name}`);
      found.push({ start: node.start, end: node.end, text });
      return;
    }
    const isClass = node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
    const inner = isClass ? [declared(node, keyOf(node)), ...scopes] : scopes;
    const { left } = node;
    if (node.type === 'BinaryExpression' && isNode(left) && left.type === 'PrivateIdentifier') {
      visit(left, inner);
      const last = found.pop();
      if (last !== undefined) found.push({ ...last, text: `'${last.text}'` });
      return visit(node['right'], inner);
    }
    for (const value of Object.values(node)) visit(value, inner);
  };
  visit(program, []);
  return found.sort((a, b) => a.start - b.start);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The private names that a class declares; the key keeps those of a derived class apart from those of the class that it extends. */
function declared({ body }: Node, key: string): ReadonlyMap<string, string> {
  const members = isNode(body) && Array.isArray(body['body']) ? body['body'] : [];
  const names = members.flatMap((member: unknown) => {
    const name = isNode(member) ? member['key'] : null;
    return isNode(name) && name.type === 'PrivateIdentifier' ? [String(name['name'])] : [];
  });
  return new Map(names.map((name) => [name, `__${name}${key}`]));
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6);
