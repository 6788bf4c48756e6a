/** The card of one question: title, help, field, and the problem with the answer. */

import type { ComponentChildren } from 'preact';
import type { Problem } from '../forms/check.js';
import { problemText } from '../forms/messages.js';
import { useTexts } from './texts.js';

export interface QuestionProps {
  id: string;
  title: string;
  help?: string;
  required: boolean;
  points?: number;
  problem?: Problem;
  /** Whether the field is one control, which the title then labels, or a group of them. */
  single?: boolean;
  children: ComponentChildren;
}

export function Question({ id, title, help, required, points = 0, problem, single, children }: QuestionProps) {
  const { language, say } = useTexts();
  const mark = required && (
    <span class="mark">
      <span aria-hidden="true"> *</span>
      <span class="hidden-text"> ({say('requiredMark')})</span>
    </span>
  );
  const group = single
    ? {}
    : { role: 'group' as const, 'aria-labelledby': `${id}-title`, 'aria-describedby': describedBy(id, help, problem) };
  return (
    <div class="card question" data-problem={problem ? '' : undefined} {...group}>
      <div class="heading">
        {single ? (
          <label class="title" id={`${id}-title`} for={id}>
            {title}
            {mark}
          </label>
        ) : (
          <div class="title" id={`${id}-title`}>
            {title}
            {mark}
          </div>
        )}
        {points > 0 && <span class="points">{points === 1 ? say('point') : say('points', points)}</span>}
      </div>
      {help && (
        <p class="help own-text" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem && problemText(language, problem)}
      </p>
    </div>
  );
}

/** The IDs of what describes a field: its help, and what is wrong. */
export function describedBy(id: string, help: string | undefined, problem: Problem | undefined): string | undefined {
  const ids = [...(help ? [`${id}-help`] : []), ...(problem ? [`${id}-problem`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}
