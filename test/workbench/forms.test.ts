/** FormApp on the workbench: forms, items, responses, and who may do what. */

import { describe, expect, test } from '@jest/globals';
import { asKilled, openScript, temporaryFolder, writeProject } from '../support/script';
import { messageOf, newWorkbook } from '../support/workbook';

const NO_SUCH_FORM = /^No item with the given ID could be found\. Possibly because you have not edited this item/;

/** Makes a form with one item of every kind. */
const EVERY_KIND = `
function make() {
  var form = FormApp.create('Every kind', true).setDescription('One of each');
  form.addTextItem().setTitle('Name').setHelpText('As in your passport').setRequired(true);
  form.addParagraphTextItem().setTitle('Story');
  form.addMultipleChoiceItem().setTitle('Colour').setChoiceValues(['Red', 'Green']).showOtherOption(true);
  form.addCheckboxItem().setTitle('Fruit').setChoiceValues(['Apple', 'Durian', 'Mango']);
  form.addListItem().setTitle('City').setChoiceValues(['Ipoh', 'Kuching']);
  form.addScaleItem().setTitle('Recommend').setBounds(0, 10).setLabels('Never', 'Always').setRequired(true);
  form.addRatingItem().setTitle('Stars').setRatingScaleLevel(5);
  form.addGridItem().setTitle('Week').setRows(['Mon', 'Tue']).setColumns(['Office', 'Home']);
  form.addCheckboxGridItem().setTitle('Meals').setRows(['Mon', 'Tue']).setColumns(['Lunch', 'Dinner']);
  form.addDateItem().setTitle('Day');
  form.addDateTimeItem().setTitle('Moment');
  form.addTimeItem().setTitle('Hour');
  form.addDurationItem().setTitle('Length');
  form.addSectionHeaderItem().setTitle('A header');
  form.addPageBreakItem().setTitle('Second page');
  form.addVideoItem().setTitle('Film').setVideoUrl('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
  return form.getId();
}
function answers(id) {
  return FormApp.openById(id).getResponses().map(function (response) {
    return response.getItemResponses().map(function (each) {
      return [each.getItem().getTitle(), String(each.getItem().getType()), each.getResponse()];
    });
  });
}`;

describe('a form', () => {
  test('is listed with its items, bounds and choices', async () => {
    const workbook = await openScript(EVERY_KIND);
    const id = await workbook.run('make');
    const [form] = await workbook.forms();
    expect(form).toMatchObject({ id, title: 'Every kind', published: true });
    expect(form?.items.map(({ type }) => type)).toEqual([
      'TEXT',
      'PARAGRAPH_TEXT',
      'MULTIPLE_CHOICE',
      'CHECKBOX',
      'LIST',
      'SCALE',
      'RATING',
      'GRID',
      'CHECKBOX_GRID',
      'DATE',
      'DATETIME',
      'TIME',
      'DURATION',
      'SECTION_HEADER',
      'PAGE_BREAK',
      'VIDEO',
    ]);
    expect(form?.items[2]).toEqual({
      title: 'Colour',
      type: 'MULTIPLE_CHOICE',
      required: false,
      choices: ['Red', 'Green'],
    });
    expect(form?.items[5]).toEqual({ title: 'Recommend', type: 'SCALE', required: true, min: 0, max: 10 });
  });

  test('keeps an answer to every kind of question, in the forms that Google gives them', async () => {
    const workbook = await openScript(EVERY_KIND);
    const id = String(await workbook.run('make'));
    await workbook.respond(id, {
      Name: 'Aisyah',
      Story: 'Line one\nline two',
      Colour: 'Teal',
      Fruit: ['Apple', 'Mango'],
      City: 'Kuching',
      Recommend: 9,
      Stars: 4,
      Week: ['Office', null],
      Meals: { Tue: ['Lunch', 'Dinner'] },
      Day: '2026-11-24',
      Moment: new Date('2026-11-24T01:30:00Z'),
      Hour: '09:30',
      Length: '1:02:03',
    });
    expect(await workbook.run('answers', id)).toEqual([
      [
        ['Name', 'TEXT', 'Aisyah'],
        ['Story', 'PARAGRAPH_TEXT', 'Line one\nline two'],
        ['Colour', 'MULTIPLE_CHOICE', 'Teal'],
        ['Fruit', 'CHECKBOX', ['Apple', 'Mango']],
        ['City', 'LIST', 'Kuching'],
        ['Recommend', 'SCALE', '9'],
        ['Stars', 'RATING', '4'],
        ['Week', 'GRID', ['Office', null]],
        ['Meals', 'CHECKBOX_GRID', [null, ['Lunch', 'Dinner']]],
        ['Day', 'DATE', '2026-11-24'],
        ['Moment', 'DATETIME', '2026-11-24 09:30'],
        ['Hour', 'TIME', '09:30'],
        ['Length', 'DURATION', '1:02:03'],
      ],
    ]);
  });

  test('gives an empty text for the written questions left out, and nothing for the others', async () => {
    const workbook = await openScript(EVERY_KIND);
    const id = String(await workbook.run('make'));
    await workbook.respond(id, { Name: 'Wei', Recommend: '10' });
    const [response] = (await workbook.run('answers', id)) as [string, string, unknown][][];
    expect(response?.map(([title, , answer]) => [title, answer])).toEqual([
      ['Name', 'Wei'],
      ['Story', ''],
      ['Recommend', '10'],
      ['Day', ''],
      ['Hour', ''],
    ]);
  });

  test.each([
    [{ Recommend: 3 }, '"Name": This is a required question'],
    [{ Name: ' ', Recommend: 3 }, '"Name": This is a required question'],
    [{ Name: 'A', Recommend: 11 }, '"Recommend": Must be a whole number from 0 to 10'],
    [{ Name: 'A', Recommend: 3, City: 'Atlantis' }, '"City": "Atlantis" is not one of the choices'],
    [{ Name: 'A', Recommend: 3, Fruit: ['Apple', 'Stone'] }, '"Fruit": "Stone" is not one of the choices'],
    [{ Name: 'A', Recommend: 3, Week: ['Office'] }, '"Week": Must be one answer per row or choice'],
    [{ Name: 'A', Recommend: 3, Day: '2026-02-30' }, '"Day": Must be a date, such as 2026-11-24'],
    [{ Name: 'A', Recommend: 3, Hour: '25:00' }, '"Hour": Must be a time, such as 09:30'],
    [{ Nmae: 'A' }, /^The form has no question "Nmae"\. Its questions: "Name", "Story"/],
    [{ 'A header': 'x' }, /^The form has no question "A header"/],
    [{ Name: 'A', Recommend: 3, Week: { Wed: 'Home' } }, /"Week" has no row "Wed"\. Its rows: Mon, Tue/],
  ])('refuses %j and keeps nothing', async (answers, expected) => {
    const workbook = await openScript(EVERY_KIND);
    const id = String(await workbook.run('make'));
    expect(await messageOf(workbook.respond(id, answers))).toMatch(expected);
    expect(await workbook.run('answers', id)).toEqual([]);
  });

  test('survives a restart with its answers, even one without a close', async () => {
    const dir = temporaryFolder();
    const project = writeProject(EVERY_KIND);
    const first = await newWorkbook({ project, dir });
    const id = String(await first.run('make'));
    await first.respond(id, { Name: 'Kumar', Recommend: 7 });
    const second = await newWorkbook({ project, dir: asKilled(dir) });
    expect(await second.forms()).toEqual(await first.forms());
    const [response] = (await second.run('answers', id)) as [string, string, unknown][][];
    expect(response?.[0]).toEqual(['Name', 'TEXT', 'Kumar']);
  });
});

