/** SpreadsheetApp's Protection of a sheet or a range. */

import type { Placed } from '../../engine/structure.js';
import type { EnumMember } from '../../execution/wire.js';
import { badParameters } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { member } from '../base/enums.js';
import { User } from '../script/session.js';
import { AttachedObject } from './attached-object.js';
import { fromStored, newAttachmentId, toStored, wholeSheet } from './attachments.js';
import type { NamedRange } from './named-range.js';
import { editorsOf, emailOf } from './people.js';
import { mayChange, type ProtectionData, protectionsOf, REFUSED } from './protected-cells.js';
import { Range } from './range.js';

export class Protection extends AttachedObject<ProtectionData> {
  readonly className = 'Protection';
  protected readonly _noun = 'protection';

  protected get _kept() {
    return protectionsOf(this.context);
  }

  /** Each call makes one more, even on the same range, as on Google. */
  static create(context: ExecutionContext, cells: Placed, whole: boolean): Protection {
    const id = newAttachmentId();
    protectionsOf(context).add({
      id,
      blocks: [toStored(cells)],
      whole,
      rangeName: null,
      description: '',
      warningOnly: false,
      domainEdit: false,
      editors: null,
    });
    return new Protection(context, id);
  }

  static list(context: ExecutionContext, type: string | null, sheetId?: string): Protection[] {
    if (!type) throw badParameters('SpreadsheetApp.Spreadsheet', 'getProtections', [type]);
    return protectionsOf(context)
      .all()
      .filter((item) => item.whole === (type === 'SHEET'))
      .filter((item) => sheetId === undefined || item.blocks[0]?.sheetId === sheetId)
      .map((item) => new Protection(context, item.id));
  }

  protected override _change(change: Partial<ProtectionData>): this {
    if (!mayChange(this.context, this._stored)) throw new Error(REFUSED);
    return super._change(change);
  }
  #range(index: number): Range {
    const { sheetId, ...block } = fromStored(this._stored.blocks[index] ?? toStored(wholeSheet('')));
    return new Range(this.context, sheetId, block);
  }

  setDescription(description: string): this {
    return this._change({ description: String(description) });
  }
  getDescription(): string {
    return this._stored.description;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this._change({ warningOnly });
  }
  isWarningOnly(): boolean {
    return this._stored.warningOnly;
  }
  getProtectionType(): EnumMember {
    return member('ProtectionType', this._stored.whole ? 'SHEET' : 'RANGE');
  }
  getRange(): Range {
    return this.#range(0);
  }
  setRange(range: Range): this {
    const { blocks } = this._stored;
    return this._change({
      blocks: [toStored({ ...range._block(), sheetId: range._sheetId() }), ...blocks.slice(1)],
      rangeName: null,
    });
  }
  getRangeName(): string | null {
    return this._stored.rangeName;
  }
  setRangeName(name: string): this {
    const range = this.getRange().getSheet().getParent().getRangeByName(name);
    if (!range) throw new Error(`The named range ${name} does not exist.`);
    return this.setRange(range)._change({ rangeName: name });
  }
  setNamedRange(named: NamedRange): this {
    return this.setRangeName(named.getName());
  }
  getUnprotectedRanges(): Range[] {
    return this._stored.blocks.slice(1).map((_, i) => this.#range(i + 1));
  }
  /** @throws for a range protection, and for ranges that lie on another sheet. */
  setUnprotectedRanges(ranges: Range[]): this {
    const { whole, blocks } = this._stored;
    const [first] = blocks;
    if (!whole || !first) throw new Error('Unprotected ranges can only be set on a protected sheet.');
    if (ranges.some((range) => range._sheetId() !== first.sheetId))
      throw new Error('Unprotected ranges must be on the protected sheet.');
    const open = ranges.map((range) => toStored({ ...range._block(), sheetId: range._sheetId() }));
    return this._change({ blocks: [first, ...open] });
  }
  getEditors(): User[] {
    this.#refuseWarning();
    return this.#editors.map((email) => new User(this.context, email));
  }
  addEditor(editor: unknown): this {
    return this.addEditors([editor]);
  }
  addEditors(editors: unknown[]): this {
    this.#refuseWarning();
    return this._change({ editors: [...new Set([...this.#editors, ...editors.map(emailOf)])] });
  }
  removeEditor(editor: unknown): this {
    return this.removeEditors([editor]);
  }
  /** Neither the owner nor the person who runs the script can be removed. */
  removeEditors(editors: unknown[]): this {
    this.#refuseWarning();
    const removed = editors.map(emailOf);
    const kept = new Set([this.context.host.owner, this.context.user]);
    return this._change({
      editors: this.#editors.filter((email) => kept.has(email) || !removed.includes(email)),
    });
  }
  get #editors(): string[] {
    return this._stored.editors ?? editorsOf(this.context);
  }
  #refuseWarning(): void {
    if (this._stored.warningOnly)
      throw new Error('Warning-based protected ranges do not have editors. Remove the warning first.');
  }
  canEdit(): boolean {
    return mayChange(this.context, this._stored);
  }
  canDomainEdit(): boolean {
    return this._stored.domainEdit;
  }
  setDomainEdit(editable: boolean): this {
    return this._change({ domainEdit: editable, editors: this.#editors });
  }
  override remove(): void {
    if (!mayChange(this.context, this._stored)) throw new Error(REFUSED);
    super.remove();
  }
}
