/** Each operation on the disk fails once, while a workbook is opened, changed, tidied up and closed: nothing kept is lost. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { WorkbookStore } from '../../../workbench/store/workbook-store';
import { failingDisk } from './failing-disk';
import { change, keepChanges, numbers, smallState, upTo } from './small-workbook';

/** `SALURAN_FAULTS=all` fails every operation in every way. */
const STRIDE = process.env.SALURAN_FAULTS === 'all' ? 1 : 11;
const folder = mkdtempSync(join(tmpdir(), 'saluran-failures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const small = () => {
  const state = smallState();
  state.stores.kept = [];
  return state;
};

/** A folder that a killed program left: a snapshot, and five changes since. */
const left = join(folder, 'left');
/** The same, damaged. */
const damaged = join(folder, 'damaged');
/** A folder as earlier versions kept it. */
const old = join(folder, 'old');
{
  const store = new WorkbookStore(join(folder, 'first'));
  store.fold(small());
  keepChanges(store, 1, 5);
  cpSync(join(folder, 'first'), left, { recursive: true });
  cpSync(join(folder, 'first'), damaged, { recursive: true });
  store.close();
  writeFileSync(join(damaged, 'workbook.db'), 'This is no database.');
  rmSync(join(damaged, 'workbook.db-wal'));
  cpSync(left, old, { recursive: true, filter: (path) => !/workbook\./.test(path) });
  const { snapshot, stores } = small();
  writeFileSync(join(old, 'workbook.json'), JSON.stringify({ snapshot, stores }));
  writeFileSync(
    join(old, 'workbook.log'),
    upTo(5)
      .map((n) => `${JSON.stringify(change(n))}\n`)
      .join(''),
  );
}

interface Outcome {
  operations: number;
  failed: string;
}

let runs = 0;

/** Works on a copy of the folder with a disk that fails once, then opens it with one that does not. */
function work(from: string, before: number, nth: number, how: 'before' | 'after', code: string): Outcome {
  const dir = join(folder, `run-${runs++}`);
  cpSync(from, dir, { recursive: true });
  const { disk, count, failed } = failingDisk(nth, how, code);
  const kept: number[] = upTo(before);
  const tidied: number[] = [];
  let store: WorkbookStore | null = null;
  try {
    store = new WorkbookStore(dir, disk);
  } catch (error) {
    expect(String(error)).toMatch(/cannot be|Nothing can be read/);
  }
  for (let n = before + 1; store && n <= before + 6; n++) {
    try {
      store.add([JSON.stringify(change(n))], n % 2 ? 'now' : 'at sync');
      kept.push(n);
    } catch (error) {
      expect(String(error)).toMatch(
        /NotKept: The change could not be kept and was taken back: (the disk is full|the disk reports)/,
      );
      // What was refused is not there, and the next change is taken.
      expect(numbers(store.read()?.entries ?? [])).toEqual(kept.slice(tidied.length));
    }
    if (n === before + 3) {
      const state = small();
      state.stores.kept = [...kept];
      try {
        store.fold(state);
        tidied.push(...kept);
      } catch (error) {
        expect(String(error)).toMatch(/NotKept/);
        // It may have been done all the same.
        const is = (store.read()?.state.stores.kept ?? []) as number[];
        tidied.push(...is);
      }
    }
  }
  try {
    store?.close();
  } catch (error) {
    throw new Error(`close threw: ${String(error)}`);
  }
  const again = new WorkbookStore(dir);
  const stores = again.kept?.state.stores ?? {};
  const all = [...((stores.kept ?? []) as number[]), ...numbers(again.kept?.entries ?? [])];
  expect([failed(), all.filter((n) => kept.includes(n))]).toEqual([failed(), kept]);
  // A change whose commit was reported as failed may be there, if it was the last.
  expect(all.length - kept.length).toBeLessThanOrEqual(how === 'after' ? 1 : 0);
  expect(Object.keys((again.kept?.state.snapshot.sheets ?? {}) as object)).toEqual(['0', '7']);
  again.close();
  rmSync(dir, { recursive: true });
  return { operations: count(), failed: failed() };
}

test.each([
  ['left by a killed program', left, 5],
  ['that is damaged', damaged, 0],
  ['of an earlier version', old, 5],
])('a folder %s', (_name, from, before) => {
  const { operations } = work(from, before, 0, 'before', '');
  expect(operations).toBeGreaterThan(40);
  const failures = new Set<string>();
  const problems: string[] = [];
  for (const how of ['before', 'after'] as const)
    for (let nth = how === 'before' ? 1 : 2; nth <= operations; nth += STRIDE)
      try {
        failures.add(work(from, before, nth, how, nth % 2 ? 'ENOSPC' : 'EIO').failed);
      } catch (error) {
        problems.push(`${how} operation ${nth} of ${operations}: ${String(error)}`);
      }
  expect(problems).toEqual([]);
  if (STRIDE === 1)
    for (const name of ['COMMIT', 'rename', 'close', 'sync', 'create', 'writeAt']) expect(failures).toContain(name);
});
