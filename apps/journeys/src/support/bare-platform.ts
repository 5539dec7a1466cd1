import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import mime from 'mime';
import type { ExportedPackage } from './exported-package.ts';

type Cmi = Record<string, string>;
/** As the packages we write name it. */
export type Standard = '1.2' | '2004-4';

const scripts = join(import.meta.dirname, '../../../../node_modules/scorm-again/dist');

/** What the page of the platform knows at a launch. */
interface Launch {
  standard: Standard;
  cmi: Cmi;
  signsInAnew: boolean;
}

type Engine = Record<string, (...parameters: (string | Cmi)[]) => unknown>;

declare global {
  interface Window {
    Scorm12API?: new (settings: object) => Engine;
    Scorm2004API?: new (settings: object) => Engine;
  }
}

/** Of a commit as Moodle writes it: dots are doubled lines, lists of 2004 are counted with an N. */
const weightOf = (set: Cmi): number => {
  const named = Object.entries(set).map(([name, value]) => [name.replaceAll('.', '__'), value]);
  return new URLSearchParams(named).toString().length + named.length;
};

/**
 * Runs in the page. Only the engine answers the package; as in Moodle, a commit sends in one blocking request
 * what differs from what the page believes was sent, and the lists again in each launch. In 1.2 everything it
 * tried to send counts as sent, and an end without a status is a completion; in 2004 the values at launch do,
 * throughout, and the lists never. Where the page is hidden or the request gets lost, it answers "true" as
 * long as the data fits into a beacon: 64 KiB, of which each element takes its own size and 130 bytes more.
 */
const platform = ({ standard, cmi, signsInAnew }: Launch): void => {
  if (signsInAnew) localStorage.clear();
  const is12 = standard === '1.2';
  const prefix = is12 ? 'LMS' : '';
  const Made = is12 ? window.Scorm12API : window.Scorm2004API;
  if (!Made) return;
  const engine = new Made({ autocommit: false, logLevel: 5 });
  engine['loadFromFlattenedJSON']?.(cmi);
  const isOfList = ([name]: [string, string]) => /^cmi\.(interactions|objectives)\.\d+\./.test(name);
  const page: Record<string, string> = Object.fromEntries(Object.entries(cmi).filter(isOfList));
  const known = Object.fromEntries(Object.entries(cmi).filter((entry) => !isOfList(entry)));
  let isAway = false;
  for (const name of ['beforeunload', 'pagehide']) window.addEventListener(name, () => (isAway = true));
  window.addEventListener('pageshow', () => (isAway = false));
  window.addEventListener('visibilitychange', () => (isAway = document.visibilityState === 'hidden'));
  let issues: string[] = [];
  const whisper = (set: Record<string, string>): boolean => {
    const weights = Object.entries(set).map((entry) => new Blob(entry).size + 130);
    const isTaken = weights.reduce((sum, weight) => sum + weight, 0) <= 65_536;
    return navigator.sendBeacon('/commit', JSON.stringify({ set: isTaken ? set : {}, issues })) && isTaken;
  };
  const speak = (set: Record<string, string>): boolean => {
    const request = new XMLHttpRequest();
    request.open('POST', '/commit', false);
    try {
      request.send(JSON.stringify({ set, issues }));
    } catch {
      return whisper(set);
    }
    return request.status < 300;
  };
  const send = (): boolean => {
    const set = Object.fromEntries(Object.entries(page).filter(([name, value]) => known[name] !== value));
    if (is12) Object.assign(known, set);
    const isSaid = isAway ? whisper(set) : speak(set);
    issues = [];
    return isSaid;
  };
  const call =
    (name: string) =>
    (...parameters: string[]) => {
      const status = name === 'Finish' ? engine['LMSGetValue']?.('cmi.core.lesson_status') : null;
      if (status === 'not attempted') page['cmi.core.lesson_status'] = 'completed';
      const answer = engine[prefix + name]?.(...parameters);
      const code = String(engine[`${prefix}GetLastError`]?.());
      if (!name.startsWith('Get') && code !== '0') issues.push(`${name} ${parameters.join(' ')}: ${code}`);
      if (name === 'SetValue' && code === '0') page[parameters[0] ?? ''] = parameters[1] ?? '';
      const isSent = ['Commit', 'Terminate', 'Finish'].includes(name) ? send() : true;
      return isSent ? answer : 'false';
    };
  const names = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString'];
  const all = [...names, 'GetDiagnostic', is12 ? 'Finish' : 'Terminate'];
  Object.assign(window, {
    [is12 ? 'API' : 'API_1484_11']: Object.fromEntries(all.map((name) => [prefix + name, call(name)])),
  });
};

