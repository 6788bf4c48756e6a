/** Utilities: text, time and digest helpers that touch no store. */

import { createHash, randomUUID } from 'node:crypto';
import { TZDate } from '@date-fns/tz';
import Papa from 'papaparse';
import { ServiceObject } from './base.js';

const DIGESTS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};
const METHODS = [
  'getUuid',
  'formatDate',
  'parseCsv',
  'sleep',
  'base64Encode',
  'base64Decode',
  'base64EncodeWebSafe',
  'computeDigest',
  'formatString',
];

export class Utilities extends ServiceObject {
  readonly className = 'Utilities';
  override readonly local = new Set(METHODS);

  getUuid(): string {
    return randomUUID();
  }

  /** Java's SimpleDateFormat letters, in the given zone. */
  formatDate(date: Date, timeZone: string, format: string): string {
    if (!(date instanceof Date))
      throw new Error("The parameters don't match the method signature for Utilities.formatDate.");
    const at = new TZDate(date.getTime(), timeZone === 'GMT' ? 'UTC' : timeZone);
    const pad = (value: number, width: number) => String(value).padStart(width, '0');
    const name = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-US', { ...options, timeZone: timeZone === 'GMT' ? 'UTC' : timeZone }).format(date);
    const offset = -at.getTimezoneOffset();
    const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}:${pad(Math.abs(offset) % 60, 2)}`;
    return format.replace(/'([^']*)'|(y+|M+|d+|H+|h+|m+|s+|S+|E+|a|Z|X+|z)/g, (all, quoted?: string, code?: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted;
      const width = code?.length ?? 0;
      switch (code?.[0]) {
        case 'y':
          return width === 2 ? pad(at.getFullYear() % 100, 2) : pad(at.getFullYear(), width);
        case 'M':
          return width >= 4
            ? name({ month: 'long' })
            : width === 3
              ? name({ month: 'short' })
              : pad(at.getMonth() + 1, width);
        case 'd':
          return pad(at.getDate(), width);
        case 'H':
          return pad(at.getHours(), width);
        case 'h':
          return pad(at.getHours() % 12 || 12, width);
        case 'm':
          return pad(at.getMinutes(), width);
        case 's':
          return pad(at.getSeconds(), width);
        case 'S':
          return pad(at.getMilliseconds(), width);
        case 'E':
          return name({ weekday: width >= 4 ? 'long' : 'short' });
        case 'a':
          return at.getHours() < 12 ? 'AM' : 'PM';
        case 'Z':
          return zone.replace(':', '');
        case 'X':
          return offset === 0 ? 'Z' : width >= 3 ? zone : zone.replace(':', '');
        default:
          return all;
      }
    });
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    const { data } = Papa.parse<string[]>(String(csv), { delimiter: String(delimiter), skipEmptyLines: false });
    // A line break at the end starts no record.
    const last = data[data.length - 1];
    if (last && last.length === 1 && last[0] === '') data.pop();
    return data;
  }

  sleep(ms: number): Promise<void> {
    if (ms > 300_000) throw new Error('Invalid argument: milliseconds must be at most 300000.');
    return this.context.host.sleep(ms);
  }

  #bytes(data: unknown): Buffer {
    return Array.isArray(data) ? Buffer.from(data as number[]) : Buffer.from(String(data), 'utf8');
  }
  #signed(bytes: Buffer): number[] {
    return [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
  }
  base64Encode(data: unknown): string {
    return this.#bytes(data).toString('base64');
  }
  base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string): number[] {
    return this.#signed(Buffer.from(text, 'base64'));
  }
  computeDigest(algorithm: string, value: unknown): number[] {
    const name = DIGESTS[String(algorithm).replace('DigestAlgorithm.', '')];
    if (!name) throw new Error(`Not available in the workbench: digest ${algorithm}`);
    return this.#signed(createHash(name).update(this.#bytes(value)).digest());
  }
  formatString(template: string, ...args: unknown[]): string {
    let next = 0;
    return String(template).replace(/%(%|[ds]|(?:\.(\d+))?f)/g, (_all, code: string, digits?: string) => {
      if (code === '%') return '%';
      const value = args[next++];
      return code.endsWith('f') ? Number(value).toFixed(Number(digits ?? 6)) : String(value);
    });
  }
}
