/**
 * Writes and reads the description of a pair's private events: the one place that manager and member share, and nobody else
 * reads. It is plain text for people; somebody may have edited it in the calendar.
 */

import { allLocales } from '../i18n/locale';
import { oneOnOneMessages } from './messages';
import type { OneOnOneTranslate } from './texts';

/** What the two share. */
export interface SharedParts {
  /** Notes that the manager shares, each with its day before it; the last one first. */
  shared: string[];
  actions: string[];
  managerPoints: string[];
  memberPoints: string[];
}

const HEADINGS = {
  memberPoints: 'event_memberPoints',
  managerPoints: 'event_managerPoints',
  actions: 'event_actions',
  shared: 'event_shared',
} as const;

/** Google's calendar takes about 8,000 characters. */
const MOST = 7500;
const BULLET = '• ';
const INDENT = '   ';

export function noParts(): SharedParts {
  return { shared: [], actions: [], managerPoints: [], memberPoints: [] };
}

/**
 * Writes the description. Where all is too long, the oldest of the shared notes are left out.
 *
 * @param mark by which both find the events in their calendars
 */
export function describeEvent(parts: SharedParts, mark: string, t: OneOnOneTranslate): string {
  const text = [
    t('event_intro'),
    ...(Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).flatMap((key) =>
      parts[key].length === 0 ? [] : [[t(HEADINGS[key]), ...parts[key].map(itemText)].join('\n')],
    ),
    t('event_mark', { mark }),
  ].join('\n\n');
  if (text.length <= MOST || parts.shared.length === 0) return text;
  return describeEvent({ ...parts, shared: parts.shared.slice(0, -1) }, mark, t);
}

function itemText(item: string): string {
  return BULLET + item.trim().replace(/\s*\n\s*/g, `\n${INDENT}`);
}

/** Reads a description, in whichever language it was written. */
export function parseDescription(description: string): SharedParts {
  const headings = new Map<string, keyof SharedParts>();
  for (const locale of allLocales()) {
    const t = oneOnOneMessages(locale);
    for (const key of Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]) headings.set(t(HEADINGS[key]), key);
  }
  const parts = noParts();
  let list: string[] | null = null;
  for (const line of plainText(description).split('\n')) {
    const key = headings.get(line.trim());
    if (key) list = parts[key];
    else if (line.trim() === '') list = null;
    else if (list && line.startsWith(BULLET)) list.push(line.slice(BULLET.length).trim());
    else if (list && list.length > 0) list.push(`${list.pop()}\n${line.trim()}`);
  }
  return parts;
}

/** Google's own editor writes line breaks and spaces as HTML. */
function plainText(description: string): string {
  return description
    .replace(/<br\s*\/?>|<\/(p|li|div)>/gi, '\n')
    .replace(/<[^>\n]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
