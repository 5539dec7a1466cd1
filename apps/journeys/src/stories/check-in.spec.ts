import type { BrowserContext, Page, Route } from '@playwright/test';
import { consoleWords } from '../support/locales.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import { attendanceOf, plantOfficers, plantSession, plantWorkshop } from '../support/workshop.ts';

const say = (id: string, values?: Record<string, string | number>) => consoleWords('es', id, values);

const late = 'Irma Zamora';
const early = ['Abril Tzul', 'Bruno Quej', 'Celia Yáñez'];

/** Nothing but the page itself answers from here on. */
async function keepPage(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** A page that is loaded again may ask before the browser has told it that there is no link: nothing gets through. */
const cut = (route: Route) => route.abort('internetdisconnected');

/** The server takes what is sent, and its answers do not arrive, until `stop`. */
async function loseAnswers(context: BrowserContext) {
  let lost = 0;
  const lose = async (route: Route) => {
    await route.fetch();
    lost += 1;
    return route.abort('connectionreset');
  };
  await context.route(/\/op\/RecordWork-/, lose);
  return { count: () => lost, stop: () => context.unroute(/\/op\/RecordWork-/) };
}

test('at the door without a link: three people are checked in, the page is loaded anew, and each arrives once', async ({
  browser,
  campus: { address, course, database },
  people,
}) => {
  const workshop = await plantWorkshop(database, course.editionId, 'Taller de la puerta');
  await plantOfficers(database, workshop, [...early, late]);
  const { sessionId, halfDayId } = await plantSession(database, workshop, 'Ejercicio de mesa');
  const phone = await people.staff(browser, 'carla', 'es');
  const { issues } = watch(phone, address);
  const page = await phone.newPage();
  const count = (here: number) => page.getByText(say('checkIn.count', { here, expected: 4 }));
  const saved = page.getByText(say('checkIn.save.all'));
  const waiting = page.getByText(say('checkIn.save.waiting', { count: 3 }));
  const onDevice = /^guardado en este teléfono a las \d\d:\d\d$/;
  const person = (name: string) => page.getByRole('listitem').filter({ hasText: name });

  await test.step('the list is taken along', async () => {
    await page.goto(`/console/check-in/${sessionId}`);
    await expect(
      page.getByRole('heading', { level: 1, name: say('checkIn.title', { session: 'Ejercicio de mesa' }) }),
    ).toBeVisible();
    await expect(count(0)).toBeVisible();
    await expect(saved).toBeVisible();
    await keepPage(page);
  });

  await test.step('three come while there is no link', async () => {
    await phone.setOffline(true);
    await phone.route('**/op/**', cut);
    for (const name of early)
      await page.getByRole('button', { name: say('checkIn.presentOf', { name }) }).click();
    await expect(count(3)).toBeVisible();
    await expect(waiting).toContainText(say('checkIn.save.offline'));
    expect(await attendanceOf(database, halfDayId)).toEqual([]);
  });

  // What is sent while a page goes away may slip past the browser's pretence that there is no link; the page cannot know.
  await test.step('the page is loaded anew without a link', async () => {
    await page.reload();
    await expect(count(3)).toBeVisible();
    await expect(waiting).toContainText(say('checkIn.save.offline'));
    await page.getByText(say('checkIn.here', { count: 3 })).click();
    for (const name of early) await expect(person(name).getByText(onDevice)).toBeVisible();
    await expect(person(late)).toContainText(say('checkIn.notYet'));
  });

  const once = early.map((name) => ({ name, presence: 'whole', entries: 1 }));
  await test.step('the link is back, and answers are lost', async () => {
    await phone.unroute('**/op/**', cut);
    const answers = await loseAnswers(phone);
    await phone.setOffline(false);
    await expect.poll(() => attendanceOf(database, halfDayId)).toEqual(once);
    await expect.poll(answers.count).toBeGreaterThan(1);
    await expect(waiting).toBeVisible();
    await answers.stop();
  });

  await test.step('sent again without being asked, each is there once', async () => {
    await expect(saved).toBeVisible();
    await expect(page.getByText(onDevice)).toHaveCount(0);
    for (const name of early) await expect(person(name)).toContainText(say('checkIn.onServer'));
    await expect(count(3)).toBeVisible();
    expect(await attendanceOf(database, halfDayId)).toEqual(once);
  });
  await phone.close();
  expect(issues.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')).join('\n')).toBe('');
});
