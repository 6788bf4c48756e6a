/** Session and its User. */

import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';

export class Session extends ServiceObject {
  readonly className = 'Session';
  override readonly local = new Set([
    'getActiveUser',
    'getEffectiveUser',
    'getScriptTimeZone',
    'getActiveUserLocale',
    'getTemporaryActiveUserKey',
  ]);

  getActiveUser(): User {
    return new User(this.context, this.context.activeUser);
  }
  getEffectiveUser(): User {
    if (this.context.authMode !== 'FULL')
      throw new Error('You do not have permission to call Session.getEffectiveUser.');
    return new User(this.context, this.context.user);
  }
  getScriptTimeZone(): string {
    return this.context.host.project.manifest.timeZone ?? 'America/New_York';
  }
  getActiveUserLocale(): string {
    return this.context.host.engine.settings.locale.slice(0, 2);
  }
}

export class User extends ServiceObject {
  readonly className = 'User';
  override readonly local = new Set(['getEmail', 'getUsername']);

  constructor(
    context: ExecutionContext,
    private readonly email: string,
  ) {
    super(context);
  }
  getEmail(): string {
    return this.email;
  }
}
