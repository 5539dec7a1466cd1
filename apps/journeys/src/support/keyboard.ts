import type { Locator, Page } from '@playwright/test';

/** More stops than this between two places is a way nobody goes. */
const patience = 120;

/**
 * Goes to an element as somebody without a pointer does. Every stop on the way must show that it has the focus.
 * `isBack` goes backwards.
 */
export async function tabTo(page: Page, target: Locator, { isBack = false } = {}): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < patience; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab');
    const hidden = await page.evaluate(unmarkedFocus);
    if (hidden) throw new Error(`Nothing shows that the focus is here: ${hidden}`);
  }
  throw new Error(`${String(target)} cannot be reached with ${isBack ? 'Shift+' : ''}Tab.`);
}

/** Runs in the page: the element with the focus when neither it nor its label is marked, or null. */
function unmarkedFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const isMarked = [element, element.closest('label')].some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  return isMarked ? null : element.outerHTML.slice(0, 200);
}

/** Goes to a button or link and presses it. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** From now on the page remembers whether any pointer was used in it. */
export const watchPointer = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(name, () => sessionStorage.setItem('pointer', name), true);
    }
  });

/** The name of a pointer event that happened; null when there was none. */
export const pointerUsed = (page: Page): Promise<string | null> =>
  page.evaluate(() => sessionStorage.getItem('pointer'));
