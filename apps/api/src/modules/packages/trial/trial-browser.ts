import { type Browser, type BrowserServer } from 'playwright-core';

/** A browser that is opened for one trial, and ended whatever happens. */
export interface TrialBrowser {
  browser: Browser;
  end(): Promise<void>;
}

const START_MS = 30_000;
const END_MS = 5_000;

/**
 * Everything but the trial's own server goes to a proxy that is not there: other ports of this machine and the
 * network alike, also what no request handler of the page ever sees.
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
  // Chromium has no sandbox for root; a server that runs as root should not, and has been told so.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** With a profile of its own, and nothing of the server's environment: secrets live there. */
export async function openTrialBrowser(executablePath: string, host: string): Promise<TrialBrowser> {
  const { chromium } = await import('playwright-core');
  const server = await chromium.launchServer({
    executablePath,
    args: argumentsFor(host),
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    host: '127.0.0.1',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: START_MS,
  });
  try {
    return { browser: await chromium.connect(server.wsEndpoint()), end: () => end(server) };
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
