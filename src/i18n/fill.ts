import type { OwnWords } from '#domain/ownWords.ts';

/**
 * Puts values into a template: `fill('{u} {y} 年', { u: '青石镇', y: 2018 })`.
 * One pass, so a brace inside a value stays a brace; a name without a value stays as it is, so that a test sees it.
 */
export function fill(template: string, values: OwnWords<string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
