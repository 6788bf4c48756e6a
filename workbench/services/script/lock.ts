/** LockService. */

import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';

export class LockService extends ServiceObject {
  readonly className = 'LockService';
  override readonly local = new Set(['getDocumentLock', 'getScriptLock', 'getUserLock']);

  getDocumentLock(): Lock {
    return new Lock(this.context, 'document');
  }
  getScriptLock(): Lock {
    return new Lock(this.context, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.context, `user:${this.context.user}`);
  }
}

class Lock extends ServiceObject {
  readonly className = 'Lock';

  constructor(
    context: ExecutionContext,
    private readonly name: string,
  ) {
    super(context);
  }
  tryLock(timeoutMs: number): Promise<boolean> {
    return this.context.host.locks.acquire(this.name, this.context.id, timeoutMs);
  }
  async waitLock(timeoutMs: number): Promise<void> {
    if (!(await this.tryLock(timeoutMs))) {
      throw new Error('Lock timeout: another process was holding the lock for too long.');
    }
  }
  hasLock(): boolean {
    return this.context.host.locks.holds(this.name, this.context.id);
  }
  releaseLock(): void {
    this.context.host.locks.release(this.name, this.context.id);
  }
}
