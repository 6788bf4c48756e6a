/** What becomes of a response: the linked sheet, submit triggers and their events, grades, and reading responses back. */

import { describe, expect, test } from '@jest/globals';
import { asKilled, openScript, temporaryFolder, writeProject } from '../support/script';
import { cell, closeLater, messageOf, newWorkbook } from '../support/workbook';

const CODE = `
function make() {
  var form = FormApp.create('Pulse', true);
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addScaleItem().setTitle('Mood').setBounds(1, 5);
  form.addCheckboxItem().setTitle('Fruit').setChoiceValues(['Apple', 'Mango']);
  form.addGridItem().setTitle('Week').setRows(['Mon', 'Tue']).setColumns(['Office', 'Home']);
  return form.getId();
}
function link(id) {
  FormApp.openById(id).setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
}
function urls() {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var all = [ss.getFormUrl()].concat(ss.getSheets().map(function (sheet) { return sheet.getFormUrl(); }));
  return all.map(function (url) { return url && FormApp.openByUrl(url).getTitle(); });
}
function url() { return SpreadsheetApp.getActiveSpreadsheet().getFormUrl(); }
function unlink(id) { FormApp.openById(id).removeDestination(); }
function destination(id) { return FormApp.openById(id).getDestinationId() === SpreadsheetApp.getActive().getId(); }
function rename(id, from, to) {
  FormApp.openById(id).getItems().filter(function (item) { return item.getTitle() === from; })[0].setTitle(to);
}
function add(id, title) { FormApp.openById(id).addTextItem().setTitle(title); }
function watch(id) {
  ScriptApp.newTrigger('onForm').forForm(FormApp.openById(id)).onFormSubmit().create();
  ScriptApp.newTrigger('onRow').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  return ScriptApp.getProjectTriggers().map(function (trigger) {
    return [trigger.getHandlerFunction(), String(trigger.getEventType()), String(trigger.getTriggerSource()), trigger.getTriggerSourceId()];
  });
}
function note(key, value) { PropertiesService.getScriptProperties().setProperty(key, JSON.stringify(value)); }
function noted(key) { return JSON.parse(PropertiesService.getScriptProperties().getProperty(key)); }
function onForm(e) {
  note('form', {
    keys: Object.keys(e).sort(), source: e.source.getTitle(), email: e.response.getRespondentEmail(),
    time: e.response.getTimestamp().toISOString(), id: e.response.getId(), mode: String(e.authMode),
    answers: e.response.getItemResponses().map(function (each) { return each.getResponse(); }), user: Session.getActiveUser().getEmail() });
}
function onRow(e) {
  note('row', { keys: Object.keys(e).sort(), values: e.values, named: e.namedValues, range: e.range.getA1Notation(),
    sheet: e.range.getSheet().getName() });
}
function submit(id) {
  var form = FormApp.openById(id);
  var items = form.getItems();
  var response = form.createResponse()
    .withItemResponse(items[0].asTextItem().createResponse('Script'))
    .withItemResponse(items[1].asScaleItem().createResponse(5));
  var before = [response.getId(), response.getTimestamp(), response.getEditResponseUrl()];
  response.submit();
  var again;
  try { response.submit(); } catch (error) { again = error.message; }
  return { before: before, id: typeof response.getId(), again: again };
}
function count(id, since) {
  var form = FormApp.openById(id);
  return (since ? form.getResponses(new Date(since)) : form.getResponses()).length;
}
function first(id) {
  var response = FormApp.openById(id).getResponses()[0];
  var same = FormApp.openById(id).getResponse(response.getId());
  return same.getTimestamp().toISOString();
}
function removeFirst(id) { var form = FormApp.openById(id); form.deleteResponse(form.getResponses()[0].getId()); }
function removeAll(id) { FormApp.openById(id).deleteAllResponses(); }
`;

