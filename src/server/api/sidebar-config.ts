/** What the sidebar needs to draw itself, and its one setting. */

import type { SidebarConfig } from '../../core/api';
import { UserError } from '../../core/shared/errors';
import { viewOfPipelines } from '../../core/stages/stages';
import { listTemplates } from '../../core/workbook/templates';
import { numberIn, objectOf } from '../arguments';
import { findWorkbook, userLocale } from '../workbook/workbook';

/** User property that holds the seconds between polls. */
const POLL = 'pollSeconds';
const USUAL_POLL = 5;

/**
 * Brings everything that the sidebar needs to draw itself.
 *
 * @client
 * @returns `{ready, locale, pipelines, templates, pollSeconds, problem}`; `problem` says what is wrong with the workbook.
 */
export function getSidebarConfig(): SidebarConfig {
  const stored = PropertiesService.getUserProperties().getProperty(POLL);
  const config: SidebarConfig = {
    ready: false,
    locale: userLocale(),
    pipelines: [],
    templates: [],
    pollSeconds: stored === null || stored === '' ? USUAL_POLL : Number(stored),
    problem: '',
  };
  try {
    const workbook = findWorkbook(SpreadsheetApp.getActiveSpreadsheet());
    if (workbook) {
      config.ready = true;
      config.locale = workbook.locale;
      config.pipelines = viewOfPipelines(workbook.stages());
      workbook.columns();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    config.problem = error.message;
  }
  if (!config.ready) config.templates = listTemplates(config.locale);
  return config;
}

/**
 * Sets how often the sidebar asks for the selected row, for the present user.
 *
 * @client
 * @param request `{seconds}`: 0 switches it off; at most 3,600.
 * @returns `{pollSeconds}`.
 */
export function setPolling(request: { seconds: number }): { pollSeconds: number } {
  const seconds = numberIn(objectOf(request, 'setPolling', '{seconds}'), 'seconds', 0, 3600);
  PropertiesService.getUserProperties().setProperty(POLL, String(seconds));
  return { pollSeconds: seconds };
}
