import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** `docs/reliability.md`: every fault has an outcome and tests, and these are there. */
const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/reliability.md', root), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .slice(1)
  .map(([, fault = '', outcome = '', tests = '']) => ({
    fault,
    outcome,
    tests: tests.split(', '),
  }));

const IN_THE_BROWSER: Readonly<Record<string, readonly string[]>> = {
  e2e: ['tests/e2e/faults.test.ts', 'tests/e2e/workerFaults.test.ts', 'tests/e2e/undo.test.ts'],
  store: ['tests/browser/store.test.ts'],
};

function filesOf(name: string): readonly string[] {
  const named = /^`([a-z]+\/\w+)`/.exec(name)?.[1];
  return named === undefined ? (IN_THE_BROWSER[name] ?? []) : [`tests/${named}.test.ts`];
}

describe('the table of faults', () => {
  test('is there', () => {
    expect(rows.length).toBeGreaterThan(35);
  });

  test.each(rows)('$fault', ({ outcome, tests }) => {
    expect(outcome).not.toBe('');
    const files = tests.map(filesOf);
    expect(files.every((some) => some.length > 0)).toBe(true);
    for (const file of files.flat()) expect(existsSync(new URL(file, root)), file).toBe(true);
  });
});
