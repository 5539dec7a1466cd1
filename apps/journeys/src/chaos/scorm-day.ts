import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { words } from '../support/locales.ts';
import { scormLeave } from '../support/study.ts';
import type { Campus } from '../support/test.ts';
import { crash } from './device.ts';
import type { Random } from './random.ts';
import { ScormModel, type Found } from './scorm-model.ts';
import type { Weather } from './weather.ts';

const steps = 12;

/** A browser with a profile on disk: it can be killed, and started again as the same device. */
export interface Machine {
  context: BrowserContext;
  /** Ends the browser without a word and starts it again. */
  kill(): Promise<BrowserContext>;
}

export interface ScormGround {
  campus: Campus;
  machine: Machine;
  weatherOf(context: BrowserContext): Promise<Weather>;
  /** Of the activity's page. */
  path: string;
  attemptsOf: { enrolmentId: string; activityId: string };
}

const stored = `
  select coalesce((select i.cmi ->> 'cmi.suspend_data' from scorm_item_state i join scorm_attempt a on a.id = i.attempt_id
                    where a.enrolment_id = $1 and a.activity_id = $2), '') as "suspendData",
         coalesce((select sum(s.seconds) from scorm_session s join scorm_attempt a on a.id = s.attempt_id
                    where a.enrolment_id = $1 and a.activity_id = $2), 0)::float8 as seconds`;

/**
 * Runs in the content: commits that rest only in the store of its origin, which a browser writes down late. A browser
 * that gives the frame none has asked the server before it called them kept.
 */
export const countUnjournalled = (): number => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith('campus-scorm/')).length;
  } catch {
    return 0;
  }
};

/** One learner's bad day with a package, at the real screens and in the real frame. */
export class ScormDay {
  readonly log: string[] = [];
  private readonly model = new ScormModel();
  private seconds = 0;
  private count = 0;
  private context: BrowserContext;
  private page: Page | null = null;
  private content: Frame | null = null;
  private weather: Weather | null = null;

  constructor(
    private readonly ground: ScormGround,
    private readonly random: Random,
  ) {
    this.context = ground.machine.context;
  }

  async live(): Promise<void> {
    await this.settle(this.context);
    await this.open();
    for (let step = 0; step < steps; step += 1) await this.step();
    await this.heal();
  }

  private async step(): Promise<void> {
    const { random } = this;
    const dice = random.next();
    if (dice < 0.5) return this.keep(random.pick([1, 1, 1, 3, 20]));
    if (dice < 0.6) return this.storm(random.pick([0, 0.4, 0.8]));
    if (dice < 0.7) return this.setOffline(!(this.weather?.isOffline ?? false));
    if (dice < 0.8) return this.leave();
    if (dice < 0.9) return this.crashTab();
    return this.killBrowser();
  }

  private async keep(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      this.count += 1;
      this.seconds += 10;
      const suspendData = `${this.count} ${this.random.pick(['', 'ñandú ', '漢字 ']).repeat(this.random.pick([1, 50, 4_000]))}`;
      const given = [suspendData, this.seconds] as const;
      const keeping = this.inside().evaluate(
        ([text, seconds]) => window.chaosContent?.keep(text, seconds) === true,
        given,
      );
      const isKept = await this.told(keeping, 'the content is gone');
      this.note(`commit ${this.count} (${suspendData.length} characters) said ${isKept}`);
      this.model.set(suspendData, this.seconds, isKept);
    }
  }

  private storm(strength: number): void {
    this.note(`storm ${strength}`);
    if (this.weather) this.weather.storm = strength;
  }

  private async setOffline(isOffline: boolean): Promise<void> {
    this.note(isOffline ? 'offline' : 'online');
    await this.weather?.setOffline(isOffline);
  }

  /** Out by the button and in again, as a learner does. */
  private async leave(): Promise<void> {
    this.note('leaves and comes back');
    await this.setOffline(false);
    const page = this.onScreen();
    await this.out(page);
    await this.open();
  }

  private async out(page: Page): Promise<void> {
    const out = async () => {
      await scormLeave(page).click();
      await expect(page.getByTestId('scorm-start')).toBeVisible({ timeout: 60_000 });
    };
    await this.told(out(), 'is not out');
  }

  /** A failure is told with what the learner sees. */
  private told<Result>(work: Promise<Result>, failure: string): Promise<Result> {
    return work.catch(async (error: unknown) => {
      const seen = await this.onScreen()
        .locator('body')
        .innerText()
        .catch(() => 'nothing: it is closed');
      this.note(`${failure}; the screen says: ${seen}`);
      throw error;
    });
  }

  private async crashTab(): Promise<void> {
    this.note('the tab crashes');
    const page = this.onScreen();
    await crash(page);
    await page.close();
    this.page = null;
    await this.setOffline(false);
    await this.open();
  }

  private async killBrowser(): Promise<void> {
    this.note('the browser is killed');
    // What was committed reaches the journal, and with it the disk, before any hand is there; on a busy machine too.
    await expect.poll(() => this.inside().evaluate(countUnjournalled)).toBe(0);
    this.page = null;
    await this.settle(await this.ground.machine.kill());
    await this.open();
  }

  private async settle(context: BrowserContext): Promise<void> {
    this.context = context;
    context.setDefaultTimeout(30_000);
    this.weather = await this.ground.weatherOf(context);
  }

  /** Opens the activity and the content in it, in whatever weather; then looks at what the content found. */
  private async open(): Promise<void> {
    const page = this.page ?? (await this.context.newPage());
    if (!this.page) await page.goto(this.ground.path);
    this.page = page;
    const buttons = [
      page.getByTestId('scorm-start'),
      page.getByRole('button', { name: words('es', 'scorm.retry') }),
      page.getByRole('button', { name: words('es', 'trouble.retry') }),
    ];
    this.content = null;
    await expect
      .poll(
        async () => {
          this.content = page.frames().find((frame) => frame.url().endsWith('/chaos.html')) ?? null;
          if (await this.content?.evaluate(() => window.chaosContent !== undefined).catch(() => false))
            return true;
          for (const button of buttons)
            if (await button.isVisible()) await button.click({ timeout: 1_000 }).catch(() => undefined);
          return false;
        },
        { timeout: 120_000, intervals: [150] },
      )
      .toBe(true);
    const found = await this.inside().evaluate(() => window.chaosContent?.found ?? null);
    this.check('the content', found ?? { suspendData: '', seconds: 0 });
    this.model.begin();
    this.seconds = 0;
  }

  /** The connection is back and the content is left: what the database has then is what there is. */
  private async heal(): Promise<void> {
    this.note('all is well again');
    this.storm(0);
    await this.setOffline(false);
    await this.leave();
    await this.out(this.onScreen());
    const { enrolmentId, activityId } = this.ground.attemptsOf;
    const { rows } = await this.ground.campus.database.query<Found>(stored, [enrolmentId, activityId]);
    this.check('the database', rows[0] ?? { suspendData: '', seconds: 0 });
  }

  private check(who: string, found: Found): void {
    const fault = this.model.faultIn(found);
    this.note(`${who} found ${found.suspendData.length} characters, ${found.seconds} s`);
    if (fault) throw new Error(`${who} ${fault}`);
  }

  private onScreen(): Page {
    if (!this.page) throw new Error('no window is open');
    return this.page;
  }

  private inside(): Frame {
    if (!this.content) throw new Error('the content is not open');
    return this.content;
  }

  private note(what: string): void {
    this.log.push(what);
  }
}
