import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const TABS_MAX = 60;

/** Presses Tab until the element has the focus, and says whether the focus could be seen. */
export async function tabTo(tab: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < TABS_MAX; pressed += 1) {
    await tab.keyboard.press('Tab');
    const focused = tab.locator(`${selector}:focus`);
    if ((await focused.count()) === 0) continue;
    const outline = await focused.evaluate((element) => {
      // A card is framed around its link, and a choice together with its label.
      const framed = [element, element.closest('.card-link'), element.closest('.ds-field')];
      return framed.some((one) => one !== null && getComputedStyle(one).outlineStyle !== 'none');
    });
    expect(outline).toBe(true);
    return;
  }
  throw new Error(`${selector} is not reached with ${TABS_MAX} presses of Tab`);
}

/** Goes to a link or button by keyboard, and presses it. */
export async function pressOn(tab: Page, selector: string): Promise<void> {
  await tabTo(tab, selector);
  await tab.keyboard.press('Enter');
}

/** Goes to a field by keyboard, and writes. In a list of choices, writing chooses. */
export async function writeIn(tab: Page, selector: string, text: string): Promise<void> {
  await tabTo(tab, selector);
  await tab.keyboard.type(text);
}
