const kept = 'campus-viewing';

/**
 * The viewing this window shows: a coordinator sees the campus as a learner sees it. The console opens the window
 * with `?as=<id>`; the window remembers it, its tabs and the device do not.
 */
export const viewingOfWindow = (): string | null => {
  const asked = new URLSearchParams(location.search).get('as');
  if (asked) {
    sessionStorage.setItem(kept, asked);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(kept);
};

/** Whether it shows one; changes nothing. */
export const isViewing = (): boolean =>
  new URLSearchParams(location.search).has('as') || sessionStorage.getItem(kept) !== null;

/** Back to the coordinator's own work. */
export const leaveViewing = (): void => {
  sessionStorage.removeItem(kept);
  location.assign('/console/');
};
