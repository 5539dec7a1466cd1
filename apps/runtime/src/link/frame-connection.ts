import type { Connection } from './connection.ts';
import { isToFrame, type FromFrame } from './messages.ts';

/** The player inside the frame of a dispatch package: waits for the state, then tells everything to the page around. */
export const connectToParent = (page: Window): Promise<Connection> =>
  new Promise((resolve) => {
    const listeners = new Set<() => void>();
    const say = (message: FromFrame) => page.parent.postMessage(message, '*');
    let saving: Connection['saving'] = 'saved';
    let isStarted = false;
    page.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== page.parent || !isToFrame(data)) return;
      saving = data.saving;
      for (const listener of listeners) listener();
      if (data.campus !== 'start' || isStarted) return;
      isStarted = true;
      resolve({
        start: data.start,
        get saving() {
          return saving;
        },
        onSaving: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        report: (report, interactions, isConfirmed, urgency) =>
          say({ campus: 'report', report, interactions, isConfirmed, urgency }),
        note: (key, value) => say({ campus: 'note', key, value }),
      });
    });
    say({ campus: 'ready' });
  });
