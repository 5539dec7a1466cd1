import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { words } from '../support/locales.ts';
import { pdfText } from '../support/pdf.ts';
import { expectSaved } from '../support/state.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

const say = (id: string, values?: Record<string, string | number>) => words('es', id, values);

const note = 'Preguntar quién tiene la llave del archivo';

/** Without spaces: where a font joins letters, a PDF puts one in the middle of a word. */
const bare = (text: string) => text.replaceAll(/\s+/g, '');

/** The plan as the button of its page gives it. */
const exported = async (page: Page): Promise<string> => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: say('plan.export.pdf') }).click();
  return bare((await pdfText(await readFile(await (await downloading).path()))).join(''));
};

test('something half remembered is found, noted beside its screen, and taken along with the plan', async ({
  browser,
  campus: { address, database },
  people,
}) => {
  const officer = await people.learner('es');
  const desk = await browser.newContext({ baseURL: address, locale: 'es' });
  await people.signIn(desk, officer.id);
  const { issues } = watch(desk, address);
  const page = await desk.newPage();
  let title = '';

  await test.step('the key “/” opens the search, which forgives a typing error', async () => {
    await page.goto(`/course/${officer.enrolmentId}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const field = page.getByRole('searchbox');
    await page.keyboard.press('/');
    await expect(field).toBeVisible();
    await field.fill('padron consulra Puerto Rico');
    const found = page.locator('.found a[href*="/lesson/"][href*="#"]').first();
    await found.click();
    await expect(page).toHaveURL(/\/lesson\/.+#/);
    title = (await page.locator('.lesson-screen:not([hidden]) h2').textContent()) ?? '';
    expect(title).not.toBe('');
  });

  await test.step('a note stays beside the screen', async () => {
    await page.getByRole('group', { name: say('lesson.actions') }).scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: say('notes.write') }).click();
    await page.getByRole('textbox', { name: say('notes.label.new') }).fill(note);
    await page.getByRole('button', { name: say('notes.done') }).click();
    await expectSaved(page, 'es');
    const { rows } = await database.query<{ text: string }>(
      'select text from screen_note where enrolment_id = $1',
      [officer.enrolmentId],
    );
    expect(rows).toEqual([{ text: note }]);
  });

  await test.step('the file of the plan has it only where that is chosen', async () => {
    await page.goto(`/course/${officer.enrolmentId}/plan`);
    expect(await exported(page)).not.toContain(bare(note));
    await page.getByRole('checkbox', { name: say('plan.export.notes') }).check();
    const plan = await exported(page);
    expect(plan).toContain(bare(note));
    expect(plan).toContain(bare(title));
  });
  expect(issues).toEqual([]);
  await desk.close();
});
