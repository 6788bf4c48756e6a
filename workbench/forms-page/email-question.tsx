/** The e-mail address, where the form collects it. */

import type { Problem } from '../forms/check.js';
import { describedBy, Question } from './question.js';
import { useTexts } from './texts.js';

export interface EmailQuestionProps {
  email: string;
  problem?: Problem;
  onChange(email: string): void;
  onBlur(): void;
}

export function EmailQuestion({ email, problem, onChange, onBlur }: EmailQuestionProps) {
  const { say } = useTexts();
  const help = say('emailNote');
  return (
    <Question id="email" title={say('emailLabel')} help={help} required problem={problem} single>
      <input
        id="email"
        type="email"
        autoComplete="email"
        required
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy('email', help, problem)}
        value={email}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onBlur={onBlur}
      />
    </Question>
  );
}
