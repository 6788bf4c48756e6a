/** The published comments, read back from their sheet question by question. */

import { expect, test } from '@jest/globals';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { COMMENT_COLUMNS } from '../../../src/core/pulse/columns';
import { publishedComments } from '../../../src/core/pulse/published-comments';
import { findColumns } from '../../../src/core/shared/find-columns';

const read = (headers: string[], rows: unknown[][], wave = 'P-1') => {
  const columns = findColumns(headers, COMMENT_COLUMNS, [], 'Pulse comments', 'en', messagesIn('en'));
  return publishedComments([headers, ...rows], columns, wave);
};

test('one wave’s, with the text of each question, in the order of the sheet', () => {
  const rows = [
    ['P-1', 'ENPS-WHY', 'b', 'Why?'],
    ['P-0', 'ENPS-WHY', 'old', 'Why?'],
    ['P-1', 'REC-7', 'c', 'What?'],
    ['P-1', 'ENPS-WHY', 'a', 'Why?'],
    ['P-1', 'ENPS-WHY', ' ', 'Why?'],
  ];
  expect(read(namesIn(COMMENT_COLUMNS, 'en'), rows)).toEqual([
    { question: 'Why?', comments: ['b', 'a'] },
    { question: 'What?', comments: ['c'] },
  ]);
  expect(read(namesIn(COMMENT_COLUMNS, 'en'), rows, 'P-9')).toEqual([]);
});

test('a sheet of an earlier version has the IDs alone', () => {
  expect(read(['Wave', 'Question ID', 'Comment'], [['P-1', 'REC-7', 'c']])).toEqual([
    { question: 'REC-7', comments: ['c'] },
  ]);
});
