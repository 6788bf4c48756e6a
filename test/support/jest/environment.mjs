/** The environment of a test file: Jest's for Node, with the built workbench loaded once for all files of a process. */

import { types } from 'node:util';
import { TestEnvironment } from 'jest-environment-node';
import { sharedBrowser } from './browser.mjs';

/**
 * The library is 14 MB of code: loaded anew for each file, it would be compiled and warmed up a hundred times. As outside Jest, all
 * workbooks of a process share it, and the threads that it keeps.
 */
const openLibrary = () => import('../../../build/workbench.mjs');
const openPlaywright = () => import('playwright-core');

/** What setting up gave, by its options: all files of a process open copies of it. */
const preparedWorkbooks = new Map();

/** What the library reports is shown with the file that runs, as what the file itself reports. */
const LEVELS = ['debug', 'error', 'info', 'log', 'warn'];
const own = Object.fromEntries(LEVELS.map((level) => [level, console[level]]));

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { openLibrary, openPlaywright, preparedWorkbooks, sharedBrowser });
    // The library's dates and errors come from outside the file's context, and must be dates and errors in it.
    this.global.Date = Date;
    acceptErrors(this.global.Error);
    for (const level of LEVELS) console[level] = (...all) => this.global.console[level](...all);
  }

  async teardown() {
    Object.assign(console, own);
    await super.teardown();
  }
}

/** Makes `instanceof Error` true for the errors of every context. */
function acceptErrors(errors) {
  const isInstance = Function.prototype[Symbol.hasInstance];
  Object.defineProperty(errors, Symbol.hasInstance, {
    value(error) {
      return isInstance.call(this, error) || (this === errors && types.isNativeError(error));
    },
  });
}
