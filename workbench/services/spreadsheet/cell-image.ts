/** SpreadsheetApp's CellImage and its builder: an image that is a cell's value. */

import type { ICellData } from '@univerjs/core';
import { NO_CONTENT } from '../../engine/cell-content.js';
import { ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { EVERY_METHOD } from '../base/enums.js';

interface Picture {
  url: string;
  title: string;
  description: string;
}

abstract class AnyCellImage extends ServiceObject {
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    protected _image: Picture,
  ) {
    super(context);
  }
  override properties(): Record<string, unknown> {
    return { valueType: { $e: 'ValueType.IMAGE' } };
  }
  _picture(): Picture {
    return this._image;
  }
  getAltTextTitle(): string {
    return this._image.title;
  }
  getAltTextDescription(): string {
    return this._image.description;
  }
  /** Google gives an address of its own server; here it is the image's own. */
  getUrl(): string | null {
    return this._image.url || null;
  }
  toBuilder(): CellImageBuilder {
    return new CellImageBuilder(this.context, this._image);
  }
}

export class CellImage extends AnyCellImage {
  readonly className = 'CellImage';
}

export class CellImageBuilder extends AnyCellImage {
  readonly className = 'CellImageBuilder';

  setSourceUrl(url: string): this {
    if (!/^(https?:\/\/|data:image\/)/.test(String(url))) throw new Error(`Invalid argument: ${url}`);
    this._image = { ...this._image, url: String(url) };
    return this;
  }
  setAltTextTitle(title: string): this {
    this._image = { ...this._image, title: String(title) };
    return this;
  }
  setAltTextDescription(description: string): this {
    this._image = { ...this._image, description: String(description) };
    return this;
  }
  build(): CellImage {
    if (!this._image.url) throw new Error('A cell image needs a source: call setSourceUrl.');
    return new CellImage(this.context, this._image);
  }
}

export function newCellImage(context: ExecutionContext): CellImageBuilder {
  return new CellImageBuilder(context, { url: '', title: '', description: '' });
}

/** The content of a cell whose value is the image. */
export function cellImageContent(image: CellImage): ICellData {
  return { ...NO_CONTENT, custom: { image: image._picture() } };
}

export function imageOfCell(context: ExecutionContext, custom: Record<string, unknown>): CellImage | null {
  const image = custom.image as Picture | undefined;
  return image ? new CellImage(context, image) : null;
}
