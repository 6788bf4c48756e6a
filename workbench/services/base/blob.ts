/** Blob: bytes with a name and a content type, as services exchange files. It lives in the execution's memory: no round trip. */

import { lookup } from 'mrmime';
import type { StoredFile } from '../../host/mailbox.js';
import { badParameters, ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';

const METHODS = [
  'copyBlob',
  'getAs',
  'getBlob',
  'getBytes',
  'getContentType',
  'getDataAsString',
  'getName',
  'isGoogleType',
  'setBytes',
  'setContentType',
  'setContentTypeFromExtension',
  'setDataFromString',
  'setName',
];

export class Blob extends ServiceObject {
  readonly className: string = 'Blob';
  override readonly local: ReadonlySet<string> = new Set(METHODS);

  constructor(
    context: ExecutionContext,
    private bytes: Buffer,
    private contentType: string | null = null,
    private name: string | null = null,
  ) {
    super(context);
  }
  copyBlob(): Blob {
    return new Blob(this.context, Buffer.from(this.bytes), this.contentType, this.name);
  }
  getAs(contentType: string): Blob {
    if (contentType !== this.contentType)
      throw new Error(
        `Not available in the workbench: ${this.className}.getAs from ${this.contentType} to ${contentType}`,
      );
    return this.copyBlob();
  }
  getBlob(): Blob {
    return this;
  }
  getBytes(): number[] {
    return toSigned(this.bytes);
  }
  getContentType(): string | null {
    return this.contentType;
  }
  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(String(charset)).decode(this.bytes);
  }
  getName(): string | null {
    return this.name;
  }
  isGoogleType(): boolean {
    return false;
  }
  setBytes(data: number[]): this {
    this.bytes = toBuffer(data);
    return this;
  }
  setContentType(contentType: string | null): this {
    this.contentType = contentType === null ? null : String(contentType);
    return this;
  }
  setContentTypeFromExtension(): this {
    this.contentType = lookup(this.name ?? '') ?? 'application/octet-stream';
    return this;
  }
  setDataFromString(text: string, charset?: string): this {
    this.bytes = encode(text, charset);
    return this;
  }
  setName(name: string): this {
    this.name = String(name);
    return this;
  }

  _bytes(): Buffer {
    return this.bytes;
  }
  _stored(fallbackName: string): StoredFile {
    return {
      name: this.name ?? fallbackName,
      contentType: this.contentType ?? 'application/octet-stream',
      base64: this.bytes.toString('base64'),
    };
  }
}

/** The blob of a BlobSource: a blob itself, or what can give one. */
export function asBlob(source: unknown, className: string, method: string): Blob {
  if (source instanceof Blob) return source;
  const maker = (source as { getBlob?: unknown } | null)?.getBlob;
  const blob = source instanceof ServiceObject && typeof maker === 'function' ? maker.call(source) : null;
  if (blob instanceof Blob) return blob;
  throw badParameters(className, method, [source]);
}

/** Java's bytes, which scripts see, run from -128 to 127. */
export function toSigned(bytes: Buffer): number[] {
  return [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
}

export function toBuffer(data: unknown): Buffer {
  return Array.isArray(data) ? Buffer.from(data as number[]) : Buffer.from(String(data), 'utf8');
}

/** @throws for a character set that only can be read here. */
export function encode(text: unknown, charset = 'UTF-8'): Buffer {
  const name = String(charset).toUpperCase().replace('CHARSET.', '').replace('_', '-');
  if (name === 'UTF-8') return Buffer.from(String(text), 'utf8');
  // What the set does not have becomes a question mark, as in Java.
  if (name === 'US-ASCII') return Buffer.from(String(text).replace(/[^\0-\x7f]/g, '?'), 'latin1');
  if (name === 'ISO-8859-1') return Buffer.from(String(text).replace(/[^\0-\xff]/g, '?'), 'latin1');
  throw new Error(`Not available in the workbench: writing the character set ${charset}`);
}
