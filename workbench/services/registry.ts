/** Google's global services and enums: those that are imitated, and the names of those that are not. */

import { ServiceObject } from './base/base.js';
import type { ExecutionContext } from './base/context.js';
import { CalendarApp } from './calendar/calendar.js';
import { CALENDAR_COLORS, EVENT_COLORS } from './calendar/calendar-colors.js';
import { FormApp } from './form/form-app.js';
import { GmailApp } from './mail/gmail.js';
import { MailApp } from './mail/mail.js';
import { Browser } from './script/browser.js';
import { CacheService } from './script/cache.js';
import { HtmlService } from './script/html.js';
import { LockService } from './script/lock.js';
import { PropertiesService } from './script/properties.js';
import { ScriptApp } from './script/script-app.js';
import { Session } from './script/session.js';
import { UrlFetchApp } from './script/url-fetch.js';
import { Utilities } from './script/utilities.js';
import { Charts } from './spreadsheet/charts/charts.js';
import { SpreadsheetApp } from './spreadsheet/spreadsheet-app.js';
import { CHARTS_ENUMS, SPREADSHEET_ENUMS } from './spreadsheet/spreadsheet-enums.js';

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
  MailApp,
  GmailApp,
  CalendarApp,
  UrlFetchApp,
  Charts,
  Browser,
};

/** Present as globals, so that a script fails where it calls them and not where it mentions them. */
const ABSENT = [
  'DriveApp',
  'DocumentApp',
  'ContentService',
  'CardService',
  'LanguageApp',
  'XmlService',
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

export function makeServices(context: ExecutionContext): Map<string, ServiceObject> {
  const services = new Map<string, ServiceObject>();
  for (const [name, Service] of Object.entries(IMITATED)) services.set(name, new Service(context));
  for (const name of ABSENT) services.set(name, new AbsentService(context, name));
  return services;
}

/** Class → enum → members in Google's order, or names of plain texts where Google has those. */
export const ENUMS: Record<string, Record<string, string[] | Record<string, string>>> = {
  SpreadsheetApp: SPREADSHEET_ENUMS,
  Charts: CHARTS_ENUMS,
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
  Browser: { Buttons: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] },
  Ui: {
    Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
    ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  },
  ScriptApp: {
    AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
    AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
    EventType: ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
    WeekDay: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
    TriggerSource: ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  },
  CalendarApp: {
    Color: CALENDAR_COLORS,
    EventColor: EVENT_COLORS,
    EventTransparency: ['OPAQUE', 'TRANSPARENT'],
    EventType: ['DEFAULT', 'BIRTHDAY', 'FOCUS_TIME', 'FROM_GMAIL', 'OUT_OF_OFFICE', 'WORKING_LOCATION'],
    GuestStatus: ['INVITED', 'MAYBE', 'NO', 'OWNER', 'YES'],
    Month: [
      'JANUARY',
      'FEBRUARY',
      'MARCH',
      'APRIL',
      'MAY',
      'JUNE',
      'JULY',
      'AUGUST',
      'SEPTEMBER',
      'OCTOBER',
      'NOVEMBER',
      'DECEMBER',
    ],
    Visibility: ['CONFIDENTIAL', 'DEFAULT', 'PRIVATE', 'PUBLIC'],
    Weekday: ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
  },
  HtmlService: { XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'], SandboxMode: ['EMULATED', 'IFRAME', 'NATIVE'] },
  Utilities: {
    DigestAlgorithm: ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
    Charset: ['US_ASCII', 'UTF_8'],
    MacAlgorithm: ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
    RsaAlgorithm: ['RSA_SHA_1', 'RSA_SHA_256'],
  },
};
