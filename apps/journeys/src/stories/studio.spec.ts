import type { Page } from '@playwright/test';
import type { Pool } from 'pg';
import { consoleWords } from '../support/locales.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import { enrolIn, plantWorkshop } from '../support/workshop.ts';

const say = (id: string, values?: Record<string, string | number>) => consoleWords('es', id, values);

const key = 'm3-vienna';
/** What a reader copies from the lesson, without the marks of its source. */
const read = 'L’article ne donne droit ni à la libération ni au dossier.';
const mended = 'L’article ne donne droit ni à la libération ni à l’accès au dossier.';
const notes = {
  Español: 'Una frase del francés era imprecisa.',
  English: 'A sentence of the French was imprecise.',
  Français: 'Une phrase était imprécise.',
};

/** The number of the version on offer, and of the next one. */
async function numbersOf(database: Pool): Promise<{ offered: number; next: number }> {
  const { rows } = await database.query<{ offered: number; next: number }>(
    `select o.number as offered, (select max(v.number) + 1 from published_version v where v.course_id = o.course_id) as next
       from version_on_offer o where o.course_key = 'micic-consular'`,
  );
  return rows[0] ?? { offered: 0, next: 0 };
}

/** What one presses, follows and fills by its name. */
const handsOf = (page: Page) => ({
  press: (name: string) => page.getByRole('button', { name, exact: true }).click(),
  follow: (name: string | RegExp) => page.getByRole('link', { name }).first().click(),
  fill: (name: string, words: string) => page.getByRole('textbox', { name, exact: true }).fill(words),
});

test('a trainer mends a sentence of the French of module 3, and an officer of a running edition reads it', async ({
  browser,
  campus,
  people,
}) => {
  const { address, course, database, operate } = campus;
  const title = 'Taller del estudio';
  const workshop = await plantWorkshop(database, course.editionId, title);
  const officer = await people.learner('fr', null);
  const enrolmentId = await enrolIn(database, workshop, officer.id);
  // Modules 0 and 1 open the later ones.
  const opening = course.activities.slice(0, course.activities.indexOf(course.activity(key)));
  const done = opening.filter(({ isRequired }) => isRequired).map((activity) => activity.key);
  await people.complete({ enrolmentId }, done);
  const { offered, next } = await numbersOf(database);
  const context = await people.staff(browser, 'tomas', 'es');
  const desk = await context.newPage();
  const { issues } = watch(context, address);
  const hands = handsOf(desk);
  const draft = 'Coquille du module 3';
  const began = Date.now();

  await test.step('begins a draft', async () => {
    await desk.goto('/console/studio');
    await hands.fill(say('studio.start.name'), draft);
    await hands.press(say('studio.start'));
    await expect(desk.getByRole('heading', { level: 1, name: draft })).toBeVisible();
  });

  await test.step('finds the sentence', async () => {
    const field = desk.getByRole('searchbox', { name: say('studio.find') });
    await field.click();
    await desk.keyboard.insertText(read);
    await desk.keyboard.press('Enter');
    await hands.follow(/diez situaciones.*Français/);
  });

  await test.step('mends it, sees it as participants will, and saves it', async () => {
    const area = desk.getByRole('textbox', { name: say('studio.file.text') });
    const text = await area.inputValue();
    expect(text).toContain(read);
    await hands.fill(say('studio.file.text'), text.replace(read, mended));
    await expect(desk.frameLocator('iframe').getByText(mended)).toBeVisible();
    await hands.press(say('studio.save'));
    await expect(desk.getByText(say('studio.saved'))).toBeVisible();
    await hands.follow(draft);
  });

  await test.step('writes what is said to a wrong answer, in the form of its question', async () => {
    const { pathname } = new URL(desk.url());
    await desk.goto(`${pathname}/file?path=modules/03-law-and-actors/pools/m3.yaml`);
    await desk
      .getByRole('list', { name: say('studio.q.list') })
      .getByRole('listitem')
      .filter({ hasText: say('studio.q.type.single') })
      .first()
      .getByRole('button')
      .first()
      .click();
    const name = say('studio.q.option.feedback', { number: 1 });
    const said = await desk.getByRole('textbox', { name, exact: true }).inputValue();
    await hands.fill(name, `${said} Vuelva a leerlo.`);
    await hands.press(say('studio.save'));
    await expect(desk.getByText(say('studio.saved'))).toBeVisible();
    await hands.follow(draft);
  });

  await test.step('publishes it as a correction, with its note', async () => {
    for (const [language, words] of Object.entries(notes)) await hands.fill(language, words);
    await hands.press(say('studio.publish'));
    await expect(desk.getByText(say('studio.published', { number: next }))).toBeVisible({
      timeout: 90_000,
    });
  });

  await test.step('gives it to the running edition, and to no other', async () => {
    const boxes = desk.getByRole('checkbox');
    await expect(boxes.first()).toBeVisible();
    for (const box of await boxes.all()) {
      const isOwn = (await box.evaluate((each) => each.closest('label')?.textContent ?? '')).includes(title);
      if (isOwn) continue;
      await box.uncheck();
    }
    await hands.press(say('studio.give.submit', { count: 1 }));
    await expect(desk.getByText(say('studio.given', { count: 1, number: next }))).toBeVisible();
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  test.info().annotations.push({ type: 'seconds from the studio to the edition', description: `${seconds}` });

  await test.step('and the officer reads it, with the note', async () => {
    const own = await browser.newContext({ baseURL: address, locale: 'fr' });
    await people.signIn(own, officer.id);
    const reading = await own.newPage();
    await reading.goto(`/course/${enrolmentId}/lesson/${course.activity(key).id}`);
    await expect(reading.getByText(notes.Français)).toBeVisible();
    await expect(reading.getByText(mended)).toBeVisible();
    await own.close();
  });

  // Others find the course as it was.
  await operate('content', 'restore', String(offered), '--course', 'micic-consular');
  await context.close();
  expect(issues.join('\n')).toBe('');
});
