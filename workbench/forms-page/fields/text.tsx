/** A line of text, and a block of it. */

import { useTexts } from '../texts.js';
import { type FieldProps, stateOf, textOf } from './field.js';

/** Which keyboard a phone shows. */
const MODES: Record<string, 'decimal' | 'numeric' | 'email' | 'url'> = {
  TextIsEmail: 'email',
  TextIsUrl: 'url',
  WholeNumber: 'numeric',
};

export function ShortText(props: FieldProps) {
  const { say } = useTexts();
  const { id, item, answer, onAnswer } = props;
  const rule = item.validation?.rule ?? '';
  return (
    <input
      id={id}
      type="text"
      inputMode={MODES[rule] ?? (rule.startsWith('Number') ? 'decimal' : undefined)}
      placeholder={say('yourAnswer')}
      value={textOf(answer)}
      onInput={({ currentTarget }) => onAnswer(currentTarget.value)}
      {...stateOf(props)}
    />
  );
}

export function LongText(props: FieldProps) {
  const { say } = useTexts();
  const { id, answer, onAnswer } = props;
  return (
    <textarea
      id={id}
      rows={3}
      placeholder={say('yourAnswer')}
      value={textOf(answer)}
      onInput={({ currentTarget }) => onAnswer(currentTarget.value)}
      {...stateOf(props)}
    />
  );
}
