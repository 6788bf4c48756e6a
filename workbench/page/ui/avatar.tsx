/** A person's initials on their colour. */

import { colourOf, initialsOf } from '../views/people.js';

export function Avatar({ address, people, size = 28 }: { address: string; people: readonly string[]; size?: number }) {
  return (
    <span
      className="avatar"
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: Math.max(11, size * 0.42), background: colourOf(address, people) }}
    >
      {initialsOf(address)}
    </span>
  );
}
