import type { cli as zh } from '../zh/cli.ts';

export const cli: typeof zh = {
  finding: {
    negative: '“{label}” says “{text}”: a whole number of at least 0 is expected (C01).',
    decimal: '“{label}” says “{text}”: a whole number is expected (C01).',
    duplicate:
      'Two reports of {authority} for {year} have different values: the other is in {other} (C03).',
  },
  usage: {
    extract: 'Usage: npm run --silent extract -- FILE...',
    prepareData:
      'Usage: npm run --silent prepare-data -- [--roster ROSTER.csv] --out DIR FILE_OR_FOLDER...',
  },
  noSuchFile: 'The file is not there or cannot be read.',
  folder: 'This is a folder; name the files in it.',
  roster: 'This is a roster, not a report.',
  backup: 'This is a backup of the page, not a report.',
  chooseColumn:
    'There are several columns of numbers and no way to tell which is the unit’s own: {columns}.',
  unplaced: 'Some labels match no indicator for certain and need a decision: {labels}.',
  unnamed: 'Reports without a unit, county or year were left out: {count}.',
};
