import { randomUUID } from 'node:crypto';
import { CreateDispatch, Dispatches, ExportableModules, SwitchDispatch } from '@campus/api-client';
import type { APIRequestContext, Browser, FrameLocator, Page } from '@playwright/test';
import { AnswerBook } from '../support/answers.ts';
import { run } from '../support/api.ts';
import { BarePlatform, hostedIn, packageIn, type Standard } from '../support/bare-platform.ts';
import { openPackage, writtenPackage, type ExportedPackage } from '../support/exported-package.ts';
import { playerWords } from '../support/locales.ts';
import { quickPage, quickPlay } from '../support/quick-play.ts';
import { expect, test, type Campus } from '../support/test.ts';

const words = (id: string) => playerWords('en', id);
const press = (player: FrameLocator, id: string) =>
  player
    .getByRole('button', { name: words(id), exact: true })
    .first()
    .click();

interface Thin {
  id: string;
  content: ExportedPackage;
}

/** Made at the command line: the package and the id of its dispatch. */
async function byCommand(campus: Campus, module: string): Promise<Thin> {
  const content = await writtenPackage(campus, 'dispatch', '--module', module, '--version', '1.2');
  const { rows } = await campus.database.query<{ id: string }>(
    'select id from dispatch order by created_at desc limit 1',
  );
  return { id: rows[0]?.id ?? '', content };
}

/** A simulation, made as the console does it, and downloaded. */
async function byTrainer(request: APIRequestContext): Promise<Thin> {
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
  return { id, content: await openPackage(await (await request.get(path)).body()) };
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

/** On a device of its own. */
const openFresh = async (browser: Browser, { address }: BarePlatform, locale = 'en') => {
  const page = await quickPage(await browser.newContext({ locale }));
  await page.goto(address);
  return page;
};

async function onPlatform(
  standard: Standard,
  content: ExportedPackage,
  story: (platform: BarePlatform) => Promise<void>,
): Promise<void> {
  const platform = await BarePlatform.open(standard, content);
  try {
    await story(platform);
    expect(platform.issues).toEqual([]);
  } finally {
    await platform.close();
  }
}

const switchOff = (request: APIRequestContext, dispatchId: string) =>
  run(request, SwitchDispatch, { input: { dispatchId, isOpen: false, idempotencyKey: randomUUID() } });

/** A learner who is new there meets a closed door, and has completed nothing by it. */
const countsForNothing = (browser: Browser, standard: Standard, content: ExportedPackage) =>
  onPlatform(standard, content, async (platform) => {
    const page = await openFresh(browser, platform);
    await expect(packageIn(page).getByRole('heading', { name: words('dispatch.closed') })).toBeVisible();
    await page.goto('about:blank');
    const is12 = standard === '1.2';
    await expect
      .poll(() => platform.cmi)
      .toEqual({
        [is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status']: 'incomplete',
        [is12 ? 'cmi.core.exit' : 'cmi.exit']: 'suspend',
      });
    await page.context().close();
  });

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

/** Reports to the platform, in the player's name, that everything is passed, and tells the player to start again. */
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

test('a module hosted here is begun on a platform of somebody else and passed on another device', async ({
  browser,
  campus,
  people,
}) => {
  const staff = await people.staff(browser, 'tomas');
  const { id, content } = await byCommand(campus, 'M1');
  const book = await AnswerBook.open();
  const play = (page: Page) => quickPlay(hostedIn(page), book, 'en');
  await onPlatform('1.2', content, async (platform) => {
    // In the browser of the trainer: what a session here would open, a hosted player cannot.
    const page = await quickPage(staff);
    await page.goto(platform.address);
    await readToPicture(hostedIn(page));
    expect(await reach(page, campus)).toEqual([]);
    await forge(page);
    await press(hostedIn(page), 'frame.menu');
    const left = await play(page).half();
    await page.close();
    expect(platform.cmi['cmi.core.lesson_status']).toBe('incomplete');
    expect(platform.cmi['cmi.core.lesson_location']).not.toContain('forged');

    const again = await openFresh(browser, platform);
    await expect(hostedIn(again).locator('main h1')).toBeVisible();
    expect((await play(again).stay()).headings).toEqual(left.headings);
    expect(await play(again).rest()).toBe(0);
    await again.context().close();
    expect(platform.cmi).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
      'cmi.interactions.0.result': 'correct',
    });
    await expect.poll(() => counts(staff.request, id)).toEqual([2, 1, 1]);
  });
  await switchOff(staff.request, id);
  await countsForNothing(browser, '1.2', content);
  await staff.close();
});

test('a simulation is finished there, counted here, and closed to everybody when it is switched off', async ({
  browser,
  people,
}) => {
  const staff = await people.staff(browser, 'tomas');
  const { id, content } = await byTrainer(staff.request);
  await onPlatform('2004-4', content, async (platform) => {
    const page = await openFresh(browser, platform);
    await playStory(hostedIn(page));
    await expect.poll(() => platform.cmi['cmi.completion_status']).toBe('completed');
    await expect.poll(() => counts(staff.request, id)).toEqual([1, 1, 1]);
    await page.context().close();

    await switchOff(staff.request, id);
    for (const locale of ['es', 'en', 'fr'] as const) {
      const closed = await openFresh(browser, platform, locale);
      await expect(
        packageIn(closed).getByRole('heading', { name: playerWords(locale, 'dispatch.closed') }),
      ).toBeVisible();
      await closed.context().close();
    }
    expect(platform.cmi['cmi.completion_status']).toBe('completed');
  });
  await countsForNothing(browser, '2004-4', content);
  await staff.close();
});

test('without a way to the campus the content inside plays and reports', async ({ browser, campus }) => {
  const { id, content } = await byCommand(campus, 'M1');
  const lost: Record<string, (page: Page) => Promise<unknown>> = {
    'no network': (page) => page.route(`${campus.address}/**`, (route) => route.abort()),
    'no answer': (page) => page.route(`${campus.address}/**/launch`, () => undefined),
    'no player': (page) => page.route(`${campus.address}/**/index.html`, () => undefined),
  };
  const withoutCampus = (lose: (page: Page) => Promise<unknown>) =>
    onPlatform('1.2', content, async (platform) => {
      const page = await (await browser.newContext({ locale: 'en' })).newPage();
      await lose(page);
      await page.goto(platform.address);
      await expect(packageIn(page).locator('.menu-item').first()).toBeVisible();
      await readToPicture(packageIn(page));
      await handInNothing(packageIn(page));
      await expect.poll(() => platform.cmi['cmi.core.score.raw']).toBe('0');
      await page.context().close();
    });
  await Promise.all(Object.values(lost).map(withoutCampus));
  const { rows } = await campus.database.query<{ count: number }>(
    'select count(*)::int as count from dispatch_launch where dispatch_id = $1',
    [id],
  );
  expect(rows[0]?.count).toBe(1);
});
