/** The people who may see and edit the spreadsheet. Everybody who opens it in the workbench may edit, until made a viewer. */

import { ServiceObject } from '../base/base.js';
import type { ExecutionContext, ServiceHost } from '../base/context.js';

/** An address, given as text or as a User. */
export function emailOf(person: unknown): string {
  const email =
    person instanceof ServiceObject && 'getEmail' in person ? (person as { getEmail(): string }).getEmail() : person;
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`Invalid email: ${String(email)}`);
  return email.toLowerCase();
}

type Role = 'editors' | 'viewers';

/** All that roles need of an execution. */
type Within = { readonly host: Pick<ServiceHost, 'stores'> };

const list = (context: Within, role: Role) => context.host.stores.get<string[]>(role, []);

/** The owner first; then the team, less those who were made viewers. */
export function editorsOf(context: ExecutionContext): string[] {
  const team = context.host.people.filter((email) => mayEdit(context, email));
  return [...new Set([context.host.owner, ...team, ...list(context, 'editors')])];
}

export function viewersOf(context: ExecutionContext): string[] {
  return list(context, 'viewers');
}

export function mayEdit(context: Within, email: string): boolean {
  return !list(context, 'viewers').includes(email);
}

/**
 * Gives people a role. An editor who is made a viewer stays an editor, as on Google.
 *
 * @param role null takes the role `from` away.
 */
export function setRole(context: ExecutionContext, people: unknown[], role: Role | null, from?: Role): void {
  const emails = people.map(emailOf).filter((email) => email !== context.host.owner);
  const { stores } = context.host;
  const without = (each: Role) => list(context, each).filter((email) => !emails.includes(email));
  if (from) stores.set(from, without(from));
  if (role === 'editors') {
    stores.set('viewers', without('viewers'));
    stores.set('editors', [...without('editors'), ...emails]);
  } else if (role === 'viewers') {
    const editors = list(context, 'editors');
    stores.set('viewers', [...without('viewers'), ...emails.filter((email) => !editors.includes(email))]);
  }
}
