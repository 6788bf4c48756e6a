/** Stands for `playwright-core` in tests: the environment loads it once for all files of the process. */

type Playwright = typeof import('playwright-core');

declare const openPlaywright: () => Promise<Playwright>;

export const { chromium } = await openPlaywright();
