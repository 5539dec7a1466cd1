import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import type { People } from '../support/people.ts';
import type { Campus } from '../support/test.ts';
import { someAct } from './acts.ts';
import { Device } from './device.ts';
import { prepareGround, type Ground, type Material } from './ground.ts';
import { Model, readStanding, receiptIssues } from './model.ts';
import { createRandom, type Random } from './random.ts';
import { Weather } from './weather.ts';

export interface ChaosParts {
  browser: Browser;
  campus: Campus;
  people: People;
  material: Material;
  /** The chaos page. */
  script: string;
}

const steps = { least: 12, more: 14 };
/** Every so many seeds the server is killed and started again on the way. */
const restartEvery = 25;
/** How long healing may take before work counts as lost. */
const patienceMs = 20_000;

/** One learner's bad day. */
class Day {
  readonly #parts: ChaosParts;
  readonly #random: Random;
  readonly #model = new Model();
  readonly log: string[] = [];
  readonly issues: string[] = [];
  #token = '';
  /** Work that only the memory of a window has: the window must stay open until it is sent. */
  #fragile = new Set<Page>();

  constructor(
    parts: ChaosParts,
    readonly seed: number,
    readonly ground: Ground,
    readonly device: Device,
    readonly weather: Weather,
  ) {
    this.#parts = parts;
    this.#random = createRandom(seed);
  }

  async live(token: string): Promise<void> {
    this.#token = token;
    const count = steps.least + this.#random.below(steps.more);
    const restartAt = this.seed % restartEvery === 0 ? this.#random.below(count) : -1;
    for (let step = 0; step < count; step += 1) {
      if (step === restartAt) await this.#restart();
      await this.#step();
    }
    await this.#heal();
  }

  async #step(): Promise<void> {
    const random = this.#random;
    const dice = random.next();
    const page = this.device.pick(random);
    if (dice < 0.5) return this.#work(page);
    if (dice < 0.6) return this.#change(`storm ${(this.weather.storm = random.pick([0, 0.3, 0.6, 0.9]))}`);
    if (dice < 0.68) {
      await this.weather.setOffline(!this.weather.isOffline);
      return this.#change(this.weather.isOffline ? 'offline' : 'online');
    }
    if (dice < 0.74 && this.#mayClose(page)) {
      this.#change('reload');
      return this.device.reload(page);
    }
    if (dice < 0.82 && this.#mayClose(page)) {
      const how = random.chance(0.4) ? 'by crash' : 'gently';
      this.#change(`close ${how}`);
      return this.device.close(page, how);
    }
    if (dice < 0.87 && this.device.windows.length < 3) {
      this.#change('second window');
      return void (await this.device.open());
    }
    if (dice < 0.91) {
      const days = random.pick([-400, -3, -0.04, 0, 0.04, 2, 30]);
      this.#change(`clock ${days} days`);
      return this.device.setClock(days);
    }
    if (dice < 0.95) {
      this.#change('database closed');
      return page.evaluate(() => window.chaos.closeDatabase());
    }
    this.#change('session ended');
    return this.#parts.people.endSession(this.#token);
  }

  async #work(page: Page): Promise<void> {
    const acts = Array.from({ length: this.#random.pick([1, 1, 1, 2, 4]) }, () => {
      const act = someAct(this.ground, this.#model, this.#random);
      this.#model.take(act);
      return act;
    });
    this.#change(
      acts.map(({ kind, payload }) => `${kind} ${JSON.stringify(payload).slice(0, 200)}`).join('\n    '),
    );
    if (!(await this.device.act(page, acts))) this.#fragile.add(page);
    const state = await page.evaluate(() => window.chaos.state());
    this.#change(`it says ${state.name}, ${state.waiting} waiting, ${state.session}`);
    // "Saved" is a promise about the server, whatever the weather.
    if (state.name === 'saved') await this.#compare('it said "saved"');
  }

  #mayClose(page: Page): boolean {
    return !this.#fragile.has(page);
  }

  async #restart(): Promise<void> {
    this.#change('server killed and started again');
    await this.#parts.campus.restart('by force');
  }

  /** The connection is back, the person signs in again, the clock is wrong for good: now all of it must arrive. */
  async #heal(): Promise<void> {
    this.#change('all is well again');
    this.weather.storm = 0;
    await this.weather.setOffline(false);
    await this.#parts.people.signIn(this.ground.context, this.ground.learner.id);
    const deadline = Date.now() + patienceMs;
    for (const page of this.device.windows) {
      while ((await page.evaluate(() => window.chaos.heal())) > 0 && Date.now() < deadline);
      const state = await page.evaluate(() => window.chaos.state());
      if (state.name !== 'saved') this.issues.push(`it never came to "saved" but says ${state.name}`);
    }
    await this.#compare('at the end');
    const { learner } = this.ground;
    const { database } = this.#parts.campus;
    this.issues.push(...(await receiptIssues(database, learner.id, this.#model.counts)));
    this.issues.push(...(await this.device.issues()));
  }

  async #compare(when: string): Promise<void> {
    const found = await readStanding(this.#parts.campus.database, this.ground);
    const { standing } = this.#model;
    for (const part of Object.keys(standing) as (keyof typeof standing)[]) {
      if (isDeepStrictEqual(found[part], standing[part])) continue;
      this.issues.push(
        `${when}: ${part} should be ${JSON.stringify(standing[part])} and is ${JSON.stringify(found[part])}`,
      );
    }
  }

  #change(what: string): void {
    this.log.push(what);
  }
}

/** Plays one seed; returns what went wrong, or nothing. */
export async function runSeed(parts: ChaosParts, seed: number): Promise<string | null> {
  const { browser, campus, people, material, script } = parts;
  const learner = await people.learner('es');
  await people.complete(learner, material.before);
  const context = await browser.newContext({ baseURL: campus.address, serviceWorkers: 'block' });
  try {
    const token = await people.signIn(context, learner.id);
    const ground = await prepareGround(context, campus, learner, material);
    const weather = new Weather(context, createRandom(seed ^ 0x5eed));
    const device = new Device(context);
    await weather.begin();
    await device.begin(script);
    const day = new Day(parts, seed, ground, device, weather);
    await day.live(token).catch((error: unknown) => day.issues.push(String(error)));
    if (day.issues.length === 0) return null;
    const story = [...day.log.map((line) => `  ${line}`), ...weather.log.map((line) => `  ${line}`)];
    return [`Seed ${seed} (CHAOS_SEED=${seed} plays it again):`, ...day.issues, ...story].join('\n');
  } finally {
    await context.close();
  }
}
