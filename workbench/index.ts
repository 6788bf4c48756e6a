/** Entry of the workbench library. */

export { openWorkbench } from './library/open.js';
export type * from './types.js';
