import { type Browser, type BrowserServer } from 'playwright-core';
import { startOf, type BrowserStart } from './browser-start.ts';

/** A browser that is opened for one trial, and ended whatever happens. */
export interface TrialBrowser {
  browser: Browser;
  end(): Promise<void>;
}

const START_MS = 30_000;
const END_MS = 5_000;

/**
 * Sends everything but the trial's own server to a proxy that does not exist: other ports of this machine and
 * the network alike, including requests that no handler of the page sees.
 */
const argumentsFor = (host: string): string[] => [
  '--proxy-server=http://127.0.0.1:1',
  `--proxy-bypass-list=<-loopback>;${host}`,
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--no-first-run',
  '--mute-audio',
  '--js-flags=--max-old-space-size=384',
];

/** The browser cannot be shut in here, and then it is not opened. */
export class NoSandbox extends Error {}

/** As Chromium and Playwright say it. */
const isAboutSandbox = (error: unknown): boolean =>
  /no usable sandbox|sandboxing failed/i.test(String(error));

/**
 * Opens a browser with its own profile, in its sandbox (which Playwright disables by default), as an ordinary
 * user, and without the server's environment. Throws NoSandbox.
 */
export async function openTrialBrowser(
  chromiumPath: string,
  host: string,
  mayRunBare: boolean,
): Promise<TrialBrowser> {
  const start = await startOf(chromiumPath, mayRunBare);
  if (!start) throw new NoSandbox('the server runs as root and cannot start the browser as anybody else');
  const { chromium } = await import('playwright-core');
  try {
    const server = await chromium.launchServer({
      executablePath: start.executablePath,
      chromiumSandbox: start.isSandboxed,
      args: argumentsFor(host),
      env: start.env,
      host: '127.0.0.1',
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: START_MS,
    });
    return await drive(server, start);
  } catch (error) {
    await start.end();
    throw isAboutSandbox(error) ? new NoSandbox(String(error)) : error;
  }
}

async function drive(server: BrowserServer, start: BrowserStart): Promise<TrialBrowser> {
  const { chromium } = await import('playwright-core');
  const close = async () => {
    await end(server);
    await start.end();
  };
  try {
    return { browser: await chromium.connect(server.wsEndpoint()), end: close };
  } catch (error) {
    await end(server);
    throw error;
  }
}

/** Asked first, then killed by its process. */
async function end(server: BrowserServer): Promise<void> {
  const timer = setTimeout(() => void server.kill(), END_MS);
  try {
    await server.close();
  } finally {
    clearTimeout(timer);
  }
}
