import { keptLook } from '@campus/web-shell/early';

/** Where a key is a letter of what somebody writes, or belongs to a box above the page. */
const ownKeys = 'input, textarea, select, [contenteditable], [popover], dialog';

/** “/” follows the link to the search, where there is one; never while somebody types, nor where single keys are turned off (WCAG 2.1.4). */
export const listenForFindKey = (): (() => void) => {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(ownKeys)) return;
    const link = document.querySelector<HTMLAnchorElement>('.frame__find');
    if (!link || keptLook('keys') === 'off') return;
    event.preventDefault();
    link.click();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
};
