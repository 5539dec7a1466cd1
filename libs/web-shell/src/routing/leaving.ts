/** Returns the question to ask before a screen is left, in the reader's language. */
type Guard = () => string;

const guards = new Set<Guard>();

/** Whether the screen may be left: what is unsaved on it is given up, or there is nothing. The browser's own question. */
export const mayLeave = (): boolean => [...guards].every((guard) => window.confirm(guard()));

const pathOf = (href: string) => new URL(href, location.href).pathname;

/** Another address of the same screen loses nothing. */
export const leaves = (href: string): boolean => pathOf(href) !== location.pathname;

/** Holds the window until `release`: closing it, reloading it, following a link, going back. */
export const guardLeaving = (guard: Guard): (() => void) => {
  const here = location.href;
  const unload = (event: BeforeUnloadEvent) => event.preventDefault();
  // The browser reports the change of address when it has already happened: anyone who stays gets the former
  // address back before any screen reads it.
  const back = (event: PopStateEvent) => {
    if (!leaves(here) || mayLeave()) return;
    event.stopImmediatePropagation();
    history.pushState(null, '', here);
  };
  guards.add(guard);
  window.addEventListener('beforeunload', unload);
  window.addEventListener('popstate', back, { capture: true });
  return () => {
    guards.delete(guard);
    window.removeEventListener('beforeunload', unload);
    window.removeEventListener('popstate', back, { capture: true });
  };
};
