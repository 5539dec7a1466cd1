/** What Chromium hands out when the campus can be installed; other browsers have a menu for it. */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>;
}

const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event;

const listeners = new Set<() => void>();
let waiting: InstallEvent | null = null;

const hold = (event: InstallEvent | null) => {
  waiting = event;
  for (const listener of listeners) listener();
};

// The browser would ask at a moment of its own, on a first visit. It is asked when something is worth it.
window.addEventListener('beforeinstallprompt', (event) => {
  if (!isInstallEvent(event)) return;
  event.preventDefault();
  hold(event);
});
window.addEventListener('appinstalled', () => hold(null));

/** The browser’s own question, held back until somebody wants it. */
export const installPrompt = {
  isWaiting: () => waiting !== null,
  onChange(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  ask() {
    const event = waiting;
    hold(null);
    void event?.prompt();
  },
};
