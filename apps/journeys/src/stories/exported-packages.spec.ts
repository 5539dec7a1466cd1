import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { AnswerBook } from '../support/answers.ts';
import { axeViolations, tooWide } from '../support/axe.ts';
import { BarePlatform, packageIn, recordsOnDevice, type Standard } from '../support/bare-platform.ts';
import { writtenPackage, type ExportedPackage } from '../support/exported-package.ts';
import { ExportedPlay } from '../support/exported-play.ts';
import { offerPackages } from '../support/package-course.ts';
import { scormContent, scormLeave } from '../support/study.ts';
import { expect, test } from '../support/test.ts';

/** Lessons, field cards and a test, no simulation: the quickest module to play. */
const module = ['--module', 'M2', '--lang', 'en,es'];
const scenario = ['--scenario', 'S4', '--lang', 'en', '--version', '1.2'];

test.use({ locale: 'en' });

let book: AnswerBook;
const packages = {} as Record<Standard | 'scenario', ExportedPackage>;

test.beforeAll(async ({ campus }) => {
  book = await AnswerBook.open();
  for (const standard of ['1.2', '2004-4'] as const)
    packages[standard] = await writtenPackage(campus, 'export', ...module, '--version', standard);
  packages.scenario = await writtenPackage(campus, 'export', ...scenario);
});

const playIn = (page: Page) => new ExportedPlay(packageIn(page), book, 'en');

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

/** What a platform has of a module that was done, every answer right. */
const passed = {
  'cmi.core.lesson_status': 'passed',
  'cmi.core.score.raw': '100',
  'cmi.core.exit': 'suspend',
};

test('a module is read, reloaded, passed and looked at again in a bare page', async ({ page }) => {
  await onPlatform('1.2', packages['1.2'], async (platform) => {
    await page.goto(platform.address);
    const play = playIn(page);
    await play.do(0);
    await play.items.nth(1).click();
    await play.readOn(2);
    const screen = play.at.locator('.lesson-screen:visible h2');
    const title = await screen.textContent();

    await page.reload();
    await expect(screen).toHaveText(title ?? '');
    await play.toMenu();
    await play.doAll(1);
    await expect(play.at.locator('.notice--done')).toBeVisible();
    await page.reload();
    await expect(play.at.locator('.menu-state--done')).toHaveCount(await play.items.count());
    await page.goto('about:blank');

    expect(platform.cmi).toMatchObject(passed);
    const told = Object.keys(platform.cmi);
    const answered = told.filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element));
    const results = answered.map((id) => platform.cmi[id.replace(/id$/, 'result')]);
    expect(results.length).toBeGreaterThan(4);
    expect(new Set(results)).toEqual(new Set(['correct']));
    expect(told.filter((element) => /^cmi\.objectives\.\d+\.id$/.test(element))).not.toEqual([]);
    expect(platform.cmi['cmi.suspend_data']?.length).toBeLessThanOrEqual(4096);
    expect(platform.commits).toBeLessThan(25);
  });
});

test('a platform that says "true" to what it loses gets it all at the next launch', async ({ page }) => {
  await onPlatform('1.2', packages['1.2'], async (platform) => {
    await page.goto(platform.address);
    const play = playIn(page);
    await play.do(0);
    await page.reload();
    await expect(play.items.first()).toBeVisible();

    platform.isDown = true;
    await play.doAll(1);
    await page.goto('about:blank');
    expect(platform.cmi['cmi.core.lesson_status']).toBe('incomplete');

    platform.isDown = false;
    await page.goto(platform.address);
    await expect(play.at.locator('.menu-state--done')).toHaveCount(await play.items.count());
    await page.goto('about:blank');
    expect(platform.cmi).toMatchObject(passed);
    expect(platform.cmi['cmi.interactions.0.result']).toBe('correct');
  });
});

test('a link that is cut, a phone put away, a new sign-in the next day: nothing is lost', async ({
  page,
}) => {
  await onPlatform('2004-4', packages['2004-4'], async (platform) => {
    await page.goto(platform.address);
    const play = playIn(page);
    await play.do(0);
    await page.reload();
    await expect(play.items.first()).toBeVisible();
    platform.isDown = true;
    await play.doAll(1);
    await page.goto('about:blank');

    platform.isDown = false;
    platform.signsInAnew = true;
    await page.goto(platform.address);
    await expect(play.at.locator('.menu-state--done')).toHaveCount(await play.items.count());
    await page.goto('about:blank');
    expect(platform.cmi).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '1',
    });
  });
});

test('what got lost while the connection was away is told again as soon as it is back', async ({ page }) => {
  await onPlatform('1.2', packages['1.2'], async (platform) => {
    await page.goto(platform.address);
    const play = playIn(page);
    await play.do(0);
    await play.items.nth(1).click();
    await play.toMenu();
    await page.context().setOffline(true);
    await play.doAll(1);
    await expect(play.at.locator('.menu-state--done')).toHaveCount(await play.items.count());
    expect(platform.cmi['cmi.core.lesson_status']).toBe('incomplete');
    await page.context().setOffline(false);
    await expect.poll(() => platform.cmi).toMatchObject(passed);
    expect(platform.cmi['cmi.interactions.0.result']).toBe('correct');
    expect(platform.cmi['cmi.interactions.0.id']).not.toMatch(/_$/);
  });
});

