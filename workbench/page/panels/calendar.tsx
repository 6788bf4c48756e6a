/** The calendar of the person who sits here: an agenda, a week or a month of events, invitations included. */

import './calendar.css';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarEventView } from '../../protocol.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Empty, Loading } from '../ui/notes.js';
import { Segmented } from '../ui/segmented.js';
import {
  AGENDA_DAYS,
  addDays,
  addMonths,
  answerOf,
  type CalendarLayout,
  daysOf,
  eventsOn,
  monthOf,
  spanOf,
  timesOf,
} from '../views/calendar.js';
import { counted } from '../views/executions.js';
import { nameOf } from '../views/people.js';
import { dayKey, dayName, monthName, shortDate } from '../views/time.js';
import type { PanelProps } from './panel.js';

const LAYOUTS = [
  { value: 'agenda', label: 'Agenda' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
] as const;

/** Days are dates without a zone; noon of UTC has the same date wherever they are written. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

export function Calendar(props: PanelProps) {
  const { topics, zone, now, user, onSpan } = props;
  const today = dayKey(now, zone);
  const [layout, setLayout] = useState<CalendarLayout>('agenda');
  const [chosen, setChosen] = useState<string>();
  const day = chosen ?? today;
  const days = useMemo(() => daysOf(layout, day), [layout, day]);
  useEffect(() => onSpan(spanOf(days)), [days, onSpan]);
  const events = topics.calendar;
  if (!events) return <Loading />;

  const step = (direction: 1 | -1) => {
    if (layout === 'month') setChosen(addMonths(day, direction));
    else setChosen(addDays(day, direction * (layout === 'week' ? 7 : AGENDA_DAYS)));
  };
  const [first = day, last = day] = [days[0], days.at(-1)];
  const title =
    layout === 'month'
      ? monthName(noon(day))
      : `${shortDate(noon(first), 'UTC', false).replace(/^\S+ /, '')} – ${shortDate(noon(last), 'UTC', true).replace(/^\S+ /, '')}`;

  return (
    <>
      <div className="panel-tools">
        <Segmented label="Layout" options={LAYOUTS} value={layout} onChange={(wanted) => setLayout(wanted)} />
        <Button look="quiet" off={chosen === undefined} onClick={() => setChosen(undefined)}>
          Today
        </Button>
      </div>
      <div className="calendar-head">
        <Button look="icon" aria-label="Earlier" onClick={() => step(-1)}>
          <Icon name="earlier" size={18} />
        </Button>
        <h3 aria-live="polite">{title}</h3>
        <Button look="icon" aria-label="Later" onClick={() => step(1)}>
          <Icon name="later" size={18} />
        </Button>
      </div>
      {layout === 'agenda' && <Agenda {...props} events={events} days={days} />}
      {layout === 'week' && (
        <div className="week">
          {days.map((each) => (
            <section key={each} className="week-day" aria-current={each === today ? 'date' : undefined}>
              <h4>{shortDate(noon(each), 'UTC', false)}</h4>
              <EventList {...props} events={eventsOn(events, each, zone)} />
            </section>
          ))}
        </div>
      )}
      {layout === 'month' && (
        <>
          <Month day={day} today={today} zone={zone} events={events} onChoose={setChosen} />
          <section className="panel-section">
            <h3>{dayName(noon(day), 'UTC', noon(today))}</h3>
            {eventsOn(events, day, zone).length === 0 && <p className="row-meta">Nothing on this day.</p>}
            <EventList {...props} events={eventsOn(events, day, zone)} />
          </section>
        </>
      )}
      {layout !== 'month' && !days.some((each) => eventsOn(events, each, zone).length > 0) && (
        <Empty icon="calendar" title="Nothing is planned">
          {nameOf(user)} has no event in these {layout === 'week' ? 'seven' : AGENDA_DAYS} days. What scripts put into
          the calendar, and invitations, appear here.
        </Empty>
      )}
    </>
  );
}

function Agenda(props: PanelProps & { events: CalendarEventView[]; days: string[] }) {
  const { events, days, zone, now } = props;
  return days
    .map((day) => ({ day, list: eventsOn(events, day, zone) }))
    .filter(({ list }) => list.length > 0)
    .map(({ day, list }) => (
      <section key={day} className="agenda-day">
        <h3>{dayName(noon(day), 'UTC', noon(dayKey(now, zone)))}</h3>
        <EventList {...props} events={list} />
      </section>
    ));
}

function EventList({ events, zone, user }: PanelProps & { events: CalendarEventView[] }) {
  if (events.length === 0) return null;
  return (
    <ul className="events">
      {events.map((event) => (
        <Event key={`${event.id} ${event.start}`} event={event} zone={zone} user={user} />
      ))}
    </ul>
  );
}

function Event({ event, zone, user }: { event: CalendarEventView; zone: string; user: string }) {
  const { title, organiser, location, description, guests, isPrivate, recurring, calendar } = event;
  const invited = organiser !== user && calendar === undefined;
  return (
    <li className={event.isPrivate ? 'event private' : 'event'}>
      <details>
        <summary>
          <span className="event-time number">{timesOf(event, zone)}</span>
          <span className="event-title">
            {title || '(no title)'}
            {isPrivate && (
              <span className="tag">
                <Icon name="lock" size={12} /> Private
              </span>
            )}
          </span>
          <span className="row-meta">
            {[
              invited && `invited by ${nameOf(organiser)}`,
              guests.length > 0 && `with ${guests.map(({ address }) => nameOf(address)).join(', ')}`,
              calendar,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </summary>
        <dl className="letter-fields">
          <Fact name="Organiser">{organiser}</Fact>
          {guests.length > 0 && (
            <Fact name={counted(guests.length, 'guest')}>
              {guests.map(({ address, status }) => (
                <span key={address} className="guest">
                  {address} <span className="row-meta">{answerOf(status)}</span>
                </span>
              ))}
            </Fact>
          )}
          {location && <Fact name="Where">{location}</Fact>}
          {recurring && <Fact name="Repeats">Part of a series</Fact>}
          {description && <Fact name="Notes">{description}</Fact>}
        </dl>
      </details>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface MonthProps {
  day: string;
  today: string;
  zone: string;
  events: CalendarEventView[];
  onChoose(day: string): void;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const SHOWN = 3;

function Month({ day, today, zone, events, onChoose }: MonthProps) {
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  // The focus follows the chosen day, also into another month.
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    moved.current = false;
  }, [day]);
  const onKeyDown = (event: KeyboardEvent) => {
    const days = STEPS[event.key];
    if (days === undefined) return;
    event.preventDefault();
    moved.current = true;
    onChoose(addDays(day, days));
  };
  return (
    <table className="month" ref={grid} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthOf(day).map((week) => (
          <tr key={week[0]}>
            {week.map((each) => {
              const list = eventsOn(events, each, zone);
              const label = `${shortDate(noon(each), 'UTC', true)}, ${counted(list.length, 'event')}`;
              return (
                <td key={each}>
                  <button
                    type="button"
                    data-day={each}
                    className={each.slice(0, 7) === day.slice(0, 7) ? 'month-day' : 'month-day outside'}
                    tabIndex={each === day ? 0 : -1}
                    aria-pressed={each === day}
                    aria-current={each === today ? 'date' : undefined}
                    aria-label={label}
                    onClick={() => onChoose(each)}
                  >
                    <span className="month-number">{Number(each.slice(8))}</span>
                    {list.slice(0, SHOWN).map((event) => (
                      <span key={`${event.id} ${event.start}`} className={event.isPrivate ? 'chip private' : 'chip'}>
                        {event.title || '(no title)'}
                      </span>
                    ))}
                    {list.length > SHOWN && <span className="more">+{list.length - SHOWN}</span>}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