const pageOf = (launch: Launch) => `<!doctype html>
<html lang="en">
<title>Platform</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block; overflow: hidden }</style>
<script src="/scorm-again.js"></script>
<script>(${platform.toString()})(${JSON.stringify(launch).replaceAll('<', '\\u003c')})</script>
<main style="height: 100%"><iframe title="Package" src="/package/index.html"></iframe></main>
</html>`;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/**
 * A foreign platform on its own site: one page, one learner and one package, scorm-again in the parent, and
 * what it received.
 */
export class BarePlatform {
  /** Everything committed, element by element. */
  cmi: Cmi = {};
  /** Calls that the engine refused. */
  readonly issues: string[] = [];
  /** The next launch follows a new sign-in, for which Moodle empties the storage of its site. */
  signsInAnew = false;
  /** Bytes of each commit, as a form. */
  readonly weights: number[] = [];
  /** Commits get lost, and the page does not say so. */
  isDown = false;
  commits = 0;
  /** Characters of the longest suspend_data that it was given. */
  longest = 0;
  readonly #standard: Standard;
  readonly #files: ExportedPackage['files'];
  readonly #server: Server;

  private constructor(standard: Standard, files: ExportedPackage['files']) {
    this.#standard = standard;
    this.#files = files;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(standard: Standard, { files }: ExportedPackage): Promise<BarePlatform> {
    const opened = new BarePlatform(standard, files);
    await new Promise<void>((resolve) => opened.#server.listen(0, '127.0.0.1', resolve));
    return opened;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** The learner asks for another attempt. */
  beginAnew(): void {
    this.cmi = {};
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.address);
    if (pathname === '/commit') return this.#commit(await bodyOf(request), response);
    const content = this.#contentOf(pathname);
    if (content === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': mime.getType(pathname) ?? 'text/html; charset=utf-8' });
    response.end(content);
  }

  #contentOf(pathname: string): Uint8Array | string | undefined {
    if (pathname === '/') {
      const { signsInAnew } = this;
      this.signsInAnew = false;
      return pageOf({ standard: this.#standard, cmi: this.#launchCmi(), signsInAnew });
    }
    if (pathname === '/scorm-again.js') return readFileSync(join(scripts, 'scorm-again.min.js'));
    return this.#files[decodeURIComponent(pathname.replace('/package/', ''))];
  }

  #commit(body: string, response: ServerResponse): void {
    if (this.isDown) return void response.destroy();
    const { set, issues } = JSON.parse(body) as { set: Cmi; issues: string[] };
    this.cmi = { ...this.cmi, ...set };
    this.weights.push(weightOf(set));
    this.longest = Math.max(this.longest, this.cmi['cmi.suspend_data']?.length ?? 0);
    this.issues.push(...issues);
    this.commits += 1;
    response.writeHead(204).end();
  }

  #launchCmi(): Cmi {
    const is12 = this.#standard === '1.2';
    const isSuspended = this.cmi[is12 ? 'cmi.core.exit' : 'cmi.exit'] === 'suspend';
    const status = this.cmi[is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status'];
    const isOver = ['passed', 'completed', 'failed'].includes(status ?? '');
    const kept = Object.entries(this.cmi).filter(([element]) => !/\.(exit|session_time)$/.test(element));
    return {
      ...Object.fromEntries(kept),
      // An attempt that is over is opened for review.
      [is12 ? 'cmi.core.lesson_mode' : 'cmi.mode']: isOver ? 'review' : 'normal',
      [is12 ? 'cmi.core.student_id' : 'cmi.learner_id']: 'learner-1',
      [is12 ? 'cmi.core.entry' : 'cmi.entry']: isSuspended ? 'resume' : 'ab-initio',
    };
  }
}

/** Runs in the page: all that packages keep on this device, as text. */
export const recordsOnDevice = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('campus-packages');
    opening.onerror = () => reject(new Error('Nothing was kept.'));
    opening.onsuccess = () => {
      const all = opening.result.transaction('records').objectStore('records').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(all.result));
      };
    };
  });

export const packageIn = (page: Page): FrameLocator => page.frameLocator('iframe[title="Package"]');

/** The player of the campus inside a thin package. */
export const hostedIn = (page: Page): FrameLocator => packageIn(page).frameLocator('iframe.hosted');
