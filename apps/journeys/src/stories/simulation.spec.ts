import type { BrowserContext, Page } from '@playwright/test';
import type { Pool } from 'pg';
import { pointerUsed, pressOn, tabTo, watchPointer } from '../support/keyboard.ts';
import { words } from '../support/locales.ts';
import { expectSaved, receipts } from '../support/state.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

test.use({ locale: 'es-GT' });

const es = (id: string) => words('es', id);
const heading = (page: Page, id: string) =>
  page.getByRole('heading', { level: 2, name: es(id), exact: true });
const button = (page: Page, id: string) => page.getByRole('button', { name: es(id), exact: true });
const consequence = (page: Page) => heading(page, 'scenario.consequence');

/** From here on the browser has a copy of the application, and the page is one of those it is given to. */
async function keepApplication(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Marks a choice and confirms it, by keys: the first, or the last. Its key. */
async function decide(page: Page, which: 'first' | 'last'): Promise<string> {
  const choices = page.locator('.scenario-choices input');
  await tabTo(page, choices.first());
  await page.keyboard.press('Space');
  if (which === 'last') await page.keyboard.press('ArrowUp');
  const chosen = page.locator('.scenario-choices input:checked');
  const key = (await chosen.getAttribute('value')) ?? '';
  await expect(consequence(page)).toHaveCount(0);
  await pressOn(page, button(page, 'scenario.confirm'));
  await expect(consequence(page)).toBeFocused();
  return key;
}

/** Continues after a decision; returns whether the story has ended there. */
async function goOn(page: Page): Promise<{ isEnded: boolean }> {
  const toEnding = button(page, 'scenario.toEnding');
  const isEnded = await toEnding.isVisible();
  await pressOn(page, isEnded ? toEnding : button(page, 'scenario.next'));
  await expect(consequence(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  return { isEnded };
}

/** Plays from the moment on screen to an ending, by turns the first choice and the last. The choices made. */
async function playOn(page: Page): Promise<string[]> {
  const made: string[] = [];
  for (let isEnded = false; !isEnded; { isEnded } = await goOn(page))
    made.push(await decide(page, made.length % 2 === 0 ? 'first' : 'last'));
  return made;
}

interface StoredAttempt {
  forkedFrom: string | null;
  forkedAt: number;
  hasEnded: boolean;
  isDebriefRead: boolean;
  choices: string[];
}

/** The attempts of an enrolment as the database has them, by id; of each its choices from the first on. */
async function attempts(database: Pool, enrolmentId: string): Promise<Map<string, StoredAttempt>> {
  const { rows } = await database.query<StoredAttempt & { id: string }>(
    `select a.id, a.forked_from as "forkedFrom", a.forked_at as "forkedAt", a.ending is not null as "hasEnded",
            a.debrief_read_at is not null as "isDebriefRead",
            array(select d.choice from scenario_decision d where d.attempt_id = a.id order by d.step) as choices
       from scenario_attempt a where a.enrolment_id = $1 order by a.started_at`,
    [enrolmentId],
  );
  return new Map(rows.map(({ id, ...attempt }) => [id, attempt]));
}

/** The tab is gone without a word, as when the phone needs its memory; another is opened at the same address. */
async function loseTab(page: Page, context: BrowserContext): Promise<Page> {
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await watchPointer(next);
  await next.goto(address);
  return next;
}

const attemptIn = (page: Page) => new URL(page.url()).searchParams.get('attempt') ?? '';

test('a simulation by keyboard, without a link: the tab is lost, an ending is read, a decision taken again', async ({
  page: first,
  context,
  campus,
  people,
}) => {
  const { database, course } = campus;
  const { issues } = watch(context, campus.address);
  const scenario = course.activities.find(({ kind }) => kind === 'scenario');
  const learner = await people.learner('es');
  const { enrolmentId } = learner;
  const others = course.activities.filter(({ kind }) => kind !== 'scenario').map(({ key }) => key);
  await people.complete(learner, others);
  await people.signIn(context, learner.id);
  let page = first;
  let played: string[] = [];
  let attemptId = '';

  await test.step('she begins and loses the link', async () => {
    await watchPointer(page);
    await page.goto(`/course/${enrolmentId}/scenario/${scenario?.id ?? ''}`);
    await expect(button(page, 'scenario.start')).toBeVisible();
    await keepApplication(page);
    await expect(button(page, 'scenario.start')).toBeVisible();
    await context.setOffline(true);
    await pressOn(page, button(page, 'scenario.start'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    attemptId = attemptIn(page);
    played = [await decide(page, 'last')];
  });

  await test.step('the tab is gone: another goes on at the same consequence', async () => {
    await expect(button(page, 'questions.ask')).toBeVisible();
    const told = await page.locator('.scenario').innerText();
    page = await loseTab(page, context);
    await expect(consequence(page)).toBeVisible();
    // What asks and reports comes a moment later.
    await expect.poll(() => page.locator('.scenario').innerText()).toBe(told);
    await goOn(page);
  });

  await test.step('she comes to an ending and reads the debrief', async () => {
    played.push(...(await playOn(page)));
    await expect(heading(page, 'scenario.debrief')).toBeVisible();
    await expect(page.locator('.scenario-path tbody tr')).toHaveCount(played.length + 1);
    await pressOn(page, button(page, 'scenario.read'));
    await expect(page.getByText(es('scenario.done'), { exact: true })).toBeVisible();
    await expect(page.locator('.frame__state .save-state')).toHaveText(/^Sin conexión: /);
    // A tab that goes says farewell, and a browser may let that through; nothing since then is there.
    const stored = [...(await attempts(database, enrolmentId)).values()];
    expect(stored.filter(({ choices }) => choices.length > 1)).toEqual([]);
  });

  let replayId = '';
  let replayed: string[] = [];
  await test.step('she decides the second decision again', async () => {
    await pressOn(page, page.locator('summary', { has: page.locator('#scenario-path') }));
    await pressOn(page, page.locator('.scenario-path .btn').nth(1));
    await expect(page.getByText(es('scenario.forked'))).toBeVisible();
    replayId = attemptIn(page);
    expect(replayId).not.toBe(attemptId);
    replayed = [await decide(page, 'last')];
    await page.reload();
    await expect(consequence(page)).toBeVisible();
  });

  await test.step('the link is back, and all of it arrives', async () => {
    await context.setOffline(false);
    await expectSaved(page, 'es');
    const whole: StoredAttempt = {
      forkedFrom: null,
      forkedAt: 0,
      hasEnded: true,
      isDebriefRead: true,
      choices: played,
    };
    const again: StoredAttempt = {
      forkedFrom: attemptId,
      forkedAt: 1,
      hasEnded: false,
      isDebriefRead: false,
      choices: [...played.slice(0, 1), ...replayed],
    };
    await expect
      .poll(() => attempts(database, enrolmentId))
      .toEqual(
        new Map([
          [attemptId, whole],
          [replayId, again],
        ]),
      );
    const { rows } = await database.query(
      `select status from activity_progress where enrolment_id = $1 and activity_id = $2`,
      [enrolmentId, scenario?.id],
    );
    expect(rows).toEqual([{ status: 'completed' }]);
    expect(await receipts(database, learner.id)).toMatchObject({ refused: 0 });
  });
  expect(await pointerUsed(page)).toBeNull();
  expect(issues.join('\n')).toBe('');
});
