/** A drop-down list. */

import { useTexts } from '../texts.js';
import { type FieldProps, stateOf, textOf } from './field.js';

export function Dropdown(props: FieldProps) {
  const { say } = useTexts();
  const { id, item, answer, onAnswer } = props;
  return (
    <select
      id={id}
      value={textOf(answer)}
      onChange={({ currentTarget }) => onAnswer(currentTarget.value || null)}
      {...stateOf(props)}
    >
      <option value="">{say('choose')}</option>
      {item.choices?.map(({ value }) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
}
