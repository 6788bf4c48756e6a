/** What one execution of a pulse needs of the workbook. */

import { type PULSE_SHEETS, PULSE_SHEETS as SHEETS } from '../../core/pulse/columns';
import { pulseMessages } from '../../core/pulse/messages';
import { type PulseSettings, parsePulseSettings } from '../../core/pulse/settings';
import type { PulseTranslate } from '../../core/pulse/texts';
import type { PulseState, SheetIds } from '../../core/pulse/types';
import { UserError } from '../../core/shared/errors';
import { openWorkbook, sheetNamed, type Workbook } from '../workbook/workbook';
import { readState } from './store';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type PulseSheet = keyof typeof PULSE_SHEETS;

export interface Pulse {
  workbook: Workbook;
  pt: PulseTranslate;
  /**
   * What Settings says now. It is read on use: a wave goes by what it has promised, and must close and be erased even if
   * somebody has entered a wrong value since.
   *
   * @throws UserError naming a wrong value.
   */
  readonly settings: PulseSettings;
  state: PulseState;
  /** The acting person; in a trigger, the person who made it. */
  user: string;
  today: number;
  /** Null when the sheet is gone. */
  findSheet(key: PulseSheet): Sheet | null;
  /** @throws UserError when the sheet is gone. */
  sheet(key: PulseSheet): Sheet;
}

/** Opens the workbook for a pulse. The caller holds the lock. Two round trips, one where the state is known. */
export function openPulse(state: PulseState = readState()): Pulse {
  const workbook = openWorkbook();
  const pt = pulseMessages(workbook.locale);
  const findSheet = (key: PulseSheet): Sheet | null => findPulseSheet(workbook.spreadsheet, key, state.sheets);
  return {
    workbook,
    pt,
    get settings() {
      return parsePulseSettings(workbook.system.settingRows, workbook.locale, pt);
    },
    state,
    user: Session.getEffectiveUser().getEmail(),
    today: workbook.zone.dayOf(new Date()),
    findSheet,
    sheet(key) {
      const sheet = findSheet(key);
      if (!sheet) throw new UserError(workbook.t, 'missingSheet', { sheet: SHEETS[key][workbook.locale] });
      return sheet;
    },
  };
}

/** A sheet of the pulses: by the ID under which it is known, or by its name in either language. */
export function findPulseSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: PulseSheet,
  ids: SheetIds,
): Sheet | null {
  const id = ids[key];
  const known = id === undefined ? null : spreadsheet.getSheetById(id);
  return known ?? sheetNamed(spreadsheet, SHEETS[key]);
}

/** The IDs of the sheets as they are found now, to be known by from then on. */
export function idsOfSheets(find: (key: PulseSheet) => Sheet | null): SheetIds {
  const found = (Object.keys(SHEETS) as PulseSheet[]).map((key) => [key, find(key)?.getSheetId()]);
  return Object.fromEntries(found) as SheetIds;
}
