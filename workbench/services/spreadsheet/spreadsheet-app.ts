/** SpreadsheetApp itself. */

import { badParameters, ServiceObject } from '../base/base.js';
import { Ui } from '../script/ui.js';
import { type CellImageBuilder, newCellImage } from './cell-image.js';
import { ColorBuilder } from './color.js';
import { ConditionalFormatRuleBuilder } from './conditional-format/rule.js';
import { DataValidationBuilder } from './data-validation/data-validation.js';
import { FilterCriteriaBuilder } from './filter-criteria.js';
import type { Range } from './range.js';
import type { RangeList } from './range-list.js';
import { RichTextValueBuilder } from './rich-text.js';
import type { Selection } from './selection.js';
import type { Sheet } from './sheet.js';
import { Spreadsheet } from './spreadsheet.js';
import { TextStyleBuilder } from './text-style.js';

export class SpreadsheetApp extends ServiceObject {
  readonly className = 'SpreadsheetApp';
  override readonly local = new Set([
    'getActiveSpreadsheet',
    'getActive',
    'getActiveSheet',
    'getActiveRange',
    'getActiveRangeList',
    'getCurrentCell',
    'getSelection',
    'getUi',
    'newCellImage',
    'newColor',
    'newConditionalFormatRule',
    'newDataValidation',
    'newFilterCriteria',
    'newRichTextValue',
    'newTextStyle',
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
  getActiveRangeList(): RangeList {
    return this.getActiveSpreadsheet().getActiveRangeList();
  }
  getCurrentCell(): Range {
    return this.getActiveSpreadsheet().getCurrentCell();
  }
  getSelection(): Selection {
    return this.getActiveSpreadsheet().getSelection();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }
  setCurrentCell(cell: Range): Range {
    return this.getActiveSpreadsheet().setCurrentCell(cell);
  }
  /** Only the one file there is can be made active. */
  setActiveSpreadsheet(spreadsheet: Spreadsheet): void {
    if (!(spreadsheet instanceof Spreadsheet))
      throw badParameters('SpreadsheetApp', 'setActiveSpreadsheet', [spreadsheet]);
  }
  /** @throws for any other file: the workbench has this one alone. */
  openById(id: string): Spreadsheet {
    if (id !== this.context.host.fileId)
      throw new Error('You do not have permission to access the requested document.');
    return this.getActiveSpreadsheet();
  }
  openByUrl(url: string): Spreadsheet {
    const id = /\/spreadsheets\/d\/([\w-]+)/.exec(String(url))?.[1];
    if (!id) throw new Error('Invalid argument: url');
    return this.openById(id);
  }
  getUi(): Ui {
    if (this.context.isCustomFunction) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return new Ui(this.context);
  }
  newCellImage(): CellImageBuilder {
    return newCellImage(this.context);
  }
  newColor(): ColorBuilder {
    return new ColorBuilder(this.context, null);
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.context);
  }
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.context);
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.context);
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder(this.context);
  }
  async flush(): Promise<void> {
    await this.context.host.engine.calculation.settle();
  }
}