const ANSWER = { Name: 'Aisyah', Mood: 4, Fruit: ['Apple', 'Mango'], Week: ['Office', null] };
/** As shown; the clock goes on while a test runs. */
const TIME = expect.stringMatching(/^24\/11\/2026 9:\d\d:\d\d$/);
const HEADERS = ['Timestamp', 'Name', 'Mood', 'Fruit', 'Week [Mon]', 'Week [Tue]'];

describe('the response sheet', () => {
  test('is a new first sheet with a header for each question, and a row for each response', async () => {
    const workbook = await openScript(CODE);
    const id = String(await workbook.run('make'));
    await workbook.respond(id, { Name: 'Before the link' });
    await workbook.run('link', id);
    expect(await workbook.sheets()).toEqual(['Form Responses 1', 'Sheet1']);
    expect(await workbook.run('destination', id)).toBe(true);
    await workbook.as('aisyah@example.com').respond(id, ANSWER);
    expect(await workbook.values("'Form Responses 1'!A1:F1")).toEqual([HEADERS]);
    expect(await workbook.display("'Form Responses 1'!A2:F4")).toEqual([
      [TIME, 'Before the link', '', '', '', ''],
      [TIME, 'Aisyah', '4', 'Apple, Mango', 'Office', ''],
      ['', '', '', '', '', ''],
    ]);
    expect(await cell(workbook, "'Form Responses 1'!C3")).toBe(4);
    expect(await cell(workbook, "'Form Responses 1'!A3")).toBeInstanceOf(Date);
  });

  test('keeps text that looks like a formula as text', async () => {
    const workbook = await openScript(CODE);
    const id = String(await workbook.run('make'));
    await workbook.run('link', id);
    for (const name of ['=1+1', '+A1', '007', "'quoted"]) await workbook.respond(id, { Name: name });
    expect(await workbook.formulas("'Form Responses 1'!B2:B5")).toEqual([[''], [''], [''], ['']]);
    expect(await workbook.values("'Form Responses 1'!B2:B5")).toEqual([['=1+1'], ['+A1'], [7], ["'quoted"]]);
  });

  test('follows the questions: a new one gets a column at the end, a renamed one its new header', async () => {
    const workbook = await openScript(CODE);
    const id = String(await workbook.run('make'));
    await workbook.run('link', id);
    await workbook.run('add', id, 'Why');
    await workbook.run('rename', id, 'Mood', 'Feeling');
    const expected = ['Timestamp', 'Name', 'Feeling', 'Fruit', 'Week [Mon]', 'Week [Tue]', 'Why'];
    expect(await workbook.values("'Form Responses 1'!A1:G1")).toEqual([expected]);
  });

  test('is written to where its columns are, after people moved them', async () => {
    const workbook = await openScript(CODE);
    const id = String(await workbook.run('make'));
    await workbook.run('link', id);
    await workbook.insertColumns('Form Responses 1', 2, 1);
    await workbook.type("'Form Responses 1'!B1", 'Handled by');
    await workbook.respond(id, ANSWER);
    expect(await workbook.display("'Form Responses 1'!A2:D2")).toEqual([[TIME, '', 'Aisyah', '4']]);
  });

  test('is made anew when it was deleted, and no longer written to once unlinked', async () => {
    const workbook = await openScript(
      `${CODE} function drop() { var ss = SpreadsheetApp.getActive(); ss.deleteSheet(ss.getSheetByName('Form Responses 1')); }`,
    );
    const id = String(await workbook.run('make'));
    await workbook.run('link', id);
    await workbook.run('drop');
    await workbook.respond(id, ANSWER);
    expect(await cell(workbook, "'Form Responses 1'!B2")).toBe('Aisyah');
    expect(await cell(workbook, "'Form Responses 1'!B3")).toBe('');
    await workbook.run('unlink', id);
    await workbook.respond(id, ANSWER);
    expect(await cell(workbook, "'Form Responses 1'!B3")).toBe('');
    expect(await messageOf(workbook.run('destination', id))).toBe('The form currently has no response destination.');
  });

  test('is refused to a spreadsheet that is not there', async () => {
    const workbook = await openScript(`function link() {
      FormApp.create('X').setDestination(FormApp.DestinationType.SPREADSHEET, 'nowhere'); }`);
    expect(await messageOf(workbook.run('link'))).toMatch(/^No spreadsheet with the ID nowhere could be found/);
  });
});

