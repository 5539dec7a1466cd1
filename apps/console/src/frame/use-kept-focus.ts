import { useEffect } from 'react';

/** What a screen reader or a keyboard takes for a place; any box would do, and none of them says where one is. */
const PLACES = 'section, article, form, fieldset, nav, ul, ol, table, dialog, main';

const around = (element: Element): Element[] => {
  const found: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) if (at.matches(PLACES)) found.push(at);
  return found;
};

const focus = (place: HTMLElement): void => {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
};

/**
 * A button may be gone with what it did: the view is saved, the form is closed. Browsers then let the focus fall to the
 * top of the page; here it goes to the nearest place around that is still there.
 */
export const useKeptFocus = () => {
  useEffect(() => {
    let last: Element | null = null;
    let places: Element[] = [];
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      places = around(target);
    };
    const keep = () => {
      if (!last || last.isConnected) return;
      last = null;
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const place = places.find((each) => each.isConnected);
      if (place instanceof HTMLElement) focus(place);
    };
    const observer = new MutationObserver(keep);
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
};
