/** Browser's dialogs: what they return for each answer of a person at a page, and with nobody there. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WebSocket } from 'ws';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import type { ServerMessage, UiAnswer, UiEvent } from '../../workbench/protocol';
import { writeProject } from '../support/script';
import { connect } from '../support/socket';
import { messageOf, NOW } from '../support/workbook';

const CODE = `
function box(texts, buttons) { return Browser.msgBox.apply(Browser, texts.concat(buttons ? [Browser.Buttons[buttons]] : [])); }
function input(texts, buttons) { return Browser.inputBox.apply(Browser, texts.concat(buttons ? [Browser.Buttons[buttons]] : [])); }
function lockAndAsk() {
  var lock = LockService.getDocumentLock();
  lock.waitLock(1000);
  Browser.msgBox('Sure?');
  return lock.hasLock();
}
function three() { return Browser.msgBox('a', 'b', 'c'); }
`;

type Asked = Extract<UiEvent, { kind: 'alert' | 'prompt' }>;

let workbook: Workbench;
let page: WebSocket;
/** What was asked, and the answer that the person gives next. */
let asked: Asked | null = null;
let next: UiAnswer = { button: 'OK' };

beforeAll(async () => {
  workbook = await openWorkbench({ project: writeProject(CODE), now: NOW });
  expect(await workbook.run('box', ['Hello'])).toBe('cancel');
  const { url } = await workbook.serve();
  page = await connect(url);
  page.on('message', (data) => {
    const message = JSON.parse(String(data)) as ServerMessage;
    if (message.type !== 'ui' || (message.event.kind !== 'alert' && message.event.kind !== 'prompt')) return;
    asked = message.event;
    page.send(JSON.stringify({ type: 'answer', id: asked.id, answer: next }));
  });
  const greeted = new Promise((resolve) => page.once('message', resolve));
  page.send(JSON.stringify({ type: 'identify' }));
  await greeted;
});
afterAll(async () => {
  page.terminate();
  await workbook.close();
});

test.each<[string, string[], string | null, UiAnswer, string, Partial<Asked>]>([
  ['box', ['Hello'], null, { button: 'OK' }, 'ok', { kind: 'alert', title: '', message: 'Hello', buttons: 'OK' }],
  ['box', ['Hello'], 'YES_NO', { button: 'NO' }, 'no', { message: 'Hello', buttons: 'YES_NO' }],
  ['box', ['Deals', 'Go?'], 'OK_CANCEL', { button: 'CLOSE' }, 'cancel', { title: 'Deals', message: 'Go?' }],
  ['input', ['Name?'], null, { button: 'OK', text: 'Siti' }, 'Siti', { kind: 'prompt', title: '', message: 'Name?' }],
  ['input', ['Who', 'Name?'], 'OK_CANCEL', { button: 'CANCEL', text: 'Siti' }, 'cancel', { title: 'Who' }],
])('[browser-dialogs] %s(%j, %j), answered %j, returns %j', async (name, texts, buttons, answer, result, shown) => {
  next = answer;
  expect(await workbook.run(name, texts, buttons)).toBe(result);
  expect(asked).toMatchObject(shown);
});

test('[browser-dialogs] they lose the locks held, and take texts with buttons last', async () => {
  next = { button: 'OK' };
  expect(await workbook.run('lockAndAsk')).toBe(false);
  expect(await messageOf(workbook.run('three'))).toMatch(/^The parameters \(.*\) don't match the method signature/);
});
