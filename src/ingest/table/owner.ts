import type { AuthorityName } from '#domain/reportTable.ts';
import type { Identity, Proposal } from '../draft.ts';
import { bestOf, nameOf, settled } from '../proposals.ts';
import { withoutNumber } from '../lexicon/labelKey.ts';
import { UNKNOWN_YEAR } from '../years.ts';
import type { Axis } from './axis.ts';
import type { Context } from './context.ts';
import { namedBy } from './rowName.ts';

/** What a row and a column say together of whose number it is and of which year. */
export interface Said {
  readonly row: Axis | null;
  readonly column: Axis | null;
  readonly context: Context;
  /** The table has a lane or head row of names: then a blank there is no name, whatever the title says. */
  readonly ownNames: boolean;
  readonly ownYears: boolean;
  /** What holds a whole report; null: its numbers stand in several rows or columns. */
  readonly line: 'row' | 'column' | null;
}

/** Whose a number is and of which year. */
export interface Owner {
  readonly identity: Identity;
  readonly name: AuthorityName;
  readonly year: number;
  /** The form that the row names; '': none. */
  readonly form: string;
  /** The same for all rows and columns that say the same. */
  readonly key: string;
}

const pick = (said: Said, part: 'county' | 'prefecture' | 'province' | 'code' | 'name') =>
  said.row?.[part] ?? said.column?.[part] ?? null;

/** @returns whose a number is and of which year */
export function ownerOf(said: Said): Owner {
  const identity = settled(identityOf(said));
  const name = nameSaid(said, identity);
  const year = bestOf(identity.year) ?? UNKNOWN_YEAR;
  const form = said.row?.form ?? '';
  const unit = [name.name, name.county, name.prefecture, name.province, name.code];
  const key = `\u0002${[...unit, year, ...(form === '' ? [] : [form])].join('\u0001')}`;
  return { identity, name, year, form, key };
}

/** @returns the year of a row or column as printed; '': neither has one of its own */
export const yearTextOf = ({ row, column }: Said): string =>
  (row?.yearText ?? '') || (column?.yearText ?? '');

/** Proposals for a report: what row and column say in places of their own, else what stands around the table. */
function identityOf(said: Said): Identity {
  const { context, ownNames, ownYears } = said;
  const from = said.row !== null && said.row.name !== null ? 'cell' : 'column';
  const proposal = <T>(value: T, text: string, at: Proposal<T>['from']): Proposal<T>[] => [
    { value, from: at, text },
  ];
  const printed = pick(said, 'name');
  const short = printed === null ? null : shortOf(said, printed);
  const county = pick(said, 'county');
  const year = said.row?.year ?? said.column?.year ?? null;
  const yearFrom = said.row?.year !== null && said.row !== null ? 'cell' : 'column';
  const yearText = yearTextOf(said);
  return {
    authority:
      short !== null && short.name !== ''
        ? proposal(short.name, printed ?? '', from)
        : ownNames
          ? []
          : context.identity.authority,
    county:
      county !== null
        ? proposal(county, county, from)
        : short?.county !== null && short !== null
          ? proposal(short.county, printed ?? '', from)
          : context.identity.county,
    prefecture:
      short?.prefecture !== null && short !== null
        ? proposal(short.prefecture, printed ?? '', from)
        : context.identity.prefecture,
    year:
      year !== null
        ? proposal(year, yearText, yearFrom)
        : ownYears && yearText === ''
          ? []
          : yearText !== ''
            ? []
            : context.identity.year,
  };
}

function shortOf(said: Said, printed: string): AuthorityName {
  return namedBy(
    {
      name: withoutMarks(printed),
      county: pick(said, 'county') ?? '',
      prefecture: pick(said, 'prefecture') ?? '',
      province: pick(said, 'province') ?? '',
      code: pick(said, 'code') ?? '',
    },
    true,
    { name: { ...nameOf(said.context.identity), county: null, prefecture: null }, year: 0 },
  );
}

/** A name without its number in the list and the marks of notes behind it. */
const withoutMarks = (name: string) =>
  withoutNumber(name.replace(/^["“]+|["”]+$/g, '')).replace(
    /(?:[*＊①-⑳]|\[\d+\]|[（(]注?\d*[）)])+$/u,
    '',
  );

function nameSaid(said: Said, identity: Identity): AuthorityName {
  const printed = pick(said, 'name');
  const around = nameOf(identity);
  if (printed === null) return { ...around, province: pick(said, 'province'), code: codeOf(said) };
  const own = shortOf(said, printed);
  return {
    ...own,
    county: own.county ?? around.county,
    prefecture: own.prefecture ?? around.prefecture,
  };
}

function codeOf(said: Said): string | null {
  const code = pick(said, 'code');
  return code !== null && /^\d{6}(?:\d{3}){0,2}$/.test(code) ? code : null;
}
