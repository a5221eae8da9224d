import { outcomesOf } from '../reading.ts';
import type { Made } from './make.ts';
import { judged } from './oracle.ts';
import type { Verdict } from './oracle.ts';

/** Reads a file as the product does and compares it with what it prints; a throw is a fault, too. */
export async function verdictOf(made: Made): Promise<Verdict> {
  const outcomes = await outcomesOf(made.content, { name: made.name });
  return judged(made, outcomes);
}
