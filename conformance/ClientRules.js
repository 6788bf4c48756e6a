/** google.script.run: Client.html asks, and hands what it found to reportClient. */

function clientRules_() {
  const page = 'guides/html/communication';
  const rule = (id, text, expected, source) => ({ id, rule: text, source: source || page, client: true, expected });
  return [
    rule(
      'client-copies',
      'Numbers, texts, booleans, null, arrays and objects arrive as copies.',
      '{"a":[1,"two",true,null,{"b":[]}]}',
    ),
    rule('client-undefined', 'undefined in an array becomes null.', '[null]'),
    rule('client-date-argument', 'A Date as an argument fails.', 'fails'),
    rule('client-nested-date', 'A Date within an object fails.', 'fails'),
    rule('client-function-argument', 'A function as an argument fails.', 'fails'),
    rule('client-cycle', 'An object that contains itself fails.', 'fails'),
    rule('client-private', 'A name that ends in _ is not to be seen.', 'undefined'),
    rule('client-user-object', 'The user object reaches the handler as it was.', 'same'),
    rule('client-failure', 'What is thrown reaches the failure handler, as an Error with its message.', 'as it should'),
    rule('client-runner', 'Each with…Handler returns a new runner, and leaves the old one as it was.', 'old'),
    rule('client-form', 'A form arrives as an object of its fields.', '{"name":"Aisyah","score":"9"}'),
    { id: 'client-date-result', rule: 'A Date as a result fails.', source: page, client: true, expected: 'fails' },
    {
      id: 'client-ten',
      rule: 'Ten calls run at once; the eleventh waits.',
      source: page,
      look: 'In Executions, of eleven calls of 10 s one starts 10 s after the others.',
    },
  ];
}

function echo(value) {
  return value;
}

function fails() {
  throw new Error('as it should');
}

function today() {
  return [new Date()];
}

function reportClient(found) {
  const rules = rules_().filter((rule) => rule.client);
  report_(rules.map((rule) => result_(rule, rule.id in found ? found[rule.id] : 'not asked')));
}

function openClient() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Client').setTitle('Conformance'));
}
