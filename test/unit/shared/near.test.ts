/** A slip of the keyboard is no other name, and another name is no slip. */

import { expect, test } from '@jest/globals';
import { isNear } from '../../../src/core/shared/near';

test.each([
  ['GTXPro', 'GTX Pro'],
  ['GTX Por', 'GTX Pro'],
  ['Siti Nurhaliza', 'Siti Nurhalizah'],
  ['Aishah Rahmna', 'Aisyah Rahman'],
  ['aina@example.com', 'AINA@example.con'],
  ['Jo', 'jo'],
])('%s is %s', (one, other) => expect([isNear(one, other), isNear(other, one)]).toEqual([true, true]));

test.each([
  ['GTX Basic', 'GTX Pro'],
  ['Ana', 'Ani'],
  ['MG Plus 100', 'MG Plus 200'],
  ['Basic', 'Based'],
  ['Acme Holdings', 'Apex Holdings'],
  ['', 'a'],
])('%s is not %s', (one, other) => expect([isNear(one, other), isNear(other, one)]).toEqual([false, false]));
