type Listener = () => void;

const waiting = { worker: null as ServiceWorker | null, listeners: new Set<Listener>() };

const found = (worker: ServiceWorker | null) => {
  waiting.worker = worker;
  for (const listener of waiting.listeners) listener();
};

/** Whether a newer version is installed and waits for this one to be closed. */
export const newVersion = {
  isWaiting: () => waiting.worker !== null,
  onChange(listener: Listener) {
    waiting.listeners.add(listener);
    return () => void waiting.listeners.delete(listener);
  },
  /** Takes it now: the page is loaded again as soon as the new version is in charge. */
  use() {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.worker?.postMessage({ type: 'take over' });
  },
};

/** What this page had loaded before there was a worker to keep it. */
const keepWhatIsHere = (worker: ServiceWorker) => {
  const urls = performance.getEntriesByType('resource').map(({ name }) => name);
  worker.postMessage({ type: 'keep', urls });
};

const watch = (registration: ServiceWorkerRegistration) => {
  const look = () => {
    if (registration.waiting && navigator.serviceWorker.controller) found(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
};

/** Makes the application work without a connection from the next visit on. Only over https, or on this machine. */
export const startServiceWorker = () => {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register('/sw.js')
    .then(watch)
    .catch(() => undefined);
  void navigator.serviceWorker.ready.then(({ active }) => active && keepWhatIsHere(active));
};
