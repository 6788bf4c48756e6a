/** Any Apps Script project: files in one scope, their order, HTML in folders, and errors that name file and line. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/script';
import { messageOf, newWorkbook } from '../support/workbook';

const MANIFEST = '{"timeZone":"Asia/Kuala_Lumpur","runtimeVersion":"V8"}';

function project(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({ 'appsscript.json': MANIFEST, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const openProject = (files: Record<string, string>) => newWorkbook({ project: project(files) });

test('[one-scope] several files share one scope: constants, classes and functions', async () => {
  const workbook = await openProject({
    'a.gs': 'const RATE = 2; class Rate { of(x) { return RATE * helper(x); } } function loaded() { return later; }',
    'lib/b.js':
      'function helper(x) { return x + 1; } var later = new Rate().of(1); function use(x) { return new Rate().of(x); }',
  });
  expect(await workbook.run('use', 3)).toBe(8);
  expect(await workbook.run('loaded')).toBe(4);
});

test('[top-level] top-level code runs again at every execution', async () => {
  const workbook = await openProject({
    'Code.gs':
      "var n = Number(PropertiesService.getScriptProperties().getProperty('n') || 0) + 1; PropertiesService.getScriptProperties().setProperty('n', n); function count() { return n; }",
  });
  expect([await workbook.run('count'), await workbook.run('count')]).toEqual([1, 2]);
});

const ORDERED = {
  'a.js': 'var order = ["a"];',
  'b.js': 'var order = (order || []).concat("b");',
  'c.js': 'var order = (order || []).concat("c"); function told() { return order; }',
};

test('files load by name, or as .clasp.json orders them', async () => {
  const byName = await openProject(ORDERED);
  expect(await byName.run('told')).toEqual(['a', 'b', 'c']);
  const ordered = await openProject({ ...ORDERED, '.clasp.json': '{"filePushOrder":["c.js","b.js"]}' });
  expect(await ordered.run('told')).toEqual(['a']);
});

test('rootDir of .clasp.json is where the project is', async () => {
  const folder = project({
    '.clasp.json': '{"rootDir":"src","filePushOrder":["src/b.js"]}',
    'src/appsscript.json': MANIFEST,
    'src/b.js': 'var b = 1;',
    'src/a.js': 'function told() { return b; }',
    'stray.js': 'function {',
  });
  expect(await (await newWorkbook({ project: folder })).run('told')).toBe(1);
  expect(await (await newWorkbook({ project: join(folder, 'src') })).run('told')).toBe(1);
});

test('an HTML file in a folder has the folder in its name', async () => {
  const workbook = await openProject({
    'Code.gs': 'function page(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }',
    'views/side/page.html': '<p>hello</p>',
  });
  expect(await workbook.run('page', 'views/side/page')).toBe('<p>hello</p>');
  expect(await messageOf(workbook.run('page', 'page'))).toBe('No HTML file named page was found.');
});

test.each([
  ['syntax', 'var a = 1;\nfunction f() {\n  return ;;)\n}', /lib\/bad\.gs does not parse: line 3: /],
  ['modules', "\nimport x from 'y';", /lib\/bad\.gs does not parse: line 2: /],
  ['private', 'class A {\n  #secret = 1;\n}', /line 2: private class members/],
  ['private methods', 'class A {\n  #secret() {}\n}', /line 2: private class members/],
  ['static', 'class A {\n\n  static count = 0;\n}', /line 3: static class fields/],
])('[class-limits] a script that does not parse is refused by file and line: %s', async (_what, source, message) => {
  expect(await messageOf(openProject({ 'Code.gs': 'function ok() {}', 'lib/bad.gs': source }))).toMatch(message);
});

test.each([
  ['{"timeZone": "Mars/Olympus"}', /appsscript\.json: timeZone is "Mars\/Olympus", no time zone/],
  ['{"timeZone": ', /appsscript\.json, the manifest, is not readable as JSON/],
  ['[]', /appsscript\.json, the manifest, must be a JSON object/],
  ['{"oauthScopes": "all"}', /oauthScopes must be a list of texts/],
  ['{"runtimeVersion": "V9"}', /runtimeVersion is "V9", expected "V8"/],
])('a manifest of %s is refused', async (manifest, message) => {
  expect(await messageOf(openProject({ 'Code.gs': '', 'appsscript.json': manifest }))).toMatch(message);
});

test('a workbook is opened in a time zone and at a time that there are', async () => {
  expect(await messageOf(newWorkbook({ timeZone: 'Mars' }))).toMatch(/timeZone: "Mars" is no time zone such as/);
  expect(await messageOf(newWorkbook({ now: 'soon' }))).toMatch(/now: "soon" is not an ISO 8601 date-time/);
});

test('a folder without manifest, without scripts, or with two files of a name is refused', async () => {
  const bare = temporaryFolder();
  writeFileSync(join(bare, 'Code.gs'), '');
  expect(await messageOf(newWorkbook({ project: bare }))).toMatch(/has no appsscript\.json/);
  expect(await messageOf(openProject({}))).toMatch(/has no script/);
  expect(await messageOf(openProject({ 'a.gs': '', 'a.js': '' }))).toMatch(
    /a\.gs and a\.js would be one file on Google/,
  );
});

test('a name declared twice with const fails when it is run, as on Google', async () => {
  const workbook = await openProject({ 'a.gs': 'const X = 1; function f() { return X; }', 'b.gs': 'const X = 2;' });
  expect(await messageOf(workbook.run('f'))).toMatch(/'X' has already been declared/);
});

test('[templates] scriptlets run in the scope of the script, and what they print is escaped', async () => {
  const workbook = await openProject({
    'Code.gs': `const GREETING = 'Hello';
      function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
      function page(names) { var template = HtmlService.createTemplateFromFile('views/list'); template.names = names; return template.evaluate().setTitle('List').getContent(); }
      function inline() { return HtmlService.createTemplate('<?= 1 + 1; "ignored" ?>').evaluate().getContent(); }
      function broken() { return HtmlService.createTemplate('<? missing() ?>').evaluate(); }`,
    'views/list.html':
      "<? for (var i = 0; i < names.length; i++) { ?><li><?= GREETING + ', ' + names[i] ?></li><? } ?><?!= include('views/style'); ?>",
    'views/style.html': '<style>li{}</style>',
  });
  expect(await workbook.run('page', ['Ann', '<Bo>'])).toBe(
    '<li>Hello, Ann</li><li>Hello, &lt;Bo&gt;</li><style>li{}</style>',
  );
  expect(await workbook.run('inline')).toBe('2');
  expect(await messageOf(workbook.run('broken'))).toBe('missing is not defined');
});
