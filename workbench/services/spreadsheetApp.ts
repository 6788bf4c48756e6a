/** SpreadsheetApp itself. */

import { ServiceObject } from './base.js';
import { ConditionalFormatRuleBuilder } from './conditionalFormat.js';
import { DataValidationBuilder } from './dataValidation.js';
import type { Range } from './range.js';
import type { Sheet } from './sheet.js';
import { Spreadsheet } from './spreadsheet.js';
import { Ui } from './ui.js';

export class SpreadsheetApp extends ServiceObject {
  readonly className = 'SpreadsheetApp';
  override readonly local = new Set([
    'getActiveSpreadsheet',
    'getActive',
    'getActiveSheet',
    'getActiveRange',
    'getCurrentCell',
    'getUi',
    'newDataValidation',
    'newConditionalFormatRule',
  ]);

  getActiveSpreadsheet(): Spreadsheet {
    return new Spreadsheet(this.context);
  }
  getActive(): Spreadsheet {
    return this.getActiveSpreadsheet();
  }
  getActiveSheet(): Sheet {
    return this.getActiveSpreadsheet().getActiveSheet();
  }
  getActiveRange(): Range {
    return this.getActiveSpreadsheet().getActiveRange();
  }
  getCurrentCell(): Range {
    return this.getActiveSpreadsheet().getActiveCell();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  openById(id: string): Spreadsheet {
    if (id !== this.context.host.fileId)
      throw new Error('You do not have permission to access the requested document.');
    return this.getActiveSpreadsheet();
  }
  getUi(): Ui {
    if (this.context.isCustomFunction) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return new Ui(this.context);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.context);
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context);
  }
  async flush(): Promise<void> {
    await this.context.host.engine.calculation.settle();
  }
}
