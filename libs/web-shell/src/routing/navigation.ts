import { leaves, mayLeave } from './leaving.ts';
import { moveTo } from './router.tsx';

/** Whether this window has changed screens yet. */
export const navigation = { hasHappened: false };

const staysHere = (anchor: HTMLAnchorElement, hasScreen: (path: string) => boolean) =>
  anchor.origin === location.origin &&
  !anchor.hasAttribute('download') &&
  (anchor.target === '' || anchor.target === '_self') &&
  hasScreen(anchor.pathname);

/** Opens another screen at its top, or at the part named by `#hash`. Asks first when there is unsaved work. */
export const go = (href: string, options: { replace?: boolean } = {}) => {
  if (leaves(href) && !mayLeave()) return;
  navigation.hasHappened = true;
  moveTo(href, options);
  if (!href.includes('#')) window.scrollTo(0, 0);
};

/**
 * Every plain link to one of our screens, also inside a text from the server, changes the screen without
 * reloading the page. One listener on the document; components just write `<a href>`. `hasScreen` tells which
 * paths belong to the application; the server answers all others with a file or another application. A link with `rel="external"` opens in a
 * tab of its own.
 */
export const followLinks = (hasScreen: (path: string) => boolean) => {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    // Sources of the course and meetings open beside it. The pages there do not hear where the reader came from.
    if (anchor?.rel.includes('external')) {
      anchor.target = '_blank';
      anchor.rel = 'external noopener noreferrer';
    }
    if (!anchor?.href || !staysHere(anchor, hasScreen)) return;
    if (anchor.pathname === location.pathname && anchor.hash) return;
    event.preventDefault();
    go(anchor.pathname + anchor.search + anchor.hash);
  };
  const moved = () => {
    navigation.hasHappened = true;
  };
  document.addEventListener('click', follow);
  window.addEventListener('popstate', moved);
  return () => {
    document.removeEventListener('click', follow);
    window.removeEventListener('popstate', moved);
  };
};
