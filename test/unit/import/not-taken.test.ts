/** Lines that were not taken come back as a CSV that can be corrected and imported. */

import { expect, test } from '@jest/globals';
import { linesNotTaken } from '../../../src/core/import/not-taken';
import { planImport } from '../../../src/core/import/plan';
import { messagesIn } from '../../../src/core/messages';
import { context, headers } from '../world';

const CSV = 'My deals\nDeal;Amount;Notes\nA;5;\nB;much;"two\nlines; really"\nC;1\nD;2;x;y\n"E;3;\nF;4;\n';

const plan = (csv: string) => planImport({ csv }, [headers()], { importId: 'I-1' }, context({ via: 'import' })).result;

test('with their cells as they were, their numbers and the reasons', () => {
  const lines = linesNotTaken(CSV, plan(CSV), 'en', messagesIn('en')).split('\r\n');
  expect(lines).toEqual([
    'Deal;Amount;Notes;;Line of the file;Why it was not taken',
    expect.stringMatching(/^My deals;;;;1;"?above the header/),
    expect.stringMatching(/^B;much;"two\nlines; really";;4;"""much"" in/),
    expect.stringMatching(/^C;1;;;6;has 2 cells/),
    expect.stringMatching(/^D;2;x;y;7;has 4 cells/),
    expect.stringMatching(/^"""E;3;\nF;4;";;;;8;"?a quotation mark/),
  ]);
});

test('corrected, it is imported without the two columns', () => {
  const text = linesNotTaken(CSV, plan(CSV), 'ms', messagesIn('ms'));
  expect(text).toMatch(/Baris fail;Sebab tidak diambil/);
  const header = text.split('\r\n')[0] ?? '';
  const again = plan(`${header.replace(';;', ';')}\nB;6;x;4;why\n`);
  expect(again).toMatchObject({ created: 1, skipped: [] });
  expect(again.columns.map((column) => column.header)).toEqual(['Deal', 'Amount', 'Notes']);
});
