/** What the shared sheet may know of a manager's one-on-ones: those whose series was deleted in the calendar wait for a new one. */

import { isOpen } from '../../core/one-on-ones/actions';
import type { Logistics } from '../../core/one-on-ones/sheet-rows';
import type { OneOnOnes } from './context';

export function logisticsOf({ records }: Pick<OneOnOnes, 'records'>): Logistics[] {
  return [...records.values()]
    .filter(({ seriesId, isLost }) => seriesId !== '' || isLost === true)
    .map((record) => ({ record, openActions: (record.actions ?? []).filter(isOpen).length }));
}
