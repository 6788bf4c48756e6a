/** A damaged file: it opens with everything or with what stands before the damage, says so, and is kept aside. */

import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { WorkbookStore } from '../../../workbench/store/workbook-store';
import { keepChanges, numbers, ROWS, smallState, upTo } from './small-workbook';

const CHANGES = 120;
const folder = mkdtempSync(join(tmpdir(), 'saluran-damage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As a program leaves the folder that is killed: the changes are still in SQLite's log, in part or all. */
const killed = join(folder, 'killed');
/** As it is after closing. */
const closed = join(folder, 'closed');
{
  const store = new WorkbookStore(closed);
  store.fold(smallState());
  store.close();
  const open = new WorkbookStore(closed);
  keepChanges(open, 1, CHANGES);
  cpSync(closed, killed, { recursive: true });
  open.close();
}

type Damage = (file: string, share: number) => void;

const cut: Damage = (file, share) => truncateSync(file, Math.floor(statSync(file).size * share));
const flip: Damage = (file, share) => {
  const bytes = readFileSync(file);
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
  writeFileSync(file, bytes);
};
const blank: Damage = (file, share) => {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * share);
  bytes.fill(0, at, Math.min(bytes.length, at + 5000));
  writeFileSync(file, bytes);
};

let runs = 0;

/** Opens a damaged copy of a folder, checks that it lost nothing in silence, and opens it again. */
function openDamaged(from: string, damage: (dir: string) => void): { rows: number; changes: number; said: string } {
  const dir = join(folder, `run-${runs++}`);
  cpSync(from, dir, { recursive: true });
  damage(dir);
  const store = new WorkbookStore(dir);
  const said = store.notices.join(' ');
  const { kept } = store;
  const sheets = kept?.state.snapshot.sheets as Record<string, { cellData: object }> | undefined;
  const rows = Object.keys(sheets?.[0]?.cellData ?? {}).length;
  const changes = numbers(kept?.entries ?? []);
  // What stands before the damage, and nothing out of order.
  expect(changes).toEqual(upTo(changes.length));
  if (rows < ROWS || changes.length < CHANGES) {
    expect(said).toMatch(/cannot be read/);
    expect(said).toMatch(/The damaged file is kept as .*workbook\.damaged-.*\.db/);
    expect(readdirSync(dir).some((name) => name.startsWith('workbook.damaged-'))).toBe(true);
  }
  // It goes on: what is kept from now on is there, and the damage is reported once.
  keepChanges(store, changes.length + 1, changes.length + 3);
  store.close();
  const again = new WorkbookStore(dir);
  expect(again.notices).toEqual([]);
  expect(numbers(again.kept?.entries ?? [])).toEqual(upTo(changes.length + 3));
  again.close();
  rmSync(dir, { recursive: true });
  return { rows, changes: changes.length, said };
}

/** `SALURAN_FAULTS=all` tries every hundredth of a file. */
const STEP = process.env.SALURAN_FAULTS === 'all' ? 1 : 20;
const PLACES = Array.from({ length: 100 / STEP + 1 }, (_, index) => (index * STEP) / 100);

describe.each([
  ['cut', cut],
  ['with a flipped bit', flip],
  ['with a blank stretch', blank],
])('%s', (_how, damage) => {
  test('the workbook loses no cell that was tidied up, as there is a copy', () => {
    for (const place of PLACES) {
      const { rows } = openDamaged(closed, (dir) => damage(join(dir, 'workbook.db'), place));
      expect(rows).toBe(ROWS);
    }
  });

  test('the copy is not missed', () => {
    for (const place of PLACES) {
      const { rows, changes, said } = openDamaged(closed, (dir) => damage(join(dir, 'workbook.copy.db'), place));
      expect([rows, changes, said]).toEqual([ROWS, CHANGES, '']);
    }
  });

  test('the log of a killed program loses what stands behind the damage, and says so', () => {
    for (const place of PLACES) {
      const { rows } = openDamaged(killed, (dir) => damage(join(dir, 'workbook.db-wal'), place));
      expect(rows).toBe(ROWS);
    }
  });

  test('the workbook of a killed program loses no cell', () => {
    for (const place of PLACES) {
      const { rows } = openDamaged(killed, (dir) => damage(join(dir, 'workbook.db'), place));
      expect(rows).toBe(ROWS);
    }
  });

  test('the bookmark is not missed', () => {
    for (const place of PLACES.slice(0, 6)) {
      const { changes } = openDamaged(killed, (dir) => damage(join(dir, 'workbook.open'), place));
      expect(changes).toBe(CHANGES);
    }
  });

  test('without a copy the rest of the workbook opens, and what is missing is named', () => {
    let lost = 0;
    for (const place of PLACES) {
      const dir = join(folder, `single-${runs++}`);
      cpSync(closed, dir, { recursive: true });
      rmSync(join(dir, 'workbook.copy.db'));
      damage(join(dir, 'workbook.db'), place);
      let store: WorkbookStore;
      try {
        store = new WorkbookStore(dir);
      } catch (error) {
        // Where nothing can be read, nothing is changed and no empty workbook is opened.
        expect(String(error)).toMatch(/Nothing (can|was)|cannot be opened/);
        expect(existsSync(join(dir, 'workbook.db'))).toBe(true);
        continue;
      }
      const sheets = store.kept?.state.snapshot.sheets as Record<string, { cellData: object }>;
      const rows = Object.keys(sheets[0]?.cellData ?? {}).length;
      if (rows < ROWS) {
        lost++;
        expect(store.notices.join(' ')).toMatch(/Missing, because it cannot be read: .*("Deals"|with the ID)/);
      }
      store.close();
    }
    if (damage === blank) expect(lost).toBeGreaterThan(0);
  });
});

test('a workbook whose files are both gone but for their names is not opened empty', () => {
  const dir = join(folder, 'gone');
  cpSync(closed, dir, { recursive: true });
  truncateSync(join(dir, 'workbook.db'), 0);
  truncateSync(join(dir, 'workbook.copy.db'), 0);
  expect(() => new WorkbookStore(dir)).toThrow(/Nothing can be read of the workbook in .*gone.* Nothing was changed/);
  expect(readdirSync(dir)).toContain('workbook.copy.db');
});
