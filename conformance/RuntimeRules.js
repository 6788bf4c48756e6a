/** What the V8 of Apps Script has and lacks, and how it runs a project's files. */

const LOADED_AT = { count: 0 };
LOADED_AT.count += 1;

function runtimeRules_() {
  const page = 'guides/v8-runtime';
  return [
    {
      id: 'absent-globals',
      rule: 'There are no timers, no fetch, URL, Blob, TextEncoder, crypto, atob, window, navigator, performance or process.',
      source: page,
      expected: [],
      find: () =>
        [
          'setTimeout',
          'setInterval',
          'clearTimeout',
          'clearInterval',
          'ReadableStream',
          'WritableStream',
          'TextEncoder',
          'TextDecoder',
          'fetch',
          'FormData',
          'File',
          'Blob',
          'URL',
          'URLSearchParams',
          'DOMException',
          'atob',
          'btoa',
          'crypto',
          'SubtleCrypto',
          'window',
          'navigator',
          'performance',
          'process',
        ].filter((name) => typeof globalThis[name] !== 'undefined'),
    },
    {
      id: 'absent-in-practice',
      rule: 'There are no structuredClone, queueMicrotask, require and module either.',
      source: 'practice',
      expected: [],
      find: () =>
        ['structuredClone', 'queueMicrotask', 'require', 'module'].filter(
          (name) => typeof globalThis[name] !== 'undefined',
        ),
    },
    {
      id: 'webassembly',
      rule: 'WebAssembly is there.',
      source: page,
      expected: 'object',
      find: () => typeof WebAssembly,
    },
    {
      id: 'one-scope',
      rule: 'All files share one global scope, constants included.',
      source: page,
      expected: 'function number',
      find: () => `${typeof rules_} ${typeof LOADED_AT.count}`,
    },
    {
      id: 'top-level',
      rule: 'Top-level code runs again at every execution.',
      source: page,
      expected: 1,
      find: () => LOADED_AT.count,
    },
    {
      id: 'microtasks',
      rule: 'The jobs of promises run once the function has returned.',
      source: page,
      expected: 'not yet',
      find: () => {
        let state = 'not yet';
        Promise.resolve().then(() => {
          state = 'ran';
        });
        return state;
      },
    },
    {
      id: 'class-limits',
      rule: 'Private class members (#name) and static class fields do not parse.',
      source: page,
      look: 'Put `class A { #a = 1 }` into a file and save; then `class A { static a = 1 }`. Saving must be refused.',
    },
    {
      id: 'entry-points',
      rule: 'Menus and installable triggers take methods of objects (`menu.item`) and constants that hold functions.',
      source: page,
      look: 'Conformance > Entry points > both items put up an alert that says so.',
    },
    {
      id: 'local-dates',
      rule: 'Dates are local to the time zone of the script.',
      source: 'reference/base/session#getScriptTimeZone()',
      expected: true,
      find: () => {
        const date = new Date(2026, 0, 15, 9, 30);
        return Utilities.formatDate(date, Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm') === '2026-01-15 09:30';
      },
    },
    {
      id: 'enum-json',
      rule: 'An enum member is its name in JSON.',
      source: 'guides/v8-runtime/migration',
      expected: '"LIMITED"',
      find: () => JSON.stringify(ScriptApp.AuthMode.LIMITED),
    },
  ];
}

/** Methods of an object and a constant: entry points of the menu. */
const entryPoints = {
  text: 'A method of an object ran.',
  method() {
    SpreadsheetApp.getUi().alert(entryPoints.text);
  },
};

const constantEntryPoint = () => SpreadsheetApp.getUi().alert('A constant that holds a function ran.');
