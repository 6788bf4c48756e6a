/** Keeps the changes of scripts and other programs out of a person's undo list. */

import { type IUndoRedoItem, LocalUndoRedoService } from '@univerjs/core';

export class PersonalUndo extends LocalUndoRedoService {
  #people = 0;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.#people > 0) super.pushUndoRedo(item);
  }

  /** Lets a person change something: that can be undone. */
  async change(change: () => unknown): Promise<void> {
    this.#people++;
    try {
      await change();
    } finally {
      this.#people--;
    }
  }
}
