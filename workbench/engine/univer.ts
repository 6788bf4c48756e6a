/** Starts a headless Univer with the plugins whose mutations a workbook may contain. */

import {
  type ICommandService,
  ICommandService as ICommandServiceId,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { containFormulas } from './contain-formulas.js';
import { skipUnfilteredRows, speedUpEngine } from './engine-speed.js';
import { rememberFormulaCells } from './formula-cells.js';
import { reportObserverErrors } from './observer-errors.js';
import { clipOpenRanges } from './open-ranges.js';
import { followOpenReferences } from './open-references.js';
import { PersonalUndo } from './personal-undo.js';
import { keepTextLiterals } from './text-literals.js';
import { withTimeLimit } from './time-limit.js';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-sort/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-note/facade';

export interface UniverHandle {
  univer: Univer;
  api: FUniver;
  commands: ICommandService;
  workbook: Workbook;
  personalUndo: PersonalUndo;
}

export function startUniver(data: Partial<IWorkbookData>): UniverHandle {
  reportObserverErrors();
  keepTextLiterals();
  clipOpenRanges();
  speedUpEngine();
  containFormulas(withTimeLimit);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
    override: [
      [
        IUndoRedoService,
        {
          useFactory: (...services: ConstructorParameters<typeof PersonalUndo>) => new PersonalUndo(...services),
          deps: [IUniverInstanceService, ICommandServiceId, IContextService],
        },
      ],
    ],
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // Results are part of the snapshot, as on Google: opening a file calculates nothing.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const injector = univer.__getInjector();
  // A second after a calculation begins, a timer asks for the text of a progress bar. Where the workbook has closed by then, the
  // service would throw, and end the process. Without a screen no text is shown anyway.
  injector.get(LocaleService).t = (key) => key;
  const commands = injector.get(ICommandServiceId);
  rememberFormulaCells(injector, commands);
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  skipUnfilteredRows(injector);
  // Undo works on the unit that has the focus; headless, nobody else gives it.
  injector.get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  followOpenReferences(commands);
  const personalUndo = injector.get(IUndoRedoService) as PersonalUndo;
  return { univer, api: FUniver.newAPI(univer), commands, workbook, personalUndo };
}
