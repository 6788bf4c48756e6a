/** Writes what a manager takes along: everything that the store has, as a text to read. */

import type { Locale } from '../i18n/locale';
import { isOpen } from './actions';
import { CADENCE_NAMES } from './columns';
import type { MemberRecord } from './member-record';
import type { Note } from './notes';
import type { OneOnOneTranslate } from './texts';

/** One member after another: how often, the actions, then the notes, the last one first. */
export function exportText(
  records: readonly MemberRecord[],
  notes: readonly Note[],
  locale: Locale,
  t: OneOnOneTranslate,
): string {
  return records
    .map((record) => {
      const own = notes.filter(({ member }) => member === record.email);
      const actions = (record.actions ?? []).map((action) => {
        const due = action.due === null ? '' : ` (${action.due})`;
        const owner = t(action.owner === 'manager' ? 'you' : 'them', { member: record.name });
        return `- [${isOpen(action) ? ' ' : 'x'}] ${owner}: ${action.text}${due}`;
      });
      return [
        `# ${record.name} <${record.email}>`,
        `${CADENCE_NAMES[record.cadence][locale]}, ${record.minutes}'`,
        ...(actions.length > 0 ? [`## ${t('event_actions')}\n\n${actions.join('\n')}`] : []),
        ...own.map(({ day, text }) => `## ${day}\n\n${text}`),
      ].join('\n\n');
    })
    .join('\n\n\n');
}