describe('a copy of the file', () => {
  test('has a form of its own, without responses, that fills its own response sheet', async () => {
    const workbook = await openScript(CODE);
    const id = String(await workbook.run('make'));
    await workbook.run('link', id);
    await workbook.respond(id, ANSWER);
    const copy = closeLater(await workbook.as('aisyah@example.com').copyFile());
    const [form] = await copy.forms();
    expect(form).toMatchObject({ title: 'Pulse', items: (await workbook.forms())[0]?.items });
    expect(form?.id).not.toBe(id);
    expect(await copy.run('count', form?.id)).toBe(0);
    expect(await copy.run('destination', form?.id)).toBe(true);
    await copy.respond(form?.id ?? '', { Name: 'In the copy' });
    expect(await copy.values("'Form Responses 1'!B2:B4")).toEqual([['Aisyah'], ['In the copy'], ['']]);
    expect(await workbook.values("'Form Responses 1'!B2:B3")).toEqual([['Aisyah'], ['']]);
  });
});

describe('submit triggers', () => {
  test('tell the form’s of the response, and the spreadsheet’s of the row; neither of who responded', async () => {
    const workbook = await openScript(CODE);
    const id = String(await workbook.run('make'));
    await workbook.run('link', id);
    const triggers = (await workbook.run('watch', id)) as string[][];
    expect(triggers.map((each) => each.slice(0, 3))).toEqual([
      ['onForm', 'ON_FORM_SUBMIT', 'FORMS'],
      ['onRow', 'ON_FORM_SUBMIT', 'SPREADSHEETS'],
    ]);
    expect(triggers[0]?.[3]).toBe(id);
    await workbook.as('aisyah@example.com').respond(id, ANSWER);
    expect(await workbook.run('noted', 'form')).toEqual({
      keys: ['authMode', 'response', 'source', 'triggerUid'],
      source: 'Pulse',
      email: '',
      time: expect.stringMatching(/^2026-11-24T01:/),
      id: expect.stringMatching(/^2_/),
      mode: 'FULL',
      answers: ['Aisyah', '4', ['Apple', 'Mango'], ['Office', null]],
      user: '',
    });
    const values = [TIME, 'Aisyah', '4', 'Apple, Mango', 'Office', ''];
    expect(await workbook.run('noted', 'row')).toEqual({
      keys: ['authMode', 'namedValues', 'range', 'source', 'triggerUid', 'values'],
      values,
      named: Object.fromEntries(HEADERS.map((header, index) => [header, [values[index]]])),
      range: 'A2:F2',
      sheet: 'Form Responses 1',
    });
  });

  test('do not fire for a script’s submit, which still writes the row', async () => {
    const workbook = await openScript(CODE);
    const id = String(await workbook.run('make'));
    await workbook.run('link', id);
    await workbook.run('watch', id);
    expect(await workbook.run('submit', id)).toEqual({
      before: [null, null, null],
      id: 'string',
      again: 'This response has already been submitted.',
    });
    expect(await workbook.run('noted', 'form')).toBe(null);
    expect(await workbook.run('noted', 'row')).toBe(null);
    expect(await workbook.values("'Form Responses 1'!B2:C2")).toEqual([['Script', 5]]);
  });

  test('are not those of another form, nor the spreadsheet’s where the form is not linked', async () => {
    const workbook = await openScript(CODE);
    const [watched, other] = [String(await workbook.run('make')), String(await workbook.run('make'))];
    await workbook.run('watch', watched);
    await workbook.respond(other, ANSWER);
    expect(await workbook.run('noted', 'form')).toBe(null);
    await workbook.respond(watched, ANSWER);
    expect(await workbook.run('noted', 'form')).not.toBe(null);
    expect(await workbook.run('noted', 'row')).toBe(null);
  });
});

