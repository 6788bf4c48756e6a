/** FormApp's items and settings: setters and getters, limits, validation, pages, quizzes, links. */

import { describe, expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { messageOf } from '../support/workbook';

/** Runs statements with a published form `form` at hand; `said(f)` is the error that f throws. */
function script(body: string, more = ''): Promise<import('../../build/workbench.mjs').Workbench> {
  return openScript(`
    function said(f) { try { f(); return 'no error'; } catch (error) { return error.message; } }
    function texts(list) { return list.map(function (each) { return each.getTitle(); }); }
    function go() { var form = FormApp.create('Form', true); ${body} }
    ${more}`);
}

describe('items', () => {
  test('are found, moved, duplicated and deleted', async () => {
    const workbook = await script(`
      var a = form.addTextItem().setTitle('A'), b = form.addScaleItem().setTitle('B'), c = form.addTextItem().setTitle('C');
      var steps = [texts(form.getItems()), texts(form.getItems(FormApp.ItemType.TEXT)), c.getIndex()];
      form.moveItem(c, 0); steps.push(texts(form.getItems()));
      form.moveItem(0, 2); steps.push(texts(form.getItems()));
      b.duplicate().setTitle('B2'); steps.push(texts(form.getItems()));
      form.deleteItem(a); form.deleteItem(0); steps.push(texts(form.getItems()));
      return steps.concat([form.getItemById(a.getId()), form.getItemById(c.getId()).getTitle(),
        said(function () { a.getTitle(); }), said(function () { form.deleteItem(9); }),
        said(function () { form.getItems()[0].asScaleItem(); }),
        form.getItems()[0].getType() === FormApp.ItemType.TEXT, String(form.getItems()[1].asScaleItem().getType())]);`);
    expect(await workbook.run('go')).toEqual([
      ['A', 'B', 'C'],
      ['A', 'C'],
      2,
      ['C', 'A', 'B'],
      ['A', 'B', 'C'],
      ['A', 'B', 'C', 'B2'],
      ['C', 'B2'],
      null,
      'C',
      'The item has been deleted from the form.',
      'Invalid index or item: the form has no such item.',
      'Invalid conversion for item type: TEXT',
      true,
      'SCALE',
    ]);
  });

  test.each([
    ['form.addScaleItem().setBounds(2, 5)', 'The lower bound must be 0 or 1: 2'],
    ['form.addScaleItem().setBounds(1, 2)', 'The upper bound must be between 3 and 10, inclusive: 2'],
    ['form.addScaleItem().setBounds(1, 11)', 'The upper bound must be between 3 and 10, inclusive: 11'],
    ['form.addRatingItem().setRatingScaleLevel(11)', 'The upper bound must be between 3 and 10, inclusive: 11'],
    ['form.addListItem().setChoiceValues([])', 'Array is empty: values'],
    ["form.addListItem().setChoiceValues(['a', 'a'])", 'Questions cannot have duplicate choice values.'],
    ['form.addGridItem().setRows([])', 'Array is empty: values'],
    [
      'form.addTextItem().setTitle(null)',
      "The parameters (null) don't match the method signature for TextItem.setTitle.",
    ],
    ["form.addVideoItem().setVideoUrl('https://example.com')", 'Invalid YouTube URL: https://example.com'],
    ["FormApp.create('')", 'Invalid argument: title'],
    ['FormApp.create()', "The parameters () don't match the method signature for FormApp.create."],
    ["FormApp.createTextValidation().requireTextMatchesPattern('(')", 'Invalid regular expression pattern ('],
    ['form.getSummaryUrl()', 'Not available in the workbench: Form.getSummaryUrl'],
    [
      'form.addTextItem().setValidation(FormApp.createGridValidation().build())',
      /^The parameters .* don't match the method signature for TextItem\.setValidation\.$/,
    ],
    [
      'form.addScaleItem().createResponse(6)',
      'Invalid response submitted to scale question. Must be a whole number from 1 to 5.',
    ],
    [
      "form.addMultipleChoiceItem().setChoiceValues(['a']).createResponse('b')",
      'Invalid response submitted to multiple choice question. "b" is not one of the choices.',
    ],
  ])('%s is refused', async (call, expected) => {
    const workbook = await script(`return said(function () { ${call}; });`);
    expect(await workbook.run('go')).toMatch(expected);
    if (typeof expected === 'string') expect(await workbook.run('go')).toBe(expected);
  });

  test('a script’s response with a required answer missing is refused and not kept', async () => {
    const workbook = await script(`form.addTextItem().setTitle('Name').setRequired(true);
      return [said(function () { form.createResponse().submit(); }), form.getResponses().length];`);
    expect(await workbook.run('go')).toEqual(['"Name": This is a required question', 0]);
  });
});

describe('validation', () => {
  test.each([
    ['requireNumber()', '3.5', 'three', 'Must be a number'],
    ['requireWholeNumber()', '-3', '3.5', 'Must be a whole number'],
    ['requireNumberBetween(1, 5)', '5', '6', 'Must be a number between 1 and 5'],
    ['requireNumberNotBetween(1, 5)', '6', '5', 'Must be a number not between 1 and 5'],
    ['requireNumberEqualTo(4)', '4.0', '5', 'Must be equal to 4'],
    ['requireNumberNotEqualTo(4)', '5', '4', 'Must not be equal to 4'],
    ['requireNumberGreaterThan(4)', '4.1', '4', 'Must be a number greater than 4'],
    ['requireNumberGreaterThanOrEqualTo(4)', '4', '3', 'Must be a number greater than or equal to 4'],
    ['requireNumberLessThan(4)', '3', '4', 'Must be a number less than 4'],
    ['requireNumberLessThanOrEqualTo(4)', '4', '5', 'Must be a number less than or equal to 4'],
    ["requireTextContainsPattern('[0-9]')", 'a1', 'a', 'Must contain [0-9]'],
    ["requireTextDoesNotContainPattern('[0-9]')", 'a', 'a1', 'Must not contain [0-9]'],
    ["requireTextMatchesPattern('[a-z]+')", 'abc', 'abc1', 'Must match [a-z]+'],
    ["requireTextDoesNotMatchPattern('[a-z]+')", 'abc1', 'abc', 'Must not match [a-z]+'],
    ['requireTextIsEmail()', 'a@example.com', 'a@', 'Must be a valid email address'],
    ['requireTextIsUrl()', 'https://example.com/a?b', 'no url', 'Must be a valid URL'],
    ['requireTextLengthGreaterThanOrEqualTo(3)', 'abc', 'ab', 'Must be at least 3 characters'],
    ['requireTextLengthLessThanOrEqualTo(3)', '😀😀😀', 'abcd', 'Must be at most 3 characters'],
    ["setHelpText('Like 42').requireWholeNumber()", '42', 'x', 'Like 42'],
  ])('%s takes %j and refuses %j', async (rule, good, bad, message) => {
    const workbook = await script(
      `form.addTextItem().setTitle('Q').setValidation(FormApp.createTextValidation().${rule}.build()); return form.getId();`,
    );
    const id = String(await workbook.run('go'));
    await workbook.respond(id, { Q: good });
    expect(await messageOf(workbook.respond(id, { Q: bad }))).toBe(`"Q": ${message}`);
    // Nothing at all is no answer to be checked.
    await workbook.respond(id, {});
  });

  test('of checkboxes counts, and of grids looks at columns', async () => {
    const workbook = await script(`
      form.addCheckboxItem().setTitle('Two').setChoiceValues(['a', 'b', 'c'])
        .setValidation(FormApp.createCheckboxValidation().requireSelectExactly(2).build());
      form.addGridItem().setTitle('Rank').setRows(['x', 'y']).setColumns(['1', '2'])
        .setValidation(FormApp.createGridValidation().requireLimitOneResponsePerColumn().build());
      return form.getId();`);
    const id = String(await workbook.run('go'));
    await workbook.respond(id, { Two: ['a', 'b'], Rank: ['1', '2'] });
    expect(await messageOf(workbook.respond(id, { Two: ['a'] }))).toBe('"Two": Must select exactly 2 options');
    expect(await messageOf(workbook.respond(id, { Rank: ['1', '1'] }))).toMatch(/more than one response per column/);
  });
});

describe('pages', () => {
  const PAGES = `
    var item = form.addMultipleChoiceItem().setTitle('Pet').setRequired(true);
    var dogs = form.addPageBreakItem().setTitle('Dogs');
    form.addTextItem().setTitle('Breed').setRequired(true);
    var cats = form.addPageBreakItem().setTitle('Cats');
    form.addTextItem().setTitle('Name').setRequired(true);
    item.setChoices([item.createChoice('Dog', dogs), item.createChoice('Cat', cats),
      item.createChoice('None', FormApp.PageNavigationType.SUBMIT), item.createChoice('Eh?', FormApp.PageNavigationType.RESTART)]);
    cats.setGoToPage(FormApp.PageNavigationType.SUBMIT);`;

  test('are led through by the answers: only what is on the way is asked', async () => {
    const workbook = await script(`${PAGES} return form.getId();`);
    const id = String(await workbook.run('go'));
    await workbook.respond(id, { Pet: 'None' });
    await workbook.respond(id, { Pet: 'Cat', Name: 'Tompok' });
    await workbook.respond(id, { Pet: 'Dog', Breed: 'Telomian' });
    expect(await messageOf(workbook.respond(id, { Pet: 'Dog' }))).toBe('"Breed": This is a required question');
    expect(await messageOf(workbook.respond(id, { Pet: 'None', Name: 'x' }))).toMatch(
      /^"Name" is on a page that these answers do not lead to/,
    );
    expect(await messageOf(workbook.respond(id, { Pet: 'Eh?' }))).toMatch(/never to the end/);
  });

  test('and their choices say where they lead', async () => {
    const workbook = await script(`${PAGES}
      var choices = form.getItems()[0].asMultipleChoiceItem().getChoices();
      return choices.map(function (each) {
        return [each.getValue(), String(each.getPageNavigationType()), each.getGotoPage() && each.getGotoPage().getTitle()];
      }).concat([[String(cats.getPageNavigationType()), cats.getGoToPage(), String(dogs.getPageNavigationType())],
        [said(function () { item.setChoices([item.createChoice('a'), item.createChoice('b', dogs)]); })]]);`);
    expect(await workbook.run('go')).toEqual([
      ['Dog', 'GO_TO_PAGE', 'Dogs'],
      ['Cat', 'GO_TO_PAGE', 'Cats'],
      ['None', 'SUBMIT', null],
      ['Eh?', 'RESTART', null],
      ['SUBMIT', null, 'CONTINUE'],
      ['Choices that use page navigation cannot be combined with choices that do not.'],
    ]);
  });
});

describe('settings', () => {
  test('start as on Google: unpublished unless asked, and closed while unpublished', async () => {
    const workbook = await script(`
      var fresh = FormApp.create('Fresh');
      var states = [[fresh.isPublished(), fresh.isAcceptingResponses()]];
      fresh.setAcceptingResponses(true); states.push([fresh.isPublished(), fresh.isAcceptingResponses()]);
      fresh.setPublished(true); states.push([fresh.isPublished(), fresh.isAcceptingResponses()]);
      fresh.setAcceptingResponses(false); states.push([fresh.isPublished(), fresh.isAcceptingResponses()]);
      return states.concat([[fresh.collectsEmail(), fresh.hasLimitOneResponsePerUser(), fresh.hasProgressBar(),
        fresh.getShuffleQuestions(), fresh.canEditResponse(), fresh.isQuiz(), fresh.hasRespondAgainLink()],
        fresh.getEditors().map(function (user) { return user.getEmail(); }), [FormApp.getActiveForm()]]);`);
    expect(await workbook.run('go')).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, false],
      [false, false, false, false, false, false, true],
      ['owner@example.com'],
      [null],
    ]);
  });

  test('decide who may respond', async () => {
    const workbook = await script(
      `form.addTextItem().setTitle('Q'); return form.getId();`,
      `function set(id, method, value) { FormApp.openById(id)[method](value); }
       function emails(id) {
         return FormApp.openById(id).getResponses().map(function (each) { return each.getRespondentEmail(); });
       }`,
    );
    const id = String(await workbook.run('go'));
    const wei = workbook.as('wei@example.com');
    const answer = () => wei.respond(id, { Q: 'x' });
    await workbook.run('set', id, 'setPublished', false);
    expect(await messageOf(answer())).toMatch(/^"Form": This form has not been published yet/);
    await workbook.run('set', id, 'setPublished', true);
    await workbook.run('set', id, 'setAcceptingResponses', false);
    expect(await messageOf(answer())).toMatch(/^"Form": This form is no longer accepting responses/);
    await workbook.run('set', id, 'setCustomClosedFormMessage', 'Next time in March');
    expect(await messageOf(answer())).toBe('"Form": Next time in March');
    await workbook.run('set', id, 'setAcceptingResponses', true);
    await answer();
    await workbook.run('set', id, 'setCollectEmail', true);
    await answer();
    expect(await workbook.run('emails', id)).toEqual(['', 'wei@example.com']);
    await workbook.run('set', id, 'setLimitOneResponsePerUser', true);
    await answer();
    expect(await messageOf(answer())).toMatch(/You have already responded/);
    await workbook.as('kumar@example.com').respond(id, { Q: 'y' });
    await workbook.run('set', id, 'addPublishedReader', 'aisyah@example.com');
    expect(await messageOf(answer())).toMatch(/Only people whom the owner has invited/);
  });

  const SIGN_IN = `
    function signIn() {
      var form = FormApp.create('Asked', true), states = [form.requiresLogin()];
      [false, true].forEach(function (required) {
        try { form.setRequireLogin(required); } catch (error) { states.push('refused'); }
        states.push(form.requiresLogin());
      });
      return states;
    }`;
  test.each([
    ['a consumer account cannot ask for a sign-in', {}, [false, 'refused', false, 'refused', false]],
    ['a Workspace account asks unless told otherwise', { account: 'workspace' }, [true, false, true]],
    [
      'an administrator can keep it on',
      { account: 'workspace', formSignIn: 'required' },
      [true, 'refused', true, true],
    ],
  ] as const)('of the sign-in: %s', async (_name, options, states) => {
    const workbook = await openScript(SIGN_IN, options);
    expect(await workbook.run('signIn')).toEqual(states);
  });

  test('of a quiz grade the marked choices, and take grades by hand', async () => {
    const workbook = await script(
      `form.setIsQuiz(true);
       form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
       var one = form.addMultipleChoiceItem().setTitle('1+1').setPoints(2);
       one.setChoices([one.createChoice('2', true), one.createChoice('3', false)])
         .setFeedbackForIncorrect(FormApp.createFeedback().setText('Count again').addLink('https://example.com').build());
       form.addTextItem().setTitle('Why').setPoints(3);
       return form.getId();`,
      `function scores(id) {
         var form = FormApp.openById(id);
         var response = form.getResponses()[0];
         var graded = response.getGradableItemResponses();
         var before = graded.map(function (each) { return each.getScore(); });
         graded[1].setScore(1.5).setFeedback(FormApp.createFeedback().setText('Half').build());
         response.withItemGrade(graded[1]);
         form.submitGrades([response]);
         var again = form.getResponses()[0].getGradableItemResponses();
         return [before, again.map(function (each) { return each.getScore(); }), again[1].getFeedback().getText(),
           form.getItems()[0].asMultipleChoiceItem().getFeedbackForIncorrect().getLinkUrls()];
       }`,
    );
    const id = String(await workbook.run('go'));
    await workbook.respond(id, { '1+1': '2', Why: 'So it is' });
    expect(await workbook.display("'Form Responses 1'!A1:D2")).toEqual([
      ['Timestamp', 'Score', '1+1', 'Why'],
      [expect.stringMatching(/^24\/11\/2026 9:/), '2 / 5', '2', 'So it is'],
    ]);
    expect(await workbook.run('scores', id)).toEqual([[2, null], [2, 1.5], 'Half', ['https://example.com']]);
    expect(await workbook.display("'Form Responses 1'!B2:B3")).toEqual([['3.5 / 5'], ['']]);
  });
});

