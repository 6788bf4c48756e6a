/** The shapes that cross between the dialog of exports and the server. */

export type ExportedSheet = 'deals' | 'history' | 'lines';
export type ExportFormat = 'csv' | 'json';

export interface ExportRequest {
  what: ExportedSheet;
  format: ExportFormat;
  /** The first row to write, counted from 0; left out: from the beginning. */
  from?: number;
}

/** A piece of a file: the pieces one after another are the file. */
export interface ExportPiece {
  /** The file's name. */
  name: string;
  text: string;
  /** The first row of the next piece; null for the last one. */
  next: number | null;
  /** How many rows there are. If that changes between two pieces, somebody has edited meanwhile, and the export begins again. */
  total: number;
}

export interface ExportApi {
  exportData(request: ExportRequest): ExportPiece;
  /** What there is to export. */
  getExports(): { what: ExportedSheet; sheet: string }[];
}
