import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than this between two places are too many for anybody. */
const patience = 120;

/**
 * Moves to an element as somebody without a pointer does. Every stop on the way must show the focus. `isBack`
 * goes backwards.
 */
export async function tabTo(page: Page, target: Locator, { isBack = false } = {}): Promise<void> {
  await target.waitFor();
  if ((await target.evaluate(stopOf)).isThere) return;
  for (let stops = 0; stops < patience; stops += 1) {
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab');
    const { isThere, unmarked } = await target.evaluate(stopOf);
    if (unmarked) throw new Error(`Nothing shows that the focus is here: ${unmarked}`);
    if (isThere) return;
  }
  throw new Error(`${String(target)} cannot be reached with ${isBack ? 'Shift+' : ''}Tab.`);
}

/** Runs in the page: whether `target` has the focus, and the element that has it when nothing shows that. */
function stopOf(target: Element): { isThere: boolean; unmarked: string | null } {
  const element = document.activeElement;
  const isThere = element === target;
  // No key leads to what has the tabindex -1: the page has put the focus there, as on the heading of a new screen.
  if (!element || element === document.body || element.getAttribute('tabindex') === '-1')
    return { isThere, unmarked: null };
  const isMarked = [element, element.closest('label')].some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  return { isThere, unmarked: isMarked ? null : element.outerHTML.slice(0, 200) };
}

/** Moves to a button or link and presses it. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/**
 * Moves to a link or button that opens another screen and presses it. Waits until that screen has the focus,
 * so that the next key is not pressed on the old one.
 */
export async function pressTo(page: Page, target: Locator, heading: Locator): Promise<void> {
  await pressOn(page, target);
  await expect(heading).toBeFocused();
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
