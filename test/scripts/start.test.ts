/** `npm start -- --import`: files as other programs write them, and what is said of those that cannot be taken. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorkbench } from '../../build/workbench.mjs';
import { readCsvFile } from '../../scripts/start/csv-file';
import { startOptions } from '../../scripts/start/options';
import { openStartWorkbook } from '../../scripts/start/workbook';
import { messageOf } from '../support/workbook';

const TEXT = 'Deal,Stage,Amount\r\n“Café” – €5,Lead,12\r\n';
const WESTERN = TEXT.replace('“', '\u0093').replace('”', '\u0094').replace('–', '\u0096').replace('€', '\u0080');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saluran-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const big = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a CSV file is read', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', TEXT],
    ['UTF-8 with a mark', `\ufeff${TEXT}`],
    ['UTF-16 of Excel', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16, big end first', big(`\ufeff${TEXT}`)],
    ['UTF-16, big end first, without a mark', big(TEXT)],
    ['Windows-1252', Buffer.from(WESTERN, 'latin1')],
  ])('as %s', async (name, content) => {
    expect((await readCsvFile(fileOf(name, content))).replace(/^\ufeff/, '')).toBe(TEXT);
  });

  test('and refused when it is a folder, empty or no text', async () => {
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    expect(await messageOf(readCsvFile(inside))).toBe(`--import: ${inside} is a folder, expected a CSV file.`);
    expect(await messageOf(readCsvFile(fileOf('empty.csv', '')))).toMatch(/empty\.csv is empty\.$/);
    expect(await messageOf(readCsvFile(fileOf('picture.csv', 'PNG\0\0\0')))).toMatch(
      /is no text, expected a CSV file\.$/,
    );
  });
});

test('an option that cannot be meant is refused by name', () => {
  const refused = (args: string[], env = {}) => messageOf(Promise.resolve().then(() => startOptions(args, env)));
  return Promise.all([
    expect(refused([], { PORT: 'eighty' })).resolves.toMatch(/^PORT: expected a whole number .* got "eighty"/),
    expect(refused(['--locale', 'fr'])).resolves.toBe('--locale: expected en or ms, got "fr".'),
    expect(refused(['--import', join(folder, 'none.csv')])).resolves.toMatch(/^--import: there is no file .*none\.csv/),
    expect(refused(['--forecast'])).resolves.toMatch(/--forecast/),
  ]);
});

test('an import leaves a workbook that is there alone, and no folder behind when the file has no usable column', async () => {
  const dir = join(folder, 'kept');
  const options = { port: 0, locale: 'en', dir } as const;
  const file = fileOf('useless.csv', 'Colour,Taste\nred,sweet\n');
  const open = () => openStartWorkbook(openWorkbench, { ...options, importFile: file });
  expect(await messageOf(open())).toMatch(/^useless\.csv: Saluran recognised no column of the CSV/);
  expect(existsSync(dir)).toBe(false);
  await (await openWorkbench({ dir })).close();
  expect(await messageOf(open())).toMatch(/^--dir: .* holds a workbook already/);
});
