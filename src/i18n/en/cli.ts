import type { cli as zh } from '../zh/cli.ts';

export const cli: typeof zh = {
  usage: {
    analyse: 'Usage: npm run --silent analyse -- [--roster ROSTER.csv] FILE...',
    extract: 'Usage: npm run --silent extract -- [--mapping MAPPING.json] FILE...',
    prepareData:
      'Usage: npm run --silent prepare-data -- [--roster ROSTER.csv] [--fictional] --out DIR FILE_OR_FOLDER...',
  },
  noMapping:
    'The mapping cannot be read: it is a file that the Data page saves under "Mappings by hand".',
  noSuchFile: 'The file is not there or cannot be read.',
  folder: 'This is a folder; name the files in it.',
  roster: 'This is a roster, not a report.',
  backup: 'This is a backup of the page, not a report.',
  noTable: 'There is text but no table.',
  contradiction:
    'One place of the file says {first}, another {other} ("{text}"). Check which is right.',
  chooseColumn:
    "There are several columns of numbers and no way to tell which is the unit's own: {columns}.",
  formByYear:
    'No label tells which form it is, as all stand on several ({tables}); taken by its year as the {form}, to be confirmed.',
  formUnknown:
    'No label tells which form it is, as all stand on several, nor does the year ({tables}); taken as the {form}, to be confirmed.',
  unplaced: 'Some labels match no indicator for certain and need a decision: {labels}.',
  leftOut: {
    formGuess: 'Left out: no label tells which form the table is on ("{authority}", {year}).',
    unnamed: 'Left out: the report does not give its unit, county or year ("{authority}", {year}).',
    contradictory:
      'Left out: the file contradicts itself about unit or year ("{authority}", {year}).',
    similar: 'Left out: "{authority}" resembles a unit on the roster but is not the same ({year}).',
    conflict:
      'Left out: there are several reports of "{authority}" for {year}, with different values.',
  },
  dataSet: {
    label: '{county} {first}–{last}',
    labelMany: '{count} counties {first}–{last}',
    source: 'Compiled from source files: {files}',
  },
};
