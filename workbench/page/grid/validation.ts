/** Keeps a change that the cell's validation refuses from ever leaving the page. */

import type { Injector } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';

/**
 * Univer makes the change first, asks the validation rules then, and takes it back where they refuse. The service is wrapped
 * since its interceptors do not learn of each other's answers.
 */
export function holdWhileValidating(injector: Injector, hold: (allowed: Promise<boolean>) => void): void {
  const service = injector.get(SheetInterceptorService);
  const validate = service.onValidateCell.bind(service);
  service.onValidateCell = (...where) => {
    const answer = validate(...where);
    if (answer) hold(answer.then((allowed) => allowed !== false));
    return answer;
  };
}
