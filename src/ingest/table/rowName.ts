import type { AuthorityName } from '#domain/reportTable.ts';
import { sameCounty, shortName } from '../names.ts';
import type { ShortName } from '../names.ts';
import { squeezed } from '../plainText.ts';

/** What is said around a table, for reports whose own row does not say it. */
export interface Surroundings {
  readonly name: AuthorityName;
  readonly year: number;
}

/** Texts of a row that say whose report it is; '' where nothing is printed. */
export interface NameTexts {
  readonly name: string;
  readonly county: string;
  readonly prefecture: string;
  readonly province: string;
  readonly code: string;
}

/**
 * @param ownColumn the table has a column of names: then an empty cell is no name, whatever the title says
 * @returns the unit of a row
 */
export function namedBy(texts: NameTexts, ownColumn: boolean, around: Surroundings): AuthorityName {
  const short = nameBeside(texts);
  const given = (text: string, inName: string | null, outside: string | null) =>
    text === '' ? (inName ?? outside) : text;
  return {
    name: ownColumn ? short.name : around.name.name,
    county: given(texts.county, short.county, around.name.county),
    prefecture: given(texts.prefecture, short.prefecture, around.name.prefecture),
    province: given(texts.province, short.province, around.name.province),
    code: codeOf(texts.code),
  };
}

/**
 * A county in front of a name is taken off only where the row's own county is the same: 开发区林场 of 示例县 is not 林场,
 * and 乙县青石镇 beside 甲县 is no unit of 甲县. A city in front may be the prefecture.
 */
function nameBeside({ name, county }: NameTexts): ShortName {
  const short = shortName(name);
  const other =
    county !== '' &&
    short.county !== null &&
    !short.county.endsWith('市') &&
    !sameCounty(short.county, county);
  return other ? { name: squeezed(name), county: null, prefecture: null, province: null } : short;
}

/** @returns a code of 6, 9 or 12 digits; what a spreadsheet made of one (6.40425E+11) is no code. */
function codeOf(text: string): string | null {
  return /^\d{6}(?:\d{3}){0,2}$/.test(text) ? text : null;
}
