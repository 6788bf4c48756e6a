/** Reads the target of a page in a script: a page break, or a member of PageNavigationType. */

import type { Navigation } from '../../forms/definition.js';
import { BaseItem } from './item-base.js';

/** Null for what is neither. */
export function navigationOf(target: unknown): Navigation | null {
  if (target instanceof BaseItem && target.className === 'PageBreakItem') {
    return { type: 'GO_TO_PAGE', page: target.getId() };
  }
  const name = /^PageNavigationType\.(CONTINUE|RESTART|SUBMIT)$/.exec(String(target))?.[1];
  return name ? { type: name as 'CONTINUE' | 'RESTART' | 'SUBMIT' } : null;
}
