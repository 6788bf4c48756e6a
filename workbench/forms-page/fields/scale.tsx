/** A linear scale: a row of numbers between two labels. */

import { boundsOf } from '../../forms/definition.js';
import { ClearSelection } from './clear-selection.js';
import { type FieldProps, textOf } from './field.js';

export function Scale({ id, item, answer, invalid, onAnswer }: FieldProps) {
  const { min, max } = boundsOf(item);
  const numbers = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  const label = (number: string): string => {
    const end = number === String(min) ? item.leftLabel : number === String(max) ? item.rightLabel : '';
    return end ? `${number}, ${end}` : number;
  };
  return (
    <>
      <div class="scale">
        <span class="end" aria-hidden="true">
          {item.leftLabel}
        </span>
        <div class="numbers">
          {numbers.map((number) => (
            <label key={number}>
              <span aria-hidden="true">{number}</span>
              <input
                type="radio"
                name={id}
                aria-label={label(number)}
                aria-invalid={invalid ? 'true' : undefined}
                checked={textOf(answer) === number}
                onChange={() => onAnswer(number)}
              />
            </label>
          ))}
        </div>
        <span class="end" aria-hidden="true">
          {item.rightLabel}
        </span>
      </div>
      <ClearSelection shown={!item.required && answer !== null} onClear={() => onAnswer(null)} />
    </>
  );
}
