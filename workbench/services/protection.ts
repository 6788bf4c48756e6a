/** SpreadsheetApp's Protection of a sheet or a range, kept beside the workbook. */

import type { Block } from '../engine/a1.js';
import { EnumMember } from '../execution/wire.js';
import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';
import { Range } from './range.js';

interface Stored {
  id: string;
  sheetId: string;
  /** Null for a whole sheet. */
  block: Block | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
}

export class Protection extends ServiceObject {
  readonly className = 'Protection';

  private constructor(
    context: ExecutionContext,
    private readonly id: string,
  ) {
    super(context);
  }

  /** Each call makes one more, even on the same range, as on Google. */
  static create(context: ExecutionContext, sheetId: string, block: Block | null): Protection {
    const id = `p${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    const all = all_(context);
    // JSON has no Infinity: an open end is kept as null and read back as open.
    all.push({ id, sheetId, block, description: '', warningOnly: false, editors: [context.host.owner, context.user] });
    context.host.stores.set('protections', all);
    return new Protection(context, id);
  }

  static list(context: ExecutionContext, type: string): Protection[] {
    return all_(context)
      .filter((item) => (item.block === null) === (type === 'SHEET'))
      .map((item) => new Protection(context, item.id));
  }

  get #stored(): Stored {
    const found = all_(this.context).find((item) => item.id === this.id);
    if (!found) throw new Error('The protection has been removed.');
    return found;
  }
  #change(change: Partial<Stored>): this {
    const all = all_(this.context).map((item) => (item.id === this.id ? { ...item, ...change } : item));
    this.context.host.stores.set('protections', all);
    return this;
  }
  _sheetId(): string {
    return this.#stored.sheetId;
  }

  setDescription(description: string): this {
    return this.#change({ description });
  }
  getDescription(): string {
    return this.#stored.description;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }
  isWarningOnly(): boolean {
    return this.#stored.warningOnly;
  }
  getProtectionType(): EnumMember {
    return new EnumMember(`ProtectionType.${this.#stored.block === null ? 'SHEET' : 'RANGE'}`);
  }
  getRange(): Range {
    const { sheetId, block } = this.#stored;
    const open = { row: 0, column: 0, lastRow: Number.POSITIVE_INFINITY, lastColumn: Number.POSITIVE_INFINITY };
    const known = block ?? open;
    return new Range(this.context, sheetId, {
      ...known,
      lastRow: known.lastRow ?? Number.POSITIVE_INFINITY,
      lastColumn: known.lastColumn ?? Number.POSITIVE_INFINITY,
    });
  }
  removeEditors(emails: string[]): this {
    const kept = new Set([this.context.host.owner, this.context.user]);
    return this.#change({
      editors: this.#stored.editors.filter((email) => kept.has(email) || !emails.includes(email)),
    });
  }
  canEdit(): boolean {
    return this.#stored.warningOnly || this.#stored.editors.includes(this.context.user);
  }
  remove(): void {
    this.context.host.stores.set(
      'protections',
      all_(this.context).filter((item) => item.id !== this.id),
    );
  }
}

function all_(context: ExecutionContext): Stored[] {
  return [...context.host.stores.get<Stored[]>('protections', [])];
}
