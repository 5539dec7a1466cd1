import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Route } from '@playwright/test';
import type { Random } from './random.ts';

/** What can become of one request; `fair` is the only one that does no harm. */
const fates = {
  fair: (route: Route) => route.continue(),
  late: async (route: Route, random: Random) => {
    await sleep(20 + random.below(180));
    await route.continue();
  },
  'lost on the way': (route: Route) => route.abort('connectionfailed'),
  'its answer lost': async (route: Route) => {
    await route.fetch();
    await route.abort('connectionreset');
  },
  'its answer cut short': async (route: Route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.slice(0, Math.ceil(text.length / 2)) });
  },
  'answered by a hotel': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome! Please accept</h1>' }),
  'answered by a proxy': (route: Route) =>
    route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>Blocked</h1>' }),
  forbidden: (route: Route) => route.fulfill(refusal(403, 'FORBIDDEN')),
  failed: (route: Route) => route.fulfill(refusal(500, 'INTERNAL')),
  'failed after it was done': async (route: Route) => {
    await route.fetch();
    await route.fulfill(refusal(500, 'INTERNAL'));
  },
  'answered by a gateway': (route: Route) => route.fulfill({ status: 502, body: 'Bad gateway' }),
  'asked to wait': (route: Route) =>
    route.fulfill({ ...refusal(429, 'TOO_MANY_REQUESTS'), headers: { 'retry-after': '1' } }),
  'turned away from a crowd': (route: Route) =>
    route.fulfill({ ...refusal(503, 'OVERLOADED'), headers: { 'retry-after': '1' } }),
} satisfies Record<string, (route: Route, random: Random) => Promise<void>>;

export type Fate = keyof typeof fates;

const harms = Object.keys(fates) as Fate[];

const refusal = (status: number, code: string) => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify({ errors: [{ message: code, extensions: { code } }] }),
});

/** The network of one browser, good and bad by turns. */
export class Weather {
  /** The probability that a request meets harm. */
  storm = 0;
  isOffline = false;
  /** What happened to the requests, for diagnosis. */
  readonly log: string[] = [];
  readonly #context: BrowserContext;
  readonly #random: Random;

  constructor(context: BrowserContext, random: Random) {
    this.#context = context;
    this.#random = random;
  }

  /** From now on every operation the browser asks for meets this weather. */
  async begin(): Promise<void> {
    await this.#context.route('**/op/*', (route) => this.#meet(route));
  }

  async setOffline(isOffline: boolean): Promise<void> {
    this.isOffline = isOffline;
    await this.#context.setOffline(isOffline);
  }

  async #meet(route: Route): Promise<void> {
    if (this.isOffline) return route.abort('internetdisconnected').catch(() => undefined);
    const fate = this.#random.chance(this.storm) ? this.#random.pick(harms) : 'fair';
    this.log.push(`${new URL(route.request().url()).pathname} ${fate}`);
    // The page may have gone, or the server ended, before the answer came: that is weather too.
    return fates[fate](route, this.#random).catch(() => route.abort().catch(() => undefined));
  }
}
