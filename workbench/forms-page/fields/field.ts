/** The properties that the field of every type of question gets. */

import type { Answer, ItemData } from '../../forms/definition.js';

export interface FieldProps {
  /** The control's, where there is one; the start of the controls' where there are several. */
  id: string;
  item: ItemData;
  answer: Answer | null;
  invalid: boolean;
  /** IDs of what describes a single control; a group is described as a whole. */
  describedBy?: string;
  /** Null takes the answer away. */
  onAnswer(answer: Answer | null): void;
}

/** The attributes that tell assistive technology of a control's state. */
export function stateOf({ item, invalid, describedBy }: FieldProps) {
  return {
    'aria-required': item.required ? ('true' as const) : undefined,
    'aria-invalid': invalid ? ('true' as const) : undefined,
    'aria-describedby': describedBy,
  };
}

/** The answer of a question that takes one text. */
export function textOf(answer: Answer | null): string {
  return typeof answer === 'string' ? answer : '';
}
