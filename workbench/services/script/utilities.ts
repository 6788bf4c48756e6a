/** Utilities: text, time, digests, archives. It uses no store. */

import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import Papa from 'papaparse';
import { badParameters, ServiceObject } from '../base/base.js';
import { asBlob, Blob, encode, toBuffer, toSigned } from '../base/blob.js';
import { formatDate, parseDate } from './date-format.js';
import { formatString } from './format-string.js';

const DIGESTS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};
const METHODS = [
  'base64Decode',
  'base64DecodeWebSafe',
  'base64Encode',
  'base64EncodeWebSafe',
  'computeDigest',
  'computeHmacSha256Signature',
  'computeHmacSignature',
  'computeRsaSha1Signature',
  'computeRsaSha256Signature',
  'computeRsaSignature',
  'formatDate',
  'formatString',
  'getUuid',
  'gzip',
  'jsonParse',
  'jsonStringify',
  'newBlob',
  'parseCsv',
  'parseDate',
  'sleep',
  'ungzip',
  'unzip',
  'zip',
];
const MAX_SLEEP_MS = 300_000;

export class Utilities extends ServiceObject {
  readonly className = 'Utilities';
  override readonly local = new Set(METHODS);

  getUuid(): string {
    return randomUUID();
  }

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    if (!(date instanceof Date) || typeof timeZone !== 'string' || typeof format !== 'string')
      throw badParameters('Utilities', 'formatDate', [date, timeZone, format]);
    return formatDate(date, timeZone, format);
  }
  parseDate(date: unknown, timeZone: unknown, format: unknown): Date {
    if (typeof date !== 'string' || typeof timeZone !== 'string' || typeof format !== 'string')
      throw badParameters('Utilities', 'parseDate', [date, timeZone, format]);
    return parseDate(date, timeZone, format);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    const { data } = Papa.parse<string[]>(String(csv), { delimiter: String(delimiter), skipEmptyLines: false });
    // A line break at the end starts no record.
    const last = data[data.length - 1];
    if (last && last.length === 1 && last[0] === '') data.pop();
    return data;
  }
  formatString(template: string, ...args: unknown[]): string {
    return formatString(String(template), args);
  }
  jsonParse(text: string): unknown {
    return JSON.parse(String(text));
  }
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }

  sleep(ms: number): Promise<void> {
    if (ms > MAX_SLEEP_MS) throw new Error(`Invalid argument: milliseconds must be at most ${MAX_SLEEP_MS}.`);
    return this.context.host.sleep(ms);
  }

  // Base64

  base64Encode(data: unknown, charset?: string): string {
    return bytesOf(data, charset).toString('base64');
  }
  /** Web safe here means the other two letters; the padding stays. */
  base64EncodeWebSafe(data: unknown, charset?: string): string {
    return this.base64Encode(data, charset).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*=*\s*$/.test(String(text))) throw new Error('Could not decode string.');
    return toSigned(Buffer.from(String(text), 'base64'));
  }
  base64DecodeWebSafe(text: string): number[] {
    return this.base64Decode(String(text).replace(/-/g, '+').replace(/_/g, '/'));
  }

  // Digests and signatures

  computeDigest(algorithm: string, value: unknown, charset?: string): number[] {
    const name = String(algorithm).replace('DigestAlgorithm.', '');
    return toSigned(createHash(digestOf(name, 'DigestAlgorithm')).update(bytesOf(value, charset)).digest());
  }
  computeHmacSignature(algorithm: string, value: unknown, key: unknown, charset?: string): number[] {
    const name = String(algorithm).replace('MacAlgorithm.HMAC_', '');
    const mac = createHmac(digestOf(name, 'MacAlgorithm'), bytesOf(key, charset));
    return toSigned(mac.update(bytesOf(value, charset)).digest());
  }
  computeHmacSha256Signature(value: unknown, key: unknown, charset?: string): number[] {
    return this.computeHmacSignature('SHA_256', value, key, charset);
  }
  computeRsaSignature(algorithm: string, value: string, key: string, charset?: string): number[] {
    const name = String(algorithm).replace('RsaAlgorithm.RSA_', '');
    const digest = name === 'SHA_1' || name === 'SHA_256' ? digestOf(name, 'RsaAlgorithm') : null;
    if (digest === null) throw badParameters('Utilities', 'computeRsaSignature', [algorithm, value, key]);
    try {
      return toSigned(createSign(digest).update(encode(value, charset)).sign(String(key)));
    } catch {
      throw new Error('Invalid argument: key');
    }
  }
  computeRsaSha1Signature(value: string, key: string, charset?: string): number[] {
    return this.computeRsaSignature('SHA_1', value, key, charset);
  }
  computeRsaSha256Signature(value: string, key: string, charset?: string): number[] {
    return this.computeRsaSignature('SHA_256', value, key, charset);
  }

  // Blobs and archives

  newBlob(data: unknown, contentType?: string, name?: string): Blob {
    if (typeof data !== 'string' && !Array.isArray(data)) throw badParameters('Utilities', 'newBlob', [data]);
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(this.context, toBuffer(data), type, name ?? null);
  }
  gzip(source: unknown, name?: string): Blob {
    const blob = asBlob(source, 'Utilities', 'gzip');
    const own = blob.getName();
    const zipped = name ?? (own === null ? 'archive.gz' : `${own}.gz`);
    return new Blob(this.context, gzipSync(blob._bytes()), 'application/x-gzip', zipped);
  }
  ungzip(source: unknown): Blob {
    const blob = asBlob(source, 'Utilities', 'ungzip');
    const name = (blob.getName() ?? '').replace(/\.gz$/, '');
    const plain = readArchive(() => gunzipSync(blob._bytes()));
    return new Blob(this.context, plain, null, name || null).setContentTypeFromExtension();
  }
  zip(sources: unknown[], name = 'archive.zip'): Blob {
    const files: Zippable = {};
    sources.forEach((source, i) => {
      const blob = asBlob(source, 'Utilities', 'zip');
      const own = blob.getName() ?? `file${i + 1}`;
      if (Object.hasOwn(files, own)) throw new Error(`Duplicate file name: ${own}`);
      files[own] = blob._bytes();
    });
    return new Blob(this.context, Buffer.from(zipSync(files)), 'application/zip', name);
  }
  unzip(source: unknown): Blob[] {
    const blob = asBlob(source, 'Utilities', 'unzip');
    const files = readArchive(() => unzipSync(blob._bytes()));
    return Object.entries(files)
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, bytes]) => new Blob(this.context, Buffer.from(bytes), null, name).setContentTypeFromExtension());
  }
}

function readArchive<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new Error('Invalid argument');
  }
}

function bytesOf(data: unknown, charset?: string): Buffer {
  return Array.isArray(data) ? toBuffer(data) : encode(data, charset);
}

/** @throws for MD2, which no maintained library has, and for names that are none. */
function digestOf(name: string, kind: string): string {
  const digest = DIGESTS[name];
  if (!digest) throw new Error(`Not available in the workbench: ${kind}.${name}`);
  return digest;
}
