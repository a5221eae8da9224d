import type { exports as zh } from '../zh/exports.ts';

/** Words of exported files and small parts; the keys and rules are those of the Chinese file. */
export const exports: typeof zh = {
  textColumn: '{head} (text)',
  partColumn: '{head}: {part}',
  parts: {
    numerator: 'numerator',
    denominator: 'denominator',
    share: 'share',
    difference: 'difference of shares',
    units: 'units',
    due: 'due',
    cells: 'all cells',
    blanks: 'blank cells',
    absent: 'absent rows',
    suspects: 'cells in doubt',
    doubtful: 'doubtful values not counted',
    warned: 'failed checks',
  },
  source: 'Data and notes',
  sentence: { name: '{name}: {values}', value: '{head} {v}', between: ', ', end: '.' },
  pictureFailed: 'The picture could not be made. Use the vector SVG or the table CSV.',
  table: {
    moreRows: 'Show more rows ({n})',
    gridHelp: 'Arrow keys move, Shift with arrow keys selects, Ctrl+C copies, Enter opens.',
    selected: 'Selected: {rows} × {columns} (rows × columns)',
  },
};