describe('links', () => {
  test('are Google’s while nothing is served, and open here while something is', async () => {
    const workbook = await script(
      `return form.getId();`,
      `
      function urls(id) {
        var form = FormApp.openById(id);
        return [form.getPublishedUrl(), form.shortenFormUrl(form.getPublishedUrl()), form.getEditUrl()];
      }`,
    );
    const id = await workbook.run('go');
    const [published = '', short, edit] = (await workbook.run('urls', id)) as string[];
    expect(published).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS[\w-]+\/viewform$/);
    expect(short).toMatch(/^https:\/\/forms\.gle\/[\w-]+$/);
    expect(edit).toBe(`https://docs.google.com/forms/d/${id}/edit`);
    const { url } = await workbook.serve();
    const [here = '', shortHere = ''] = (await workbook.run('urls', id)) as string[];
    expect(new URL(here).pathname).toBe(new URL(published).pathname);
    expect(new URL(here).origin).toBe(new URL(url).origin);
    expect((await workbook.forms())[0]?.url).toBe(here);
    expect((await fetch(shortHere)).url).toBe(here);
  });

  test('fill in the answers of a response', async () => {
    const workbook = await script(`
      var items = [form.addTextItem(), form.addCheckboxItem().setChoiceValues(['a', 'b']).showOtherOption(true),
        form.addGridItem().setRows(['x', 'y']).setColumns(['1', '2']), form.addDateItem()];
      var response = form.createResponse()
        .withItemResponse(items[0].createResponse('A & B')).withItemResponse(items[1].createResponse(['b', 'mine']))
        .withItemResponse(items[2].createResponse([null, '2'])).withItemResponse(items[3].createResponse(new Date(2026, 10, 24)));
      return [response.toPrefilledUrl(), items.map(function (item) { return item.getId(); })];`);
    const [url, ids] = (await workbook.run('go')) as [string, [number, number, number, number]];
    const [text, boxes, grid, date] = ids;
    expect([...new URL(url).searchParams]).toEqual([
      ['usp', 'pp_url'],
      [`entry.${text + 1}`, 'A & B'],
      [`entry.${boxes + 1}`, 'b'],
      [`entry.${boxes + 1}`, '__other_option__'],
      [`entry.${boxes + 1}.other_option_response`, 'mine'],
      [`entry.${grid + 2}`, '2'],
      [`entry.${date + 1}`, '2026-11-24'],
    ]);
  });
});
