import type { ColumnChoice, ValueColumn } from './draft.ts';

/** So many values are shown of a column. */
const MOST_EXAMPLES = 4;

/** @returns the printed heads of value columns as one text, wherever they stand: the key of a question and of its answer */
export function headsKey(columns: readonly Pick<ValueColumn, 'label'>[]): string {
  return JSON.stringify(columns.map(({ label }) => label));
}

/** @returns the printed heads of a key that `headsKey` made */
export function headsIn(key: string): readonly string[] {
  const heads: unknown = JSON.parse(key);
  return Array.isArray(heads) ? heads.map(String) : [];
}

/** @returns one choice for all tables that print the same heads, with where the first of them stands */
export function joinedChoices(choices: readonly ColumnChoice[]): readonly ColumnChoice[] {
  const byKey = new Map<string, ColumnChoice>();
  for (const choice of choices) {
    const there = byKey.get(choice.key);
    byKey.set(choice.key, there === undefined ? choice : joined(there, choice));
  }
  return [...byKey.values()];
}

function joined(one: ColumnChoice, other: ColumnChoice): ColumnChoice {
  const columns = one.columns.map((column, at): ValueColumn => {
    const { examples = [], numbers = 0 } = other.columns[at] ?? {};
    const all = [...column.examples, ...examples].slice(0, MOST_EXAMPLES);
    return { ...column, examples: all, numbers: column.numbers + numbers };
  });
  return { ...one, columns };
}
