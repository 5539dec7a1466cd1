import { useEffect } from 'react';

/** Links of the folded rail whose words are shown. */
const shown = '.console--folded .menu__list :is(a, .rail__heading):is(:hover, :focus)';

/** Escape puts the words beside an icon of the folded rail away, until the pointer or the focus leaves it (WCAG 1.4.13). */
export const useWordsAway = (): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      for (const link of document.querySelectorAll<HTMLElement>(shown)) {
        link.dataset['away'] = '';
        const back = () => {
          delete link.dataset['away'];
        };
        link.addEventListener('pointerleave', back, { once: true });
        link.addEventListener('blur', back, { once: true });
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
};
