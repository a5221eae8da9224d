import type { Problem } from '#domain/problem.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/** @returns what went wrong and what to do, in the language of the page */
export function sentenceOf({ code, params }: Problem, words: Words): string {
  const end = `.${words.language}`;
  const here = Object.entries(params)
    .filter(([name]) => name.endsWith(end))
    .map(([name, value]): [string, string | number] => [name.slice(0, -end.length), value]);
  return fill(words.problems[code], { ...params, ...Object.fromEntries(here) });
}
