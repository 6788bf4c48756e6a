/** SpreadsheetApp's Range, put together from its layers in range/. */

import { RangeAttached } from './range/attached.js';

const LOCAL = new Set(
  'getRow getColumn getLastRow getLastColumn getNumRows getNumColumns getHeight getWidth getSheet getGridId getA1Notation getCell offset createTextFinder createDeveloperMetadataFinder getRowIndex getColumnIndex isStartRowBounded isEndRowBounded isStartColumnBounded isEndColumnBounded'.split(
    ' ',
  ),
);

export class Range extends RangeAttached {
  override readonly local = LOCAL;
}
