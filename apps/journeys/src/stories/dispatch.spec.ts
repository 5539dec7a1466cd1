import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateDispatch, Dispatches, ExportableModules, SwitchDispatch } from '@campus/api-client';
import type { APIRequestContext, Browser, FrameLocator, Page } from '@playwright/test';
import { run } from '../support/api.ts';
import {
  hostedIn,
  launch,
  otherPlatform,
  packageIn,
  playerWords,
  told,
  type OtherPlatform,
} from '../support/other-platform.ts';
import type { People } from '../support/people.ts';
import { expect, test, type Campus } from '../support/test.ts';

const words = (id: string) => playerWords('en', id);
const press = (player: FrameLocator, id: string) =>
  player
    .getByRole('button', { name: words(id), exact: true })
    .first()
    .click();

/** Signed in as the trainer of the demo, in a browser that the other platform is then opened in, too. */
async function trainer(campus: Campus, people: People, browser: Browser) {
  const { rows } = await campus.database.query<{ person_id: string }>(
    `select person_id from person_email where address = 'tomas@demo.campus.example'`,
  );
  const context = await browser.newContext({ baseURL: campus.address, locale: 'en' });
  await people.signIn(context, rows[0]?.person_id ?? '');
  return context;
}

/** Made at the command line: the zip and the id of its dispatch. */
async function byCommand(campus: Campus, module: string): Promise<{ id: string; zip: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), 'campus-dispatch-'));
  const file = join(folder, 'dispatch.zip');
  try {
    await campus.operate('scorm', 'dispatch', '--module', module, '--version', '1.2', '--out', file);
    const { rows } = await campus.database.query<{ id: string }>(
      'select id from dispatch order by created_at desc limit 1',
    );
    return { id: rows[0]?.id ?? '', zip: readFileSync(file) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A simulation, made as the console does it, and downloaded. */
async function byTrainer(request: APIRequestContext): Promise<{ id: string; zip: Buffer }> {
  const { exportableModules } = await run(request, ExportableModules, { locale: 'en' });
  const target = exportableModules.find(({ kind }) => kind === 'SCENARIO');
  const { createDispatch } = await run(request, CreateDispatch, {
    input: {
      targetId: target?.id ?? '',
      label: 'A partner',
      standard: 'SCORM_2004_4',
      locales: ['es', 'en', 'fr'],
      idempotencyKey: randomUUID(),
    },
  });
  if (createDispatch.__typename !== 'DispatchCreated') throw new Error(`Refused: ${createDispatch.code}`);
  const { id, path } = createDispatch.dispatch;
  return { id, zip: await (await request.get(path)).body() };
}

const counts = async (request: APIRequestContext, id: string) => {
  const { dispatches } = await run(request, Dispatches, { limit: 50, offset: 0, locale: 'en' });
  const found = dispatches.items.find((each) => each.id === id);
  return found && [found.launches, found.learners, found.completions];
};

const seesPicture = (player: FrameLocator) =>
  expect
    .poll(() =>
      player
        .locator('.lesson-screen:not([hidden]) figure img')
        .first()
        .evaluate((image: HTMLImageElement) => image.alt.length > 10 && image.naturalWidth > 100),
    )
    .toBe(true);

/** Opens the second lesson, the first with a picture, and turns to it. */
async function readToPicture(player: FrameLocator): Promise<void> {
  await player.locator('.menu-item').nth(1).click();
  const picture = player.locator('.lesson-screen:not([hidden]) figure img');
  await expect(player.getByRole('button', { name: words('lesson.next'), exact: true })).toBeVisible();
  for (let turns = 0; turns < 8 && (await picture.count()) === 0; turns += 1)
    await press(player, 'lesson.next');
  await seesPicture(player);
}

/** Hands a test in as it was dealt: nothing answered. */
async function handInNothing(player: FrameLocator): Promise<void> {
  await press(player, 'frame.menu');
  await player.locator('.menu-item').last().click();
  await press(player, 'quiz.start');
  await press(player, 'quiz.handIn');
  await press(player, 'quiz.handIn.sure');
}

/** Decides the first of everything until the story has ended, and reads what it shows. */
async function playStory(player: FrameLocator): Promise<void> {
  await player.locator('.menu-item').first().click();
  await press(player, 'scenario.start');
  const end = player.getByRole('button', { name: words('scenario.read'), exact: true });
  const decide = player.getByRole('button', { name: words('scenario.confirm'), exact: true });
  for (let moments = 0; moments < 20; moments += 1) {
    await expect(end.or(decide)).toBeVisible();
    if (await end.isVisible()) break;
    await player.getByRole('radio').first().check();
    await decide.click();
    await press(player, 'scenario.next');
  }
  await end.click();
}

const openFresh = async (
  browser: Browser,
  platform: OtherPlatform,
  known: Record<string, string> = {},
  locale = 'en',
) => {
  const page = await (await browser.newContext({ locale })).newPage();
  await launch(page, platform, known);
  return page;
};

/** What the hosted player could get at, were it to try. */
const reach = (page: Page, campus: Campus) =>
  hostedIn(page)
    .locator('html')
    .evaluate(async (_, address) => {
      const tries: Record<string, () => unknown> = {
        cookies: () => document.cookie,
        storage: () => localStorage.length,
        platform: () => parent.parent.document.title,
        campus: () => fetch(`${address}/health`, { credentials: 'include' }),
        operations: () => fetch(`${address}/op/Me`, { method: 'POST', credentials: 'include' }),
      };
      const reached: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          await attempt();
          reached.push(name);
        } catch {
          // Out of reach, as it should be.
        }
      }
      return reached;
    }, campus.address);

