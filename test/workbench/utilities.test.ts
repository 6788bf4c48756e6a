/** Utilities and blobs. Sources: reference Utilities, Blob; Java's SimpleDateFormat, to which formatDate's reference points. */

import { describe, expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { messageOf } from '../support/workbook';

const DATES = `
function format(iso, zone, pattern) { return Utilities.formatDate(new Date(iso), zone, pattern); }
function parse(text, zone, pattern) { return Utilities.parseDate(text, zone, pattern).toISOString(); }
function bad() { Utilities.formatDate('2026-11-24', 'GMT', 'yyyy'); }`;
const AT = '2026-01-04T23:05:09.007Z';

describe('formatDate', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', 'Asia/Kuala_Lumpur', '2026-01-05 07:05:09.007'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'GMT', '2026-01-04T23:05:09Z'],
    ['EEEE, d MMMM yy', 'GMT', 'Sunday, 4 January 26'],
    ['EEE MMM', 'America/New_York', 'Sun Jan'],
    ['h:mm a, K k H', 'GMT', '11:05 PM, 11 23 23'],
    ['XXX XX X Z', 'Asia/Kolkata', '+05:30 +0530 +05 +0530'],
    ['X z', 'GMT', 'Z GMT'],
    ['D u F W w G', 'GMT', '4 7 1 2 2 AD'],
    ["h 'o''clock' ''", 'GMT', "11 o'clock '"],
    ['HH:mm', 'GMT+4:00', '03:05'],
    ['HH:mm', 'GMT-0330', '19:35'],
    // Saturday 3 January 2026 lies in the week that holds the 1st.
    ['YYYY-ww', 'America/New_York', '2026-02'],
  ])('%s in %s', async (pattern, zone, expected) => {
    const workbook = await openScript(DATES);
    expect(await workbook.run('format', AT, zone, pattern)).toBe(expected);
  });

  test('refuses letters that are none, and what is no date', async () => {
    const workbook = await openScript(DATES);
    expect(await messageOf(workbook.run('format', AT, 'GMT', 'bbb'))).toMatch(/illegal pattern character 'b'/);
    expect(await messageOf(workbook.run('bad'))).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe('parseDate', () => {
  test.each([
    ['2026-11-24 09:30', 'Asia/Kuala_Lumpur', 'yyyy-MM-dd HH:mm', '2026-11-24T01:30:00.000Z'],
    ['24 Nov 2026, 9:30 pm', 'GMT', 'd MMM yyyy, h:mm a', '2026-11-24T21:30:00.000Z'],
    ['20261124', 'America/New_York', 'yyyyMMdd', '2026-11-24T05:00:00.000Z'],
    ['2026-11-24T09:30:00+08:00', 'GMT', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-11-24T01:30:00.000Z'],
  ])('reads %s', async (text, zone, pattern, expected) => {
    const workbook = await openScript(DATES);
    expect(await workbook.run('parse', text, zone, pattern)).toBe(expected);
  });

  test('refuses a text that does not follow the pattern', async () => {
    const workbook = await openScript(DATES);
    expect(await messageOf(workbook.run('parse', 'tomorrow', 'GMT', 'yyyy'))).toBe('Unparseable date: "tomorrow"');
  });
});

test.each([
  ['%s has %d, %05.1f or %x', ['Wei', 3.9, 2.25, 255], 'Wei has 3, 002.3 or ff'],
  ['%-5s|%5s|%+d|%%|%.2e', ['a', 'b', 4, 12345], 'a    |    b|+4|%|1.23e+04'],
])('formatString %s', async (template, args, expected) => {
  const workbook = await openScript(
    'function f(t, a) { return Utilities.formatString.apply(Utilities, [t].concat(a)); }',
  );
  expect(await workbook.run('f', template, args)).toBe(expected);
});

test('digests and signatures are those of the standards', async () => {
  const workbook = await openScript(`
    function hex(bytes) { return bytes.map(function (b) { return ('0' + (b & 255).toString(16)).slice(-2); }).join(''); }
    function f() {
      var U = Utilities;
      return [hex(U.computeDigest(U.DigestAlgorithm.MD5, 'abc')), hex(U.computeDigest(U.DigestAlgorithm.SHA_1, 'é', U.Charset.UTF_8)),
        hex(U.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')),
        hex(U.computeHmacSignature(U.MacAlgorithm.HMAC_MD5, 'what do ya want for nothing?', 'Jefe'))];
    }`);
  // RFC 1321, RFC 4231 case 2, RFC 2202 case 2.
  expect(await workbook.run('f')).toEqual([
    '900150983cd24fb0d6963f7d28e17f72',
    'bf15be717ac1b080b4f1c456692825891ff5073d',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    '750c783e6ab0b503eaa86e310a5db738',
  ]);
});

test('base64 goes both ways, web safe too', async () => {
  const workbook = await openScript(`function f() {
    var U = Utilities;
    return [U.base64Encode('é?>'), U.base64EncodeWebSafe([-1, -2, -1]), U.base64Decode('//4='), U.base64DecodeWebSafe('__4='),
      U.newBlob(U.base64Decode('w6k=')).getDataAsString()];
  }`);
  expect(await workbook.run('f')).toEqual(['w6k/Pg==', '__7_', [-1, -2], [-1, -2], 'é']);
});

test('blobs have bytes, name and type, and go through archives', async () => {
  const workbook = await openScript(`function f() {
    var blob = Utilities.newBlob('a,b', 'text/csv', 'a.csv');
    var zip = Utilities.zip([blob, Utilities.newBlob('x', 'text/plain', 'b.txt')], 'all.zip');
    var back = Utilities.unzip(zip);
    var gzip = Utilities.gzip(blob);
    var copy = blob.copyBlob().setName('c.html').setContentTypeFromExtension().setDataFromString('<p>');
    return [blob.getBytes(), zip.getName(), zip.getContentType(), back.map(function (b) { return b.getName() + '=' + b.getDataAsString() + ' ' + b.getContentType(); }),
      gzip.getName(), gzip.getContentType(), Utilities.ungzip(gzip).getDataAsString(), copy.getContentType(), copy.getDataAsString(), blob.getDataAsString(),
      Utilities.newBlob('x').getContentType(), Utilities.newBlob([65]).getContentType(), Utilities.newBlob('').getName()];
  }
  function bad() { Utilities.unzip(Utilities.newBlob('no archive')); }
  function pdf() { Utilities.newBlob('x').getAs('application/pdf'); }`);
  expect(await workbook.run('f')).toEqual([
    [97, 44, 98],
    'all.zip',
    'application/zip',
    ['a.csv=a,b text/csv', 'b.txt=x text/plain'],
    'a.csv.gz',
    'application/x-gzip',
    'a,b',
    'text/html',
    '<p>',
    'a,b',
    'text/plain',
    null,
    null,
  ]);
  expect(await messageOf(workbook.run('bad'))).toBe('Invalid argument');
  expect(await messageOf(workbook.run('pdf'))).toMatch(/^Not available in the workbench: Blob.getAs/);
});
