import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { flattenItems, launchHref, type Archive } from '@campus/scorm-format';
import { type BrowserContext, type Page } from 'playwright-core';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { log } from '@campus/platform/http/log.ts';
import { noTrial, type TriedPart } from '../package-report.ts';
import { type NoTrialReason } from '../package-report.type.ts';
import { Findings, violationsIn } from './accessibility.ts';
import { findChromium } from './find-chromium.ts';
import { ItemRecording, Recording } from './recording.ts';
import { NoSandbox, openTrialBrowser } from './trial-browser.ts';
import { TrialServer } from './trial-server.ts';

/** Items that are opened; what the others do is likely what these do. */
const ITEMS = 3;
/** All of it; then what was seen until then is the report. */
const LIMIT_MS = 90_000;
const PAGE_MS = 15_000;
const AXE_MS = 15_000;

const WIDE = { width: 1024, height: 768 };
const NARROW = { width: 360, height: 640 };

interface Launchable {
  identifier: string;
  href: string;
}

const launchableIn = ({ manifest }: Archive): Launchable[] =>
  flattenItems(manifest.organizations[manifest.defaultOrganization]?.items ?? [])
    .flatMap(({ item }) => {
      const href = launchHref(item);
      return href === null ? [] : [{ identifier: item.identifier, href }];
    })
    .slice(0, ITEMS);

const without = (why: NoTrialReason): TriedPart => ({ trial: noTrial(why), accessibility: [] });

/** `work`, or null when it takes too long or fails: what one screen does not give is no reason to stop. */
const within = <Result>(ms: number, work: Promise<Result>): Promise<Result | null> =>
  Promise.race([work, wait(ms, null, { ref: false })]).catch(() => null);

/**
 * Opens the first items of a package in a headless browser and records what they do. Packages are untrusted:
 * the browser has its own profile, reaches the files of the package and nothing else, and is ended after a
 * while.
 */
@Injectable()
export class PackageTrials {
  /** One browser at a time: each takes some hundred megabytes. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async run(
    archive: Archive,
    progress: (percent: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<TriedPart> {
    if (this.config.trialSeconds === 0) return without('switched-off');
    const items = launchableIn(archive);
    if (items.length === 0) return without('nothing-opens');
    const chromium = await findChromium(this.config.chromiumPath);
    if (!chromium) return without('no-browser');
    const turn = this.last.then(() => this.open(chromium, archive, items, progress));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async open(
    chromium: string,
    archive: Archive,
    items: Launchable[],
    progress: (percent: number) => Promise<void>,
  ): Promise<TriedPart> {
    const [recording, findings] = [new Recording(), new Findings()];
    const server = await TrialServer.of(archive);
    try {
      const { browser, end } = await openTrialBrowser(
        chromium,
        server.host,
        this.config.mayTryWithoutSandbox,
      );
      const timer = setTimeout(() => void end().catch(() => undefined), LIMIT_MS);
      try {
        for (const [at, item] of items.entries()) {
          await progress(Math.floor((100 * at) / items.length));
          if (!browser.isConnected()) break;
          const context = await browser.newContext({
            serviceWorkers: 'block',
            acceptDownloads: false,
            viewport: WIDE,
          });
          await within(LIMIT_MS, this.try(context, server, item, { recording, findings }));
          await within(PAGE_MS, context.close());
        }
      } finally {
        clearTimeout(timer);
        await end().catch(() => undefined);
      }
      return { trial: recording.sum(this.config.trialSeconds, server.missing), accessibility: findings.all };
    } catch (error) {
      log.warn('a package was not tried', { error: String(error) });
      return without(error instanceof NoSandbox ? 'no-sandbox' : 'failed');
    } finally {
      await server.close();
    }
  }

  /** One item, wide and narrow. */
  private async try(
    context: BrowserContext,
    server: TrialServer,
    { identifier, href }: Launchable,
    { recording, findings }: { recording: Recording; findings: Findings },
  ): Promise<void> {
    const item = new ItemRecording(identifier);
    recording.items.push(item);
    await guard(context, server.host, recording);
    await context.exposeFunction('campusCall', (name: string, element: string, length: number) =>
      item.call(String(name), String(element), Number(length)),
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => item.error(error.message));
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    context.on('page', (other) => {
      recording.popUps++;
      void other.close().catch(() => undefined);
    });
    const before = server.bytes;
    await page.goto(server.pageFor(href), { timeout: PAGE_MS, waitUntil: 'load' });
    await wait(this.config.trialSeconds * 1_000);
    item.bytes = server.bytes - before;
    await page.setViewportSize(NARROW);
    await page.reload({ timeout: PAGE_MS, waitUntil: 'load' });
    await wait(this.config.trialSeconds * 1_000);
    await look(page, item, findings);
    recording.picture ??= await picture(page);
  }
}

/** Nothing leaves: other hosts are written down and refused. */
async function guard(context: BrowserContext, host: string, recording: Recording): Promise<void> {
  const note = (url: string) => {
    if (URL.canParse(url)) recording.host(new URL(url).host);
  };
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (URL.canParse(url) && new URL(url).host === host) return route.continue();
    if (/^(data|blob):/.test(url)) return route.continue();
    note(url);
    return route.abort('blockedbyclient');
  });
  await context.routeWebSocket(/.*/, async (socket) => {
    note(socket.url());
    await socket.close();
  });
}

async function look(page: Page, item: ItemRecording, findings: Findings): Promise<void> {
  const frame = page.frame('item');
  if (!frame) return;
  item.opened = (await within(PAGE_MS, frame.evaluate<boolean>('document.body !== null'))) ?? false;
  item.widthAt360 =
    (await within(
      PAGE_MS,
      frame.evaluate<number>(
        'Math.ceil(Math.max(document.documentElement.scrollWidth, document.body?.scrollWidth ?? 0))',
      ),
    )) ?? 0;
  findings.add(item.identifier, (await within(AXE_MS, violationsIn(frame))) ?? []);
}

const picture = async (page: Page): Promise<string | null> => {
  const bytes = await within(PAGE_MS, page.screenshot({ type: 'jpeg', quality: 50, timeout: PAGE_MS }));
  return bytes && `data:image/jpeg;base64,${bytes.toString('base64')}`;
};
