import type { Page } from '@playwright/test';
import type { Pool } from 'pg';
import { words } from '../support/locales.ts';
import { letMomentPass } from '../support/moment.ts';
import type { Learner } from '../support/people.ts';
import { expectSaved } from '../support/state.ts';
import { expect } from '../support/test.ts';
import { crash } from './device.ts';
import { createRandom, type Random } from './random.ts';
import type { ChaosParts } from './seed.ts';
import { Weather } from './weather.ts';

type Decision = 'use' | 'both' | 'keep';

/** In each round their author decides otherwise. */
const decisions: readonly Decision[] = ['use', 'both', 'keep'];

/** Both texts of a field: the one in force, then what another device wrote. */
async function textsOf(database: Pool, enrolmentId: string): Promise<string[]> {
  const { rows } = await database.query<{ value: string }>(
    `select value from (
       select value, 0 as place from worksheet_value where enrolment_id = $1
       union all select value, 1 from other_text where enrolment_id = $1) texts order by place, value`,
    [enrolmentId],
  );
  return rows.map(({ value }) => value);
}

/** One device of an officer, at one field of the plan. */
class PlanDevice {
  readonly #weather: Weather;
  readonly #address: string;

  private constructor(
    readonly name: string,
    weather: Weather,
    address: string,
    public page: Page,
  ) {
    this.#weather = weather;
    this.#address = address;
  }

  static async open(name: string, { browser, campus, people }: ChaosParts, learner: Learner, seed: number) {
    const context = await browser.newContext({
      baseURL: campus.address,
      locale: 'es',
      serviceWorkers: 'block',
    });
    context.setDefaultTimeout(30_000);
    await people.signIn(context, learner.id);
    const weather = new Weather(context, createRandom(seed));
    await weather.begin();
    const address = `/course/${learner.enrolmentId}/plan/2`;
    return new PlanDevice(name, weather, address, await context.newPage());
  }

  get log(): string[] {
    return this.#weather.log;
  }

  get field() {
    return this.page.locator('.plan-field[data-key$="anatomy-covers"] textarea');
  }

  get #other() {
    return this.page.getByRole('group', { name: /^En otro dispositivo/ });
  }

  async look(): Promise<void> {
    await this.page.goto(this.#address);
    await this.field.waitFor();
    await expectSaved(this.page, 'es');
  }

  async loseConnection(): Promise<void> {
    await this.#weather.setOffline(true);
  }

  /** Writes the whole text; perhaps the tab crashes a moment after the last key. */
  async write(text: string, isCrashed: boolean): Promise<void> {
    this.#note(`${isCrashed ? 'crashes after writing' : 'writes'} “${text}”`);
    await this.field.fill(text);
    if (!isCrashed) return this.field.blur();
    await letMomentPass(this.page);
    await crash(this.page);
    await this.page.close();
    this.page = await this.page.context().newPage();
  }

  /** The connection comes back, at first a bad one. */
  async comeBack(storm: number): Promise<void> {
    this.#note(`comes back, storm ${storm}`);
    this.#weather.storm = storm;
    await this.#weather.setOffline(false);
    await this.page.goto(this.#address);
    await letMomentPass(this.page);
    this.#weather.storm = 0;
    await this.look();
  }

  /** The author decides with one of the buttons below the field. */
  async decide(how: Decision): Promise<void> {
    this.#note(`decides: ${how}`);
    await this.#other.getByRole('button', { name: words('es', `plan.other.${how}`), exact: true }).click();
    await expect(this.#other).toHaveCount(0);
  }

  #note(what: string): void {
    this.#weather.log.push(`${this.name} ${what}`);
  }
}

/** One field written on two devices that do not know of each other, again and again; each time its author decides. */
async function live(
  devices: readonly [PlanDevice, PlanDevice],
  random: Random,
  database: Pool,
  { enrolmentId }: Learner,
): Promise<void> {
  for (const [round, how] of random.shuffled(decisions).entries()) {
    for (const device of devices) {
      await device.look();
      await device.loseConnection();
    }
    const written: string[] = [];
    for (const device of random.shuffled(devices)) {
      const text = `${device.name}, vuelta ${round + 1}: ${random.below(1000)} personas`;
      written.push(text);
      await device.write(text, random.chance(0.4));
    }
    for (const device of random.shuffled(devices)) await device.comeBack(random.pick([0, 0.4, 0.8]));
    await expect
      .poll(async () => (await textsOf(database, enrolmentId)).toSorted())
      .toEqual(written.toSorted());

    const [mine = '', other = ''] = await textsOf(database, enrolmentId);
    const author = random.pick(devices);
    await author.look();
    await expect(author.field).toHaveValue(mine);
    await author.decide(how);
    const decided = { use: other, both: `${mine}\n${other}`, keep: mine }[how];
    await expect.poll(() => textsOf(database, enrolmentId)).toEqual([decided]);
  }
}

/** Plays one seed with two devices; returns what went wrong, or nothing. */
export async function runTwoDevicesSeed(parts: ChaosParts, seed: number): Promise<string | null> {
  const { campus, people } = parts;
  const learner = await people.learner('es');
  await people.complete(
    learner,
    campus.course.activities.map(({ key }) => key),
  );
  const devices = [
    await PlanDevice.open('Teléfono', parts, learner, seed ^ 0x5eed),
    await PlanDevice.open('Ordenador', parts, learner, seed ^ 0xbeef),
  ] as const;
  try {
    const fault = await live(devices, createRandom(seed), campus.database, learner).then(
      () => null,
      (error: unknown) => String(error),
    );
    if (fault === null) return null;
    return [`Seed ${seed} with two devices:`, fault, ...devices.flatMap(({ log }) => log)].join('\n  ');
  } finally {
    for (const { page } of devices) await page.context().close();
  }
}
