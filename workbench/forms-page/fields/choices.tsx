/** Multiple choice and checkboxes, with an answer of the respondent's own where the form takes one. */

import { useState } from 'preact/hooks';
import { useTexts } from '../texts.js';
import { ClearSelection } from './clear-selection.js';
import { type FieldProps, stateOf } from './field.js';

export function Choices(props: FieldProps) {
  const { say } = useTexts();
  const { id, item, answer, onAnswer } = props;
  const many = item.type === 'CHECKBOX';
  const values = (item.choices ?? []).map(({ value }) => value);
  const given = answer === null ? [] : ([answer].flat() as string[]);
  const chosen = given.filter((value) => values.includes(value));
  const own = given.find((value) => !values.includes(value));
  // The text stays while another choice is tried.
  const [text, setText] = useState(own ?? '');
  const [otherOn, setOtherOn] = useState(own !== undefined);

  const give = (next: string[], other: boolean, otherText: string) => {
    setOtherOn(other);
    setText(otherText);
    const list = [...values.filter((value) => next.includes(value)), ...(other ? [otherText] : [])];
    if (many) onAnswer(list.length > 0 ? list : null);
    else onAnswer(list[0] ?? null);
  };
  const toggle = (value: string, on: boolean) => {
    if (many) give(on ? [...chosen, value] : chosen.filter((each) => each !== value), otherOn, text);
    else give([value], false, text);
  };
  const type = many ? 'checkbox' : 'radio';
  return (
    <>
      {values.map((value) => (
        <label key={value} class="choice">
          <input
            type={type}
            name={id}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => toggle(value, currentTarget.checked)}
            aria-invalid={stateOf(props)['aria-invalid']}
          />
          <span>{value}</span>
        </label>
      ))}
      {item.other && (
        <div class="choice other">
          <label>
            <input
              type={type}
              name={id}
              checked={otherOn}
              onChange={({ currentTarget }) => give(many ? chosen : [], currentTarget.checked, text)}
            />
            <span>{say('other')}:</span>
          </label>
          <input
            type="text"
            aria-label={say('otherText')}
            value={text}
            onInput={({ currentTarget }) => give(many ? chosen : [], true, currentTarget.value)}
          />
        </div>
      )}
      <ClearSelection shown={!many && !item.required && given.length > 0} onClear={() => give([], false, text)} />
    </>
  );
}
