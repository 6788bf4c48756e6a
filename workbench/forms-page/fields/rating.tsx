/** A rating by stars, hearts or thumbs. */

import { boundsOf } from '../../forms/definition.js';
import { ClearSelection } from './clear-selection.js';
import { type FieldProps, textOf } from './field.js';

const ICONS = { STAR: ['☆', '★'], HEART: ['♡', '♥'], THUMB_UP: ['👍', '👍'] } as const;

export function Rating({ id, item, answer, invalid, onAnswer }: FieldProps) {
  const { max } = boundsOf(item);
  const chosen = Number(textOf(answer));
  const [off, on] = ICONS[item.icon ?? 'STAR'];
  return (
    <>
      <div class="rating">
        {Array.from({ length: max }, (_, index) => index + 1).map((level) => (
          <label key={level} class={level <= chosen ? 'on' : undefined}>
            <input
              type="radio"
              name={id}
              class="hidden-text"
              aria-label={`${level} / ${max}`}
              aria-invalid={invalid ? 'true' : undefined}
              checked={chosen === level}
              onChange={() => onAnswer(String(level))}
            />
            <span aria-hidden="true">
              <span class="icon">{level <= chosen ? on : off}</span>
              {level}
            </span>
          </label>
        ))}
      </div>
      <ClearSelection shown={!item.required && answer !== null} onClear={() => onAnswer(null)} />
    </>
  );
}
