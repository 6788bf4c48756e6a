/** What a manager takes along, as a text. */

import { expect, test } from '@jest/globals';
import { exportText } from '../../../src/core/one-on-ones/export';
import type { MemberRecord } from '../../../src/core/one-on-ones/member-record';
import { oneOnOneMessages } from '../../../src/core/one-on-ones/messages';

const record = (name: string): MemberRecord => ({
  email: `${name.toLowerCase()}@x.y`,
  name,
  cadence: 'weekly',
  minutes: 60,
  since: 0,
  seriesId: 's',
  start: 0,
  met: [],
  next: null,
  seen: 0,
  actions: [{ id: '1', text: 'Ask', owner: 'member', due: '2026-12-08', made: '2026-12-01', done: null }],
});
const note = { id: 'n', member: 'mei@x.y', day: '2026-12-01', text: 'All well', rev: 1, tab: 't', at: '' };

test('each member has actions and notes under their name', () => {
  const text = exportText([record('Mei'), { ...record('Wei'), actions: [] }], [note], 'en', oneOnOneMessages('en'));
  expect(text).toBe(
    "# Mei <mei@x.y>\n\nWeekly, 60'\n\n## Actions\n\n- [ ] Mei: Ask (2026-12-08)\n\n## 2026-12-01\n\nAll well\n\n\n# Wei <wei@x.y>\n\nWeekly, 60'",
  );
});
