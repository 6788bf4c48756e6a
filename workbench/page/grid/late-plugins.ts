/** Adds the user interface that is needed only once the grid is shown: the page loads it after the first cells are painted. */

import { LocaleService, mergeLocales, type Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import dataValidationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import filterUi from '@univerjs/sheets-filter-ui/locale/en-US';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import noteUi from '@univerjs/sheets-note-ui/locale/en-US';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numfmtUi from '@univerjs/sheets-numfmt-ui/locale/en-US';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import sortUi from '@univerjs/sheets-sort-ui/locale/en-US';
import { locale } from './locale.js';

export function addLatePlugins(univer: Univer): void {
  const texts = mergeLocales(conditionalFormattingUi, dataValidationUi, filterUi, noteUi, numfmtUi, sortUi);
  univer
    .__getInjector()
    .get(LocaleService)
    .load({ [locale]: texts });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  // The list opens while a person types into the cell; its search field would take the second half of the word.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showSearchOnDropdown: false });
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
}
