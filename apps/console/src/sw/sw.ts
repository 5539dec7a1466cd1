export {};

declare const self: ServiceWorkerGlobalScope;

/** Written by the build: changes with any file of the application. */
declare const SHELL: { version: string; files: string[] };

const name = `console-${SHELL.version}`;

/** The one address that opens without a connection. Every other page of the console asks the server. */
const isCheckIn = (url: URL) => url.pathname.startsWith('/console/check-in/');

const install = async () => {
  const cache = await caches.open(name);
  await cache.add(new Request('/console/', { cache: 'reload', headers: { accept: 'text/html' } }));
  await cache.addAll(SHELL.files);
};

const dropOtherVersions = async () => {
  const known = await caches.keys();
  const old = known.filter((each) => each.startsWith('console-') && each !== name);
  await Promise.all(old.map((each) => caches.delete(each)));
};

const page = async (request: Request) => {
  const cache = await caches.open(name);
  return (await cache.match('/console/')) ?? fetch(request);
};

const asset = async (request: Request) => {
  const cache = await caches.open(name);
  const copy = await cache.match(request);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request, response.clone()).catch(() => undefined);
  return response;
};

self.addEventListener('install', (event) => {
  event.waitUntil(install().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOtherVersions().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isCheckIn(url)) event.respondWith(page(request));
  if (url.pathname.startsWith('/console/assets/')) event.respondWith(asset(request));
});
