/** google.script.run's calls as the page lets them run. In brackets: rules of conformance/. */

import { expect, test } from '@jest/globals';
import { Calls } from '../../workbench/page/script/calls';
import type { ClientMessage } from '../../workbench/protocol';

test('[client-ten] ten calls run at once; each that ends lets one that waits begin', async () => {
  const sent: ClientMessage[] = [];
  const calls = new Calls(
    (message) => sent.push(message),
    () => undefined,
  );
  const results = Array.from({ length: 12 }, (_, i) => calls.run('f', [i]));
  expect(sent).toHaveLength(10);
  calls.receive({ type: 'returned', call: 3, value: 'third' });
  expect(sent).toHaveLength(11);
  calls.receive({ type: 'threw', call: 5, name: 'Error', message: 'fifth' });
  expect(sent).toHaveLength(12);
  expect(await results[2]).toBe('third');
  await expect(results[4]).rejects.toThrow('fifth');
});
