import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { PlanSession } from '@campus/api-client';
import { run } from '../support/api.ts';
import { eventsIn, type CalendarEvent } from '../support/calendar.ts';
import { consoleWords, words } from '../support/locales.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import {
  attendanceOf,
  enrolIn,
  letPass,
  plantSession,
  plantWorkshop,
  type Workshop,
} from '../support/workshop.ts';

const say = (id: string, values?: Record<string, string | number>) => words('es', id, values);
const place = 'Cancillería, sala 2';
const opening = 'Apertura';

/** A day in Mexico, on whose clocks a session is planned. */
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'America/Mexico_City' });

/** What the coordinator of Mexico plans; `moved`: the same session as another time of it. */
async function plan(
  carla: APIRequestContext,
  { editionId, groupId }: Workshop,
  localStart: string,
  moved?: { sessionId: string; halfDayId: string },
): Promise<void> {
  const { planSession } = await run(carla, PlanSession, {
    input: {
      editionId,
      groupId,
      sessionId: moved?.sessionId ?? null,
      titles: { es: opening, en: null, fr: null },
      mode: 'ROOM',
      place,
      url: null,
      halfDays: [{ id: moved?.halfDayId ?? null, localStart, plannedMinutes: 180 }],
      idempotencyKey: randomUUID(),
    },
  });
  expect(planSession.__typename).toBe('SessionPlanned');
}

/** What the calendar of the officer takes from the file that the page gives. */
async function intoCalendar(page: Page): Promise<CalendarEvent[]> {
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: say('sessions.calendar.named', { title: opening }) }).click();
  return eventsIn(await readFile(await (await file).path(), 'utf8'));
}

test('a live session: seen before it, taken into the calendar, moved, with a code at the door, and told afterwards', async ({
  browser,
  campus: { address, course, database },
  people,
}) => {
  const workshop = await plantWorkshop(database, course.editionId, 'Taller con sesiones');
  const officer = await people.learner('es', null);
  const enrolmentId = await enrolIn(database, workshop, officer.id);
  const carla = await people.staff(browser, 'carla', 'es');
  const context = await browser.newContext({
    baseURL: address,
    locale: 'es',
    viewport: { width: 360, height: 740 },
  });
  await people.signIn(context, officer.id);
  const { issues } = watch(context, address);
  const page = await context.newPage();
  const sessions = page.getByRole('region', { name: say('sessions.title') });

  const before = await test.step('is on the course home, and in the calendar', async () => {
    await plan(carla.request, workshop, `${dayIn(10)}T09:00`);
    await page.goto(`/course/${enrolmentId}`);
    await expect(sessions.getByRole('heading', { name: opening })).toBeVisible();
    await expect(sessions).toContainText(say('sessions.place', { place }));
    await expect(sessions).toContainText('09:00–12:00 (hora de Guatemala)');
    const [event, ...others] = await intoCalendar(page);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ startsAt: new Date(`${dayIn(10)}T15:00:00Z`), location: place });
    return event;
  });

  await test.step('is the same event after it was moved', async () => {
    const { rows } = await database.query<{ sessionId: string; halfDayId: string }>(
      `select s.id as "sessionId", h.id as "halfDayId" from live_session s
         join session_half_day h on h.session_id = s.id where s.group_id = $1`,
      [workshop.groupId],
    );
    await plan(carla.request, workshop, `${dayIn(11)}T10:00`, rows[0]);
    await page.reload();
    await expect(sessions).toContainText('10:00–13:00 (hora de Guatemala)');
    const [event] = await intoCalendar(page);
    expect(event).toMatchObject({ uid: before?.uid, startsAt: new Date(`${dayIn(11)}T16:00:00Z`) });
    expect(event?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  const { sessionId, halfDayId } = await plantSession(database, workshop, 'Ejercicio de mesa');
  await test.step('has a code for the door on its day, with and without a link', async () => {
    await page.reload();
    const code = sessions.getByRole('img', { name: say('sessions.code.image') });
    await expect(sessions.getByText(say('sessions.today'), { exact: true })).toBeVisible();
    await expect(code).toBeVisible();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await context.setOffline(true);
    await page.reload();
    await expect(code).toBeVisible();
    await expect(sessions.getByText(say('sessions.calendar.offline'))).toBeVisible();
    await context.setOffline(false);
  });

  await test.step('says afterwards what was attended', async () => {
    const lucia = await people.staff(browser, 'lucia', 'es');
    const door = await lucia.newPage();
    await door.goto(`/console/check-in/${sessionId}`);
    await door
      .getByRole('button', {
        name: consoleWords('es', 'checkIn.presentOf', { name: 'Inés Xicoténcatl Muñoz' }),
      })
      .click();
    // The page says that all is saved before the first mark as well.
    await expect.poll(async () => (await attendanceOf(database, halfDayId)).length).toBe(1);
    await lucia.close();
    await letPass(database, halfDayId);
    await page.reload();
    await sessions.getByText(say('sessions.past')).click();
    await expect(sessions.getByText(say('sessions.WHOLE'), { exact: true })).toBeVisible();
  });

  await carla.close();
  await context.close();
  expect(issues.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')).join('\n')).toBe('');
});
