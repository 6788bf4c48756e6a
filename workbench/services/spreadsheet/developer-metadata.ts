/** SpreadsheetApp's DeveloperMetadata: keys and values on the spreadsheet, its sheets, rows and columns. */

import { contains, overlaps } from '../../engine/area.js';
import type { Placed } from '../../engine/structure.js';
import type { EnumMember } from '../../execution/wire.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { EVERY_METHOD, member, memberName } from '../base/enums.js';
import { AttachedObject } from './attached-object.js';
import { type Attachment, Attachments, fromStored, newAttachmentId, toStored, wholeSheet } from './attachments.js';
import { Range } from './range.js';
import { Sheet } from './sheet.js';
import { Spreadsheet } from './spreadsheet.js';

/** `blocks` holds the row, the column or the sheet; nothing for the spreadsheet. */
interface Stored extends Attachment {
  number: number;
  key: string;
  value: string | null;
  visibility: string;
  type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
}

type Location = Pick<Stored, 'type' | 'blocks'>;

const OPEN = Number.POSITIVE_INFINITY;
/** The documented limit on all metadata of a spreadsheet, or of one sheet. */
const MAX_CHARACTERS = 30_000;

const stored = (context: ExecutionContext) => new Attachments<Stored>(context.host.stores, 'developerMetadata');

export const ON_SPREADSHEET: Location = { type: 'SPREADSHEET', blocks: [] };

export function onSheet(sheetId: string): Location {
  return { type: 'SHEET', blocks: [toStored(wholeSheet(sheetId))] };
}

/** @throws when the range is neither one whole row nor one whole column. */
export function metadataLocation(
  context: ExecutionContext,
  range: { _block(): Omit<Placed, 'sheetId'>; _sheetId(): string },
): Location {
  const sheetId = range._sheetId();
  const { engine } = context.host;
  const whole = engine.clip(sheetId, wholeSheet(sheetId));
  const area = engine.clip(sheetId, range._block());
  const wide = area.column === 0 && area.lastColumn === whole.lastColumn;
  const tall = area.row === 0 && area.lastRow === whole.lastRow;
  if (wide && area.row === area.lastRow)
    return { type: 'ROW', blocks: [toStored({ ...area, column: 0, lastColumn: OPEN })] };
  if (tall && area.column === area.lastColumn)
    return { type: 'COLUMN', blocks: [toStored({ ...area, row: 0, lastRow: OPEN })] };
  // The words are practice.
  throw new Error(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

export class DeveloperMetadata extends AttachedObject<Stored> {
  readonly className = 'DeveloperMetadata';
  protected readonly _noun = 'developer metadata';

  protected get _kept() {
    return stored(this.context);
  }

  /** @param args key, then value, visibility or both. */
  static add(context: ExecutionContext, location: Location, args: unknown[]): void {
    const [key, second, third] = args;
    const visibility = memberName(third ?? second, 'DeveloperMetadataVisibility');
    const value = memberName(second, 'DeveloperMetadataVisibility') === null ? second : null;
    if (typeof key !== 'string' || args.length > 3)
      throw badParameters(`SpreadsheetApp.${location.type}`, 'addDeveloperMetadata', args);
    const all = stored(context);
    const length = all.all().reduce((sum, item) => sum + item.key.length + (item.value?.length ?? 0), key.length);
    if (length + String(value ?? '').length > MAX_CHARACTERS)
      throw new Error('The developer metadata of this spreadsheet exceeds the maximum size.');
    all.add({
      id: newAttachmentId(),
      number: Math.floor(Math.random() * 2_000_000_000),
      key,
      value: value === undefined || value === null ? null : String(value),
      visibility: visibility ?? 'DOCUMENT',
      ...location,
    });
  }

  getId(): number {
    return this._stored.number;
  }
  getKey(): string {
    return this._stored.key;
  }
  getValue(): string | null {
    return this._stored.value;
  }
  getVisibility(): EnumMember {
    return member('DeveloperMetadataVisibility', this._stored.visibility);
  }
  getLocation(): DeveloperMetadataLocation {
    const { type, blocks } = this._stored;
    return new DeveloperMetadataLocation(this.context, { type, blocks });
  }
  setKey(key: string): this {
    return this._change({ key: String(key) });
  }
  setValue(value: string): this {
    return this._change({ value: String(value) });
  }
  setVisibility(visibility: string): this {
    const name = memberName(visibility, 'DeveloperMetadataVisibility');
    if (!name) throw badParameters('SpreadsheetApp.DeveloperMetadata', 'setVisibility', [visibility]);
    return this._change({ visibility: name });
  }
  moveToRow(row: Range): this {
    return this._change(metadataLocation(this.context, row));
  }
  moveToColumn(column: Range): this {
    return this._change(metadataLocation(this.context, column));
  }
  moveToSheet(sheet: Sheet): this {
    return this._change(onSheet(sheet._id()));
  }
  moveToSpreadsheet(): this {
    return this._change(ON_SPREADSHEET);
  }
}

export class DeveloperMetadataLocation extends ServiceObject {
  readonly className = 'DeveloperMetadataLocation';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly location: Location,
  ) {
    super(context);
  }
  #range(): Range | null {
    const [block] = this.location.blocks;
    if (!block) return null;
    const { sheetId, ...cells } = this.context.host.engine.clip(block.sheetId, fromStored(block));
    return new Range(this.context, sheetId, cells);
  }
  getLocationType(): EnumMember {
    return member('DeveloperMetadataLocationType', this.location.type);
  }
  getRow(): Range | null {
    return this.location.type === 'ROW' ? this.#range() : null;
  }
  getColumn(): Range | null {
    return this.location.type === 'COLUMN' ? this.#range() : null;
  }
  getSheet(): Sheet | null {
    const [block] = this.location.blocks;
    return this.location.type === 'SHEET' && block ? new Sheet(this.context, block.sheetId) : null;
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.location.type === 'SPREADSHEET' ? new Spreadsheet(this.context) : null;
  }
}

