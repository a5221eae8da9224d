import type { Identity, Proposal } from './draft.ts';
import { saidYear } from './lexicon/times.ts';
import { countiesIn, namesIn, shortName } from './names.ts';
import { trimmed } from './plainText.ts';
import { NO_IDENTITY } from './proposals.ts';
import { withPlainYears, yearsIn } from './years.ts';

/** What a title line or a file name says of unit, county and year. Several of each may stand there. */
export function identityIn(text: string, from: 'title' | 'sheet' | 'fileName'): Identity {
  const plain = withPlainYears(text);
  const names = namesIn(plain).map(shortName);
  const places = names.length > 0 ? names : countiesIn(plain);
  const proposal = <T>(value: T): Proposal<T> => ({ value, from, text: trimmed(text) });
  const said = (value: string | null) => (value === null ? [] : [proposal(value)]);
  return {
    authority: names.map(({ name }) => proposal(name)),
    county: places.flatMap(({ county }) => said(county)),
    prefecture: places.flatMap(({ prefecture }) => said(prefecture)),
    year: yearsIn(text, from).map(proposal),
  };
}

const FOLDER = /^[\u4e00-\u9fff]{1,10}(?:自治县|县|区|市|旗)$/;

/** Folders on the way to a file that are named like a county: 彭阳县. */
export function folderIdentity(path: string): Identity {
  const folders = path.split(/[/\\]/).slice(0, -1);
  const counties = folders
    .map((folder) => folder.trim().normalize('NFKC'))
    .filter((folder) => FOLDER.test(folder));
  return {
    ...NO_IDENTITY,
    county: counties.map((value) => ({ value, from: 'folder', text: value })),
  };
}

/** What the name of the file itself says. */
export function fileNameIdentity(name: string): Identity {
  return identityIn(name.replace(/\.[A-Za-z0-9]{1,5}$/, ''), 'fileName');
}

/** What the name of a sheet says: the unit, where each has a sheet of its own. */
export function sheetIdentity(name: string): Identity {
  const identity = identityIn(name, 'sheet');
  const year = saidYear(name) ?? shortYear(name);
  return year === null || identity.year.length > 0
    ? identity
    : { ...identity, year: [{ value: year, from: 'sheet', text: name }] };
}

/** 16年, 17年度: nothing else on a sheet of a book that has one for each year. */
function shortYear(name: string): number | null {
  const digits = /^(0[89]|[1-3]\d)年(?:度|报)?$/.exec(trimmed(name))?.[1];
  return digits === undefined ? null : 2000 + Number(digits);
}
