/** Entry of the workbench library. */

export { openWorkbench } from './library.js';
export type * from './types.js';
