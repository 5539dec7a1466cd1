import type { Page } from '@playwright/test';
import { locales, words } from '../support/locales.ts';
import { pdfText } from '../support/pdf.ts';
import { expectSaved } from '../support/state.ts';
import { expect, test } from '../support/test.ts';

const papers = ['A4', 'Letter'] as const;

/** Without spaces: where a font joins letters, a PDF puts one in the middle of a word. */
const bare = (text: string) => text.replaceAll(/\s+/g, '');
const textOf = async (pdf: Buffer) => bare((await pdfText(pdf)).join(''));

/** Names of the queries whose answers this browser has kept. */
const keptAnswers = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('campus');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('answers').objectStore('answers').getAllKeys();
          reading.onsuccess = () => {
            database.close();
            resolve(
              reading.result.flatMap((key) =>
                Array.isArray(key) ? (String(key[1]).split('-')[0] ?? []) : [],
              ),
            );
          };
        };
      }),
  );

const gotoCards = async (page: Page, enrolmentId: string): Promise<string[]> => {
  await page.goto(`/course/${enrolmentId}/cards`);
  await page.locator('.cards__item a').first().waitFor();
  return page
    .locator('.cards__item a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
};

test('field cards are one printed page each, in three languages, on both papers', async ({
  page,
  context,
  people,
}) => {
  for (const locale of locales) {
    const learner = await people.learner(locale);
    await people.signIn(context, learner.id);
    let cards: string[] = [];
    // The list of who was here before is drawn, and taken away, before that of who is here now.
    await expect(async () => {
      cards = await gotoCards(page, learner.enrolmentId);
      expect(cards.length).toBeGreaterThan(0);
    }).toPass();
    for (const card of cards) {
      await page.goto(card);
      // The browser remembers who was here before until the server has said who is here now.
      await page.locator(`.card-page__place [lang=${locale}]`).waitFor();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      await page.locator('.card-page__text').waitFor();
      for (const format of papers) {
        const pages = await pdfText(await page.pdf({ format }));
        expect(pages, `${locale}: ${title} on ${format}`).toHaveLength(1);
        const text = bare(pages.join(''));
        expect(text).toContain(bare(title));
        // Course title and version stand at the foot.
        expect(text).toContain(words(locale, 'cards.version').split('{')[0]?.trim() ?? '');
      }
    }
  }
});

test('what goes back to the post is there without a link: a card is opened and printed, the plan is read and filled in', async ({
  page,
  context,
  people,
}) => {
  const es = (id: string) => words('es', id);
  const learner = await people.learner('es');
  await people.signIn(context, learner.id);
  const { enrolmentId } = learner;

  await page.goto(`/course/${enrolmentId}`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  // They come some seconds after the screen, one after the other.
  await expect
    .poll(() => keptAnswers(page), { timeout: 60_000 })
    .toEqual(expect.arrayContaining(['FieldCards', 'Plan']));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await context.setOffline(true);

  await page.getByRole('link', { name: es('course.cards'), exact: true }).click();
  await page.locator('.cards__item a').first().click();
  await expect(page.locator('.card-page__text')).toBeVisible();
  expect(await pdfText(await page.pdf({ format: 'Letter' }))).toHaveLength(1);

  await page.goto(`/course/${enrolmentId}/plan`);
  await page.getByRole('link', { name: es('plan.next'), exact: true }).click();
  const field = page.locator('.plan-field .input:focus');
  await field.fill('Texto escrito sin conexión');
  await field.blur();
  await page.goto(`/course/${enrolmentId}/plan`);
  await expect(page.getByText(es('plan.export.offline'))).toBeVisible();
  // What only this device has is laid over the plan a moment after it is drawn.
  await expect
    .poll(async () => textOf(await page.pdf({ format: 'A4' })))
    .toContain(bare('Texto escrito sin conexión'));

  await context.setOffline(false);
  await expectSaved(page, 'es');
  for (const [button, start] of [
    ['plan.export.pdf', '%PDF'],
    ['plan.export.docx', 'PK'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: es(button) }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    expect(bytes.toString('latin1').startsWith(start)).toBe(true);
    if (start === '%PDF') expect(await textOf(bytes)).toContain(bare('Texto escrito sin conexión'));
  }
});
