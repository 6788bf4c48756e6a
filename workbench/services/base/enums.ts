/** Members of Google's enums as services take and return them. */

import { EnumMember } from '../../execution/wire.js';

/** The member's name, where the value is a member of that enum; null for anything else. */
export function memberName(value: unknown, group: string): string | null {
  const text = typeof value === 'string' ? value : value instanceof EnumMember ? value.name : '';
  return text.startsWith(`${group}.`) ? text.slice(group.length + 1) : null;
}

export function member(group: string, name: string): EnumMember {
  return new EnumMember(`${group}.${name}`);
}

/** All names: of builders, whose every method only changes what the builder itself knows. */
export const EVERY_METHOD: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true;
  }
})();
