/**
 * A table as the forms print it: rows of cells that may span columns and rows. A cell with an `id` carries the value
 * of that indicator.
 * @typedef {{ text: string, columns?: number, rows?: number, id?: string }} Cell
 * @typedef {readonly (readonly Cell[])[]} Grid
 */

/** @returns {Cell} a cell of words. */
export const words = (text, columns = 1, rows = 1) => ({ text, columns, rows });

/**
 * Writes spans out, so that each cell of the rectangle says which cell of the grid covers it.
 * @param {Grid} grid
 * @returns {{ cell: Cell, first: boolean }[][]} `first` is true where the cell itself stands, not where it reaches
 */
export function spread(grid) {
  const rows = grid.map(() => []);
  grid.forEach((cells, r) => {
    let c = 0;
    for (const cell of cells) {
      while (rows[r][c] !== undefined) c++;
      const { columns = 1, rows: down = 1 } = cell;
      for (let y = 0; y < down; y++)
        for (let x = 0; x < columns; x++) rows[r + y][c + x] = { cell, first: x === 0 && y === 0 };
      c += columns;
    }
  });
  return rows;
}

/** @returns {string[][]} the texts that a reader shall find: one a place, '' where a merged cell only reaches. */
export const texts = (grid) =>
  spread(grid).map((row) => row.map(({ cell, first }) => (first ? cell.text : '')));

/** @returns {string} text safe inside markup. */
export const escaped = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
