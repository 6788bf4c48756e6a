/** Keeps a change that the cell's validation refuses from ever leaving the page. */

import type { IDisposable, Injector } from '@univerjs/core';
import { SheetInterceptorService, VALIDATE_CELL } from '@univerjs/sheets';

/** Univer makes the change first, asks the validation rules then, and takes it back where they refuse. */
export function holdWhileValidating(injector: Injector, hold: (allowed: Promise<boolean>) => void): IDisposable {
  const handle = injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: 100,
    handler: (before, _context, next) => {
      const allowed = next(before);
      // Without any rule the answer is no promise at all.
      if (allowed instanceof Promise) hold(allowed.then((answer) => answer !== false));
      return allowed;
    },
  });
  return { dispose: handle };
}
