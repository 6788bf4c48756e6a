/**
 * What an execution may call: the one table of which authorisation mode and which OAuth scope each service needs.
 *
 * Sources, in Google's documentation:
 * - modes: "Editor add-on authorization" (table of authorization modes), "Custom functions in Google Sheets" (permitted
 *   services), "Simple triggers" (restrictions), reference `AuthMode`;
 * - scopes: "Authorization scopes" and, in the reference of each class, "Scripts that use this method require authorization
 *   with one or more of the following scopes".
 */

import type { Project } from '../../host/project.js';
import { DOCUMENT_CLASSES } from '../spreadsheet/document-classes.js';
import type { AuthMode, ExecutionContext } from './context.js';

const AUTH = 'https://www.googleapis.com/auth/';
const SPREADSHEETS = `${AUTH}spreadsheets`;
const CURRENT_SPREADSHEET = [`${AUTH}spreadsheets.currentonly`, SPREADSHEETS];
const CALENDAR = [`${AUTH}calendar`, 'https://www.google.com/calendar/feeds'];
const READ_CALENDAR = [`${AUTH}calendar`, `${AUTH}calendar.readonly`, 'https://www.google.com/calendar/feeds'];
const FORMS = [`${AUTH}forms`];
const CONTAINER_UI = [`${AUTH}script.container.ui`];
const TRIGGERS = [`${AUTH}script.scriptapp`];
const EMAIL = [`${AUTH}userinfo.email`];
const GMAIL = ['https://mail.google.com/'];

const ALL: AuthMode[] = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'];
/** Services that touch no user's data. */
const ANONYMOUS: AuthMode[] = ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'];
const MENUS: AuthMode[] = ['NONE', 'LIMITED', 'FULL'];
const FULL: AuthMode[] = ['FULL'];

interface Rule {
  /** Which methods; absent: all of the class that no earlier rule takes. */
  methods?: RegExp;
  modes: AuthMode[];
  /** Any one of them is enough; none: the call needs no authorisation. */
  scopes?: string[];
}

const READ = /^(get|is|guestsCan|anyoneCan)/;
const CALENDAR_RULES: Rule[] = [
  { methods: /^newRecurrence$/, modes: FULL },
  { methods: READ, modes: FULL, scopes: READ_CALENDAR },
  { modes: FULL, scopes: CALENDAR },
];
const FREE: Rule[] = [{ modes: ALL }];
const ANYWHERE_BUT_NONE: Rule[] = [{ modes: ANONYMOUS }];
const needs = (...scopes: string[]): Rule[] => [{ modes: FULL, scopes }];

/** Changing methods of the spreadsheet's classes: a custom function may read alone. */
const WRITES =
  /^(set|clear|insert|delete|append|move|hide|show|unhide|protect|sort|copyTo|copyFormat|copyValues|add|remove|toast|rename|replace|activate|create(Filter|Pivot|DataSource|DeveloperMetadata$)|merge|break|group|ungroup|collapse|expand|shift|split|trim|random|refresh|reset|auto|apply|check|uncheck|update|duplicate|flush)/;

const DOCUMENT_RULES: Rule[] = [
  { methods: WRITES, modes: ['LIMITED', 'FULL'], scopes: CURRENT_SPREADSHEET },
  { modes: ANONYMOUS, scopes: CURRENT_SPREADSHEET },
];