describe('responses', () => {
  test('are read from a moment on, by their ID, and deleted', async () => {
    const workbook = await openScript(CODE);
    const id = String(await workbook.run('make'));
    await workbook.respond(id, ANSWER);
    await workbook.advance({ days: 1 });
    await workbook.respond(id, ANSWER);
    await workbook.respond(id, ANSWER);
    expect(await workbook.run('count', id)).toBe(3);
    expect(await workbook.run('count', id, '2026-11-24T12:00:00Z')).toBe(2);
    expect(await workbook.run('first', id)).toMatch(/^2026-11-24T01:/);
    expect(await workbook.run('count', id, await workbook.run('first', id))).toBe(3);
    await workbook.run('removeFirst', id);
    expect(await workbook.run('count', id)).toBe(2);
    await workbook.run('removeAll', id);
    expect(await workbook.run('count', id)).toBe(0);
  });

  test('that were deleted stay so after a restart', async () => {
    const [dir, project] = [temporaryFolder(), writeProject(CODE)];
    const workbook = await newWorkbook({ project, dir });
    const id = String(await workbook.run('make'));
    for (const name of ['one', 'two', 'three']) await workbook.respond(id, { Name: name });
    await workbook.run('removeFirst', id);
    const killed = asKilled(dir);
    const again = await newWorkbook({ project, dir: killed });
    expect(await again.run('count', id)).toBe(2);
    await again.run('removeFirst', id);
    await again.close();
    expect(await (await newWorkbook({ project, dir: killed })).run('count', id)).toBe(1);
  });

  test('cost few round trips: opening the form and reading all responses is two', async () => {
    const workbook = await openScript(`${CODE}
      function read(id) {
        return FormApp.openById(id).getResponses().map(function (response) {
          return [response.getTimestamp(), response.getItemResponses().map(function (each) { return each.getResponse(); })].length;
        });
      }
      function build(id) { FormApp.openById(id).addTextItem().setTitle('A').setRequired(true); }`);
    const id = String(await workbook.run('make'));
    for (let i = 0; i < 5; i++) await workbook.respond(id, ANSWER);
    workbook.resetCalls();
    await workbook.run('read', id);
    expect(workbook.calls().roundTrips).toBe(2);
    workbook.resetCalls();
    await workbook.run('build', id);
    expect(workbook.calls().roundTrips).toBe(4);
  });

  test('a fault at any round trip of a script’s submit leaves one response or none, and never half a row', async () => {
    for (const how of ['before', 'after', 'kill'] as const) {
      const workbook = await openScript(CODE);
      const id = String(await workbook.run('make'));
      await workbook.run('link', id);
      // openById, getItems, getEditResponseUrl, submit
      workbook.failAt(4, how);
      await messageOf(workbook.run('submit', id));
      const kept = how === 'after' ? 1 : 0;
      expect(await workbook.run('count', id)).toBe(kept);
      expect(await cell(workbook, "'Form Responses 1'!B2")).toBe(kept ? 'Script' : '');
    }
  });
});

test('[form-url] the spreadsheet and the linked sheet know their form, as long as it is linked', async () => {
  const workbook = await openScript(CODE);
  const id = await workbook.run('make');
  expect(await workbook.run('urls')).toEqual([null, null]);
  await workbook.run('link', id);
  expect(await workbook.run('urls')).toEqual(['Pulse', 'Pulse', null]);
  const { url, close } = await workbook.serve();
  const response = await fetch(String(await workbook.run('url')));
  expect(response.url).toBe((await workbook.forms())[0]?.url);
  expect(response.url.startsWith(url)).toBe(true);
  await close();
  await workbook.run('unlink', id);
  expect(await workbook.run('urls')).toEqual([null, null, null]);
});
