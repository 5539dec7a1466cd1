import type { Browser, FrameLocator, Page } from '@playwright/test';
import { FramingPlatform, memberOf } from '../support/framing-platform.ts';
import { consoleWords, launchWords, words } from '../support/locales.ts';
import { signIn } from '../support/sign-in.ts';
import { turnToEnd } from '../support/study.ts';
import { expect, test, type Campus } from '../support/test.ts';

const guest = { sub: '7', given: 'Chloé', family: 'Baptiste', locale: 'fr' };
const absent = { sub: '8', given: 'Rosa', family: 'Díaz', locale: 'es' };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const say = (id: string) => launchWords('fr', id);
const fr = (id: string) => words('fr', id);
const es = (id: string) => consoleWords('es', id);

/** The console, over TLS, in a browser of its own. */
async function consoleOf(browser: Browser, { campus }: FramingPlatform, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: campus, locale: 'es', ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto('/console/platforms');
  await signIn(page, 'es', `${name}@demo.campus.example`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(es('platforms.title'));
  return page;
}

async function register(page: Page, platform: FramingPlatform): Promise<void> {
  await page.getByRole('button', { name: es('platforms.register'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, text] of Object.entries(platform.registration))
    await dialog.getByLabel(es(`platforms.field.${name}`), { exact: true }).fill(text);
  await dialog.getByRole('button', { name: es('platforms.register'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: platform.registration.name })).toBeVisible();
}

/** The course of the platform leads into a group of the open edition from now on. */
async function tie(page: Page, { course, database }: Campus): Promise<void> {
  const { rows } = await database.query<{ id: string }>(
    'select id from edition_group where edition_id = $1 order by name limit 1',
    [course.editionId],
  );
  await page.getByRole('button', { name: es('platforms.place.tie') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(es('platforms.tie.choose')).selectOption(rows[0]?.id ?? '');
  await expect(dialog.getByText(es('platforms.tie.text'))).toBeVisible();
  await expect(dialog.getByText(es('platforms.tie.came'))).toBeVisible();
  await dialog.locator('button[type="submit"]').click();
  await expect(page.getByText(es('platforms.place.done'))).toBeVisible();
}

/** What runs by the clock runs now. */
const run = ({ database }: Campus, job: string) =>
  database.query('select graphile_worker.add_job($1)', [job]);

const courseIn = (page: Page): FrameLocator => page.frameLocator('iframe[name="tool"]');

/** In a frame or a window: the step that comes next, begun or not. */
const nextIn = (course: FrameLocator | Page) =>
  course
    .getByRole('link', { name: new RegExp(`^(${fr('course.next.start')}|${fr('course.next.resume')})`) })
    .first();

test('Chloé takes the course inside a platform of another site, in French on a phone, and its gradebook hears of it', async ({
  browser,
  campus,
}) => {
  const platform = await FramingPlatform.open(campus.address);
  const { services } = platform;
  await campus.restart('gently', { PUBLIC_URL: platform.campus });
  const device = await browser.newContext({ ...phone, locale: 'fr-HT', ignoreHTTPSErrors: true });
  const page = await device.newPage();
  const course = courseIn(page);
  const open = () => page.goto(platform.pageFor(guest));
  const scores = () => services.taken.filter(({ userId }) => userId === guest.sub);

  await test.step('her link waits until a coordinator ties it', async () => {
    const admin = await consoleOf(browser, platform, 'admin');
    await register(admin, platform);
    await admin.context().close();
    await open();
    await expect(course.getByRole('heading', { level: 1 })).toHaveText(say('outside.NOT_TIED.title'));
  });

  const coordinator = await consoleOf(browser, platform, 'lucia');
  await tie(coordinator, campus);

  await test.step('she begins by one touch, in the language of the platform', async () => {
    await open();
    await course.getByRole('button', { name: say('arrival.begin') }).tap();
    await nextIn(course).tap();
    await expect(course.locator('html')).toHaveAttribute('lang', 'fr');
    const wide = await course.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
    expect(wide).toBe(false);
  });

  await test.step('her session is one of that frame, and of no page beside it', async () => {
    const names = (await device.cookies(platform.campus)).map(({ name }) => name);
    expect(names).not.toContain('__Host-campus_session');
    const beside = await device.newPage();
    await beside.goto(platform.campus);
    await expect(beside.getByRole('link', { name: fr('signIn.submit') }).first()).toBeVisible();
    await beside.close();
  });

  await test.step('what she does while her platform is away arrives when it is back, once', async () => {
    services.fault = () => 'silence';
    await turnToEnd(course, 'fr', (next) => next.tap());
    await expect(course.locator('.frame__state .save-state')).toHaveText(fr('save.saved'));
    await run(campus, 'queue-scores');
    const away = `select from partner_service where trouble = 'UNREACHABLE'`;
    await expect.poll(async () => (await campus.database.query(away)).rowCount, { timeout: 90_000 }).toBe(1);
    services.fault = null;
    await campus.database.query('update partner_service set next_call_at = null');
    await run(campus, 'queue-scores');
    await expect.poll(() => scores().length, { timeout: 90_000 }).toBe(1);
    expect(scores()[0]).toMatchObject({ activityProgress: 'InProgress', scoreMaximum: 100 });
  });

  await test.step('she comes again, and is where she was', async () => {
    await open();
    await expect(nextIn(course)).toBeVisible();
    const { rows } = await campus.database.query('select from partner_account');
    expect(rows).toHaveLength(1);
  });

  await test.step('her coordinator reads who is missing', async () => {
    services.members = [memberOf(guest), memberOf(absent)];
    await coordinator.reload();
    await coordinator.getByRole('link', { name: es('platforms.members') }).click();
    await coordinator.getByRole('button', { name: es('platforms.members.read') }).click();
    const row = coordinator.getByRole('row', { name: `${absent.given} ${absent.family}` });
    await expect(row).toContainText(es('platforms.members.difference.NOT_HERE'));
    await expect(coordinator.getByText(`${guest.given} ${guest.family}`)).toBeHidden();
  });

  await test.step('where a browser keeps nothing in a frame, the course opens in a window', async () => {
    await device.clearCookies();
    platform.keepsNothing = true;
    await open();
    const opened = device.waitForEvent('page');
    await course.getByRole('link', { name: say('window.open') }).tap();
    const window = await opened;
    await expect(nextIn(window)).toBeVisible();
  });

  await test.step('where the platform keeps something for it, she is known in the frame, and the window lets her in', async () => {
    await device.clearCookies();
    platform.offersStorage = true;
    await open();
    const opened = device.waitForEvent('page');
    await course.getByRole('link', { name: say('window.open') }).tap();
    const window = await opened;
    await window.getByRole('button', { name: `${guest.given} ${guest.family}` }).tap();
    await expect(nextIn(window)).toBeVisible();
  });

  await device.close();
  await coordinator.context().close();
  await platform.close();
  await campus.restart();
});
