/** A realm as empty as Apps Script's, in which every service of Google refuses to be used. */

import { type Context, createContext, runInContext } from 'node:vm';

const services = [
  'Browser',
  'CacheService',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'HtmlService',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'LockService',
  'Logger',
  'MailApp',
  'Maps',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SitesApp',
  'SlidesApp',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'XmlService',
  'console',
];

/** A service that throws as soon as anything is asked of it. */
function refusing(name: string): unknown {
  const refuse = () => {
    throw new Error(`${name} was used while the file was loading`);
  };
  return new Proxy(refuse, {
    get: refuse,
    set: refuse,
    has: refuse,
    apply: refuse,
    construct: refuse,
    getPrototypeOf: refuse,
    ownKeys: refuse,
    getOwnPropertyDescriptor: refuse,
  });
}

/** A fresh realm with nothing but the language and the refusing services. */
export function emptyRealm(): Context {
  return createContext(Object.fromEntries(services.map((name) => [name, refusing(name)])));
}

/** Every name a script in the realm can use without declaring it, `let` and `class` at top level excepted. */
export function globalNames(realm: Context): string[] {
  return runInContext('Object.getOwnPropertyNames(globalThis)', realm);
}