/** Says on behalf of the player that everything is passed, and to the player that it begins anew. */
const forge = (page: Page) =>
  page.evaluate(() => {
    const report = {
      isDone: true,
      isPassed: true,
      score: 100,
      suspend: 'x',
      location: 'forged',
      objectives: [],
    };
    const outer = window.frames[0];
    outer?.postMessage(
      { campus: 'report', report, interactions: [], isConfirmed: true, urgency: 'now' },
      '*',
    );
    outer?.frames[0]?.postMessage({ campus: 'saving', saving: 'lost' }, '*');
  });

test('a module hosted here is read on a platform of somebody else, which hears of it', async ({
  browser,
  campus,
  people,
}) => {
  const staff = await trainer(campus, people, browser);
  const { id, zip } = await byCommand(campus, 'M1');
  const platform = await otherPlatform(zip, '1.2');
  const learner = { 'cmi.core.student_id': 'officer-7', 'cmi.core.student_name': 'Xicoténcatl, Inés' };
  const page = await staff.newPage();
  await launch(page, platform, learner);
  await readToPicture(hostedIn(page));
  expect(await reach(page, campus)).toEqual([]);

  await forge(page);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  expect(await told(page, '1.2')).not.toMatchObject({ 'cmi.core.lesson_location': 'forged' });

  await handInNothing(hostedIn(page));
  await expect.poll(async () => (await told(page, '1.2'))['cmi.core.score.raw']).toBe('0');
  const { 'cmi.core.lesson_location': place = '', 'cmi.suspend_data': state = '' } = await told(page, '1.2');
  expect(place).toContain('m1-quiz');
  await page.close();

  await test.step('another day, another machine: the state is there before the player starts', async () => {
    const again = await openFresh(browser, platform, {
      ...learner,
      'cmi.core.lesson_location': place,
      'cmi.core.entry': 'resume',
      'cmi.suspend_data': state,
    });
    await expect(hostedIn(again).getByText(words('quiz.failed')).first()).toBeVisible();
    expect(await counts(staff.request, id)).toEqual([2, 1, 0]);
    await again.context().close();
  });
  await platform.stop();
  await staff.close();
});

test('a simulation is finished there, counted here, and closed to everybody when it is switched off', async ({
  browser,
  campus,
  people,
}) => {
  const staff = await trainer(campus, people, browser);
  const { id, zip } = await byTrainer(staff.request);
  const platform = await otherPlatform(zip, '2004-4');
  const page = await openFresh(browser, platform, { 'cmi.learner_id': 'officer-8' });
  await playStory(hostedIn(page));
  await expect.poll(async () => (await told(page, '2004-4'))['cmi.completion_status']).toBe('completed');
  await expect.poll(() => counts(staff.request, id)).toEqual([1, 1, 1]);
  await page.context().close();

  await run(staff.request, SwitchDispatch, {
    input: { dispatchId: id, isOpen: false, idempotencyKey: randomUUID() },
  });
  for (const locale of ['es', 'en', 'fr']) {
    const closed = await openFresh(browser, platform, {}, locale);
    await expect(
      packageIn(closed).getByRole('heading', { name: playerWords(locale, 'dispatch.closed') }),
    ).toBeVisible();
    await closed.context().close();
  }
  await platform.stop();
  await staff.close();
});

test('without a way to the campus the content inside plays and reports', async ({ browser, campus }) => {
  const { id, zip } = await byCommand(campus, 'M1');
  const platform = await otherPlatform(zip, '1.2');
  const lost: Record<string, (page: Page) => Promise<unknown>> = {
    'no network': (page) => page.route(`${campus.address}/**`, (route) => route.abort()),
    'no answer': (page) => page.route(`${campus.address}/**/launch`, () => undefined),
    'no player': (page) => page.route(`${campus.address}/**/index.html`, () => undefined),
  };
  await Promise.all(
    Object.values(lost).map(async (lose) => {
      const page = await (await browser.newContext({ locale: 'en' })).newPage();
      await lose(page);
      await launch(page, platform, {});
      await expect(packageIn(page).locator('.menu-item').first()).toBeVisible({ timeout: 20_000 });
      await readToPicture(packageIn(page));
      await handInNothing(packageIn(page));
      await expect.poll(async () => (await told(page, '1.2'))['cmi.core.score.raw']).toBe('0');
      await page.context().close();
    }),
  );
  const { rows } = await campus.database.query<{ count: number }>(
    'select count(*)::int as count from dispatch_launch where dispatch_id = $1',
    [id],
  );
  expect(rows[0]?.count).toBe(1);
  await platform.stop();
});
