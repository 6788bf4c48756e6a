/** Tells mutations that change the file from those that change only what this page shows. */

import type { ICommandInfo } from '@univerjs/core';

const PREFIXES = ['sheet.mutation.', 'sheets.mutation.', 'data-validation.mutation.'];

const OTHERS = new Set(['formula.mutation.set-defined-name', 'formula.mutation.remove-defined-name']);

/** Heights that a page measures by drawing, what it redraws, and who may do what on it. */
const OWN_VIEW = new Set([
  'sheet.mutation.empty',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.set-worksheet-permission-points',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.toggle-note-popup',
]);

export function isDocumentMutation({ id, params }: Readonly<ICommandInfo>, unitId: string): boolean {
  if (OWN_VIEW.has(id)) return false;
  if (!OTHERS.has(id) && !PREFIXES.some((prefix) => id.startsWith(prefix))) return false;
  // The cell editor is a document of its own.
  return (params as { unitId?: string } | undefined)?.unitId === unitId;
}
