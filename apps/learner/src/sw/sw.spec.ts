import { beforeEach, describe, expect, it, jest } from '@jest/globals';

/**
 * The worker runs in its own global scope, which is simulated here. Addresses stand for requests, words for
 * bodies.
 */
interface Asked {
  url: string;
  method: string;
  mode: string;
  headers: { has: (name: string) => boolean; get: (name: string) => string };
}

const origin = 'https://campus.example.org';
const figure = `${origin}/media/aa/map.svg`;

class FakeRequest implements Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
  readonly headers: Asked['headers'];
  constructor(path: string, { method = 'GET', mode = 'cors', range = '' } = {}) {
    this.url = new URL(path, origin).href;
    this.method = method;
    this.mode = mode;
    this.headers = { has: (name) => name === 'range' && range !== '', get: () => range };
  }
}

class FakeResponse {
  constructor(
    readonly body: string,
    readonly status = 200,
  ) {}
  clone() {
    return new FakeResponse(this.body, this.status);
  }
  get headers() {
    return new Headers();
  }
  blob = async () => new Blob([this.body]);
}

class FakeCache {
  readonly kept = new Map<string, FakeResponse>();
  private readonly urlOf = (of: Asked | string) => new URL(typeof of === 'string' ? of : of.url, origin).href;
  match = async (of: Asked | string) => this.kept.get(this.urlOf(of))?.clone();
  keys = async () => [...this.kept.keys()];
  delete = async (of: Asked | string) => this.kept.delete(this.urlOf(of));
  add = async (of: Asked | string) => this.addAll([of]);
  put = async (of: Asked | string, response: FakeResponse) => void this.kept.set(this.urlOf(of), response);
  addAll = async (all: (Asked | string)[]) => {
    for (const one of all) this.kept.set(this.urlOf(one), await network(one));
  };
}

const files = new Map<string, string>();
let isOnline = true;
const network = jest.fn(async (of: Asked | string): Promise<FakeResponse> => {
  const url = new URL(typeof of === 'string' ? of : of.url, origin).href;
  if (!isOnline) throw new TypeError('Failed to fetch');
  const body = files.get(url);
  return body === undefined ? new FakeResponse('none', 404) : new FakeResponse(body);
});

const opened = new Map<string, FakeCache>();
const caches = {
  open: async (name: string) => {
    const cache = opened.get(name) ?? new FakeCache();
    opened.set(name, cache);
    return cache;
  },
  keys: async () => [...opened.keys()],
  delete: async (name: string) => opened.delete(name),
};

type Listener = (event: object) => void;
const listeners = new Map<string, Listener>();
const skipWaiting = jest.fn(async () => undefined);

beforeEach(async () => {
  for (const known of [files, opened, listeners]) known.clear();
  isOnline = true;
  skipWaiting.mockClear();
  const worker = {
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
    location: { origin },
    clients: { claim: async () => undefined },
    skipWaiting,
  };
  const shell = { version: '2', files: ['/assets/index-2.js'] };
  Object.assign(globalThis, { self: worker, SHELL: shell, caches, fetch: network, Request: FakeRequest });
  // At `/` there is the public page, as for somebody who has not signed in yet.
  files
    .set(`${origin}/`, 'public page')
    .set(`${origin}/sign-in`, 'page')
    .set(`${origin}/assets/index-2.js`, 'script')
    .set(figure, 'map');
  jest.resetModules();
  await import(workerFile);
  network.mockClear();
});

/** Its types are those of another world than a page’s, and are checked there. */
const workerFile = String('./sw.ts');

/** Sends an event, waits for all it began; returns what it answered with. */
const send = async (name: string, more: object = {}): Promise<FakeResponse | undefined> => {
  const begun: Promise<unknown>[] = [];
  let answer: Promise<FakeResponse> | undefined;
  listeners.get(name)?.({
    ...more,
    waitUntil: (work: Promise<unknown>) => begun.push(work),
    respondWith: (given: Promise<FakeResponse>) => (answer = given),
  });
  const response = await answer;
  await Promise.all(begun);
  return response;
};
const keep = (...urls: string[]) => send('message', { data: { type: 'keep', urls } });
const ask = (path: string, options?: ConstructorParameters<typeof FakeRequest>[1]) =>
  send('fetch', { request: new FakeRequest(path, options) });
