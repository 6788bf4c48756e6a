/** Gets a file piece by piece, and hands it to the browser as a download. */

import type { ExportRequest } from '../../core/export/api';
import type { Client } from '../../ui/client';
import { download } from '../../ui/download';

/** How often the export begins again if rows come or go meanwhile. */
const TRIES = 3;

export interface SavedFile {
  name: string;
  rows: number;
}

/**
 * Saves the file.
 *
 * @param onProgress is told how many rows are written, of how many
 * @returns null where somebody edited all the time
 */
export async function saveFile(
  client: Pick<Client, 'exportData'>,
  request: ExportRequest,
  onProgress: (done: number, total: number) => void,
): Promise<SavedFile | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const pieces: string[] = [];
    let piece = await client.exportData(request);
    const { name, total } = piece;
    pieces.push(piece.text);
    while (piece.next !== null && piece.total === total) {
      onProgress(piece.next, total);
      piece = await client.exportData({ ...request, from: piece.next });
      pieces.push(piece.text);
    }
    if (piece.total !== total) continue;
    download(name, pieces.join(''), request.format === 'csv' ? 'text/csv' : 'application/json');
    return { name, rows: total };
  }
  return null;
}