test('on a phone, below the bars of a platform: the text is in sight, and turning moves nothing around it', async ({
  page,
}) => {
  await onPlatform('1.2', packages['1.2'], async (platform) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(platform.address);
    await page.addStyleTag({
      content:
        'html, body { overflow: auto; height: auto } main { padding-block: 260px 400px } iframe { height: 640px }',
    });
    const play = playIn(page);
    await expect(play.items.first()).toBeVisible();
    await expect(play.at.locator('.save-state')).toHaveCount(0);
    await play.items.first().click();
    await expect(play.at.locator('.lesson-screen:visible p').first()).toBeInViewport();

    const marks = await play.at.locator('.lesson-rail li').count();
    for (let screen = 2; screen <= marks; screen += 1) {
      // Not by the pointer, which would bring the button into sight.
      await play.at
        .locator('.lesson-turning .btn')
        .last()
        .evaluate((button: HTMLElement) => {
          window.scrollTo(0, document.documentElement.scrollHeight);
          button.click();
        });
      const heading = play.at.locator('.lesson-step:visible h2');
      await expect(heading).toBeFocused();
      const top = await heading.evaluate((each) => each.getBoundingClientRect().top);
      const bar = await play.at.locator('.runtime-head').evaluate((each) => each.getBoundingClientRect());
      expect([bar.top, top >= bar.bottom, top < 320]).toEqual([0, true, true]);
      await expect(play.at.locator('.lesson__aside p')).toHaveText(`Screen ${screen} of ${marks}`);
      await expect(play.at.locator('.save-state')).toBeVisible();
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
  });
});

test('a simulation plays to its debrief, is completed without a mark, looked at and begun anew', async ({
  page,
}) => {
  await onPlatform('1.2', packages.scenario, async (platform) => {
    await page.goto(platform.address);
    const play = playIn(page);
    await play.doAll();
    const kept = () => play.at.locator('html').evaluate(recordsOnDevice);
    await expect.poll(kept).toContain('"isHandedIn":true');
    await page.goto('about:blank');
    expect(platform.cmi['cmi.core.lesson_status']).toBe('completed');
    expect(platform.cmi['cmi.core.score.raw']).toBeUndefined();
    expect(platform.cmi['cmi.interactions.0.result']).toBe('neutral');

    await page.goto(platform.address);
    const done = play.at.locator('.menu-state--done');
    await expect(done).toHaveCount(1);
    platform.beginAnew();
    await page.goto(platform.address);
    await expect(play.items.first()).toBeVisible();
    await expect(done).toHaveCount(0);
  });
});

test('imported here, a module goes on on a second device and counts as passed', async ({
  browser,
  campus,
  people,
}) => {
  const offered = await offerPackages(campus, [
    { key: 'module', zip: packages['2004-4'].zip },
    { key: 'simulation', zip: packages.scenario.zip },
  ]);
  const learner = await people.learner('en', null);
  const enrolmentId = await offered.enrol(learner);
  const device = async (key: string) => {
    const context = await browser.newContext({ baseURL: campus.address, locale: 'en' });
    await people.signIn(context, learner.id);
    const page = await context.newPage();
    await page.goto(`/course/${enrolmentId}/scorm/${offered.activity(key)}`);
    await page.getByTestId('scorm-start').click();
    return { page, play: new ExportedPlay(scormContent(page), book, 'en') };
  };
  const leave = async (page: Page) => {
    await scormLeave(page).click();
    await expect(page.getByTestId('scorm-start')).toBeVisible();
    await page.context().close();
  };

  const first = await device('module');
  await first.play.do(0);
  await leave(first.page);
  const second = await device('module');
  await expect(second.play.at.locator('.menu-state--done')).toHaveCount(1);
  await second.play.doAll(1);
  await leave(second.page);
  const third = await device('module');
  await expect(third.play.items.first()).toBeVisible();
  await expect(third.play.at.locator('.menu-state--done')).toHaveCount(await third.play.items.count());
  await leave(third.page);
  const other = await device('simulation');
  await other.play.doAll();
  await leave(other.page);

  const { rows } = await campus.database.query(
    `select a.key, p.status, p.score::float8, p.is_passed
       from activity_progress p join activity a on a.id = p.activity_id and a.version_id = p.version_id
      where p.enrolment_id = $1 order by a.key`,
    [enrolmentId],
  );
  expect(rows).toEqual([
    { key: 'module', status: 'completed', score: 100, is_passed: true },
    { key: 'simulation', status: 'completed', score: null, is_passed: null },
  ]);
});

test('from a folder, without a platform, everything opens, reads well and is kept on the device', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'campus-preview-'));
  try {
    for (const [name, bytes] of Object.entries(packages['2004-4'].files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    await page.setViewportSize({ width: 320, height: 720 });
    const issues: string[] = [];
    const look = async () => {
      issues.push(...(await axeViolations(page)));
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    };
    const play = new ExportedPlay(page, book, 'en');
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await expect(play.items.first()).toBeVisible();
    await look();
    await page.locator('.menu-cards .btn').first().click();
    await expect(page.locator('.card-page')).toBeVisible();
    await look();
    await play.toMenu();
    await play.items.first().click();
    await look();
    await play.readOn();
    await look();
    await play.toMenu();
    await play.items.last().click();
    await look();
    await page.locator('.quiz .btn').last().click();
    await expect(page.locator('.quiz-question')).toBeVisible();
    await look();
    await play.answerAll();
    await page.reload();
    await play.handIn();
    await look();
    await page.emulateMedia({ colorScheme: 'dark' });
    await look();
    expect(issues).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
