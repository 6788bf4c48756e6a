/** dist/ as a whole: what clasp would push, and nothing else. */

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { distFolder, readDist, root } from '../support/dist';

const files = readdirSync(distFolder).toSorted();

describe('dist', () => {
  test('holds the code, the manifest and the pages, and nothing else', () => {
    expect(files).toEqual(['Code.js', 'Dialogs.html', 'Import.html', 'Sidebar.html', 'appsscript.json']);
  });

  test('asks for this file only, never for all spreadsheets', () => {
    const { runtimeVersion, oauthScopes } = JSON.parse(readDist('appsscript.json'));
    expect(runtimeVersion).toBe('V8');
    expect(oauthScopes).toContain('https://www.googleapis.com/auth/spreadsheets.currentonly');
    expect(oauthScopes).not.toContain('https://www.googleapis.com/auth/spreadsheets');
  });

  test('is exactly what clasp pushes', () => {
    const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
    const output = execFileSync(process.execPath, [clasp, '--json', 'show-file-status'], {
      cwd: root,
      encoding: 'utf8',
    });
    const { filesToPush }: { filesToPush: string[] } = JSON.parse(output);
    expect(filesToPush.toSorted()).toEqual(files.map((name) => `dist/${name}`).toSorted());
  });
});

test.each(files)('%s holds no control character besides line breaks and tabs', (name) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(readDist(name)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
});
