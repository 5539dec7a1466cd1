import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test';

/** The browser that has a profile open, its helpers not counted; none where the system does not report it. */
function browserOf(profile: string): number | null {
  if (process.platform !== 'linux') return null;
  const found = readdirSync('/proc').find((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return (
        command.includes(`--user-data-dir=${profile}`) && !command.some((word) => word.startsWith('--type='))
      );
    } catch {
      return false;
    }
  });
  return found ? Number(found) : null;
}

/** A browser of one learner with a profile on disk, as a phone or an office PC has. */
export class ProfileMachine {
  private readonly profile = mkdtempSync(join(tmpdir(), 'campus-profile-'));
  private opened: BrowserContext | null = null;

  constructor(
    private readonly options: LaunchOptions & { baseURL: string; locale: string },
    /** What every start of the browser needs again. */
    private readonly furnish: (context: BrowserContext) => Promise<void>,
  ) {}

  get context(): BrowserContext {
    if (!this.opened) throw new Error('the browser is not running');
    return this.opened;
  }

  async start(): Promise<BrowserContext> {
    this.opened = await chromium.launchPersistentContext(this.profile, {
      ...this.options,
      serviceWorkers: 'block',
    });
    await this.furnish(this.opened);
    return this.opened;
  }

  /** All of it at once, as a battery that is empty does it. */
  async kill(): Promise<BrowserContext> {
    const pid = browserOf(this.profile);
    if (pid === null) await this.context.close();
    else {
      const closed = this.context.waitForEvent('close', { timeout: 30_000 }).catch(() => undefined);
      // Its helpers are in its group: none of them writes on.
      process.kill(-pid, 'SIGKILL');
      await closed;
      await sleep(200);
    }
    return this.start();
  }

  async end(): Promise<void> {
    await this.opened?.close().catch(() => undefined);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
