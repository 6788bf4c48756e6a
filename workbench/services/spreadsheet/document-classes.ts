/** The classes whose objects are part of the spreadsheet: their calls read calculated formulas, and from a cell they only read. */

export const DOCUMENT_CLASSES: ReadonlySet<string> = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'SpreadsheetTheme',
  'Sheet',
  'Range',
  'RangeList',
  'NamedRange',
  'TextFinder',
  'Protection',
  'DeveloperMetadata',
  'DeveloperMetadataFinder',
  'Group',
  'Filter',
  'Banding',
  'OverGridImage',
  'Selection',
  'Slicer',
  'PivotTable',
  'EmbeddedChart',
  'Drawing',
]);
