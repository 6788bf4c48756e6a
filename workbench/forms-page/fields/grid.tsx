/** A grid: in each row one choice, or several. */

import type { Answer } from '../../forms/definition.js';
import { ClearSelection } from './clear-selection.js';
import type { FieldProps } from './field.js';

type Row = string | string[] | null;

export function Grid({ id, item, answer, invalid, onAnswer }: FieldProps) {
  const many = item.type === 'CHECKBOX_GRID';
  const rows = item.rows ?? [];
  const columns = item.columns ?? [];
  const given: Row[] = rows.map((_, index) => (Array.isArray(answer) ? ((answer as Row[])[index] ?? null) : null));
  const has = (row: number, column: string) => [given[row] ?? []].flat().includes(column);
  const set = (row: number, column: string, on: boolean) => {
    const chosen = columns.filter((each) => (each === column ? on : has(row, each)));
    const value: Row = many ? (chosen.length > 0 ? chosen : null) : column;
    const next = given.map((each, index) => (index === row ? value : each));
    onAnswer(next.every((each) => each === null) ? null : (next as Answer));
  };
  return (
    <>
      {/* A wide grid scrolls; the keyboard scrolls it too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="grid" tabIndex={0} aria-label={item.title}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map((column) => (
                  <td key={column}>
                    <label>
                      <input
                        type={many ? 'checkbox' : 'radio'}
                        name={`${id}-${index}`}
                        aria-label={`${row}, ${column}`}
                        aria-invalid={invalid ? 'true' : undefined}
                        checked={has(index, column)}
                        onChange={({ currentTarget }) => set(index, column, currentTarget.checked)}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ClearSelection shown={!many && !item.required && answer !== null} onClear={() => onAnswer(null)} />
    </>
  );
}
