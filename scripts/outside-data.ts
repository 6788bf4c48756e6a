/** The public data sets that some tests and measurements use: where they lie, and how anybody gets them. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './run';

/** No data set is part of the repository: the licences of some are not stated. */
const sources = new Map([
  [
    'loan-pipeline',
    'made from BPI Challenge 2012 (4TU.ResearchData, doi 10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f)',
  ],
  ['maven', '"CRM Sales Opportunities" of Maven Analytics'],
  ['engagement', 'the survey in K. McNulty, Handbook of Regression Modeling in People Analytics'],
]);

/** The folder of the data sets: SALURAN_DATA, or shared/data beside the repository. */
export function dataFolder(): string {
  return resolve(process.env.SALURAN_DATA ?? join(root, '../shared/data'));
}

/** The path of a data file, such as `maven/sales_pipeline.csv`; undefined where it is absent. */
export function findData(path: string): string | undefined {
  const file = join(dataFolder(), path);
  return existsSync(file) ? file : undefined;
}

/** Says for each data file what it is and how a test or a measurement is made to find it. */
export function dataAdvice(paths: readonly string[]): string {
  const lines = [...new Set(paths)].map((path) => {
    const set = path.split('/')[0] ?? '';
    return `  ${path}: ${sources.get(set) ?? 'an unknown data set'}`;
  });
  return `${lines.join('\n')}\nPut them into a folder and set SALURAN_DATA to it. README describes the files under "Data".`;
}

/** The name of a suite that needs a data file, so that what was skipped can be read off the names of its tests. */
export function dataSuiteName(path: string, name: string): string {
  return `needs ${path}: ${name}`;
}

/** Matches the full names of the tests in such suites; the group is the data file. */
export const dataTestName = /^needs (\S+\.csv): /;
