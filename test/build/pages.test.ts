/** The pages as built: each is one file that loads nothing from elsewhere. */

import { describe, expect, test } from '@jest/globals';
import { readDist } from '../support/dist';

describe.each(['Sidebar.html', 'Import.html'])('%s', (name) => {
  const page = readDist(name);

  test('carries its script and styles', () => {
    expect(page).not.toMatch(/<!-- (script|styles) -->/);
    expect(page).toMatch(/<script>[^<]/);
    expect(page).toMatch(/<style>[^<]/);
  });

  test('holds one script, which ends where its end tag says', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/script/gi)).toHaveLength(1);
  });

  test('holds no comment or tag mark in its script, where HtmlService has cut scripts, and ASCII alone', () => {
    const script = page.slice(page.indexOf('<script>') + 8, page.indexOf('</script>'));
    expect(script.match(/.{0,30}(?:\/[/*]|<[!/?a-z]).{0,30}/gi)).toBeNull();
    expect(page).toMatch(/^[\n -~]*$/);
  });

  test('has the one place in which the menu writes what to open with', () => {
    expect(page.split('id="app"')).toHaveLength(2);
  });

  test('loads nothing from elsewhere', () => {
    expect(page).not.toMatch(/<(script|img|iframe|source)\b[^>]*\bsrc=/i);
    expect(page).not.toMatch(/<link\b/i);
    expect(page).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//i);
    expect(page).not.toMatch(/\b(fetch|importScripts|XMLHttpRequest|WebSocket)\s*\(/);
  });
});
