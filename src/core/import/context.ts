/** What the plans of an import and of its undoing know of the workbook. */

import type { PlanContext } from '../deals/plan-edit';
import type { Translate } from './texts';

export interface ImportContext extends PlanContext {
  t: Translate;
}
