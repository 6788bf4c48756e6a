/** The project of conformance/, run on the workbench as a person runs it on Google: everything that is asked passes. */

import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { openConformance, report } from '../support/conformance';

jest.setTimeout(120_000);

async function failures(workbook: Workbench): Promise<string[]> {
  return [...(await report(workbook))]
    .filter(([, { result }]) => result === 'FAIL')
    .map(([id, { found }]) => `${id}: ${found}`);
}

test('what the menu and cells can tell passes; the rest waits for a person', async () => {
  const workbook = await openConformance();
  await workbook.click('Conformance > Run all');
  expect(await failures(workbook)).toEqual([]);
  const results = [...(await report(workbook)).values()].map(({ result }) => result);
  expect(results.filter((result) => result === 'pass').length).toBeGreaterThan(40);
  expect(results.every((result) => /^(pass$|not asked yet$|look for: )/.test(result))).toBe(true);
});

test('the edits of the list fire what they should', async () => {
  const workbook = await openConformance();
  await workbook.click('Conformance > Run all');
  await workbook.click('Conformance > Start edits');
  const on = (address: string) => `Conformance edits!${address}`;
  await workbook.type(on('B2'), '5');
  await workbook.type(on('B2'), '6');
  await workbook.clear(on('B2'));
  await workbook.paste(on('B5'), await workbook.values(on('D2:E3')));
  await workbook.insertRows('Conformance edits', 20);
  await workbook.deleteRows('Conformance edits', 20);
  await workbook.insertColumns('Conformance edits', 7);
  await workbook.deleteColumns('Conformance edits', 7);
  await workbook.sort(on('D2:D3'), 4);
  await workbook.type(on('B40'), 'done');
  await workbook.click('Conformance > Judge edits');
  expect(await failures(workbook)).toEqual([]);
  expect((await report(workbook)).get('edit-structure')?.result).toBe('pass');
});
