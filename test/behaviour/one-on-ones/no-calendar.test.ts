/** Somebody who has not allowed the calendar is told what it is for and where to allow it; nothing is made. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { distFolder } from '../../support/dist';
import { temporaryFolder } from '../../support/script';
import { messageOf } from '../../support/workbook';
import { newTeamBook, schedule } from './pair';

jest.setTimeout(120_000);

/** The add-on as it is for a person who left the box of the calendar empty. */
function withoutCalendar(): string {
  const folder = temporaryFolder();
  cpSync(distFolder, folder, { recursive: true });
  const file = join(folder, 'appsscript.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { oauthScopes: string[] };
  const oauthScopes = manifest.oauthScopes.filter((scope) => !scope.endsWith('/calendar'));
  writeFileSync(file, JSON.stringify({ ...manifest, oauthScopes }));
  return folder;
}

test('nothing is made before the calendar is allowed', async () => {
  const workbook = await newTeamBook({ project: withoutCalendar() });
  expect(await messageOf(schedule(workbook, 'aisyah@example.com'))).toMatch(
    /may not use your calendar yet\. .*private meetings.*Allow the calendar.* https:\/\/accounts\.google\.com\/.*calendar/,
  );
  expect(await workbook.events()).toEqual([]);
  expect(await workbook.sheets()).not.toContain('One-on-ones');
});
