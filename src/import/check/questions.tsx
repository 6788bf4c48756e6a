/** What could be read in several ways, shown in each of them, and what to do with deals that are there already. */

import type { ImportResult } from '../../core/api';
import { formatDate } from '../../ui/format';
import { answerTo, type Choices, type Question, withAnswer } from '../model/choices';
import { useDialogTexts } from '../model/texts';

interface QuestionsProps {
  questions: readonly Question[];
  result: ImportResult;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

export function Questions({ questions, result, choices, onChoices }: QuestionsProps) {
  const { t, locale } = useDialogTexts();
  if (questions.length === 0 && result.duplicates.length === 0) return null;
  const shownAs = ({ choice }: Question, shows: string): string =>
    choice === 'dates'
      ? formatDate(shows, locale)
      : choice === 'decimal'
        ? Number(shows).toLocaleString(locale)
        : shows;
  const wayOf = ({ choice }: Question, value: string): string =>
    choice === 'dates' ? t(`order_${value as 'dmy'}`) : '';

  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('questionsTitle')}</h2>
      {questions.map((question) => (
        <Radios
          key={`${question.choice} ${question.of}`}
          name={`${question.choice} ${question.of}`}
          legend={t('question', { column: question.header, value: question.of })}
          value={answerTo(question, choices) ?? question.readings[0]?.value ?? ''}
          options={question.readings.map(({ value, shows }) => [
            value,
            shownAs(question, shows),
            wayOf(question, value),
          ])}
          onChoose={(value) => onChoices(withAnswer(choices, question, value))}
        />
      ))}
      {result.duplicates.length > 0 && (
        <Radios
          name="duplicates"
          legend={t('duplicates', { count: result.duplicates.length })}
          value={choices.duplicates}
          options={[
            ['skip', t('duplicates_skip'), ''],
            ['update', t('duplicates_update'), ''],
            ['add', t('duplicates_add'), ''],
          ]}
          onChoose={(value) => onChoices({ ...choices, duplicates: value as Choices['duplicates'] })}
        />
      )}
    </section>
  );
}

interface RadiosProps {
  name: string;
  legend: string;
  value: string;
  options: readonly (readonly [value: string, text: string, note: string])[];
  onChoose: (value: string) => void;
}

function Radios({ name, legend, value, options, onChoose }: RadiosProps) {
  return (
    <fieldset class="question">
      <legend>{legend}</legend>
      {options.map(([each, text, note]) => (
        <label key={each} class="check">
          <input type="radio" name={name} value={each} checked={each === value} onChange={() => onChoose(each)} />
          <span>
            {text} {note !== '' && <span class="muted">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
