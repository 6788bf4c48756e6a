/** Working hours as people write them, and what is none. */

import { expect, test } from '@jest/globals';
import { oneOnOneMessages } from '../../../src/core/one-on-ones/messages';
import { parseWorkingHours } from '../../../src/core/one-on-ones/working-hours';

const read = (value: unknown, setting = 'Working hours') =>
  parseWorkingHours(
    [
      ['Currency', 'MYR'],
      [setting, value],
    ],
    'en',
    oneOnOneMessages('en'),
  );

test.each([
  ['09:00-17:00', 540, 1020],
  ['8.30 – 18.00', 510, 1080],
  ['9 to 18', 540, 1080],
  ['', 540, 1020],
])('%s', (value, start, end) => {
  expect(read(value)).toEqual({ start, end });
});

test('the setting has a Malay name too', () => {
  expect(read('8 hingga 16', 'Waktu bekerja')).toEqual({ start: 480, end: 960 });
});

test.each(['office hours', '17:00-09:00', '9:00-9:30', '9-25', 0.375])(
  '%s is refused with what was expected',
  (value) => {
    expect(() => read(value)).toThrow(/Sheet "Settings": the value of "Working hours" is ".*09:00-17:00/);
  },
);
