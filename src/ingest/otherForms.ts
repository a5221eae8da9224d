import { laterIds, laterLabels, signatures } from '#domain/forms/signatures.ts';
import { labelKey } from './labels.ts';

export type LaterForm = 'm2019' | 'm2021';

const decisive: ReadonlyMap<string, LaterForm> = new Map(
  signatures.flatMap((s) =>
    s.decisive.map((label): [string, LaterForm] => [labelKey(label).key, s.form]),
  ),
);
const shared: ReadonlySet<string> = new Set(laterLabels.map((label) => labelKey(label).key));

/**
 * Whether a label, an id or the name of a form belongs to a form that came after 2018.
 * @returns that form; `later` when both later forms have it; null when neither has
 */
export function laterFormOf(text: string): LaterForm | 'later' | null {
  const id = text.replace(/\s+/g, '');
  if (id === 'm2019' || id === 'm2021') return id;
  for (const s of signatures)
    if (s.decisiveIds.some((start) => id.startsWith(start))) return s.form;
  if (laterIds.some((start) => id.startsWith(start))) return 'later';
  let found: LaterForm | 'later' | null = null;
  for (const part of [text, ...text.split(/[/／>|-]/)]) {
    const { key } = labelKey(part);
    const form = decisive.get(key);
    if (form !== undefined) return form;
    if (shared.has(key)) found = 'later';
  }
  return found;
}

/** What the labels of a file say about later forms. */
export interface LaterForms {
  readonly form: LaterForm | null;
  /** A few of them, as printed. */
  readonly labels: readonly string[];
  /** All of them. */
  readonly count: number;
}

/** @returns the later form that the texts show (form null: one of the two), or null when they show none. */
export function laterForms(texts: Iterable<string>): LaterForms | null {
  const labels = new Map<LaterForm | 'later', string[]>([
    ['m2019', []],
    ['m2021', []],
    ['later', []],
  ]);
  for (const text of texts) {
    const form = laterFormOf(text);
    if (form !== null) labels.get(form)?.push(text);
  }
  const of = (form: LaterForm | 'later') => labels.get(form) ?? [];
  const [a, b, both] = [of('m2019'), of('m2021'), of('later')];
  const count = a.length + b.length + both.length;
  if (count === 0) return null;
  const form = a.length === b.length ? null : a.length > b.length ? 'm2019' : 'm2021';
  const shown = form === null ? [...a, ...b, ...both] : [...of(form), ...both];
  return { form, labels: shown.slice(0, 5), count };
}
