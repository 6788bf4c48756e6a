/** What the sidebar needs to draw itself, and its one setting. */

import type { PartName, SidebarConfig, SidebarPart } from '../../core/api';
import { UserError } from '../../core/errors';
import { viewOfPipelines } from '../../core/stages';
import { listTemplates } from '../../core/templates';
import { numberIn, objectOf, refuse, textIn } from '../arguments';
import { findBook, userLocale } from '../gateway/book';
import { readStored } from '../stored/read';

/** User property that holds the seconds between polls. */
const POLL = 'pollSeconds';
const USUAL_POLL = 5;

/**
 * Brings everything that the sidebar needs to draw itself.
 *
 * @client
 * @returns `{ready, locale, pipelines, templates, pollSeconds, problem, texts}`; `problem` says what is wrong with the workbook;
 *   `texts` are the sidebar's in Malay, where the workbook is.
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
    texts: {},
  };
  try {
    const book = findBook(SpreadsheetApp.getActiveSpreadsheet());
    if (book) {
      config.ready = true;
      config.locale = book.locale;
      config.pipelines = viewOfPipelines(book.stages());
      book.columns();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    config.problem = error.message;
  }
  if (!config.ready) config.templates = listTemplates(config.locale);
  if (config.locale === 'ms') config.texts = readStored('SidebarMalay') as Record<string, string>;
  return config;
}

const PARTS: Record<PartName, 1> = { SetUp: 1, Pulse: 1 };

/**
 * Brings a part of the sidebar that is not loaded with the rest.
 *
 * @client
 * @param request `{name}`: SetUp or Pulse.
 * @returns `{script, styles}`, to be put into the sidebar's page.
 * @throws Error when there is no such part.
 */
export function getSidebarPart(request: { name: PartName }): SidebarPart {
  const name = textIn(objectOf(request, 'getSidebarPart', '{name}'), 'name');
  if (!Object.keys(PARTS).includes(name)) {
    return refuse('name', name, 'expected_oneOf', { list: Object.keys(PARTS).join(', ') });
  }
  return readStored(`${name as PartName}Part`) as SidebarPart;
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
