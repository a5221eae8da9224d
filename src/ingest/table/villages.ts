import { looksLikeAuthority } from '../names.ts';
import { isTownshipLevel, mayBeTownship } from '../lexicon/townshipParts.ts';
import { lookOf } from './looks.ts';
import type { Look } from './looks.ts';
import type { Plan } from './plan.ts';

/** What a name in a list of townships and their parts is; null: neither. */
export type Named = 'township' | 'village' | 'level' | null;

const namedBy = (look: Look): Named => {
  if (look.aspect === 'village') return isTownshipLevel(look.text) ? 'level' : 'village';
  if (look.aspect === 'own') return 'level';
  return look.aspect === null && look.kind === 'words' ? 'township' : null;
};

/** @returns what the lanes of a row name */
export function namedInRow({ lanes }: Plan, cells: readonly string[]): Named {
  for (const { at, role, hint } of [...lanes].reverse()) {
    if (role !== 'village' && role !== 'authority') continue;
    const look = lookOf(cells[at] ?? '');
    if (look.kind === 'blank') continue;
    if (hint.leavesOutKinds === true && mayBeTownship(look.text)) return 'township';
    const named = namedBy(look);
    return role === 'village' && named === 'township' ? 'village' : named;
  }
  return null;
}

/**
 * A township beside villages: nobody knows whether its number is that of all, unless its own level is printed behind it.
 * @returns whether that is so of a township between these two
 */
export function isWithVillages(before: Named, behind: Named): boolean {
  return behind === 'village' || (before === 'village' && behind !== 'level');
}

/** @returns columns (from 0) of townships beside villages */
export function columnsWithVillages({ columns }: Plan): ReadonlySet<number> {
  const line: { text: string; named: Named; ats: number[] }[] = [];
  for (const { at, axis } of columns) {
    const { name, aspect, aspectText } = axis;
    const text = aspect === null ? (name ?? '') : aspectText;
    const last = line[line.length - 1];
    if (last?.text === text) last.ats.push(at);
    else if (aspect !== null) line.push({ text, named: namedBy(lookOf(text)), ats: [] });
    else line.push({ text, named: name === null ? null : 'township', ats: [at] });
  }
  return new Set(
    line.flatMap(({ named, ats }, i) => {
      const [before, behind] = [line[i - 1]?.named ?? null, line[i + 1]?.named ?? null];
      return named === 'township' && isWithVillages(before, behind) ? ats : [];
    }),
  );
}

/** @returns whether a name without a kind stands in a township's own table: one of its villages, as far as anybody can tell */
export function isOfTownship(name: string | null, owners: readonly string[]): boolean {
  return name !== null && !looksLikeAuthority(name) && owners.some(looksLikeAuthority);
}
