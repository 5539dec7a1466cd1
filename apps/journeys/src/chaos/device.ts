import type { BrowserContext, Page } from '@playwright/test';
import type { Act } from './model.ts';
import type { Random } from './random.ts';

const html =
  '<!doctype html><html lang="es"><title>Chaos</title><script type="module" src="/chaos.js"></script>';

/** What the device's clock says is added to the real time; kept over reloads, as a wrong clock is. */
const wrongClock = () => {
  const RealDate = Date;
  const skew = () => Number(localStorage.getItem('skew') ?? 0);
  class SkewedDate extends RealDate {
    constructor(...parts: []) {
      if (parts.length === 0) super(RealDate.now() + skew());
      else super(...parts);
    }
    static override now() {
      return RealDate.now() + skew();
    }
  }
  window.Date = SkewedDate as DateConstructor;
};

/** One browser of a learner, with one window or more of the chaos page. */
export class Device {
  readonly windows: Page[] = [];
  /** Faults of windows that have closed. */
  readonly #issues: string[] = [];
  readonly #context: BrowserContext;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** Opens the first window. The page and its script come from here, the rest from the campus. */
  async begin(script: string): Promise<void> {
    await this.#context.addInitScript(wrongClock);
    await this.#context.route('**/chaos', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await this.#context.route('**/chaos.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    await this.open();
  }

  async open(): Promise<Page> {
    const page = await this.#context.newPage();
    this.windows.push(page);
    await this.#tellWindows(this.windows.slice(0, -1));
    await this.#visit(page);
    return page;
  }

  /** Closes a window as its cross does, or as a crash of the browser does; another one opens if it was the last. */
  async close(page: Page, how: 'gently' | 'by crash'): Promise<void> {
    await this.#keepIssues(page);
    this.windows.splice(this.windows.indexOf(page), 1);
    if (how === 'by crash') await crash(page);
    await page.close();
    if (this.windows.length === 0) await this.open();
    else await this.#tellWindows();
  }

  async reload(page: Page): Promise<void> {
    await this.#keepIssues(page);
    await this.#visit(page);
  }

  /** Sets the device's clock wrong by so many days. */
  async setClock(days: number): Promise<void> {
    const skew = String(Math.round(days * 86_400_000));
    await this.windows[0]?.evaluate((value) => localStorage.setItem('skew', value), skew);
  }

  /** Does work in a window; resolves when it is written down, with whether all of it is on disk. */
  async act(page: Page, acts: readonly Act[]): Promise<boolean> {
    const written = await page.evaluate((work) => window.chaos.act(work), [...acts]);
    return written.every(({ isDurable }) => isDurable);
  }

  async issues(): Promise<string[]> {
    for (const page of this.windows) await this.#keepIssues(page);
    return this.#issues;
  }

  pick(random: Random): Page {
    return random.pick(this.windows);
  }

  async #visit(page: Page): Promise<void> {
    // From its first moment: what other windows tell it does not count either.
    await page.addInitScript((alone) => void (window.opensAlone = alone), this.#isAlone);
    await page.goto('/chaos');
    await page.waitForFunction(() => 'chaos' in window);
    await page.evaluate(() => window.chaos.ready.then(() => undefined));
  }

  get #isAlone(): boolean {
    return this.windows.length === 1;
  }

  async #tellWindows(told = this.windows): Promise<void> {
    for (const page of told)
      await page.evaluate((alone) => void (window.chaos.isAlone = alone), this.#isAlone);
  }

  async #keepIssues(page: Page): Promise<void> {
    this.#issues.push(...(await page.evaluate(() => window.chaos.issues.splice(0))));
  }
}

/** As a tab crashes whose memory is full. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}