const RULES: Record<string, Rule[]> = {
  SpreadsheetApp: [
    // Other files: a simple trigger and a cell are bound to their own.
    { methods: /^(open|openById|openByUrl|create)$/, modes: FULL, scopes: [SPREADSHEETS] },
    { methods: /^getUi$/, modes: MENUS },
    { methods: /^new[A-Z]/, modes: ANONYMOUS },
    // Harmless in a cell, where nothing can be written.
    { methods: /^flush$/, modes: ANONYMOUS, scopes: CURRENT_SPREADSHEET },
    ...DOCUMENT_RULES,
  ],
  Ui: [
    { methods: /^(showSidebar|showModalDialog|showModelessDialog|showDialog)$/, modes: FULL, scopes: CONTAINER_UI },
    { methods: /^(alert|prompt)$/, modes: FULL },
    { modes: MENUS },
  ],
  Menu: [{ modes: MENUS }],
  Browser: [{ modes: FULL }],
  ScriptApp: [
    {
      methods: /^(newTrigger|getProjectTriggers|getUserTriggers|getScriptTriggers|deleteTrigger)$/,
      modes: FULL,
      scopes: TRIGGERS,
    },
    { modes: MENUS },
  ],
  Session: [
    { methods: /^(getActiveUserLocale|getScriptTimeZone|getTimeZone)$/, modes: ALL },
    // Who it is stays blank where Google does not tell; to ask is no error.
    { methods: /^(getActiveUser|getUser)$/, modes: ANONYMOUS, scopes: EMAIL },
    { methods: /^getEffectiveUser$/, modes: FULL, scopes: EMAIL },
    { modes: ANONYMOUS },
  ],
  User: ANYWHERE_BUT_NONE,
  Utilities: FREE,
  Blob: FREE,
  Logger: FREE,
  HtmlService: ANYWHERE_BUT_NONE,
  CacheService: ANYWHERE_BUT_NONE,
  PropertiesService: ANYWHERE_BUT_NONE,
  LockService: ANYWHERE_BUT_NONE,
  LanguageApp: ANYWHERE_BUT_NONE,
  XmlService: ANYWHERE_BUT_NONE,
  ContentService: ANYWHERE_BUT_NONE,
  Maps: ANYWHERE_BUT_NONE,
  Charts: ANYWHERE_BUT_NONE,
  Jdbc: [{ modes: ['CUSTOM_FUNCTION', 'FULL'], scopes: [`${AUTH}script.external_request`] }],
  UrlFetchApp: [{ modes: ['CUSTOM_FUNCTION', 'FULL'], scopes: [`${AUTH}script.external_request`] }],
  MailApp: needs(`${AUTH}script.send_mail`),
  GmailApp: needs(...GMAIL),
  GmailDraft: needs(...GMAIL),
  GmailMessage: needs(...GMAIL),
  CalendarApp: CALENDAR_RULES,
  Calendar: CALENDAR_RULES,
  CalendarEvent: CALENDAR_RULES,
  CalendarEventSeries: CALENDAR_RULES,
  EventGuest: CALENDAR_RULES,
  FormApp: [
    { methods: /^getActiveForm$/, modes: FULL, scopes: [`${AUTH}forms.currentonly`, ...FORMS] },
    { methods: /^(create|openById|openByUrl)$/, modes: FULL, scopes: FORMS },
    { modes: FULL },
  ],
  DriveApp: [
    { methods: READ, modes: FULL, scopes: [`${AUTH}drive.readonly`, `${AUTH}drive`] },
    { modes: FULL, scopes: [`${AUTH}drive`] },
  ],
  DocumentApp: needs(`${AUTH}documents`),
  SlidesApp: needs(`${AUTH}presentations`),
  ContactsApp: needs('https://www.google.com/m8/feeds'),
  GroupsApp: needs(`${AUTH}groups`),
};

/** Builders, values and handles of services that were asked before: nothing more is asked of them. */
function rulesOf(className: string): Rule[] {
  const known = Object.hasOwn(RULES, className) ? RULES[className] : undefined;
  if (known) return known;
  if (DOCUMENT_CLASSES.has(className)) return DOCUMENT_RULES;
  return /(App|Service)$/.test(className) ? [{ modes: FULL }] : FREE;
}

/**
 * @throws in Google's words, when the execution's authorisation mode does not allow the call, or the project's manifest lists
 *   scopes and none that the call needs.
 */
export function checkPermission(className: string, method: string, context: ExecutionContext): void {
  const rule = rulesOf(className).find((each) => !each.methods || each.methods.test(method));
  if (!rule) return;
  const { scopes } = rule;
  const required = scopes
    ? ` Required permissions: ${scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`}`
    : '';
  const call = `${className}.${method}.`;
  if (!rule.modes.includes(context.authMode)) throw new Error(`You do not have permission to call ${call}${required}`);
  // What a cell may call needs no authorisation there (reference, AuthMode.CUSTOM_FUNCTION).
  if (!scopes || context.authMode === 'CUSTOM_FUNCTION') return;
  if (!scopes.some((scope) => isGranted(context.host.project, scope)))
    throw new Error(`Specified permissions are not sufficient to call ${call}${required}`);
}

/**
 * A manifest without `oauthScopes` is given what its code uses; `@OnlyCurrentDoc` in a comment narrows that to the open file
 * ("Authorization scopes for Editor add-ons").
 */
export function isGranted(project: Project, scope: string): boolean {
  const listed = project.manifest.oauthScopes;
  if (listed) return listed.includes(scope);
  if (scope !== SPREADSHEETS) return true;
  return !project.files.some(({ source }) => source.includes('@OnlyCurrentDoc'));
}
