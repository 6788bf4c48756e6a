/** Google's global services and enums: those that are imitated, and the names of those that are not. */

import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';
import { FormApp } from './form/formApp.js';
import { HtmlService } from './html.js';
import { LockService } from './lock.js';
import { CacheService, PropertiesService } from './properties.js';
import { ScriptApp } from './scriptApp.js';
import { Session } from './session.js';
import { SpreadsheetApp } from './spreadsheetApp.js';
import { Utilities } from './utilities.js';

type ServiceClass = new (context: ExecutionContext) => ServiceObject;

const IMITATED: Record<string, ServiceClass> = {
  SpreadsheetApp,
  FormApp,
  HtmlService,
  LockService,
  PropertiesService,
  CacheService,
  ScriptApp,
  Session,
  Utilities,
};

/** Present as globals, so that a script fails where it calls them and not where it mentions them. */
const ABSENT = [
  'MailApp',
  'GmailApp',
  'CalendarApp',
  'DriveApp',
  'DocumentApp',
  'UrlFetchApp',
  'ContentService',
  'CardService',
  'LanguageApp',
  'XmlService',
  'Charts',
  'Jdbc',
  'Maps',
  'SlidesApp',
  'ContactsApp',
  'GroupsApp',
  'LinearOptimizationService',
];

class AbsentService extends ServiceObject {
  constructor(
    context: ExecutionContext,
    readonly className: string,
  ) {
    super(context);
  }
}

/** What custom functions may use; anything else is "You do not have permission". */
export const CUSTOM_FUNCTION_SERVICES = new Set([
  'SpreadsheetApp',
  'CacheService',
  'LockService',
  'PropertiesService',
  'HtmlService',
  'Utilities',
  'Session',
]);

export function makeServices(context: ExecutionContext): Map<string, ServiceObject> {
  const services = new Map<string, ServiceObject>();
  for (const [name, Service] of Object.entries(IMITATED)) services.set(name, new Service(context));
  for (const name of ABSENT) services.set(name, new AbsentService(context, name));
  return services;
}

/** Class → enum → members in Google's order. */
export const ENUMS: Record<string, Record<string, string[]>> = {
  SpreadsheetApp: {
    ProtectionType: ['RANGE', 'SHEET'],
    WrapStrategy: ['WRAP', 'OVERFLOW', 'CLIP'],
    BorderStyle: ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
    Dimension: ['COLUMNS', 'ROWS'],
    DataValidationCriteria: [
      'VALUE_IN_LIST',
      'VALUE_IN_RANGE',
      'CHECKBOX',
      'NUMBER_BETWEEN',
      'DATE_IS_VALID_DATE',
      'CUSTOM_FORMULA',
    ],
  },
  FormApp: {
    Alignment: ['LEFT', 'CENTER', 'RIGHT'],
    DestinationType: ['SPREADSHEET'],
    FeedbackType: ['CORRECT', 'INCORRECT', 'GENERAL'],
    ItemType: [
      'CHECKBOX',
      'CHECKBOX_GRID',
      'DATE',
      'DATETIME',
      'DURATION',
      'GRID',
      'IMAGE',
      'LIST',
      'MULTIPLE_CHOICE',
      'PAGE_BREAK',
      'PARAGRAPH_TEXT',
      'RATING',
      'SCALE',
      'SECTION_HEADER',
      'TEXT',
      'TIME',
      'VIDEO',
      'FILE_UPLOAD',
      'UNSUPPORTED',
    ],
    PageNavigationType: ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT'],
    RatingIconType: ['STAR', 'HEART', 'THUMB_UP'],
  },
  Ui: {
    Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
    ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  },
  ScriptApp: {
    AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
    EventType: ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
    WeekDay: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
    TriggerSource: ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  },
  HtmlService: { XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'], SandboxMode: ['EMULATED', 'IFRAME', 'NATIVE'] },
  Utilities: {
    DigestAlgorithm: ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
    Charset: ['US_ASCII', 'UTF_8'],
  },
};
