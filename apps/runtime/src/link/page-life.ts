import type { Recorder, Surroundings } from '../lms/recorder.ts';

export const browserSurroundings: Surroundings = {
  storage: () => window.localStorage,
  database: () => window.indexedDB,
  place: location.pathname,
  isOnline: () => navigator.onLine,
  now: () => Date.now(),
  later: (work, seconds) => {
    const timer = setTimeout(work, seconds * 1000);
    return () => clearTimeout(timer);
  },
  reachesSite: () =>
    fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      () => true,
      () => false,
    ),
};

/**
 * Commits when the page is hidden or gets its connection back, and finishes when it is left. A commit made
 * while the page was hidden may have been too large for what a platform can send then, so it is repeated when
 * the page is shown again. Before somebody leaves by a link of the platform the frame loses its focus, when
 * everything can still be sent.
 */
export const followPage = (recorder: Pick<Recorder, 'shown' | 'commit' | 'finish'>): void => {
  document.addEventListener('visibilitychange', () => {
    const isVisible = document.visibilityState === 'visible';
    recorder.shown(isVisible);
    recorder.commit();
  });
  window.addEventListener('online', recorder.commit);
  window.addEventListener('blur', recorder.commit);
  window.addEventListener('pagehide', recorder.finish);
  // A page restored from the browser's memory has already finished its session: it starts again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
};
