/** How Jest reads this project: TypeScript by swc, as ES modules (NODE_OPTIONS=--experimental-vm-modules). */

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/support/jest/environment.mjs',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  resolver: '<rootDir>/test/support/resolver.cjs',
  testSequencer: '<rootDir>/test/support/jest/sequencer.mjs',
  moduleNameMapper: {
    '^[./]+/build/workbench\\.mjs$': '<rootDir>/test/support/jest/library.ts',
    '^playwright-core$': '<rootDir>/test/support/jest/playwright.ts',
    '^fast-check$': '<rootDir>/test/support/jest/seeded-fast-check.ts',
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // What clasp and the workbench write is no source, and its package.json would be found twice.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.workbench/'],
  // Ends what hangs; it is no limit on speed.
  testTimeout: 120_000,
  // On two cores: files that wait for a browser or a thread leave one idle.
  maxWorkers: 3,
  // After fifty files a worker gives back more than a gigabyte when it ends, which takes longer than the half second that Jest
  // grants. A file that leaves something open is still reported.
  workerGracefulExitTimeout: 10_000,
};
