/** Leaves the cells' formulas to the host; the page evaluates only those of dropdowns and conditional formats. */

import type { Injector } from '@univerjs/core';
import { ICalculateFormulaService } from '@univerjs/engine-formula';

/**
 * A page lacks the scripts' custom functions, and the host's results arrive as mutations anyway. What a dropdown offers or a
 * conditional format colours, however, is nobody's cell, so each replica evaluates those formulas for itself.
 */
export function leaveCellsToHost(injector: Injector): void {
  const service = injector.get(ICalculateFormulaService);
  const execute = service.execute.bind(service);
  service.execute = (config) => execute({ ...config, formulaData: {}, forceCalculate: false });
}
