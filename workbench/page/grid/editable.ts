/** Tells when a person can type into the grid. */

import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type Injector, LifecycleService, LifecycleStages } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';

/** Resolves once the cell editor is there: it comes a moment after the grid, and keys pressed before it are lost. */
export async function cellEditorReady(injector: Injector): Promise<void> {
  const lifecycle = injector.get(LifecycleService);
  await lifecycle.onStage(LifecycleStages.Rendered);
  // Univer starts its last parts three seconds later, and what is being typed just then is lost: they start now.
  lifecycle.stage = LifecycleStages.Steady;
  const editors = injector.get(IEditorService);
  while (!editors.getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)) await nextFrame();
  // Its listeners are attached in the frame after it was made.
  await nextFrame();
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
