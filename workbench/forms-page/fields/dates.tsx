/** Dates, times and lengths of time, by the browser's own controls where it has one. */

import { useState } from 'preact/hooks';
import { useTexts } from '../texts.js';
import { type FieldProps, stateOf, textOf } from './field.js';

const DAYS = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'));
const MONTHS = DAYS.slice(0, 12);

export function DateField(props: FieldProps) {
  const { id, item, answer, onAnswer } = props;
  if (item.includesYear === false) return <MonthAndDay {...props} />;
  return (
    <input
      id={id}
      type="date"
      value={textOf(answer)}
      onInput={({ currentTarget }) => onAnswer(currentTarget.value || null)}
      {...stateOf(props)}
    />
  );
}

function MonthAndDay(props: FieldProps) {
  const { language, say } = useTexts();
  const { answer, onAnswer } = props;
  // An incomplete date is kept as it is, so that the page can show it and report it.
  const [month = '', day = ''] = textOf(answer).split('-');
  const give = (nextMonth: string, nextDay: string) =>
    onAnswer(nextMonth || nextDay ? `${nextMonth}-${nextDay}` : null);
  const name = (number: string) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`2024-${number}-01`));
  return (
    <div class="parts">
      <label>
        <span>{say('month')}</span>
        <select value={month} onChange={({ currentTarget }) => give(currentTarget.value, day)} {...stateOf(props)}>
          <option value="" />
          {MONTHS.map((number) => (
            <option key={number} value={number}>
              {name(number)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('day')}</span>
        <select value={day} onChange={({ currentTarget }) => give(month, currentTarget.value)} {...stateOf(props)}>
          <option value="" />
          {DAYS.map((number) => (
            <option key={number} value={number}>
              {Number(number)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

export function TimeField(props: FieldProps) {
  const { id, answer, onAnswer } = props;
  return (
    <input
      id={id}
      type="time"
      value={textOf(answer)}
      onInput={({ currentTarget }) => onAnswer(currentTarget.value || null)}
      {...stateOf(props)}
    />
  );
}

export function DateTimeField(props: FieldProps) {
  const { say } = useTexts();
  const { id, item, answer, onAnswer } = props;
  const [date = '', time = ''] = textOf(answer).split(' ');
  const give = (nextDate: string, nextTime: string) =>
    onAnswer(nextDate || nextTime ? `${nextDate} ${nextTime}`.trimEnd() : null);
  const state = stateOf(props);
  return (
    <div class="parts">
      {item.includesYear === false ? (
        <MonthAndDay {...props} answer={date} onAnswer={(next) => give(textOf(next), time)} />
      ) : (
        <label>
          <span>{say('date')}</span>
          <input
            id={`${id}-date`}
            type="date"
            value={date}
            onInput={({ currentTarget }) => give(currentTarget.value, time)}
            {...state}
          />
        </label>
      )}
      <label>
        <span>{say('time')}</span>
        <input
          id={`${id}-time`}
          type="time"
          value={time}
          onInput={({ currentTarget }) => give(date, currentTarget.value)}
          {...state}
        />
      </label>
    </div>
  );
}

export function DurationField(props: FieldProps) {
  const { say } = useTexts();
  const { answer, onAnswer } = props;
  const [parts, setParts] = useState(() => textOf(answer).split(':'));
  const give = (index: number, text: string) => {
    const next = [0, 1, 2].map((each) => (each === index ? text : (parts[each] ?? '')));
    setParts(next);
    const [hours = '', minutes = '', seconds = ''] = next;
    const whole = `${hours || '0'}:${minutes.padStart(2, '0')}:${seconds.padStart(2, '0')}`;
    onAnswer(next.every((part) => part === '') ? null : whole);
  };
  return (
    <div class="parts">
      {(['hours', 'minutes', 'seconds'] as const).map((part, index) => (
        <label key={part}>
          <span>{say(part)}</span>
          <input
            type="text"
            inputMode="numeric"
            size={3}
            value={parts[index] ?? ''}
            onInput={({ currentTarget }) => give(index, currentTarget.value.trim())}
            {...stateOf(props)}
          />
        </label>
      ))}
    </div>
  );
}
