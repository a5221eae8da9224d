import { runInNewContext } from 'node:vm';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { withPlainNames } from '../../scripts/vite-plugins.ts';

const plain = (code: string) => withPlainNames(code, parseAst(code), 'module.js');

const result = (code: string): unknown => runInNewContext(code);

test.each([
  ['fields', 'class A { #x = 1; get() { return this.#x; } } new A().get()', 1],
  [
    'methods and accessors',
    'class A { #f() { return 2; } get #g() { return this.#f(); } get() { return this.#g; } } new A().get()',
    2,
  ],
  [
    'what belongs to the class',
    'class A { static #n = 3; static get() { return A.#n; } } A.get()',
    3,
  ],
  [
    'a question for a name',
    'class A { #x; static has(o) { return #x in o; } } [A.has(new A()), A.has({})].join()',
    'true,false',
  ],
  [
    'assignments and chains',
    'class A { #x = { y: 1 }; #n = null; get() { this.#x.y += 4; return this.#x?.y + (this.#n?.y ?? 0); } } new A().get()',
    5,
  ],
  [
    'a class in another',
    'class A { #x = 6; get() { const a = this; return new (class { #x = 1; get() { return a.#y + this.#x; } })().get(); } #y = 5; } new A().get()',
    6,
  ],
  [
    'names that a derived class uses again',
    'class A { #x = 7; a() { return this.#x; } } class B extends A { #x = 8; b() { return this.a() * 10 + this.#x; } } class C extends B { #x = 9; c() { return this.b() * 10 + this.#x; } } new C().c()',
    789,
  ],
  [
    'text that only looks like a name',
    'class A { #x = "#x"; get() { return this.#x + `#x`; } } new A().get() === "#x".repeat(2)',
    true,
  ],
])('private names become plain ones that say the same: %s', (_what, code, expected) => {
  expect(result(code)).toBe(expected);
  const made = plain(code);
  expect(made.replace(/"[^"]*"|`[^`]*`/g, '')).not.toContain('#');
  expect(result(made)).toBe(expected);
});
