/** One item of the form: a question with the field of its type, or a header, a picture or a film. */

import type { Problem } from '../forms/check.js';
import { type Answer, type ItemData, isQuestion } from '../forms/definition.js';
import { Choices } from './fields/choices.js';
import { DateField, DateTimeField, DurationField, TimeField } from './fields/dates.js';
import { Dropdown } from './fields/dropdown.js';
import type { FieldProps } from './fields/field.js';
import { Grid } from './fields/grid.js';
import { Rating } from './fields/rating.js';
import { Scale } from './fields/scale.js';
import { LongText, ShortText } from './fields/text.js';
import { Card } from './parts.js';
import { describedBy, Question } from './question.js';
import { useTexts } from './texts.js';

const FIELDS: Partial<Record<ItemData['type'], (props: FieldProps) => preact.JSX.Element>> = {
  TEXT: ShortText,
  PARAGRAPH_TEXT: LongText,
  MULTIPLE_CHOICE: Choices,
  CHECKBOX: Choices,
  LIST: Dropdown,
  SCALE: Scale,
  RATING: Rating,
  GRID: Grid,
  CHECKBOX_GRID: Grid,
  DATE: DateField,
  DATETIME: DateTimeField,
  TIME: TimeField,
  DURATION: DurationField,
};

/** Those whose one control the title labels. */
const SINGLE: ReadonlySet<ItemData['type']> = new Set(['TEXT', 'PARAGRAPH_TEXT', 'LIST', 'TIME']);

export interface ItemProps {
  item: ItemData;
  /** Its place on the page: a question without a title is called by it. */
  number: number;
  quiz: boolean;
  answer: Answer | null;
  problem?: Problem;
  onAnswer(answer: Answer | null): void;
  onBlur(): void;
}

export function ItemView({ item, number, quiz, answer, problem, onAnswer, onBlur }: ItemProps) {
  const { say } = useTexts();
  const Field = FIELDS[item.type];
  if (!isQuestion(item) || !Field) return <Layout item={item} />;
  const id = `q${item.id}`;
  const single = SINGLE.has(item.type) || (item.type === 'DATE' && item.includesYear !== false);
  return (
    <Question
      id={id}
      title={item.title || say('noTitle', number)}
      help={item.help}
      required={item.required}
      points={quiz ? item.points : 0}
      problem={problem}
      single={single}
    >
      <div
        onFocusOut={(event) => {
          // Moving between the parts of one question is not leaving it.
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onBlur();
        }}
      >
        <Field
          id={id}
          item={item}
          answer={answer}
          invalid={problem !== undefined}
          describedBy={single ? describedBy(id, item.help, problem) : undefined}
          onAnswer={onAnswer}
        />
      </div>
    </Question>
  );
}

function Layout({ item }: { item: ItemData }) {
  const { say } = useTexts();
  const alignment = (item.alignment ?? 'LEFT').toLowerCase();
  return (
    <Card>
      {item.title && <h2>{item.title}</h2>}
      {item.help && <p class="own-text">{item.help}</p>}
      {item.source && (
        <figure class={alignment}>
          {item.type === 'IMAGE' ? (
            <img src={item.source} alt={item.title} width={item.width} />
          ) : (
            <a href={`https://www.youtube.com/watch?v=${item.source}`} target="_blank" rel="noopener noreferrer">
              {say('watch')}
            </a>
          )}
        </figure>
      )}
    </Card>
  );
}
