/** Opens a workbook for the library. */

import { fileURLToPath } from 'node:url';
import { isTimeZone } from '../host/project.js';
import { WorkbenchHost } from '../host/workbench-host.js';
import type { Workbench, WorkbenchOptions } from '../types.js';
import { Person } from './person.js';
import { readSaved } from './saved-file.js';

/** As seen from the built library. */
const DEFAULT_PROJECT = fileURLToPath(new URL('../dist', import.meta.url));

/** A new workbook, or the one that `dir` keeps. */
export function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  return Promise.resolve().then(() => {
    const { timeZone } = options;
    if (timeZone !== undefined && !isTimeZone(timeZone))
      throw new Error(`timeZone: ${JSON.stringify(timeZone)} is no time zone such as "Asia/Kuala_Lumpur".`);
    const { saved, ...rest } = options;
    const copy = saved === undefined ? undefined : readSaved(saved);
    const host = new WorkbenchHost({ ...rest, project: options.project ?? DEFAULT_PROJECT }, copy);
    return new Person(host, host.owner);
  });
}
