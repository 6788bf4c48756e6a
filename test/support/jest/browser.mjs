/** One Chromium for all test files of a process: what it has loaded and compiled of our pages serves the files after. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As Playwright starts it: headless, and without anything that wakes up by itself or slows down what is not looked at. */
const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-back-forward-cache',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-features=OptimizationHints,Translate',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-renderer-backgrounding',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=1280,800',
  '--remote-debugging-port=0',
];

/** The address for the browser's debugger, once it has been started. */
let endpoint;
let end = () => undefined;

/** What the files of a process share. */
export const sharedBrowser = {
  /** The port at which workbooks are served, one after another: code that is compiled is known by its address. 0: none yet. */
  port: 0,

  /**
   * Starts the browser where none runs.
   *
   * @param {string} program path of Chromium
   * @returns {Promise<string>} the WebSocket address of its debugger
   */
  start(program) {
    endpoint ??= launch(program);
    return endpoint;
  },

  /** Ends the browser; the next test starts another. */
  end() {
    end();
    endpoint = undefined;
  },
};

function launch(program) {
  const profile = mkdtempSync(join(tmpdir(), 'saluran-browser-'));
  const child = spawn(program, [...SWITCHES, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // It outlives the file that started it, and must not keep the process from ending.
  child.unref();
  child.stderr.unref();
  end = () => {
    child.kill('SIGKILL');
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Its other processes may still write while they end. A folder left among the temporary ones fails no test.
    }
  };
  process.once('exit', end);
  // Without a listener a signal ends the process at once, and nobody would end the browser.
  process.once('SIGTERM', () => process.exit(143));
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      endpoint = undefined;
      reject(new Error(`Chromium ended (${signal ?? code}):\n${said}`));
    });
    child.stderr.on('data', (data) => {
      said = (said + String(data)).slice(-10_000);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });
}
