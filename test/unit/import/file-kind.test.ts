/** Files that are no CSV are told by their beginnings. */

import { expect, test } from '@jest/globals';
import { kindOfFile } from '../../../src/core/import/file-kind';

test.each([
  ['PK\u0003\u0004\u0014\u0000', 'workbook'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'oldWorkbook'],
  ['%PDF-1.7', 'pdf'],
  ['\n<!DOCTYPE html><html>', 'html'],
  ['<!-- saved --><table><tr>', 'html'],
  ['<?xml version="1.0"?>', 'xml'],
  ['<Workbook xmlns="urn:x">', 'xml'],
  ['[{"id":1}]', 'json'],
  ['{"deals":[]}', 'json'],
  ['D\u0000e\u0000a\u0000l\u0000', 'utf16'],
  [`${'\u0001\u0002abc'.repeat(10)}`, 'binary'],
])('%j is %s', (text, kind) => expect(kindOfFile(text)).toBe(kind));

test.each(['Deal,Amount', '\ufeffDeal', '"<b>",x', '{x},y', '[x],y', 'a,b\u0000c\nlong enough a text', '', '< 5,x'])(
  '%j may be a CSV',
  (text) => expect(kindOfFile(text)).toBeUndefined(),
);
