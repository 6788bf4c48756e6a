/** The spreadsheet's time zone, also where Google's list of zones and the runtime's Intl differ. */

import type { Translate } from '../../core/messages';
import { createZone, intlWallClock, type WallClock, type Zone } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';

const PATTERN = "yyyy-MM-dd'T'HH:mm:ss'Z'";

/**
 * Makes the zone of a name: by Intl, or where Intl does not know the name, by Utilities.formatDate.
 *
 * @throws UserError naming the zone when neither knows it.
 */
export function openZone(name: string, t: Translate): Zone {
  try {
    return createZone(name, wallClockOf(name));
  } catch {
    throw new UserError(t, 'unknownZone', { zone: name });
  }
}

/** @throws when neither Intl nor Google knows the zone. */
function wallClockOf(name: string): WallClock {
  try {
    return intlWallClock(name);
  } catch {
    const clock: WallClock = (time) => Date.parse(Utilities.formatDate(new Date(time), name, PATTERN));
    if (Number.isNaN(clock(0))) throw new RangeError(name);
    return clock;
  }
}
