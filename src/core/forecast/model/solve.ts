/** Solves a positive definite system of linear equations. */

/**
 * Solves A·x = b by Cholesky's decomposition, in place (Golub and Van Loan 2013, Matrix Computations, 4.2).
 *
 * @param matrix A, row by row, of which the lower triangle is read; overwritten
 * @param vector b; becomes x
 */
export function solve(matrix: Float64Array, vector: Float64Array): void {
  const size = vector.length;
  const at = (row: number, column: number): number => matrix[row * size + column] as number;
  for (let column = 0; column < size; column++) {
    let pivot = at(column, column);
    for (let k = 0; k < column; k++) pivot -= at(column, k) ** 2;
    pivot = Math.sqrt(Math.max(pivot, 1e-12));
    matrix[column * size + column] = pivot;
    for (let row = column + 1; row < size; row++) {
      let value = at(row, column);
      for (let k = 0; k < column; k++) value -= at(row, k) * at(column, k);
      matrix[row * size + column] = value / pivot;
    }
  }
  for (let row = 0; row < size; row++) {
    let value = vector[row] as number;
    for (let k = 0; k < row; k++) value -= at(row, k) * (vector[k] as number);
    vector[row] = value / at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = vector[row] as number;
    for (let k = row + 1; k < size; k++) value -= at(k, row) * (vector[k] as number);
    vector[row] = value / at(row, row);
  }
}
