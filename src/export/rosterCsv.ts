import type { Roster } from '#domain/authority.ts';
import { csvText } from './csv.ts';

/** Between several aliases in one cell: neither a separator of CSV files nor part of a name. */
const ALIAS_SEPARATOR = '、';

/** @returns the roster as CSV `county, prefecture, authority, from, to, aliases`; an open end is an empty cell. */
export function rosterCsv(roster: Roster): string {
  return csvText([
    ['county', 'prefecture', 'authority', 'from', 'to', 'aliases'],
    ...roster.entries.map((entry) => [
      entry.county,
      entry.prefecture,
      entry.authority,
      entry.from,
      entry.to,
      entry.aliases.join(ALIAS_SEPARATOR),
    ]),
  ]);
}
