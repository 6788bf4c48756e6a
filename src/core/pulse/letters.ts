/** Writes the mails to the members: the invitation, the reminder, and any mail as plain text and as HTML. */

import type { Locale } from '../api';
import { longDate, pulseMessages } from './messages';
import { asksForGroup, WHY_ID } from './questions';
import type { Wave } from './types';
import { formFor } from './wave-forms';

export interface Letter {
  subject: string;
  body: string;
  html: string;
}

/** A paragraph, or the one link of a mail. */
export type Part = string | { label: string; url: string };

/** How long an answer takes, in seconds: a number on a scale or a choice; some words. */
const SECONDS = { choice: 12, words: 40 };

/** The mail that brings the form: the invitation, or a reminder. */
export function letterOf(wave: Wave, reminder: number): (language: Locale) => Letter {
  return (language) => {
    const pt = pulseMessages(language);
    const { title, starter, threshold, closes, isLinked, signIn } = wave;
    const count = questionCount(wave);
    const values = {
      ...{ title, starter, threshold, people: wave.people, count },
      minutes: minutesFor(wave),
      closes: longDate(closes, language),
      lastDay: longDate(closes - 1, language),
    };
    const link = { label: pt('invite_button'), url: formFor(wave, language).url };
    const privacy = pt(isLinked ? 'invite_linked' : 'invite_anonymous', values);
    const parts: Part[] =
      reminder === 0
        ? [
            pt('invite_hello'),
            pt('invite_why', values),
            `${pt('invite_ask', values)} ${pt('invite_takes', { count: values.minutes })}`,
            link,
            pt('invite_open', values),
            signIn ? `${privacy} ${pt('promise_signIn')}` : privacy,
            pt('invite_thanks'),
          ]
        : [pt('invite_hello'), pt('remind_open', values), link, pt('remind_everybody')];
    return writeLetter(pt(reminder === 0 ? 'invite_subject' : 'remind_subject', values), parts);
  };
}

/** How many questions a wave asks; a "why" and what groups the answers are not counted. */
export function questionCount({ items }: Pick<Wave, 'items'>): number {
  return Object.keys(items).filter((id) => id !== WHY_ID && !asksForGroup(id)).length;
}

function minutesFor({ items, open }: Pick<Wave, 'items' | 'open'>): number {
  const seconds = Object.keys(items).reduce((sum, id) => sum + (open.includes(id) ? SECONDS.words : SECONDS.choice), 0);
  return Math.ceil(seconds / 60);
}

/** A mail out of its parts. In HTML its link is a button, with the address as plain text below it. */
export function writeLetter(subject: string, parts: readonly Part[]): Letter {
  const written = parts.filter((part) => part !== '');
  const body = written.map((part) => (typeof part === 'string' ? part : `${part.label}:\n${part.url}`)).join('\n\n');
  const html = written.map((part) => (typeof part === 'string' ? paragraph(part) : button(part))).join('\n');
  return { subject, body, html: `<div style="${STYLE.letter}">\n${html}\n</div>` };
}

const STYLE = {
  letter: 'max-width:560px;font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#1f2a28',
  button:
    'display:inline-block;padding:12px 22px;border-radius:6px;background:#0b6b5d;color:#ffffff;font-weight:bold;text-decoration:none',
  address: 'font-size:13px;color:#5a6664',
};

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replace(/\n/g, '<br>')}</p>`;
}

function button({ label, url }: { label: string; url: string }): string {
  const address = escapeHtml(url);
  return (
    `<p><a href="${address}" style="${STYLE.button}">${escapeHtml(label)}</a></p>\n` +
    `<p style="${STYLE.address}">${address}</p>`
  );
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