const mediaKept = () => [...(opened.get('media')?.kept.keys() ?? [])];

describe('the figures of a lesson that a device keeps', () => {
  it('are fetched when the page names them, and shown without a link', async () => {
    await keep(figure);
    isOnline = false;
    expect((await ask('/media/aa/map.svg'))?.body).toBe('map');
  });

  it('are missing without a link when nobody has named or seen them', async () => {
    isOnline = false;
    await expect(ask('/media/aa/map.svg')).rejects.toThrow('Failed to fetch');
  });

  it('are fetched once, however often they are named', async () => {
    await keep(figure);
    await keep(figure, figure);
    await ask('/media/aa/map.svg');
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('are kept although one of them cannot be had', async () => {
    await keep(`${origin}/media/bb/gone.svg`, figure);
    expect(mediaKept()).toEqual([figure]);
  });

  it('are asked for again when the link was gone as they were named', async () => {
    isOnline = false;
    await keep(figure);
    isOnline = true;
    await keep(figure);
    expect(mediaKept()).toEqual([figure]);
  });

  it('are files of the campus only: nothing of elsewhere, no operation, no page', async () => {
    await keep('https://elsewhere.example.org/media/x.svg', `${origin}/op/Me-1`, `${origin}/course/7`);
    expect(network).not.toHaveBeenCalled();
    expect(mediaKept()).toEqual([]);
  });

  it('make room for newer ones when there are three hundred, the oldest first', async () => {
    const many = Array.from({ length: 302 }, (_, at) => `${origin}/media/${at}/x.svg`);
    for (const url of many) files.set(url, 'figure');
    for (const url of many) await keep(url);
    expect(mediaKept()).toHaveLength(300);
    expect(mediaKept()[0]).toBe(many[2]);
  });

  it('outlive a new version of the application', async () => {
    await keep(figure);
    opened.set('shell-1', new FakeCache()).set('console-1', new FakeCache());
    await send('install');
    await send('activate');
    expect([...opened.keys()].sort()).toEqual(['console-1', 'media', 'shell-2']);
    isOnline = false;
    expect((await ask('/media/aa/map.svg'))?.body).toBe('map');
  });
});

describe('a recording', () => {
  const voice = `${origin}/media/cc/voice.opus`;
  const part = () => ask('/media/cc/voice.opus', { range: 'bytes=0-' });

  it('comes from the network, part by part, and is not kept by being played', async () => {
    files.set(voice, 'sound');
    expect((await part())?.body).toBe('sound');
    expect(mediaKept()).toEqual([]);
  });

  it('that somebody keeps is heard without a link', async () => {
    files.set(voice, 'sound');
    await ask('/media/cc/voice.opus');
    expect(mediaKept()).toEqual([voice]);
    isOnline = false;
    expect((await part())?.status).toBe(206);
  });

  it('that nobody keeps is not', async () => {
    isOnline = false;
    await expect(part()).rejects.toThrow('Failed to fetch');
  });
});

describe('the pages of the application', () => {
  it('open without a link from the copy of this version, whatever their address', async () => {
    await send('install');
    isOnline = false;
    expect((await ask('/course/7/lesson/9', { mode: 'navigate' }))?.body).toBe('page');
    expect((await ask('/', { mode: 'navigate' }))?.body).toBe('page');
    expect((await ask('/?lang=fr', { mode: 'navigate' }))?.body).toBe('page');
    expect((await ask('/assets/index-2.js'))?.body).toBe('script');
  });

  it('leave operations and documents to the network', async () => {
    for (const [path, options] of [
      ['/op/Me-1', { method: 'POST' }],
      ['/exports/m3.zip', { range: 'bytes=0-1' }],
      ['/verify/ABCD', { mode: 'navigate' }],
    ] as const)
      expect(await ask(path, options)).toBeUndefined();
  });

  it('change to a new version when somebody wants it, not before', async () => {
    await send('install');
    expect(skipWaiting).not.toHaveBeenCalled();
    await send('message', { data: { type: 'take over' } });
    expect(skipWaiting).toHaveBeenCalledTimes(1);
  });
});
