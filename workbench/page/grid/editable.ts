/** Tells when a person can type into the grid. */

import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type Injector, LifecycleService, LifecycleStages } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';

/** Resolves once the cell editor is there: it comes a moment after the grid, and keys pressed before it are lost. */
export async function cellEditorReady(injector: Injector): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const editors = injector.get(IEditorService);
  while (!editors.getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)) await nextFrame();
  // Its listeners are attached in the frame after it was made.
  await nextFrame();
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
