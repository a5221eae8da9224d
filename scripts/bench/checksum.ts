/** @returns how many reports, the sum of all numbers and how many cells are blank: a fast wrong answer is found out */
export function checksum(reports: number, columns: readonly (Int32Array | Float64Array)[]): string {
  let [sum, blanks] = [0, 0];
  for (const values of columns) {
    for (const value of values) {
      if (value === -(2 ** 31) || Number.isNaN(value)) blanks++;
      else if (value !== -(2 ** 31) + 1 && value !== -Infinity) sum += value;
    }
  }
  return printedSum(reports, sum, blanks);
}

export const printedSum = (reports: number, sum: number, blanks: number): string =>
  `${reports} ${sum.toFixed(2)} ${blanks}`;
