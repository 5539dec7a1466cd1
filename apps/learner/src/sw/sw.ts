import { partOf } from './part-of.ts';
import { planFor } from './plan.ts';

declare const self: ServiceWorkerGlobalScope;

/** Written by the build: changes with any file of the application. */
declare const SHELL: { version: string; files: string[] };

const names = { shell: `shell-${SHELL.version}`, media: 'media' };
const mediaLimit = 300;

/** The page of the application, at an address where it is for everybody: `/` is the public page of those without a session. */
const shellPage = '/sign-in';

/** The copies of this version. `reload` for the page only: all other addresses change with their content. */
const install = async () => {
  const cache = await caches.open(names.shell);
  await cache.add(new Request(shellPage, { cache: 'reload', headers: { accept: 'text/html' } }));
  await cache.addAll(SHELL.files);
};

const dropOtherVersions = async () => {
  const known = await caches.keys();
  // The console has its own caches on the same origin.
  const old = known.filter((name) => !Object.values(names).includes(name) && !name.startsWith('console-'));
  await Promise.all(old.map((name) => caches.delete(name)));
};

const fromCopy = async (request: Request, name: string) => {
  const cache = await caches.open(name);
  const copy = await cache.match(request);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request, response.clone()).catch(() => undefined);
  return response;
};

/** Players ask for recordings in parts: one that is kept whole gives them without a link. */
const partFromCopy = async (request: Request) => {
  const cache = await caches.open(names.media);
  const copy = await cache.match(request.url);
  return copy ? partOf(copy, request.headers.get('range') ?? '') : fetch(request);
};

const keepMediaSmall = async () => {
  const cache = await caches.open(names.media);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - mediaLimit)).map((key) => cache.delete(key)));
};

const page = async (request: Request) => {
  const cache = await caches.open(names.shell);
  return (await cache.match(shellPage)) ?? fetch(request);
};

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOtherVersions().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode } = request;
  const plan = planFor({ method, url, mode, hasRange: request.headers.has('range') }, self.location.origin);
  if (plan === 'page') event.respondWith(page(request));
  if (plan === 'part') event.respondWith(partFromCopy(request));
  if (plan === 'asset') event.respondWith(fromCopy(request, names.shell));
  if (plan === 'media') {
    event.respondWith(fromCopy(request, names.media));
    event.waitUntil(keepMediaSmall());
  }
});

/** `keep`: files the page had loaded before this worker started. `take over`: the person wants this version now. */
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as { type: 'keep'; urls: string[] } | { type: 'take over' };
  if (message.type === 'take over') event.waitUntil(self.skipWaiting());
  if (message.type !== 'keep') return;
  const keep = async (url: string) => {
    const request = new Request(url);
    const plan = planFor({ method: 'GET', url, mode: 'cors', hasRange: false }, self.location.origin);
    if (plan === 'asset') await fromCopy(request, names.shell);
    if (plan === 'media') await fromCopy(request, names.media);
  };
  event.waitUntil(Promise.allSettled(message.urls.map(keep)).then(keepMediaSmall));
});
