/** SpreadsheetApp's OverGridImage: an image that floats over the cells. */

import { badParameters } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { AttachedObject } from './attached-object.js';
import { type Attachment, Attachments, newAttachmentId, type StoredBlock, toStored } from './attachments.js';
import { Range } from './range.js';
import { Sheet } from './sheet.js';

export interface ImageData extends Attachment {
  anchor: StoredBlock;
  offsetX: number;
  offsetY: number;
  url: string;
  title: string;
  description: string;
  script: string;
  /** Pixels; null until somebody sets them: the image's own size is the page's to know. */
  width: number | null;
  height: number | null;
}

const stored = (context: ExecutionContext) => new Attachments<ImageData>(context.host.stores, 'images');

/** Fetching is not the workbench's business: the address is the image. */
function addressOf(source: unknown, method: string): string {
  if (typeof source !== 'string') throw badParameters('SpreadsheetApp.Sheet', method, [source]);
  if (!/^(https?:\/\/|data:image\/)/.test(source)) throw new Error(`Invalid argument: url`);
  return source;
}

export function insertImage(
  context: ExecutionContext,
  cell: Range,
  source: unknown,
  offsetX: number,
  offsetY: number,
): OverGridImage {
  const id = newAttachmentId();
  const url = addressOf(source, 'insertImage');
  const texts = { title: '', description: '', script: '' };
  const anchor = toStored(cell._area());
  stored(context).add({ id, blocks: [], anchor, offsetX, offsetY, url, ...texts, width: null, height: null });
  return new OverGridImage(context, id);
}

export function imagesOf(context: ExecutionContext, sheetId?: string): OverGridImage[] {
  return stored(context)
    .all()
    .filter((image) => sheetId === undefined || image.anchor.sheetId === sheetId)
    .map((image) => new OverGridImage(context, image.id));
}

export class OverGridImage extends AttachedObject<ImageData> {
  readonly className = 'OverGridImage';
  protected readonly _noun = 'image';

  protected get _kept() {
    return stored(this.context);
  }

  getSheet(): Sheet {
    return new Sheet(this.context, this._stored.anchor.sheetId);
  }
  getAnchorCell(): Range {
    const { sheetId, row, column } = this._stored.anchor;
    return new Range(this.context, sheetId, { row, column, lastRow: row, lastColumn: column });
  }
  setAnchorCell(cell: Range): this {
    return this._change({ anchor: toStored(cell._area()) });
  }
  getAnchorCellXOffset(): number {
    return this._stored.offsetX;
  }
  setAnchorCellXOffset(offsetX: number): this {
    return this._change({ offsetX });
  }
  getAnchorCellYOffset(): number {
    return this._stored.offsetY;
  }
  setAnchorCellYOffset(offsetY: number): this {
    return this._change({ offsetY });
  }
  getAltTextTitle(): string {
    return this._stored.title;
  }
  setAltTextTitle(title: string): this {
    return this._change({ title: String(title) });
  }
  getAltTextDescription(): string {
    return this._stored.description;
  }
  setAltTextDescription(description: string): this {
    return this._change({ description: String(description) });
  }
  getScript(): string {
    return this._stored.script;
  }
  assignScript(functionName: string): this {
    return this._change({ script: String(functionName) });
  }
  getUrl(): string | null {
    return this._stored.url;
  }
  replace(source: unknown): this {
    return this._change({ url: addressOf(source, 'replace') });
  }
  /** @throws while nobody has set it: the image itself is not fetched here. */
  getWidth(): number {
    return this.#known(this._stored.width, 'getWidth');
  }
  getHeight(): number {
    return this.#known(this._stored.height, 'getHeight');
  }
  #known(size: number | null, method: string): number {
    if (size === null) throw new Error(`Not available in the workbench: OverGridImage.${method} before a size is set`);
    return size;
  }
  setWidth(width: number): this {
    return this._change({ width });
  }
  setHeight(height: number): this {
    return this._change({ height });
  }
  resetSize(): this {
    return this._change({ width: null, height: null });
  }
}
