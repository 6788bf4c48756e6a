/** The settings of the spreadsheet: time zone, locale, recalculation, theme, and who may see it. */

import type { EnumMember } from '../../execution/wire.js';
import { changeFileSettings } from '../../host/file-settings.js';
import { badParameters, ServiceObject } from '../base/base.js';
import { member, memberName } from '../base/enums.js';
import { User } from '../script/session.js';
import { editorsOf, setRole, viewersOf } from './people.js';
import { SpreadsheetTheme } from './spreadsheet-theme.js';

interface CalculationSettings {
  interval: string;
  iterative: boolean;
  cycles: number;
  threshold: number;
}

/** What a new spreadsheet has. */
const CALCULATION: CalculationSettings = { interval: 'ON_CHANGE', iterative: false, cycles: 50, threshold: 0.05 };

export abstract class SpreadsheetSettings extends ServiceObject {
  readonly className = 'Spreadsheet';

  protected get _engine() {
    return this.context.host.engine;
  }

  // Time and place

  getSpreadsheetTimeZone(): string {
    return this._engine.settings.timeZone;
  }
  /** Dates keep the wall-clock time that they show. */
  setSpreadsheetTimeZone(timeZone: string): void {
    changeFileSettings(this.context.host, { timeZone });
  }
  getSpreadsheetLocale(): string {
    return this._engine.settings.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    changeFileSettings(this.context.host, { locale: String(locale) });
  }

  // Calculation

  get #calculation(): CalculationSettings {
    return { ...CALCULATION, ...this.context.host.stores.get<Partial<CalculationSettings>>('calculation', {}) };
  }
  #calculate(change: Partial<CalculationSettings>): this {
    this.context.host.stores.set('calculation', { ...this.#calculation, ...change });
    return this;
  }
  getRecalculationInterval(): EnumMember {
    return member('RecalculationInterval', this.#calculation.interval);
  }
  setRecalculationInterval(interval: string): this {
    const name = memberName(interval, 'RecalculationInterval');
    if (!name) throw badParameters('SpreadsheetApp.Spreadsheet', 'setRecalculationInterval', [interval]);
    return this.#calculate({ interval: name });
  }
  isIterativeCalculationEnabled(): boolean {
    return this.#calculation.iterative;
  }
  setIterativeCalculationEnabled(iterative: boolean): this {
    return this.#calculate({ iterative });
  }
  getMaxIterativeCalculationCycles(): number {
    return this.#calculation.cycles;
  }
  setMaxIterativeCalculationCycles(cycles: number): this {
    if (!Number.isInteger(cycles) || cycles < 1 || cycles > 10_000)
      throw new Error('The number of iterations must be between 1 and 10000.');
    return this.#calculate({ cycles });
  }
  getIterativeCalculationConvergenceThreshold(): number {
    return this.#calculation.threshold;
  }
  setIterativeCalculationConvergenceThreshold(threshold: number): this {
    return this.#calculate({ threshold });
  }

  // Theme

  getSpreadsheetTheme(): SpreadsheetTheme {
    return new SpreadsheetTheme(this.context);
  }
  setSpreadsheetTheme(theme: SpreadsheetTheme): SpreadsheetTheme {
    return theme;
  }
  resetSpreadsheetTheme(): SpreadsheetTheme {
    const theme = new SpreadsheetTheme(this.context);
    theme._reset();
    return theme;
  }

  // People

  #people(emails: string[]): User[] {
    return emails.map((email) => new User(this.context, email));
  }
  getOwner(): User {
    return new User(this.context, this.context.host.owner);
  }
  getEditors(): User[] {
    return this.#people(editorsOf(this.context));
  }
  getViewers(): User[] {
    return this.#people(viewersOf(this.context));
  }
  #role(people: unknown[], role: 'editors' | 'viewers' | null, from?: 'editors' | 'viewers'): this {
    if (viewersOf(this.context).includes(this.context.user))
      throw new Error('You do not have permission to perform that action.');
    setRole(this.context, people, role, from);
    return this;
  }
  addEditor(person: unknown): this {
    return this.#role([person], 'editors');
  }
  addEditors(emails: string[]): this {
    return this.#role(emails, 'editors');
  }
  removeEditor(person: unknown): this {
    return this.#role([person], null, 'editors');
  }
  /** Who edits already stays an editor. */
  addViewer(person: unknown): this {
    return this.addViewers([person]);
  }
  addViewers(people: unknown[]): this {
    return this.#role(people, 'viewers');
  }
  removeViewer(person: unknown): this {
    return this.#role([person], null, 'viewers');
  }
}