describe('access', () => {
  const ACCESS = `
    function make() { var form = FormApp.create('Mine', true); form.addTextItem().setTitle('Q'); return form.getId(); }
    function title(id) { return FormApp.openById(id).getTitle(); }
    function share(id, email) { FormApp.openById(id).addEditor(email); }
    function unshare(id, email) { FormApp.openById(id).removeEditor(email); }
    function byUrl(url) { return FormApp.openByUrl(url).getId(); }
    function urls(id) { var form = FormApp.openById(id); return [form.getEditUrl(), form.getPublishedUrl()]; }
    function FORMS() { FormApp.create('From a cell'); return 1; }
    function onEdit(e) {
      var said;
      try { FormApp.create('From a trigger'); said = 'made'; } catch (error) { said = error.message; }
      e.source.getSheetByName('Sheet1').getRange('B1').setValue(said);
    }`;

  test('is the owner’s and the editors’ alone', async () => {
    const workbook = await openScript(ACCESS);
    const aisyah = workbook.as('aisyah@example.com');
    const id = await workbook.run('make');
    expect(await messageOf(aisyah.run('title', id))).toMatch(NO_SUCH_FORM);
    await workbook.run('share', id, 'aisyah@example.com');
    expect(await aisyah.run('title', id)).toBe('Mine');
    await workbook.run('unshare', id, 'aisyah@example.com');
    expect(await messageOf(aisyah.run('title', id))).toMatch(NO_SUCH_FORM);
  });

  test('ends when the form is in the bin', async () => {
    const workbook = await openScript(ACCESS);
    const id = String(await workbook.run('make'));
    expect(await messageOf(workbook.as('wei@example.com').deleteForm(id))).toMatch(NO_SUCH_FORM);
    await workbook.deleteForm(id);
    expect(await messageOf(workbook.run('title', id))).toMatch(NO_SUCH_FORM);
    expect(await messageOf(workbook.respond(id, { Q: 'x' }))).toMatch(NO_SUCH_FORM);
    expect(await workbook.forms()).toEqual([]);
  });

  test('opens by the editor’s address, not by the published one', async () => {
    const workbook = await openScript(ACCESS);
    const id = await workbook.run('make');
    const [edit, published] = (await workbook.run('urls', id)) as string[];
    expect(await workbook.run('byUrl', edit)).toBe(id);
    expect(await messageOf(workbook.run('byUrl', published))).toMatch(NO_SUCH_FORM);
    expect(await messageOf(workbook.run('byUrl', 'https://example.com/'))).toBe('Invalid argument: url');
  });

  test('is refused to a cell and to a simple trigger', async () => {
    const workbook = await openScript(ACCESS);
    await workbook.type('Sheet1!A1', '=FORMS()');
    expect((await workbook.display('Sheet1!A1'))[0]?.[0]).toMatch(/^#/);
    expect((await workbook.values('Sheet1!B1'))[0]?.[0]).toMatch(
      /^You do not have permission to call FormApp\.create\. Required permissions: .*auth\/forms$/,
    );
    expect(await workbook.forms()).toEqual([]);
  });
});
