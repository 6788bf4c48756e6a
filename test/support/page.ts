/** A person at the workbench's page: selects, types and reads cells, and uses the sidebar. */

/// <reference lib="dom" />

import type { Frame, Page } from 'playwright-core';

export class GridPage {
  constructor(readonly page: Page) {}

  static async open(page: Page, url: string): Promise<GridPage> {
    await page.goto(url);
    const grid = new GridPage(page);
    await grid.settled();
    return grid;
  }

  /** Waits until the file is open and nothing is on its way. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => window.workbenchPage?.ready === true);
  }

  async select(address: string): Promise<void> {
    await this.page.evaluate((a1) => window.workbenchPage.select(a1), address);
  }

  /** Waits until the range is selected. */
  async selects(range: string): Promise<void> {
    await this.page.waitForFunction((a1) => window.workbenchPage.selected() === a1, range);
  }

  /** Clicks a cell of the active sheet and types into it, as a person does. */
  async type(cell: string, text: string): Promise<void> {
    await this.startTyping(cell, text);
    await this.finishTyping('');
  }

  /** Clicks a cell and types into it, leaving its editor open. */
  async startTyping(cell: string, text: string): Promise<void> {
    const { x, y, width, height } = await this.page.evaluate((a1) => window.workbenchPage.cellRect(a1), cell);
    await this.page.mouse.click(x + width / 2, y + height / 2);
    await this.page.keyboard.type(text);
  }

  /** Types the rest of the text and enters it. */
  async finishTyping(rest: string): Promise<void> {
    await this.page.keyboard.type(rest);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** Waits until the cell shows what is expected of it. */
  async shows(address: string, expected: RegExp): Promise<string> {
    const { source, flags } = expected;
    await this.page.waitForFunction(
      ([a1 = '', pattern = '', flag = '']) => new RegExp(pattern, flag).test(window.workbenchPage.displayed(a1)),
      [address, source, flags],
    );
    return this.page.evaluate((a1) => window.workbenchPage.displayed(a1), address);
  }

  async menu(menu: string, item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** The sidebar's own document, once it is there. */
  async sidebar(): Promise<Frame> {
    const element = await this.page.waitForSelector('iframe');
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The sidebar has no document.');
    return frame;
  }
}

declare global {
  interface Window {
    workbenchPage: {
      readonly ready: boolean;
      cellRect(a1: string): { x: number; y: number; width: number; height: number };
      select(a1: string): void;
      selected(): string;
      displayed(a1: string): string;
    };
  }
}
