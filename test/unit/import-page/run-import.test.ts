/** The dialog calls until everything is written, and goes on where a call failed. */

import { expect, test } from '@jest/globals';
import type { ImportRequest, ImportResult } from '../../../src/core/api';
import { NO_CHOICES } from '../../../src/import/model/choices';
import { newRun, runImport } from '../../../src/import/model/run-import';

/** A server that answers with what is left, or fails. */
function serverOf(answers: (number | 'fails')[]) {
  const requests: ImportRequest[] = [];
  const importDeals = async (request: ImportRequest): Promise<ImportResult> => {
    requests.push(request);
    const left = answers[requests.length - 1] ?? 0;
    if (left === 'fails') throw new Error('Connection failure');
    return { left } as ImportResult;
  };
  return { requests, client: { importDeals } };
}

test('calls share an ID, and all but the first continue', async () => {
  const { requests, client } = serverOf([20_000, 10_000, 0]);
  const shown: number[] = [];
  await runImport(client, 'x', NO_CHOICES, newRun(), (left) => shown.push(left));
  expect(shown).toEqual([20_000, 10_000]);
  expect(new Set(requests.map(({ importId }) => importId)).size).toBe(1);
  expect(requests.map(({ continues, most }) => [continues, most])).toEqual([
    [false, 10_000],
    [true, 10_000],
    [true, 10_000],
  ]);
});

test('a call whose answer is lost is made again under the same ID, as one that continues', async () => {
  const { requests, client } = serverOf(['fails', 0]);
  const run = newRun();
  await expect(runImport(client, 'x', NO_CHOICES, run, () => undefined)).rejects.toThrow('Connection failure');
  await runImport(client, 'x', NO_CHOICES, run, () => undefined);
  expect(requests.map(({ continues, importId }) => [continues, importId])).toEqual([
    [false, run.importId],
    [true, run.importId],
  ]);
});
