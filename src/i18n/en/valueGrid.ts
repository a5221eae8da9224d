import type { valueGrid as zh } from '../zh/valueGrid.ts';

/** Words of the grids with numbers in their cells; the keys and rules are those of the Chinese file. */
export const valueGrid: typeof zh = {
  switch: 'Cells show',
  modes: { reports: 'Reports', subject: 'One indicator', year: 'One year' },
  byYear: '{ind}: {n} units, {span}',
  byYearUnit: '{ind} ({unit}): {n} units, {span}',
  inYear: 'All rows of {n} units in {y} ({form})',
  subtitleByYear: 'One number a cell; where the form changes see below what may be compared',
  subtitleInYear:
    'One line a row of the form, one column a unit; of requests and disputes the totals only',
  notCollected: '{form} (not collected)',
  trimmedRows: '{shown} of {total} units are drawn, the others are in the table.',
  trimmedColumns:
    '{shown} of {total} units are drawn, the others are in the table; choose a smaller group above.',
  trimmedLines: '{shown} of {total} rows are drawn, the others are in the table.',
  otherForm: 'On another form, not here: {names}.',
  noForm: 'No report with a table for {y}.',
  aria: '{title}. {n} lines.',
};
