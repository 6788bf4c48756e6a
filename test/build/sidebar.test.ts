/** Sidebar.html and its parts as built: small files that load nothing from elsewhere. */

import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { distFolder, readDist } from '../support/dist';

const page = readDist('Sidebar.html');
const parts = readdirSync(distFolder).filter((name) => name.endsWith('Part.html'));

function partOf(name: string): { script: string; styles: string } {
  return JSON.parse(readDist(name));
}

describe('Sidebar.html', () => {
  test('fits in 64 KB', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(64 * 1024);
  });

  test('carries its script and styles', () => {
    expect(page).not.toMatch(/<!-- (script|styles) -->/);
    expect(page).toMatch(/<script>[^<]/);
    expect(page).toMatch(/<style>[^<]/);
  });

  test('holds one script, which ends where its end tag says', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/script/gi)).toHaveLength(1);
  });

  test('has the one place in which the menu writes the tab to open with', () => {
    expect(page.split('id="app"')).toHaveLength(2);
  });

  test('loads nothing from elsewhere', () => {
    expect(page).not.toMatch(/<(script|img|iframe|source)\b[^>]*\bsrc=/i);
    expect(page).not.toMatch(/<link\b/i);
    expect(page).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//i);
    expect(page).not.toMatch(/\b(fetch|importScripts|XMLHttpRequest|WebSocket)\s*\(/);
  });
});

describe('parts of the sidebar', () => {
  test('are these', () => {
    expect(parts.toSorted()).toEqual(['PulsePart.html', 'SetUpPart.html']);
  });

  test.each(parts)('%s fits in 40 KB, and Google finds no tag in it', (name) => {
    expect(Buffer.byteLength(readDist(name))).toBeLessThanOrEqual(40 * 1024);
    expect(readDist(name)).not.toMatch(/[<>]/);
  });

  test.each(parts)('%s takes Preact and state from the page', (name) => {
    const { script } = partOf(name);
    expect(script).toMatch(/\bsaluran\b/);
    // A sign of Preact's own renderer, which the page has once.
    expect(page).toMatch(/\b__k\b/);
    expect(script).not.toMatch(/\b__k\b/);
    expect(script).not.toMatch(/\b(fetch|importScripts|XMLHttpRequest|WebSocket)\s*\(/);
  });
});
