/** Keeps what a person is typing when somebody else's change reaches the very cell. */

import type { DependencyOverride } from '@univerjs/core';
import { EditorBridgeService, IEditorBridgeService } from '@univerjs/sheets-ui';

/**
 * Univer fills an open editor anew from its cell whenever a mutation covers that cell, and the letters typed until then are gone: what `onEdit`
 * writes beside one cell arrives while the next is being typed. On Google the editor keeps its text. When it is closed, Univer sets the selection
 * again, and with it the cell's present content.
 */
class SteadyEditor extends EditorBridgeService {
  override refreshEditCellState(): void {
    if (!this.isVisible().visible) super.refreshEditCellState();
  }
}

export const steadyEditor: DependencyOverride = [[IEditorBridgeService, { useClass: SteadyEditor }]];
