/** What cannot be kept is taken back before anybody sees it, and only its author is told that it failed. */

import { afterEach, expect, test } from '@jest/globals';
import { WorkbookEngine } from '../../workbench/engine/workbook';
import { Keeper } from '../../workbench/host/keeper';
import { Publisher } from '../../workbench/host/publisher';
import { Stores } from '../../workbench/host/stores';
import { WorkbookFile } from '../../workbench/host/workbook-file';
import { type Database, type Disk, realDisk } from '../../workbench/store/disk';
import { temporaryFolder } from '../support/script';

const SETTINGS = { timeZone: 'Asia/Singapore', locale: 'en_GB' };

/** A disk that can be made to refuse every change of a database. */
class FillingDisk {
  full = false;
  readonly disk: Disk = { ...realDisk, database: (path) => this.#wrapped(realDisk.database(path)) };

  #wrapped(database: Database): Database {
    return {
      exec: (sql) => database.exec(sql),
      all: (sql, ...values) => database.all(sql, ...values),
      close: () => database.close(),
      run: (sql, ...values) => {
        if (this.full) throw Object.assign(new Error('the test filled the disk'), { code: 'ENOSPC' });
        database.run(sql, ...values);
      },
    };
  }
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The parts of a workbook that keeping is about, joined as the host joins them, and what pages are sent. */
function open(dir: string | undefined) {
  const filling = new FillingDisk();
  const file = new WorkbookFile(dir === undefined ? {} : { dir }, undefined, filling.disk);
  const engine = new WorkbookEngine(file.content.workbook, SETTINGS);
  file.replay(engine);
  const stores: Stores = new Stores(file.content.stores, (name, value) => keeper.stored(name, value));
  const publisher = new Publisher();
  const keeper = new Keeper(file, engine, stores, publisher);
  engine.onMutation((mutation, calculated) => keeper.changed(mutation, calculated));
  keeper.begin();
  const seen: string[] = [];
  publisher.listen(({ list }) => seen.push(...list.map(({ id }) => id)));
  publisher.listenFloating(() => seen.push('floating'));
  keeper.onTakenBack((reason) => seen.push(`taken back: ${reason}`));
  const [sheet] = engine.sheets;
  const id = sheet?.getSheetId() ?? '';
  ends.push(() => {
    keeper.close();
    engine.dispose();
  });
  return {
    filling,
    engine,
    stores,
    publisher,
    keeper,
    seen,
    write: (value: number) => engine.write(id, 0, 0, [[value]]),
    read: () => engine.cells.values({ sheetId: id, row: 0, lastRow: 0, column: 0, lastColumn: 0 })[0]?.[0],
  };
}

const FULL = /could not be kept and was taken back: the disk is full/;
const WRITTEN = 'sheet.mutation.set-range-values';

test('pages see a change once it is kept, and not before', () => {
  const { keeper, seen, write } = open(temporaryFolder());
  write(1);
  expect(seen).toEqual([]);
  keeper.flush(false);
  expect(seen).toEqual([WRITTEN]);
});

test('a change that nobody waits for is kept when the turn is over', async () => {
  const { seen, write } = open(temporaryFolder());
  write(1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual([WRITTEN]);
});

test('what the full disk refuses is in neither the workbook nor its stores, and no page has seen it', async () => {
  const { filling, keeper, seen, stores, write, read } = open(temporaryFolder());
  await keeper.keeping(() => {
    write(1);
    stores.set('k', 'kept');
  });
  seen.length = 0;
  filling.full = true;
  const refused = keeper.keeping(() => {
    write(2);
    stores.set('k', 'refused');
  });
  await expect(refused).rejects.toThrow(FULL);
  expect([read(), stores.get('k', '')]).toEqual([1, 'kept']);
  expect(seen).toEqual([expect.stringMatching(FULL), 'floating']);
  filling.full = false;
  await keeper.keeping(() => write(3));
  expect(read()).toBe(3);
});

test('a later change is not blamed for one that was taken back', async () => {
  const { filling, keeper, write } = open(temporaryFolder());
  filling.full = true;
  const since = keeper.takenBack;
  write(1);
  expect(() => keeper.keep(since, true)).toThrow(FULL);
  filling.full = false;
  expect(() => keeper.keep(keeper.takenBack, true)).not.toThrow();
  expect(() => keeper.keep(since, true)).toThrow(FULL);
});

test('what a script left is kept, though the script fails', async () => {
  const dir = temporaryFolder();
  const first = open(dir);
  const failing = first.keeper.keepingAfter(() => {
    first.write(7);
    throw new Error('the script fails');
  });
  await expect(failing).rejects.toThrow('the script fails');
  ends.pop()?.();
  expect(open(dir).read()).toBe(7);
});

test('an edit of many parts of which one fails is taken back whole', () => {
  const { keeper, publisher, seen, write, read } = open(temporaryFolder());
  write(1);
  keeper.flush(true);
  write(2);
  keeper.takeBackUnkept(new Error('The second part is unknown.'));
  expect(read()).toBe(1);
  expect(seen.at(-1)).toBe('taken back: The second part is unknown.');
  // A page that has the edit on its screen may not build on it.
  expect(publisher.hasMovedSince(1)).toBe(true);
});

test('without a folder there is nothing to go back to', () => {
  const { keeper, seen, write, read } = open(undefined);
  write(2);
  keeper.takeBackUnkept(new Error('The second part is unknown.'));
  expect([read(), seen, keeper.takenBack]).toEqual([2, [], 0]);
});

test('charts and images are reported once, after the change of them is kept', () => {
  const { keeper, seen, stores } = open(temporaryFolder());
  stores.set('charts', []);
  stores.set('images', []);
  stores.set('other', 1);
  expect(seen).toEqual([]);
  keeper.flush(false);
  keeper.flush(false);
  expect(seen).toEqual(['floating']);
});
