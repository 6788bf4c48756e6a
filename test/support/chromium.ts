/** Opens the browser for a test, each time with a profile of its own. */

export { type OpenBrowser as TestBrowser, openBrowser } from '../../scripts/open-browser';
