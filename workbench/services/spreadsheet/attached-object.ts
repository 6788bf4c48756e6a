/** The base of protections, bandings, images and developer metadata: each object stands for one existing attachment. */

import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import type { Attachment, Attachments } from './attachments.js';

export abstract class AttachedObject<T extends Attachment> extends ServiceObject {
  /** What its messages call it. */
  protected abstract readonly _noun: string;
  /** Where all of its kind are kept. */
  protected abstract get _kept(): Attachments<T>;

  constructor(
    context: ExecutionContext,
    protected readonly id: string,
  ) {
    super(context);
  }

  /** @throws when it has been removed. */
  protected get _stored(): T {
    const found = this._kept.find(this.id);
    if (!found) throw new Error(`The ${this._noun} has been removed.`);
    return found;
  }
  protected _change(change: Partial<T>): this {
    void this._stored;
    this._kept.change(this.id, change);
    return this;
  }
  remove(): void {
    void this._stored;
    this._kept.remove(this.id);
  }
}
