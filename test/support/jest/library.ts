/** Stands for `build/workbench.mjs` in tests: the library that the environment has loaded for all files of the process. */

import type { Workbench, WorkbenchOptions } from '../../../build/workbench.mjs';

interface Library {
  openWorkbench(options?: WorkbenchOptions): Promise<Workbench>;
}

declare const openLibrary: () => Promise<Library>;

export const { openWorkbench } = await openLibrary();