/** Finds the metadata of a place: of the spreadsheet and all in it, of a sheet and all in it, or of rows and columns. */
export class DeveloperMetadataFinder extends ServiceObject {
  readonly className = 'DeveloperMetadataFinder';
  override readonly local = new Set([
    'onIntersectingLocations',
    'withId',
    'withKey',
    'withLocationType',
    'withValue',
    'withVisibility',
  ]);
  #conditions: ((item: Stored) => boolean)[] = [];
  #intersecting = false;

  /** @param place null for the whole spreadsheet. */
  constructor(
    context: ExecutionContext,
    private readonly place: Placed | null,
  ) {
    super(context);
  }
  #where(condition: (item: Stored) => boolean): this {
    this.#conditions.push(condition);
    return this;
  }
  onIntersectingLocations(): this {
    this.#intersecting = true;
    return this;
  }
  withId(id: number): this {
    return this.#where((item) => item.number === id);
  }
  withKey(key: string): this {
    return this.#where((item) => item.key === key);
  }
  withValue(value: string): this {
    return this.#where((item) => item.value === value);
  }
  withVisibility(visibility: string): this {
    return this.#where((item) => item.visibility === memberName(visibility, 'DeveloperMetadataVisibility'));
  }
  withLocationType(type: string): this {
    return this.#where((item) => item.type === memberName(type, 'DeveloperMetadataLocationType'));
  }
  find(): DeveloperMetadata[] {
    const { place } = this;
    const { engine } = this.context.host;
    const here = (item: Stored): boolean => {
      if (!place) return true;
      const [block] = item.blocks.map((each) => engine.clip(each.sheetId, fromStored(each)));
      if (!block) return this.#intersecting;
      const area = engine.clip(place.sheetId, place);
      return contains(area, block) || (this.#intersecting && overlaps(area, block));
    };
    return stored(this.context)
      .all()
      .filter((item) => here(item) && this.#conditions.every((condition) => condition(item)))
      .map((item) => new DeveloperMetadata(this.context, item.id));
  }
}
