/** Writes a built file's compressed forms beside it, which the workbench's server sends in its place. */

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeBuilt } from './files';

/** Below this size a response is one packet anyway. */
const SMALLEST = 1024;
/** Higher qualities take several times as long for a few percent. */
const BROTLI_QUALITY = 5;

export async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < SMALLEST) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await Promise.all([
    promisify(brotliCompress)(content, { params }).then((small) => writeBuilt(`${path}.br`, small)),
    promisify<Buffer, Buffer>(gzip)(content).then((small) => writeBuilt(`${path}.gz`, small)),
  ]);
}
