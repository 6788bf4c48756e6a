/** Session and its User. */

import { createHash } from 'node:crypto';
import { DEFAULT_TIME_ZONE } from '../../host/project.js';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';

/** Reference, Session.getTemporaryActiveUserKey: the key changes every 30 days. */
const KEY_MS = 30 * 86_400_000;

export class Session extends ServiceObject {
  readonly className = 'Session';
  override readonly local = new Set([
    'getActiveUser',
    'getEffectiveUser',
    'getScriptTimeZone',
    'getActiveUserLocale',
    'getTemporaryActiveUserKey',
    'getTimeZone',
    'getUser',
  ]);

  getActiveUser(): User {
    return new User(this.context, this.context.activeUser);
  }
  getEffectiveUser(): User {
    return new User(this.context, this.context.user);
  }
  /** @deprecated as at Google. */
  getUser(): User {
    return this.getActiveUser();
  }
  /** @deprecated as at Google. */
  getTimeZone(): string {
    return this.getScriptTimeZone();
  }
  /** Another one for each person and file, and every 30 days; tells nothing of who it is. */
  getTemporaryActiveUserKey(): string {
    const { host, user } = this.context;
    const period = Math.floor(host.now().getTime() / KEY_MS);
    return createHash('sha256').update([host.fileId, user, period].join('\0')).digest('base64url');
  }
  getScriptTimeZone(): string {
    return this.context.host.project.manifest.timeZone ?? DEFAULT_TIME_ZONE;
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
  getUsername(): string {
    return this.email.split('@')[0] ?? '';
  }
}
