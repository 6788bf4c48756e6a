/** HtmlService. Sources: guide "Templated HTML"; references HtmlService, HtmlTemplate, HtmlOutput. */

import { describe, expect, test } from '@jest/globals';
import { openScript, writeProject } from '../support/script';
import { messageOf, newWorkbook } from '../support/workbook';

const RENDER = `
var global = 'G';
function double(x) { return x * 2; }
function render(source, variables) {
  var template = HtmlService.createTemplate(source);
  for (var name in variables) template[name] = variables[name];
  return template.evaluate().getContent();
}`;

describe('a template', () => {
  test('runs scriptlets among the script’s functions and its own variables', async () => {
    const workbook = await openScript(RENDER);
    expect(
      await workbook.run(
        'render',
        '<ul><? for (const each of items) { ?><li><?= each ?>: <?= double(each) ?></li><? } // end ?></ul><?!= "<hr>" ?><?= global ?>',
        { items: [1, 2] },
      ),
    ).toBe('<ul><li>1: 2</li><li>2: 4</li></ul><hr>G');
  });

  const nasty = `</script><b title="'x'">&`;
  test.each([
    ['<p><?= v ?></p>', nasty, '<p>&lt;/script&gt;&lt;b title=&#34;&#39;x&#39;&#34;&gt;&amp;</p>'],
    ['<p title="<?= v ?>">', '"><script>', '<p title="&#34;&gt;&lt;script&gt;">'],
    ['<p title=<?= v ?>>', 'a b', '<p title="a b">'],
    [
      '<script>var x = <?= v ?>;</script>',
      "it's </script>",
      "<script>var x = 'it\\u0027s \\u003c/script\\u003e';</script>",
    ],
    ['<script>var x = "<?= v ?>";</script>', '";alert(1)//', '<script>var x = "\\u0022;alert(1)//";</script>'],
    ['<script>var x = <?= v ?>;</script>', 5, '<script>var x =  5 ;</script>'],
    ['<a href="<?= v ?>">', 'javascript:alert(1)', '<a href="about:invalid">'],
    ['<a href="<?= v ?>">', 'https://example.com/a b?c=1&d', '<a href="https://example.com/a%20b?c=1&amp;d">'],
    ['<a href="/find?q=<?= v ?>">', 'a&b', '<a href="/find?q=a%26b">'],
    ['<a onclick="go(<?= v ?>)">', "'); x('", '<a onclick="go(&#39;\\u0027); x(\\u0027&#39;)">'],
    ['<style>p { color: <?= v ?> }</style>', 'red } body { background: url(x)', '<style>p { color:  }</style>'],
    ['<!-- <?= v ?> -->', '--><script>', '<!--  -->'],
    ['<script>if (a < b) {}</script><p><?= v ?>', '<', '<script>if (a < b) {}</script><p>&lt;'],
  ])('escapes in %s for the place', async (source, v, expected) => {
    const workbook = await openScript(RENDER);
    expect(await workbook.run('render', source, { v })).toBe(expected);
  });

  test('comes from a file and includes others', async () => {
    const project = writeProject(
      `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
       function page() {
         var template = HtmlService.createTemplateFromFile('Page');
         template.name = 'Wei';
         return template.evaluate().setTitle('T').getContent();
       }`,
      {},
      { 'Page.html': '<?!= include("Style") ?>Hello <?= name ?>', 'Style.html': '<style>p{}</style>' },
    );
    const workbook = await newWorkbook({ project });
    expect(await workbook.run('page')).toBe('<style>p{}</style>Hello Wei');
  });

  test('gives its code, which may be evaluated where variables are local', async () => {
    const workbook = await openScript(`function f() {
      var who = 'Wei <3';
      return [HtmlService.createTemplate('Hi <?= who ?>').getRawContent(), eval(HtmlService.createTemplate('Hi <?= who ?>').getCode()).getContent()];
    }`);
    expect(await workbook.run('f')).toEqual(['Hi <?= who ?>', 'Hi Wei &lt;3']);
  });

  test('that is wrong says so', async () => {
    const workbook = await openScript(RENDER);
    expect(await messageOf(workbook.run('render', '<?= missing ?>', {}))).toMatch(/missing is not defined/);
    expect(await messageOf(workbook.run('render', 'a <? b', {}))).toMatch(/"\?>" is missing/);
  });
});

test('an output keeps content, sizes and meta tags', async () => {
  const workbook = await openScript(`function f() {
    var output = HtmlService.createHtmlOutput('<b>').append('x</b>').appendUntrusted('<i>');
    output.setWidth(200).setHeight(100).addMetaTag('viewport', 'width=device-width');
    var tag = output.getMetaTags()[0];
    return [output.getContent(), output.getWidth(), output.getHeight(), tag.getName(), tag.getContent(),
      output.getBlob().getContentType(), output.clear().getContent(), output.append('<?= 1 + 1 ?>').asTemplate().evaluate().getContent(),
      HtmlService.createHtmlOutput(Utilities.newBlob('<p>')).getContent(), HtmlService.createHtmlOutput().getWidth()];
  }`);
  expect(await workbook.run('f')).toEqual([
    '<b>x</b>&lt;i&gt;',
    200,
    100,
    'viewport',
    'width=device-width',
    'text/html',
    '',
    '2',
    '<p>',
    null,
  ]);
});

describe('HTML of a file', () => {
  const files = {
    'Page.html': '<!-- a --><p title="<!-- b -->">x</p><script>"<!-- c -->"; a < b</script>',
    'Broken.html': '<p title="x>y</p>',
  };
  const CODE = `
    function output(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
    function raw(name) { return HtmlService.createTemplateFromFile(name).getRawContent(); }
    function text(html) { return HtmlService.createHtmlOutput(html).getContent(); }`;

  test('comes back without its comments as an output, and as it is from a template', async () => {
    const workbook = await newWorkbook({ project: writeProject(CODE, {}, files) });
    expect(await workbook.run('output', 'Page')).toBe(
      '<p title="<!-- b -->">x</p><script>"<!-- c -->"; a < b</script>',
    );
    expect(await workbook.run('raw', 'Page')).toBe(files['Page.html']);
  });

  test.each(['<p', '<p title="x>', '<!-- a', '<script>x', '<style>p {}</styl'])('%s is malformed', async (html) => {
    const workbook = await openScript(CODE);
    expect(await messageOf(workbook.run('text', html))).toContain('Malformed HTML content');
  });

  test.each(['', 'a < b', 'x', '<p>', '<p>a</b>', '<script>if (a<b) {}</script>'])('%p passes', async (html) => {
    const workbook = await openScript(CODE);
    expect(await workbook.run('text', html)).toBe(html);
  });

  test('that is malformed does not open', async () => {
    const workbook = await newWorkbook({ project: writeProject(CODE, {}, files) });
    expect(await messageOf(workbook.run('output', 'Broken'))).toContain('Malformed HTML content');
  });
});
