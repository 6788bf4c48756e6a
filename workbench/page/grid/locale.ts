/** The texts of Univer's own user interface, as far as the page starts with it. */

import { LocaleType, mergeLocales } from '@univerjs/core';
import dataValidation from '@univerjs/data-validation/locale/en-US';
import design from '@univerjs/design/locale/en-US';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/en-US';
import filter from '@univerjs/sheets-filter/locale/en-US';
import formula from '@univerjs/sheets-formula/locale/en-US';
import formulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';

export const locale = LocaleType.EN_US;

export const locales = {
  [locale]: mergeLocales(
    design,
    ui,
    docsUi,
    sheets,
    sheetsUi,
    formula,
    formulaUi,
    dataValidation,
    sheetsDataValidation,
    filter,
  ),
};
