/** A workbook with a team to ask, and people who fill in its forms. */

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormInfo, FormItem, Workbench } from '../../../build/workbench.mjs';
import { distFolder } from '../../support/dist';
import { temporaryFolder } from '../../support/script';
import { newPipeline, type PipelineOptions } from '../../support/workbook';

export interface TeamOptions extends PipelineOptions {
  /** How many people; every third is in Support, the others in Sales. */
  people?: number;
  /** Language of each person. */
  languages?: readonly string[];
}

/** A set-up workbook whose People sheet is filled. */
export async function newTeam({ people = 10, languages = ['en'], ...options }: TeamOptions = {}): Promise<Workbench> {
  const workbook = await newPipeline(options);
  await fillPeople(workbook, people, languages, options.language === 'ms' ? 'Ahli' : 'People');
  workbook.resetCalls();
  return workbook;
}

/** Sets a new workbook up and fills its People sheet. */
export async function newPeople(workbook: Workbench, people: number): Promise<void> {
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await fillPeople(workbook, people, ['en'], 'People');
}

async function fillPeople(
  workbook: Workbench,
  people: number,
  languages: readonly string[],
  sheet: string,
): Promise<void> {
  const rows = Array.from({ length: people }, (_, index) => [
    `Person ${index + 1}`,
    `person${String(index + 1).padStart(3, '0')}@example.com`,
    index % 3 === 2 ? 'Support' : 'Sales',
    '',
    languages[index % languages.length],
  ]);
  if (rows.length > 0) await workbook.apiWrite(`${sheet}!A2`, rows);
}

export interface Started {
  waveId: string;
  formId: string;
  url: string;
  invited: number;
  mailsLeft: number;
  notice: string;
}

/** Starts a weekly pulse with eNPS, unless told otherwise. */
export async function start(workbook: Workbench, request: Record<string, unknown> = {}): Promise<Started> {
  const usual = { title: 'Team pulse', cadence: 'weekly', enps: '1-10' };
  return (await workbook.run('startPulse', { ...usual, ...request })) as Started;
}

/** One form by its ID. */
export async function formOf(workbook: Workbench, formId: string): Promise<FormInfo> {
  const form = (await workbook.forms()).find(({ id }) => id === formId);
  if (!form) throw new Error(`There is no form ${formId}`);
  return form;
}

/** The items that ask something. */
export function questionsOf({ items }: FormInfo): FormItem[] {
  return items.filter(({ type }) => type !== 'SECTION_HEADER');
}

/** Everybody answers: scales by `score`, texts by `comment`, the team by its turn. */
export async function answer(
  workbook: Workbench,
  formId: string,
  count: number,
  score: (person: number, item: number) => number = (person) => 1 + (person % 10),
  comment: (person: number) => string = (person) => `Comment of ${person}`,
): Promise<void> {
  const items = questionsOf(await formOf(workbook, formId));
  for (let person = 0; person < count; person++) {
    const answers: Record<string, unknown> = {};
    items.forEach((item, index) => {
      if (item.max !== undefined) answers[item.title] = score(person, index);
      else if (item.choices) answers[item.title] = person % 3 === 2 ? 'Support' : 'Sales';
      else answers[item.title] = comment(person);
    });
    await workbook.respond(formId, answers);
  }
}

/** The built add-on with a script beside it: somebody at work in Google's own editors. */
export function projectWith(code: string): string {
  const folder = temporaryFolder();
  cpSync(distFolder, folder, { recursive: true });
  writeFileSync(join(folder, 'Editor.js'), code);
  return folder;
}

/** With `down`, Google Forms does not answer; with `look`, a test sees past that. */
const FORMS_DOWN = `
var formApp_ = FormApp;
FormApp = {
  DestinationType: formApp_.DestinationType,
  create: function (title, isPublished) { return formApp_.create(title, isPublished); },
  openById: function (id) {
    if (PropertiesService.getScriptProperties().getProperty('down')) throw new Error('Service error: Forms');
    return formApp_.openById(id);
  },
};
function down(isDown) { PropertiesService.getScriptProperties().setProperty('down', isDown ? 'yes' : ''); }
function look(id) { var form = formApp_.openById(id); return [form.isAcceptingResponses(), form.getResponses().length]; }`;

/** A pulse with two answers out of six, whose answers are kept for two days, and whose script can lose Google Forms. */
export async function teamWithFormsDown(): Promise<{ workbook: Workbench; waveId: string; formId: string }> {
  const workbook = await newTeam({ people: 6, project: projectWith(FORMS_DOWN) });
  await workbook.apiWrite('Settings!A3', [['Pulse answers kept (days)', 2]]);
  const { waveId, formId } = await start(workbook, { cadence: 'once', questionIds: [] });
  await answer(workbook, formId, 2);
  return { workbook, waveId, formId };
}
