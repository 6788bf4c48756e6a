/** Chooses what is sent for a file: the file itself, or the smallest form beside it that the browser can unpack. */

import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';

export interface SentForm {
  path: string;
  size: number;
  /** Differs between the forms of a file, and between the builds. */
  tag: string;
  /** The value of Content-Encoding; undefined for the file itself. */
  encoding?: string;
}

/** Smallest first. */
const FORMS = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

export async function bestForm(file: string, found: Stats, request: IncomingMessage): Promise<SentForm> {
  const accepted = acceptedEncodings(request.headers['accept-encoding']);
  for (const { encoding, ending } of FORMS) {
    if (!accepted.has(encoding)) continue;
    const path = file + ending;
    const form = await stat(path).catch(() => undefined);
    // A form that is older than its file belongs to another build.
    if (form?.isFile() && form.mtimeMs >= found.mtimeMs)
      return { path, size: form.size, tag: tagOf(form, `-${encoding}`), encoding };
  }
  return { path: file, size: found.size, tag: tagOf(found, '') };
}

/** 'gzip, br;q=0.5, zstd;q=0' accepts gzip and br. */
function acceptedEncodings(header: string | string[] | undefined): Set<string> {
  const accepted = new Set<string>();
  for (const part of String(header ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) accepted.add(name);
  }
  return accepted;
}

function tagOf({ size, mtimeMs }: Stats, form: string): string {
  return `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${form}"`;
}
